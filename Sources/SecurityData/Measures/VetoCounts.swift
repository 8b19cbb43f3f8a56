import Chronology

/// Vetoed drafts of a period, by who vetoed them.
public struct VetoCount: Sendable, Hashable {
  /// The period, in years, both ends included.
  public var period: ClosedRange<Int>
  /// Drafts vetoed by China and Russia (or the Soviet Union) together: double vetoes.
  public var together: Int
  /// Drafts vetoed by China without Russia.
  public var chinaAlone: Int
  /// Drafts vetoed by Russia or the Soviet Union without China.
  public var russiaAlone: Int

  /// All drafts vetoed by one or both.
  public var drafts: Int { together + chinaAlone + russiaAlone }
}

extension Collection where Element == SecurityCouncilVeto {
  /// Vetoed drafts of a period, alone and together. The Soviet Union counts as Russia, which took its seat in
  /// December 1991. “Alone” means without the other of the two: third states may have vetoed as well.
  public func count(in period: ClosedRange<Int>) -> VetoCount {
    let drafts = filter { period.contains($0.date.year) }
    let together = drafts.filter(\.isDouble).count
    let china = drafts.filter { $0.vetoedBy.contains(.china) }.count
    return VetoCount(
      period: period, together: together, chinaAlone: china - together, russiaAlone: drafts.count - china)
  }

  /// Vetoed drafts a year; every year from the first to the last, or of the range.
  public func perYear(in range: ClosedRange<Int>? = nil) -> [VetoCount] {
    let years = map(\.date.year)
    guard let first = range?.lowerBound ?? years.min(), let last = range?.upperBound ?? years.max() else {
      return []
    }
    return (first...last).map { count(in: $0...$0) }
  }
}
