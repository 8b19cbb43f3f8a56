/// An instant: microseconds since the beginning of 1970 in UTC, leap seconds not counted.
///
/// ```swift
/// let noon = Timestamp(year: 2024, month: 2, day: 29, hour: 12)!
/// noon.description   // "2024-02-29T12:00:00Z"
/// noon.milliseconds  // 1709208000000
/// ```
///
/// About 292,000 years either way fit; results beyond are held at the ends.
@frozen public struct Timestamp: Sendable, Hashable {
  /// Microseconds since 1970-01-01T00:00:00Z; negative before.
  public var microseconds: Int64

  /// The instant so many microseconds after the beginning of 1970.
  @inlinable public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// The instant so many milliseconds after the beginning of 1970, as JavaScript and Vega count.
  ///
  /// Fractions are kept to the microsecond; what is beyond the range, or not a number, is held at its ends or 0.
  public init(milliseconds: Double) {
    let scaled = (milliseconds * 1_000).rounded()
    if scaled.isNaN {
      microseconds = 0
    } else {
      microseconds = scaled >= 0x1p63 ? .max : scaled < -0x1p63 ? .min : Int64(scaled)
    }
  }

  /// An instant in UTC by its fields; nil where the calendar or the clock has no such time.
  public init?(
    year: Int, month: Int = 1, day: Int = 1, hour: Int = 0, minute: Int = 0, second: Int = 0, microsecond: Int = 0
  ) {
    guard let date = CivilDate(year: year, month: month, day: day),
      let time = TimeOfDay(hour: hour, minute: minute, second: second, microsecond: microsecond)
    else { return nil }
    self.init(date, time)
  }

  /// A day and a time of the day, read in a zone.
  public init(_ date: CivilDate, _ time: TimeOfDay = .midnight, in zone: UTCOffset = .utc) {
    let local = Int64(date.dayNumber).multipliedReportingOverflow(by: 86_400_000_000)
    let base = local.overflow ? (date.dayNumber < 0 ? Int64.min : .max) : local.partialValue
    let shift = time.microseconds - Int64(zone.seconds) * 1_000_000
    let sum = base.addingReportingOverflow(shift)
    microseconds = sum.overflow ? (base < 0 ? .min : .max) : sum.partialValue
  }

  /// Milliseconds since the beginning of 1970, as JavaScript and Vega count.
  @inlinable public var milliseconds: Double { Double(microseconds) / 1_000 }

  /// The day in a zone.
  public func date(in zone: UTCOffset = .utc) -> CivilDate {
    CivilDate(dayNumber: Int(floorDivided(local(zone), 86_400_000_000)))
  }

  /// The time of the day in a zone.
  public func time(in zone: UTCOffset = .utc) -> TimeOfDay { TimeOfDay(microseconds: local(zone)) }

  private func local(_ zone: UTCOffset) -> Int64 {
    let sum = microseconds.addingReportingOverflow(Int64(zone.seconds) * 1_000_000)
    return sum.overflow ? microseconds : sum.partialValue
  }
}

extension Timestamp: Comparable {
  /// Earlier instants come first.
  @inlinable public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.microseconds < right.microseconds
  }
}

extension Timestamp: CustomStringConvertible {
  /// As in ISO 8601, in UTC: `2024-02-29T12:00:00Z`.
  public var description: String { "\(date())T\(time())Z" }
}

/// A zone with a fixed distance from UTC, such as `+08:00`.
public struct UTCOffset: Sendable, Hashable, CustomStringConvertible {
  /// Seconds east of Greenwich.
  public var seconds: Int

  /// So many seconds east of Greenwich.
  public init(seconds: Int) {
    self.seconds = seconds
  }

  /// UTC itself.
  public static let utc = UTCOffset(seconds: 0)

  /// `Z`, or `+08:00`.
  public var description: String {
    if seconds == 0 { return "Z" }
    let minutes = abs(seconds) / 60
    return (seconds < 0 ? "-" : "+") + padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2)
  }
}

/// Division that rounds towards minus infinity, so that days before 1970 are whole too.
func floorDivided<Number: BinaryInteger>(_ number: Number, _ divisor: Number) -> Number {
  let quotient = number / divisor
  return number % divisor < 0 ? quotient - 1 : quotient
}
