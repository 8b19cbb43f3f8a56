/// How a language writes dates and times.
///
/// ```swift
/// var german = TimeLocale.enUS
/// german.months = ["Januar", "Februar", …]
/// ```
public struct TimeLocale: Sendable, Hashable {
  /// What `%c` stands for.
  public var dateTime: String
  /// What `%x` stands for.
  public var date: String
  /// What `%X` stands for.
  public var time: String
  /// Before and after noon.
  public var periods: [String]
  /// The days of the week, from Sunday.
  public var days: [String]
  /// The same, short.
  public var shortDays: [String]
  /// The months.
  public var months: [String]
  /// The same, short.
  public var shortMonths: [String]

  /// A locale from its parts; lists must have 2, 7, 7, 12 and 12 words.
  public init(
    dateTime: String, date: String, time: String, periods: [String], days: [String], shortDays: [String],
    months: [String], shortMonths: [String]
  ) {
    (self.dateTime, self.date, self.time, self.periods) = (dateTime, date, time, periods)
    (self.days, self.shortDays) = (days, shortDays)
    (self.months, self.shortMonths) = (months, shortMonths)
  }

  /// English of the United States.
  public static let enUS = TimeLocale(
    dateTime: "%x, %X", date: "%-m/%-d/%Y", time: "%-I:%M:%S %p", periods: ["AM", "PM"],
    days: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    shortDays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ],
    shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])
}
