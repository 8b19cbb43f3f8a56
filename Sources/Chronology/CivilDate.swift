/// A day of the Gregorian calendar, carried on before 1582 as ISO 8601 does.
///
/// ```swift
/// let day = CivilDate(year: 2024, month: 2, day: 29)!
/// day.weekday         // .thursday
/// (day + 1).description  // "2024-03-01"
/// ```
///
/// Kept as the number of days since 1 January 1970, so comparing and counting days are integer arithmetic.
/// The conversion counts in eras of 400 years that begin on 1 March (Howard Hinnant, chrono-Compatible
/// Low-Level Date Algorithms). Years from −5,877,641 to 5,881,580 fit.
@frozen public struct CivilDate: Sendable, Hashable {
  /// Days since 1 January 1970; negative before.
  public var dayNumber: Int32

  /// The day with that number, counted from 1 January 1970.
  @inlinable public init(dayNumber: Int) {
    self.dayNumber = Int32(clamping: dayNumber)
  }

  /// A day of a year; nil where the calendar has no such day, such as 30 February.
  @inlinable public init?(year: Int, month: Int, day: Int) {
    guard month >= 1, month <= 12, day >= 1, day <= CivilDate.daysInMonth(month, of: year),
      year > -5_877_641, year < 5_881_580
    else { return nil }
    self.init(dayNumber: CivilDate.dayNumber(year: year, month: month, day: day))
  }

  /// Days since 1970 of a day given by its fields. A day outside its month counts on from the month's first.
  @inlinable public static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month from 1 and day from 1.
  public var fields: (year: Int, month: Int, day: Int) {
    let z = Int(dayNumber) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year; the year before 1 is 0.
  public var year: Int { fields.year }
  /// The month, 1 to 12.
  public var month: Int { fields.month }
  /// The day of the month, 1 to 31.
  public var day: Int { fields.day }
  /// The quarter, 1 to 4.
  public var quarter: Int { (month + 2) / 3 }
  /// The day of the year, 1 to 366.
  public var dayOfYear: Int { Int(dayNumber) - CivilDate.dayNumber(year: year, month: 1, day: 1) + 1 }

  /// The day of the week.
  public var weekday: Weekday {
    // 1 January 1970 was a Thursday.
    let index = ((Int(dayNumber) + 4) % 7 + 7) % 7
    return Weekday(rawValue: index) ?? .sunday
  }

  /// Midnight at its beginning, in UTC.
  public var start: Timestamp { Timestamp(microseconds: Int64(dayNumber) * 86_400_000_000) }

  /// Whether a year has 366 days.
  @inlinable public static func isLeapYear(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// How many days a month has; 0 for a month that is none.
  @inlinable public static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeapYear(year) ? 29 : 28
    default: 0
    }
  }

  /// So many days later.
  public static func + (date: CivilDate, days: Int) -> CivilDate {
    CivilDate(dayNumber: Int(date.dayNumber) + days)
  }
  /// So many days earlier.
  public static func - (date: CivilDate, days: Int) -> CivilDate {
    CivilDate(dayNumber: Int(date.dayNumber) - days)
  }
  /// How many days one day is after another.
  public static func - (later: CivilDate, earlier: CivilDate) -> Int {
    Int(later.dayNumber) - Int(earlier.dayNumber)
  }
}

extension CivilDate: Comparable {
  /// Earlier days come first.
  public static func < (left: CivilDate, right: CivilDate) -> Bool { left.dayNumber < right.dayNumber }
}

extension CivilDate: CustomStringConvertible {
  /// As in ISO 8601: `2024-02-29`; years outside 0 to 9999 with a sign and six digits.
  public var description: String {
    let (year, month, day) = fields
    return "\(isoYear(year))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

/// A day of the week, numbered as JavaScript and `%w` do.
public enum Weekday: Int, Sendable, Hashable, CaseIterable {
  /// Number 0.
  case sunday
  /// Number 1.
  case monday
  /// Number 2.
  case tuesday
  /// Number 3.
  case wednesday
  /// Number 4.
  case thursday
  /// Number 5.
  case friday
  /// Number 6.
  case saturday
}

/// A year as ISO 8601 writes it.
func isoYear(_ year: Int) -> String {
  if year >= 0 && year <= 9999 { return padded(year, 4) }
  return (year < 0 ? "-" : "+") + padded(abs(year), 6)
}

/// A number with leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
