import ChartModel

extension Aggregating {
  /// The results for all groups at once, where one pass over the rows gives them: millions of rows are read in
  /// their order and never sorted into lists. Nil for other operations, and for values that are not plain numbers.
  ///
  /// The numbers are the same, to the last digit, as those of ``value(_:of:rows:frame:)``.
  static func running(_ operation: AggregateOperation, of series: Series?, _ grouping: Grouping) -> [Double]? {
    let groups = grouping.groupOfRow
    var counts = [Double](repeating: 0, count: grouping.count)
    if operation == .count {
      for group in groups { counts[Int(group)] += 1 }
      return counts
    }
    guard case .numbers(let values)? = series else { return nil }
    var results = [Double](repeating: .nan, count: grouping.count)
    switch operation {
    case .sum:
      for (group, value) in zip(groups, values) where !value.isNaN {
        let group = Int(group)
        results[group] = results[group].isNaN ? value : results[group] + value
      }
    case .mean, .average:
      for (group, value) in zip(groups, values) where !value.isNaN {
        let group = Int(group)
        counts[group] += 1
        let mean = counts[group] == 1 ? 0 : results[group]
        results[group] = mean + (value - mean) / counts[group]
      }
    case .min:
      for (group, value) in zip(groups, values) where !value.isNaN && !(results[Int(group)] <= value) {
        results[Int(group)] = value
      }
    case .max:
      for (group, value) in zip(groups, values) where !value.isNaN && !(results[Int(group)] >= value) {
        results[Int(group)] = value
      }
    default: return nil
    }
    return results
  }
}
