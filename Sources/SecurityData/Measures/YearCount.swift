/// How many of something there were in a year.
public struct YearCount: Sendable, Hashable {
  /// The year.
  public var year: Int
  /// How many.
  public var count: Int

  /// Pairs a year with a number.
  public init(year: Int, count: Int) {
    (self.year, self.count) = (year, count)
  }
}

/// How many of something a group has.
public struct GroupCount<Group: Sendable & Hashable>: Sendable, Hashable {
  /// The group.
  public var group: Group
  /// How many.
  public var count: Int

  /// Pairs a group with a number.
  public init(group: Group, count: Int) {
    (self.group, self.count) = (group, count)
  }
}

/// Counts years, with every year of a range: a year without any is a count of 0, never a gap.
///
/// The range is that from the first to the last year where none is given; years outside are left out.
func countPerYear(_ years: [Int], in range: ClosedRange<Int>?) -> [YearCount] {
  guard let first = range?.lowerBound ?? years.min(), let last = range?.upperBound ?? years.max() else {
    return []
  }
  var counts = Array(repeating: 0, count: last - first + 1)
  for year in years where first...last ~= year { counts[year - first] += 1 }
  return counts.enumerated().map { YearCount(year: first + $0.offset, count: $0.element) }
}

/// Counts the members of each group: the most frequent first, equal ones in the order of their first member.
func countPerGroup<Group: Sendable & Hashable>(_ groups: [Group]) -> [GroupCount<Group>] {
  var counts: [GroupCount<Group>] = []
  var positions: [Group: Int] = [:]
  for group in groups {
    if let position = positions[group] {
      counts[position].count += 1
    } else {
      positions[group] = counts.count
      counts.append(GroupCount(group: group, count: 1))
    }
  }
  return counts.enumerated()
    .sorted { ($0.element.count, $1.offset) > ($1.element.count, $0.offset) }
    .map(\.element)
}
