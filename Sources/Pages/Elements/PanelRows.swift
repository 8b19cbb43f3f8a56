/// How the figures of a panel stand: for each row, which part of the width each of its figures has.
struct PanelRows {
  /// The rows from the top, each with the widths of its figures as parts of one.
  let rows: [[Double]]

  /// Reads `layout="[[2,1],[1]]"`: a row for each inner list, its numbers in proportion to the widths. More
  /// figures than the layout has stand in rows like its last. Nil where the text is no such layout.
  init?(layout: String, count: Int) {
    let text = layout.filter { !$0.isWhitespace }
    guard text.hasPrefix("["), text.hasSuffix("]"), text.count > 2 else { return nil }
    let inner = text.dropFirst().dropLast()
    // A single list of numbers is a single row.
    let lists = inner.hasPrefix("[") ? inner.split(separator: "]").map { $0.drop { $0 == "," } } : ["[" + inner]
    var rows: [[Double]] = []
    for list in lists {
      guard list.hasPrefix("[") else { return nil }
      let parts = list.dropFirst().split(separator: ",").map { Double($0) ?? 0 }
      let total = parts.reduce(0, +)
      guard !parts.isEmpty, parts.allSatisfy({ $0 > 0 && $0 <= 10_000 }) else { return nil }
      rows.append(parts.map { $0 / total })
    }
    guard let last = rows.last else { return nil }
    while rows.reduce(0, { $0 + $1.count }) < count { rows.append(last) }
    self.rows = rows
  }

  /// Rows of so many figures of one width.
  init(columns: Int, count: Int) {
    let columns = max(1, columns)
    let row = [Double](repeating: 1 / Double(columns), count: columns)
    rows = [[Double]](repeating: row, count: max(1, (count + columns - 1) / columns))
  }
}
