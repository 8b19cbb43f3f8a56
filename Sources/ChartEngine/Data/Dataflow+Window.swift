import ChartModel
import Diagnostics

extension Dataflow {
  /// Operations over neighbouring rows of a sorted group.
  func windowed(
    _ frame: Frame, _ operations: [Transform.Aggregation], _ bounds: [Double?], _ groupby: [String],
    _ sort: [SortField], _ ignorePeers: Bool
  ) -> Frame {
    let groups = Grouping(frame, by: groupby).groups.map { Sorting.sorted($0, in: frame, by: sort) }
    let keys = sort.compactMap { frame.series($0.field) }
    func arePeers(_ a: Int, _ b: Int) -> Bool { !keys.isEmpty && keys.allSatisfy { $0[a].compare($0[b]) == 0 } }
    var result = frame
    for operation in operations {
      var values = [Literal](repeating: .null, count: frame.rowCount)
      let series = operation.field.flatMap { frame.series($0) }
      for rows in groups {
        // Runs of rows that stand at the same place of the order.
        var firstPeer = Array(rows.indices), lastPeer = firstPeer
        for index in rows.indices.dropFirst() where arePeers(rows[index - 1], rows[index]) {
          firstPeer[index] = firstPeer[index - 1]
        }
        for index in rows.indices.dropLast().reversed()
        where firstPeer[index + 1] <= index && firstPeer[index + 1] == firstPeer[index] {
          lastPeer[index] = lastPeer[index + 1]
        }
        var dense = 0
        for index in rows.indices {
          if firstPeer[index] == index { dense += 1 }
          var low = bounds[0].map { index + Int(clamped: $0) } ?? 0
          var high = bounds[1].map { index + Int(clamped: $0) } ?? rows.count - 1
          (low, high) = (max(low, 0), min(high, rows.count - 1))
          if !ignorePeers, low <= high {
            low = firstPeer[low]
            high = lastPeer[high]
          }
          values[rows[index]] = value(
            operation, series, rows, index, low...max(low, high), low > high, firstPeer[index], lastPeer[index], dense,
            frame)
        }
      }
      result[operation.output] = Series(values)
    }
    return result
  }

  private func value(
    _ operation: Transform.Aggregation, _ series: Series?, _ rows: [Int], _ index: Int, _ span: ClosedRange<Int>,
    _ isEmpty: Bool, _ firstPeer: Int, _ lastPeer: Int, _ dense: Int, _ frame: Frame
  ) -> Literal {
    let parameter = operation.parameter.map { Int(clamped: $0) }
    let count = Double(rows.count)
    func at(_ place: Int) -> Literal { rows.indices.contains(place) ? series?[rows[place]] ?? .null : .null }
    switch operation.operation {
    case "row_number": return .number(Double(index + 1))
    case "rank": return .number(Double(firstPeer + 1))
    case "dense_rank": return .number(Double(dense))
    case "percent_rank": return .number(count > 1 ? Double(firstPeer) / (count - 1) : 0)
    case "cume_dist": return .number(Double(lastPeer + 1) / count)
    case "ntile":
      let tiles = Double(max(1, parameter ?? 1))
      return .number((tiles * (Double(lastPeer + 1) / count)).rounded(.up))
    case "lag": return at(index - (parameter ?? 1))
    case "lead": return at(index + (parameter ?? 1))
    case "first_value": return isEmpty ? .null : at(span.lowerBound)
    case "last_value": return isEmpty ? .null : at(span.upperBound)
    case "nth_value": return isEmpty ? .null : at(span.lowerBound + (parameter ?? 1) - 1)
    default:
      guard let aggregate = AggregateOperation(rawValue: operation.operation), !isEmpty else { return .null }
      return Aggregating.value(aggregate, of: series, rows: Array(rows[span]), frame: frame)
    }
  }
}
