import ChartModel

/// Running amounts: where each piece of a stack begins and ends.
enum Stacking {
  /// Adds the two ends of each row's piece within its group, in the order of some fields.
  ///
  /// Negative amounts are stacked downward from zero on their own. In a normalised stack each group ends at 1;
  /// a centred one lies about half of the largest sum.
  static func stack(
    _ frame: Frame, field: String, groupby: [String], sort: [SortField], offset: ChannelDefinition.Stack,
    outputs: [String]
  ) -> Frame {
    guard let series = frame.series(field) else { return frame }
    let amounts = series.numbers.map { $0.isNaN ? 0 : $0 }
    var starts = [Double](repeating: 0, count: frame.rowCount), ends = starts
    let groups = Grouping(frame, by: groupby).groups.map { Sorting.sorted($0, in: frame, by: sort) }
    let sums = groups.map { rows in rows.reduce(0) { $0 + abs(amounts[$1]) } }
    let largest = sums.max() ?? 0
    for (rows, sum) in zip(groups, sums) {
      var up = 0.0, down = 0.0
      if offset == .center { up = (largest - sum) / 2 }
      let scale = offset == .normalize ? (sum == 0 ? 0 : 1 / sum) : 1
      for row in rows {
        let amount = amounts[row]
        if offset == .center || offset == .normalize {
          starts[row] = up * scale
          up += abs(amount)
          ends[row] = up * scale
        } else if amount < 0 {
          starts[row] = down
          down += amount
          ends[row] = down
        } else {
          starts[row] = up
          up += amount
          ends[row] = up
        }
      }
    }
    var result = frame
    result[outputs[0]] = .numbers(starts)
    result[outputs.count > 1 ? outputs[1] : "\(outputs[0])_end"] = .numbers(ends)
    return result
  }
}

/// Rows in the order of fields.
enum Sorting {
  /// Some rows in the order of fields; rows that agree keep their order.
  static func sorted(_ rows: [Int], in frame: Frame, by fields: [SortField]) -> [Int] {
    let keys = fields.compactMap { field in frame.series(field.field).map { ($0, field.descending) } }
    if keys.isEmpty { return rows }
    return rows.enumerated().sorted { a, b in
      for (series, descending) in keys {
        let order = series[a.element].compare(series[b.element])
        if order != 0 { return descending ? order > 0 : order < 0 }
      }
      return a.offset < b.offset
    }.map(\.element)
  }
}
