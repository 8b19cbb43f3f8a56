public import Chronology
import Geometry

/// A scale from instants to places.
///
/// ```swift
/// let x = TimeScale(domain: [start.milliseconds, end.milliseconds], range: [0, 400]).nice()
/// x.ticks(5)                     // 1 January of every second year, say
/// x.map(column.milliseconds)
/// ```
///
/// Instants are milliseconds since 1970, as in Vega. The zone only matters to ticks and to rounding.
public struct TimeScale: Sendable, Hashable {
  /// The arithmetic, in milliseconds.
  public var continuous: ContinuousScale
  /// Whose days, months and years are counted.
  public var zone: UTCOffset

  /// A scale of instants in milliseconds since 1970; the range defaults to 0…1, the zone to UTC.
  public init(
    domain: [Double], range: [Double] = [0, 1], clamp: Bool = false, round: Bool = false,
    zone: UTCOffset = .utc
  ) {
    continuous = ContinuousScale(domain: domain, range: range, clamp: clamp, round: round)
    self.zone = zone
  }

  /// The instants that are shown, in milliseconds since 1970.
  public var domain: [Double] { continuous.domain }

  /// Where the instants go.
  public var range: [Double] { continuous.range }

  /// Where one instant goes.
  public func callAsFunction(_ milliseconds: Double) -> Double { continuous(milliseconds) }

  /// Where a column of instants goes.
  public func map(_ milliseconds: [Double]) -> [Double] { continuous.map(milliseconds) }

  /// The instant that goes to a place, in milliseconds since 1970.
  public func invert(_ place: Double) -> Double { continuous.invert(place) }

  /// Round instants inside the domain, in its direction; `count` is a wish.
  public func ticks(_ count: Double = 10) -> [Double] {
    guard let interval = TimeTicks.interval(from: first, to: last, count: count, in: zone) else { return [] }
    return ticks(every: interval)
  }

  /// The marks of an interval inside the domain, in its direction.
  public func ticks(every interval: CalendarInterval) -> [Double] {
    guard first.isFinite, last.isFinite else { return [] }
    // The end belongs to the domain: a mark on it counts.
    let marks = interval.range(
      from: Timestamp(milliseconds: min(first, last)), to: Timestamp(milliseconds: max(first, last) + 1)
    ).map(\.milliseconds)
    return last < first ? marks.reversed() : marks
  }

  /// The same scale with its domain widened to the marks of the interval that about `count` ticks would have.
  public func nice(_ count: Double = 10) -> TimeScale {
    TimeTicks.interval(from: first, to: last, count: count, in: zone).map { nice(every: $0) } ?? self
  }

  /// The same scale with its domain widened to the marks of an interval.
  public func nice(every interval: CalendarInterval) -> TimeScale {
    guard domain.count >= 2, first.isFinite, last.isFinite else { return self }
    var copy = self
    let low = interval.floor(Timestamp(milliseconds: min(first, last))).milliseconds
    let high = interval.ceil(Timestamp(milliseconds: max(first, last))).milliseconds
    copy.continuous.domain[0] = last < first ? high : low
    copy.continuous.domain[domain.count - 1] = last < first ? low : high
    return copy
  }

  private var first: Double { domain.first.map(Self.checked) ?? .nan }
  private var last: Double { domain.last.map(Self.checked) ?? .nan }

  /// An instant that calendars can tell, or not a number: within 100 million days of 1970, as in ECMAScript.
  static func checked(_ milliseconds: Double) -> Double {
    abs(milliseconds) <= 8.64e15 ? milliseconds : .nan
  }
}
