import ChartModel
import Diagnostics

extension Dataflow {
  /// Lists become rows: one for each element, the lists of a row in step.
  func flattened(_ frame: Frame, _ fields: [String], _ outputs: [String]) -> Frame {
    let series = fields.map { frame.series($0) }
    var rows: [Int] = []
    var values = [[Literal]](repeating: [], count: fields.count)
    for row in 0..<frame.rowCount {
      let lists = series.map { $0?[row].array ?? [] }
      let count = lists.map(\.count).max() ?? 0
      for index in 0..<count {
        rows.append(row)
        for (field, list) in lists.enumerated() { values[field].append(index < list.count ? list[index] : .null) }
      }
    }
    var result = frame.picking(rows)
    for (index, output) in outputs.enumerated() where index < values.count { result[output] = Series(values[index]) }
    return result
  }

  /// Fields become rows of a name and a value.
  func folded(_ frame: Frame, _ fields: [String], _ outputs: [String]) -> Frame {
    let series = fields.map { frame.series($0) }
    let count = fields.count * frame.rowCount
    var rows: [Int] = []
    rows.reserveCapacity(count)
    for row in 0..<frame.rowCount { for _ in fields { rows.append(row) } }
    // A field that is named twice is one text.
    let numbers = fields.map { Int32(clamping: fields.firstIndex(of: $0) ?? 0) }
    var codes: [Int32] = []
    codes.reserveCapacity(count)
    for _ in 0..<frame.rowCount { codes += numbers }
    var result = frame.picking(rows)
    result[outputs[0]] = .texts(codes: codes, dictionary: fields)
    result[outputs[1]] = interleaved(series, rowCount: frame.rowCount)
    return result
  }

  /// The values of several series, row by row.
  private func interleaved(_ series: [Series?], rowCount: Int) -> Series {
    let columns = series.compactMap { series -> [Double]? in
      if case .numbers(let values)? = series { values } else { nil }
    }
    guard columns.count == series.count else {
      return Series((0..<rowCount).flatMap { row in series.map { $0?[row] ?? .null } })
    }
    var values: [Double] = []
    values.reserveCapacity(rowCount * columns.count)
    for row in 0..<rowCount { for column in columns { values.append(column[row]) } }
    return .numbers(values)
  }

  /// Fields are taken from the row of another frame that has the same key.
  func looked(
    _ frame: Frame, _ field: String, in other: Frame, _ key: String, _ fields: [String], _ outputs: [String],
    _ fallback: Literal?
  ) -> Frame {
    guard let wanted = frame.series(field), let keys = other.series(key) else { return frame }
    var index: [Literal: Int] = [:]
    for row in 0..<other.rowCount { index[keys[row]] = row }
    let matches = (0..<frame.rowCount).map { index[wanted[$0]] }
    var result = frame
    if fields.isEmpty {
      // Without fields, the whole row becomes one nested value.
      let output = outputs.first ?? key
      result[output] = Series(matches.map { $0.map { other.record($0) } ?? fallback ?? .null })
      if let shapes = other.shapes { result.fieldShapes[output] = matches.map { $0.map { shapes[$0] } } }
      return result
    }
    for (position, name) in fields.enumerated() {
      let series = other.series(name)
      let output = position < outputs.count ? outputs[position] : name
      result[output] = Series(matches.map { $0.flatMap { series?[$0] } ?? fallback ?? .null })
    }
    return result
  }

  /// The values of one field become fields of their own.
  func pivoted(
    _ frame: Frame, _ field: String, _ value: String, _ groupby: [String], _ operation: AggregateOperation,
    _ limit: Double?, _ place: Place
  ) throws(DiagnosticList) -> Frame {
    guard let keys = frame.series(field), let amounts = frame.series(value) else { return frame }
    var names = Array(Set((0..<frame.rowCount).map { keys[$0] })).sorted { $0.precedes($1) }
    if let limit, limit > 0 { names = Array(names.prefix(Int(clamped: limit))) }
    let groups = Grouping(frame, by: groupby).groups
    let cells = Double(names.count) * Double(groups.count)
    if cells > Self.mostRows { throw DiagnosticList(Messages.tooMany("cells", Int(clamped: cells), place)) }
    var result = Frame(rowCount: groups.count)
    for name in groupby { result[name] = frame.series(name)?.picking(groups.map { $0[0] }) }
    for name in names {
      result[name.asText] = Series(
        groups.map { rows in
          let matching = rows.filter { keys[$0] == name }
          return matching.isEmpty && operation != .count && operation != .sum
            ? .null : Aggregating.value(operation, of: amounts, rows: matching, frame: frame)
        })
    }
    return result
  }
}
