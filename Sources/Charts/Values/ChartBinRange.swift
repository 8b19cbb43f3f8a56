/// The bounds of a bin: from the lower up to the upper, which belongs to the bin only where it is the last.
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
