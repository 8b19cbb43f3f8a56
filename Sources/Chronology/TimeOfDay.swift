/// A time of the day, to the microsecond, without a day or a zone.
@frozen public struct TimeOfDay: Sendable, Hashable {
  /// Microseconds since midnight, 0 to 86,399,999,999.
  public var microseconds: Int64

  /// So many microseconds after midnight; those beyond a day wrap around.
  @inlinable public init(microseconds: Int64) {
    let day: Int64 = 86_400_000_000
    let rest = microseconds % day
    self.microseconds = rest < 0 ? rest + day : rest
  }

  /// A time by its fields; nil where one is out of range. Leap seconds (60) count as the last microsecond.
  public init?(hour: Int, minute: Int, second: Int = 0, microsecond: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second),
      (0...999_999).contains(microsecond)
    else { return nil }
    let part = second == 60 ? 59_999_999 : second * 1_000_000 + microsecond
    microseconds = Int64((hour * 60 + minute) * 60_000_000 + part)
  }

  /// Midnight.
  public static let midnight = TimeOfDay(microseconds: 0)

  /// 0 to 23.
  public var hour: Int { Int(microseconds / 3_600_000_000) }
  /// 0 to 59.
  public var minute: Int { Int(microseconds / 60_000_000 % 60) }
  /// 0 to 59.
  public var second: Int { Int(microseconds / 1_000_000 % 60) }
  /// 0 to 999,999.
  public var microsecond: Int { Int(microseconds % 1_000_000) }
  /// 0 to 999.
  public var millisecond: Int { microsecond / 1_000 }
}

extension TimeOfDay: Comparable {
  /// Earlier times come first.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.microseconds < right.microseconds }
}

extension TimeOfDay: CustomStringConvertible {
  /// As in ISO 8601: `09:30:00`, with as many decimals (none, three or six) as are needed.
  public var description: String {
    let whole = "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
    if microsecond == 0 { return whole }
    return microsecond % 1_000 == 0
      ? "\(whole).\(padded(millisecond, 3))" : "\(whole).\(padded(microsecond, 6))"
  }
}
