public import Chronology
import Geometry

/// Which interval of the calendar suits an axis of time.
public enum TimeTicks {
  /// The interval whose length is nearest, in proportion, to the span divided by the count; nil where the
  /// ends are not finite or the count is not positive.
  ///
  /// The candidates are d3's: 1, 5, 15, 30 seconds and minutes; 1, 3, 6, 12 hours; 1, 2 days; a week; 1, 3
  /// months; and years and milliseconds by ``Ticks``.
  public static func interval(
    from start: Double, to stop: Double, count: Double, in zone: UTCOffset = .utc
  ) -> CalendarInterval? {
    guard start.isFinite, stop.isFinite, count > 0 else { return nil }
    let low = min(start, stop), high = max(start, stop)
    let target = (high - low) / count
    guard let above = candidates.firstIndex(where: { $0.length > target }) else {
      let years = Ticks.step(from: low / year, to: high / year, count: count)
      return every(years, .year, zone)
    }
    if above == 0 { return every(max(1, Ticks.step(from: low, to: high, count: count)), .millisecond, zone) }
    let (shorter, longer) = (candidates[above - 1], candidates[above])
    let chosen = target / shorter.length < longer.length / target ? shorter : longer
    return CalendarInterval(chosen.unit, step: chosen.step, in: zone)
  }

  private static func every(_ step: Double, _ unit: CalendarUnit, _ zone: UTCOffset) -> CalendarInterval? {
    guard step.isFinite, step < 1e15 else { return nil }
    return CalendarInterval(unit, step: max(1, Int(floor(step))), in: zone)
  }

  private static let second = 1000.0, minute = 60_000.0, hour = 3_600_000.0, day = 86_400_000.0
  private static let week = 7 * day, month = 30 * day, year = 365 * day

  /// From the shortest to the longest; months and years are taken as 30 and 365 days.
  private static let candidates: [(unit: CalendarUnit, step: Int, length: Double)] = [
    (.second, 1, second), (.second, 5, 5 * second), (.second, 15, 15 * second), (.second, 30, 30 * second),
    (.minute, 1, minute), (.minute, 5, 5 * minute), (.minute, 15, 15 * minute), (.minute, 30, 30 * minute),
    (.hour, 1, hour), (.hour, 3, 3 * hour), (.hour, 6, 6 * hour), (.hour, 12, 12 * hour),
    (.day, 1, day), (.day, 2, 2 * day), (.week, 1, week), (.month, 1, month), (.month, 3, 3 * month),
    (.year, 1, year),
  ]
}
