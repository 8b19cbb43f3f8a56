/// The bounds of a bin: from the lower up to the upper, which belongs to the bin only where it is the last.
///
/// ```swift
/// let bins = NumberBins(range: 0...40, count: 8)
/// let week: ChartBinRange<Int> = bins[1]
/// (week.lowerBound, week.upperBound, week.isClosed)   // (5, 10, false)
/// week.contains(7)   // true
/// ```
public struct ChartBinRange<Bound> {
  /// The lower bound.
  public let lowerBound: Bound
  /// The upper bound.
  public let upperBound: Bound
  /// Whether the upper bound belongs to it.
  public let isClosed: Bool

}

extension ChartBinRange: Sendable where Bound: Sendable {}
extension ChartBinRange: Equatable where Bound: Equatable {}
extension ChartBinRange: Hashable where Bound: Hashable {}

extension ChartBinRange where Bound: Comparable {
  /// Whether a value lies in it.
  public func contains(_ value: Bound) -> Bool {
    value >= lowerBound && (isClosed ? value <= upperBound : value < upperBound)
  }
}
