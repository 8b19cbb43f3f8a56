/// Which parts of a time count, as Vega-Lite names them: `year`, `yearmonth`, `monthdate`, `hours`, `weekday`, ….
///
/// ```swift
/// let unit = CalendarUnits("yearmonth")!
/// unit.floor(Timestamp(iso: "2024-08-05T13:47Z")!)       // 2024-08-01T00:00:00Z
/// CalendarUnits("month")!.floor(Timestamp(iso: "2024-08-05")!)  // 2012-08-01T00:00:00Z
/// ```
///
/// Parts that do not count become those of 1 January 2012, a leap year that begins on a Sunday, as in Vega, so that the
/// same month of different years becomes the same instant. Weeks begin on Sunday; those days before the year's first
/// Sunday are week 0.
public struct CalendarUnits: Sendable, Hashable {
  /// A part of a time.
  public struct Parts: OptionSet, Sendable, Hashable {
    /// A bit for each part, the largest unit first.
    public let rawValue: Int
    /// The parts of these bits.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// The year.
    public static let year = Parts(rawValue: 1)
    /// The quarter of the year.
    public static let quarter = Parts(rawValue: 2)
    /// The month of the year.
    public static let month = Parts(rawValue: 4)
    /// The week of the year.
    public static let week = Parts(rawValue: 8)
    /// The day of the week.
    public static let day = Parts(rawValue: 16)
    /// The day of the month.
    public static let date = Parts(rawValue: 32)
    /// The day of the year.
    public static let dayOfYear = Parts(rawValue: 64)
    /// The hour.
    public static let hours = Parts(rawValue: 128)
    /// The minute.
    public static let minutes = Parts(rawValue: 256)
    /// The second.
    public static let seconds = Parts(rawValue: 512)
    /// The millisecond.
    public static let milliseconds = Parts(rawValue: 1024)
  }

  /// The parts that count.
  public var parts: Parts
  /// The smallest part counts in steps of so many; at least 1.
  public var step: Int
  /// Whether the name said `utc`.
  public var isUTC: Bool
  /// Whether the name said `binned`: the times are at the beginning of their unit already.
  public var isBinned: Bool

  /// The given parts.
  public init(_ parts: Parts, step: Int = 1, isUTC: Bool = false, isBinned: Bool = false) {
    self.parts = parts
    self.step = max(1, step)
    self.isUTC = isUTC
    self.isBinned = isBinned
  }

  /// The unit of a Vega-Lite name, such as `yearmonthdate`, `utcyear` or `binnedyearmonth`; nil for others.
  public init?(_ name: String, step: Int = 1) {
    var rest = name.lowercased()[...]
    self.init([], step: step)
    if rest.hasPrefix("binned") {
      isBinned = true
      rest = rest.dropFirst(6)
    }
    if rest.hasPrefix("utc") {
      isUTC = true
      rest = rest.dropFirst(3)
    }
    while !rest.isEmpty {
      // Names come from the largest unit to the smallest; `dayofyear` begins as `day` does.
      guard let found = Self.names.last(where: { rest.hasPrefix($0.name) }), parts.rawValue < found.part.rawValue
      else { return nil }
      parts.insert(found.part)
      rest = rest.dropFirst(found.name.count)
    }
    if parts.isEmpty { return nil }
  }

  private static let names: [(name: String, part: Parts)] = [
    ("year", .year), ("quarter", .quarter), ("month", .month), ("week", .week), ("day", .day), ("date", .date),
    ("dayofyear", .dayOfYear), ("hours", .hours), ("minutes", .minutes), ("seconds", .seconds),
    ("milliseconds", .milliseconds),
  ]

  /// The name in Vega-Lite.
  public var name: String {
    (isBinned ? "binned" : "") + (isUTC ? "utc" : "")
      + Self.names.filter { parts.contains($0.part) }.map(\.name).joined()
  }

  /// All names that Vega-Lite knows without `utc` and `binned`, for suggestions.
  public static let commonNames = [
    "year", "quarter", "month", "week", "day", "date", "dayofyear", "hours", "minutes", "seconds", "milliseconds",
    "yearquarter", "yearquartermonth", "yearmonth", "yearmonthdate", "yearmonthdatehours", "yearmonthdatehoursminutes",
    "yearmonthdatehoursminutesseconds", "yearweek", "yearweekday", "yearweekdayhours", "yearweekdayhoursminutes",
    "yearweekdayhoursminutesseconds", "yeardayofyear", "quartermonth", "monthdate", "monthdatehours",
    "monthdatehoursminutes", "monthdatehoursminutesseconds", "weekday", "weekdayhours", "weekdayhoursminutes",
    "weekdayhoursminutesseconds", "dayhours", "dayhoursminutes", "dayhoursminutesseconds", "hoursminutes",
    "hoursminutesseconds", "minutesseconds", "secondsmilliseconds",
  ]

  /// The unit of the smallest part: how far one instant of this unit is from the next.
  public var smallestUnit: CalendarUnit {
    if parts.contains(.milliseconds) { return .millisecond }
    if parts.contains(.seconds) { return .second }
    if parts.contains(.minutes) { return .minute }
    if parts.contains(.hours) { return .hour }
    if !parts.isDisjoint(with: [.day, .date, .dayOfYear]) { return .day }
    if parts.contains(.week) { return .week }
    if parts.contains(.month) { return .month }
    return parts.contains(.quarter) ? .quarter : .year
  }

  /// The beginning of the unit that an instant lies in.
  public func floor(_ instant: Timestamp, in zone: UTCOffset = .utc) -> Timestamp {
    let date = instant.date(in: zone)
    let fields = date.fields
    let time = instant.time(in: zone)
    let smallest = smallestUnit
    func stepped(_ value: Int, _ unit: CalendarUnit, from first: Int = 0) -> Int {
      unit == smallest ? first + floorDivided(value - first, step) * step : value
    }

    let year = parts.contains(.year) ? stepped(fields.year, .year) : 2012
    var month = 1
    if parts.contains(.month) {
      month = stepped(fields.month, .month, from: 1)
    } else if parts.contains(.quarter) {
      month = (stepped((fields.month - 1) / 3, .quarter)) * 3 + 1
    }
    var day = 1
    if parts.contains(.week) {
      let firstWeekday = CivilDate(dayNumber: CivilDate.dayNumber(year: year, month: 1, day: 1)).weekday.rawValue
      let weekday = parts.contains(.day) ? date.weekday.rawValue : 0
      day = weekday + stepped(date.weekOfYear, .week) * 7 - (firstWeekday + 6) % 7
    } else if parts.contains(.day) {
      let firstWeekday = CivilDate(dayNumber: CivilDate.dayNumber(year: year, month: month, day: 1)).weekday.rawValue
      day = 1 + (stepped(date.weekday.rawValue, .day) - firstWeekday + 7) % 7
    } else if parts.contains(.date) {
      day = stepped(fields.day, .day, from: 1)
    } else if parts.contains(.dayOfYear) {
      day = stepped(date.dayOfYear, .day, from: 1)
    }
    let hour = parts.contains(.hours) ? stepped(time.hour, .hour) : 0
    let minute = parts.contains(.minutes) ? stepped(time.minute, .minute) : 0
    let second = parts.contains(.seconds) ? stepped(time.second, .second) : 0
    let milli = parts.contains(.milliseconds) ? stepped(time.millisecond, .millisecond) : 0
    let start = CivilDate(dayNumber: CivilDate.dayNumber(year: year, month: month, day: day))
    let micros = Int64(((hour * 60 + minute) * 60 + second) * 1_000 + milli) * 1_000
    return Timestamp(start, TimeOfDay(microseconds: micros), in: zone)
  }

  /// The end of the unit that begins at an instant, which is the beginning of the next.
  public func end(of start: Timestamp, in zone: UTCOffset = .utc) -> Timestamp {
    CalendarInterval(smallestUnit, in: zone).offset(start, by: step)
  }
}

extension CivilDate {
  /// The week of the year, 0 to 53: the number of Sundays from 1 January up to the day.
  public var weekOfYear: Int { (dayOfYear + 6 - weekday.rawValue) / 7 }
}
