import ChartModel
import Chronology
import Geometry

/// Cutting times to units of the calendar, as Vega does: what is not named is that of the first day of 2012,
/// a leap year that begins on a Sunday.
enum CalendarUnits {
  /// The fields of an instant, UTC.
  struct Fields {
    var year: Int, month: Int, day: Int, weekday: Int, dayOfYear: Int
    var hour: Int, minute: Int, second: Int, millisecond: Int

    init?(_ milliseconds: Double) {
      guard milliseconds.isFinite, abs(milliseconds) < 8.64e15 else { return nil }
      let instant = Timestamp(milliseconds: milliseconds)
      let date = instant.date(), time = instant.time()
      (year, month, day) = date.fields
      weekday = CalendarUnits.weekday(Int(date.dayNumber))
      dayOfYear = date.dayOfYear
      (hour, minute, second, millisecond) = (time.hour, time.minute, time.second, time.millisecond)
    }

    /// The week of the year; days before the first Sunday are in week 0.
    var week: Int { (dayOfYear + 6 - weekday) / 7 }
  }

  /// 0 on Sundays.
  static func weekday(_ dayNumber: Int) -> Int { ((dayNumber + 4) % 7 + 7) % 7 }

  /// Milliseconds since 1970 of a date whose fields may run over their bounds, as in JavaScript.
  static func milliseconds(
    year: Int, month: Int, day: Int = 1, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0
  ) -> Double {
    let months = year * 12 + month
    let (y, m) = (Int((Double(months) / 12).rounded(.down)), ((months % 12) + 12) % 12)
    let days = CivilDate.dayNumber(year: y, month: m + 1, day: 1) + day - 1
    return Double(days) * 86_400_000 + Double(hour) * 3_600_000 + Double(minute) * 60_000 + Double(second) * 1000
      + Double(millisecond)
  }

  /// The start of the unit a moment falls in.
  static func floor(_ milliseconds: Double, to unit: TimeUnit) -> Double {
    guard let fields = Fields(milliseconds) else { return .nan }
    let has = Set(unit.units)
    let step = max(1, Int(clamped: unit.step))
    let smallest = unit.smallest
    func cut(_ value: Int, _ part: TimeUnit.Unit) -> Int { part == smallest ? value / step * step : value }
    let year = has.contains(.year) ? cut(fields.year, .year) : 2012
    let month =
      has.contains(.month)
      ? cut(fields.month - 1, .month)
      : has.contains(.quarter) ? cut((fields.month - 1) / 3, .quarter) * 3 : 0
    var day = 1
    let first = weekday(CivilDate.dayNumber(year: year, month: 1, day: 1))
    func dayOfWeek(week: Int, _ weekday: Int) -> Int { weekday + week * 7 - (first + 6) % 7 }
    if has.contains(.date) {
      day = 1 + cut(fields.day - 1, .date)
    } else if has.contains(.dayofyear) {
      day = 1 + cut(fields.dayOfYear - 1, .dayofyear)
    } else if has.contains(.week) {
      day = dayOfWeek(week: cut(fields.week, .week), has.contains(.day) ? fields.weekday : 0)
    } else if has.contains(.day) {
      day = dayOfWeek(week: 1, cut(fields.weekday, .day))
    }
    return self.milliseconds(
      year: year, month: month, day: day,
      hour: has.contains(.hours) ? cut(fields.hour, .hours) : 0,
      minute: has.contains(.minutes) ? cut(fields.minute, .minutes) : 0,
      second: has.contains(.seconds) ? cut(fields.second, .seconds) : 0,
      millisecond: has.contains(.milliseconds) ? cut(fields.millisecond, .milliseconds) : 0)
  }

  /// A moment later by so many units.
  static func offset(_ milliseconds: Double, by count: Int, _ unit: TimeUnit.Unit) -> Double {
    guard let fields = Fields(milliseconds) else { return .nan }
    switch unit {
    case .year, .quarter, .month:
      let months = unit == .year ? 12 * count : unit == .quarter ? 3 * count : count
      let dayStart = self.milliseconds(year: fields.year, month: fields.month - 1, day: fields.day)
      let moved = self.milliseconds(year: fields.year, month: fields.month - 1 + months, day: fields.day)
      return moved + (milliseconds - dayStart)
    case .week: return milliseconds + Double(count) * 7 * 86_400_000
    case .day, .dayofyear, .date: return milliseconds + Double(count) * 86_400_000
    case .hours: return milliseconds + Double(count) * 3_600_000
    case .minutes: return milliseconds + Double(count) * 60_000
    case .seconds: return milliseconds + Double(count) * 1000
    case .milliseconds: return milliseconds + Double(count)
    }
  }

  /// The end of the unit that begins at a moment.
  static func end(_ start: Double, of unit: TimeUnit) -> Double {
    offset(start, by: max(1, Int(clamped: unit.step)), unit.smallest)
  }

  /// A format that shows just the units named, as Vega-Lite's axes do.
  static func format(for unit: TimeUnit) -> String {
    let has = Set(unit.units)
    var parts: [String] = []
    if has.isSuperset(of: [.year, .month, .date]) {
      parts.append("%b %d, %Y")
    } else if has.isSuperset(of: [.year, .month]) {
      parts.append("%b %Y")
    } else if has.isSuperset(of: [.month, .date]) {
      parts.append("%b %d")
    } else if has.isSuperset(of: [.year, .week]) {
      parts.append("%Y W%U")
    } else {
      if has.contains(.year) { parts.append("%Y") }
      if has.contains(.quarter) { parts.append("Q%q") }
      if has.contains(.month) { parts.append("%b") }
      if has.contains(.week) { parts.append("W%U") }
      if has.contains(.date) { parts.append("%d") }
    }
    if has.contains(.day) { parts.append("%a") }
    if has.contains(.dayofyear) { parts.append("%j") }
    if has.isSuperset(of: [.hours, .minutes, .seconds]) {
      parts.append("%H:%M:%S")
    } else if has.isSuperset(of: [.hours, .minutes]) {
      parts.append("%H:%M")
    } else if has.isSuperset(of: [.minutes, .seconds]) {
      parts.append("%M:%S")
    } else {
      if has.contains(.hours) { parts.append("%H:00") }
      if has.contains(.minutes) { parts.append("00:%M") }
      if has.contains(.seconds) { parts.append(":%S") }
    }
    if has.isSuperset(of: [.seconds, .milliseconds]) {
      parts.append(".%L")
    } else if has.contains(.milliseconds) {
      parts.append("%L")
    }
    return parts.joined(separator: " ")
  }
}
