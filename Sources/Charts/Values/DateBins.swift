public import Chronology
import Scales

/// Bins that moments are counted into, with bounds at units of the calendar, in UTC.
///
/// ```swift
/// let bins = DateBins(unit: .quarter, range: rows[0].moment...rows[9].moment)
/// BarMark(x: .value("Quarter", bins[index]), y: .value("Deliveries", count))
/// ```
public struct DateBins: RandomAccessCollection, Sendable {
  /// The bounds of the bins, ascending: one more than there are bins.
  ///
  /// ```swift
  /// let bins = DateBins(unit: .year, range: start...end)
  /// bins.thresholds.count
  /// bins[bins.startIndex]
  /// bins.endIndex   // one behind the last bin
  /// ```
  public let thresholds: [Timestamp]

  /// Bins between these bounds.
  public init(thresholds: [Timestamp]) { self.thresholds = thresholds.sorted() }

  /// Bins of a unit that suits what the data span, about so many.
  public init(data: some Collection<Timestamp>, desiredCount: Int? = nil) {
    guard let least = data.min(), let greatest = data.max() else {
      self.init(thresholds: [])
      return
    }
    self.init(range: least...greatest, desiredCount: desiredCount)
  }

  /// Bins of a unit that suits a range, about so many.
  public init(range: ClosedRange<Timestamp>, desiredCount: Int? = nil) {
    let (low, high) = (range.lowerBound.milliseconds, range.upperBound.milliseconds)
    guard let interval = TimeTicks.interval(from: low, to: high, count: Double(Swift.max(1, desiredCount ?? 10))) else {
      self.init(thresholds: [range.lowerBound, range.upperBound])
      return
    }
    self.init(interval, range)
  }

  /// Bins of so many seconds over a range.
  public init(timeInterval: Double, range: ClosedRange<Timestamp>) {
    let step = timeInterval * 1_000
    let bins = NumberBins(size: step, range: range.lowerBound.milliseconds...range.upperBound.milliseconds)
    self.init(thresholds: bins.thresholds.map { Timestamp(milliseconds: $0) })
  }

  /// Bins of so many units of the calendar over a range.
  public init(unit: CalendarUnit, by step: Int = 1, range: ClosedRange<Timestamp>) {
    self.init(CalendarInterval(unit, step: Swift.max(1, step)), range)
  }

  private init(_ interval: CalendarInterval, _ range: ClosedRange<Timestamp>) {
    let first = interval.floor(range.lowerBound)
    let last = interval.ceil(range.upperBound)
    let end = last > first ? last : interval.offset(first)
    self.init(thresholds: interval.range(from: first, to: end) + [end])
  }

  /// The first bin.
  public var startIndex: Int { 0 }
  /// After the last bin.
  public var endIndex: Int { Swift.max(0, thresholds.count - 1) }
  /// A bin.
  public subscript(index: Int) -> ChartBinRange<Timestamp> {
    ChartBinRange(
      lowerBound: thresholds[index], upperBound: thresholds[index + 1], isClosed: index == thresholds.count - 2)
  }
  /// The bin of a moment; the first or the last where it is beyond them.
  public func index(for moment: Timestamp) -> Int { thresholds.binIndex(of: moment) }
}
