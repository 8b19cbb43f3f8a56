public import Chronology

/// Writes each tick of a time axis by the largest unit that begins at it: years as 2024, months as March,
/// days as Tue 05, hours as 03 PM.
///
/// ```swift
/// let label = TimeMultiFormat()
/// label(Timestamp(year: 2024)!)            // 2024
/// label(Timestamp(year: 2024, month: 3)!)  // March
/// ```
///
/// The rules and the specifiers are Vega's.
public struct TimeMultiFormat: Sendable, Hashable {
  /// A unit that has a specifier of its own.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    /// Thousandths of a second.
    case milliseconds
    /// Seconds.
    case seconds
    /// Minutes.
    case minutes
    /// Hours.
    case hours
    /// Days of the month.
    case date
    /// Sundays.
    case week
    /// Months.
    case month
    /// January, April, July, October.
    case quarter
    /// Years.
    case year

    /// What is written where nothing else is asked for.
    public var specifier: String {
      switch self {
      case .milliseconds: ".%L"
      case .seconds: ":%S"
      case .minutes: "%I:%M"
      case .hours: "%I %p"
      case .date: "%a %d"
      case .week: "%b %d"
      case .month, .quarter: "%B"
      case .year: "%Y"
      }
    }
  }

  private let specifiers: [Unit: String]
  private let locale: TimeLocale
  private let zone: UTCOffset

  /// A format with other specifiers for some units.
  public init(_ specifiers: [Unit: String] = [:], locale: TimeLocale = .enUS, zone: UTCOffset = .utc) {
    (self.specifiers, self.locale, self.zone) = (specifiers, locale, zone)
  }

  /// Writes one instant.
  public func callAsFunction(_ instant: Timestamp) -> String {
    let unit = unit(beginningAt: instant)
    return TimeFormat(specifiers[unit] ?? unit.specifier, locale: locale, zone: zone)(instant)
  }

  /// Writes one instant given in milliseconds since 1970; empty where that is not a number, or further than
  /// 100 million days from 1970.
  public func callAsFunction(milliseconds: Double) -> String {
    !TimeScale.checked(milliseconds).isNaN ? self(Timestamp(milliseconds: milliseconds)) : ""
  }

  /// The largest unit that begins at an instant.
  public func unit(beginningAt instant: Timestamp) -> Unit {
    func isInside(_ unit: CalendarUnit) -> Bool { CalendarInterval(unit, in: zone).floor(instant) < instant }
    if isInside(.second) { return .milliseconds }
    if isInside(.minute) { return .seconds }
    if isInside(.hour) { return .minutes }
    if isInside(.day) { return .hours }
    if isInside(.month) { return isInside(.week) ? .date : .week }
    if isInside(.year) { return isInside(.quarter) ? .month : .quarter }
    return .year
  }
}
