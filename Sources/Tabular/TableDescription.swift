import JSON

/// What a table holds, column by column: what `cartouche data describe` tells.
public struct TableDescription: Sendable, Equatable, CustomStringConvertible {
  /// What a column holds.
  public struct ColumnSummary: Sendable, Equatable {
    /// Its name.
    public var name: String
    /// Its type.
    public var type: ColumnType
    /// How many cells are missing.
    public var missing: Int
    /// How many different values there are, missing cells apart.
    public var distinct: Int
    /// The smallest value; missing for texts and places.
    public var minimum: Value
    /// The largest value.
    public var maximum: Value
    /// The arithmetic mean of numbers; nil for everything else.
    public var mean: Double?
    /// The most frequent values and how often they come, at most three; of equally frequent ones the first.
    public var frequent: [Frequency]
  }

  /// A value and how often it comes.
  public struct Frequency: Sendable, Equatable {
    /// The value.
    public var value: Value
    /// In how many rows it stands.
    public var count: Int
  }

  /// How many rows there are.
  public var rowCount: Int
  /// What each column holds, in order.
  public var columns: [ColumnSummary]

  /// The description as a table for a terminal, without trailing spaces.
  public var description: String {
    var lines = [["column", "type", "missing", "distinct", "values"]]
    for column in columns {
      lines.append([
        column.name, column.type.rawValue, String(column.missing), String(column.distinct), column.valuesText,
      ])
    }
    let widths = (0..<5).map { index in lines.map { $0[index].count }.max() ?? 0 }
    let rows = lines.map { line in
      var text = ""
      for (index, cell) in line.enumerated() {
        let space = String(repeating: " ", count: widths[index] - cell.count)
        text += index == 2 || index == 3 ? space + cell : cell + space
        text += "  "
      }
      while text.last == " " { text.removeLast() }
      return text
    }
    return
      "\(rowCount) \(rowCount == 1 ? "row" : "rows"), \(columns.count) \(columns.count == 1 ? "column" : "columns")\n"
      + rows.joined(separator: "\n")
  }
}

extension TableDescription.ColumnSummary {
  fileprivate var valuesText: String {
    if !minimum.isMissing {
      let mean = mean.map { ", mean \(shortestDecimal(($0 * 1_000).rounded() / 1_000))" } ?? ""
      return minimum == maximum ? "\(minimum)" : "\(minimum) to \(maximum)\(mean)"
    }
    return frequent.map { "\(Messages.shortened($0.value.description)) (\($0.count))" }.joined(separator: ", ")
  }
}

extension Table {
  /// Types, missing cells, different values and ranges of all columns.
  public func described() -> TableDescription {
    TableDescription(rowCount: rowCount, columns: columns.map(\.summary))
  }
}

extension Column {
  /// What this column holds.
  public var summary: TableDescription.ColumnSummary {
    let groups = KeyCodes(self).grouping
    let counts = groups.counts
    let present = (0..<groups.count).filter { !isMissing(groups.firstRows[$0]) }
    let frequent = present.sorted { (counts[$1], $0) < (counts[$0], $1) }.prefix(3)
    let values = (numbers?.present ?? []).filter { !$0.isNaN }
    // Strings and places have no range; the range of truth values says nothing.
    let low = type == .boolean ? nil : values.min()
    let high = type == .boolean ? nil : values.max()
    let hasMean = type == .number || type == .integer
    return TableDescription.ColumnSummary(
      name: name, type: type, missing: missingCount, distinct: present.count, minimum: type.value(low),
      maximum: type.value(high), mean: hasMean && !values.isEmpty ? values.reduce(0, +) / Double(values.count) : nil,
      frequent: frequent.map { .init(value: self[groups.firstRows[$0]], count: counts[$0]) })
  }
}
