import ChartModel
import Diagnostics
import Files
import Geometry
import Tabular

/// A table whose rows are charts to be drawn.
struct ExportTable {
  let path: String
  let table: Table

  /// The folder that paths in the table are taken from.
  var folder: String { fileKind(at: path) == .folder ? path : parentFolder(of: path) }

  /// Reads a CSV file, or the first table of a data package.
  init(_ path: String) throws(DiagnosticList) {
    self.path = path
    if fileKind(at: path) == .folder || fileName(of: path) == "datapackage.json" {
      table = try Dataset.load(path).value.table
    } else {
      table = try Table.read(csvFile: path).value
    }
    if table.rowCount == 0 { throw DiagnosticList(Messages.noRows(path)) }
  }

  /// Whether a path names a table rather than charts.
  static func isTable(_ path: String) -> Bool {
    fileName(of: path) == "datapackage.json" || ["csv", "tsv", "tab"].contains(fileExtension(of: path))
  }

  /// The text of a cell; nil where there is no such column or nothing in it.
  func text(_ row: Int, _ column: String) -> String? {
    switch table.value(row, column) {
    case .missing: nil
    case .string(let text): text
    case .integer(let number), .year(let number): "\(number)"
    case .number(let number): number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
    case .boolean(let flag): "\(flag)"
    case let other: "\(other)"
    }
  }

  /// What a row changes in a chart.
  func changes(_ row: Int) throws(DiagnosticList) -> ExportPlan.Changes {
    var changes = ExportPlan.Changes()
    for name in table.names where !["chart", "name"].contains(name) {
      switch table.value(row, name) {
      case .missing: continue
      case .number(let number): changes.parameters[name] = .number(number)
      case .integer(let number), .year(let number): changes.parameters[name] = .number(Double(number))
      case .boolean(let flag): changes.parameters[name] = .bool(flag)
      case let other: changes.parameters[name] = .string(text(row, name) ?? "\(other)")
      }
    }
    changes.title = text(row, "title")
    if let word = text(row, "theme") {
      guard let theme = Theme(rawValue: word) else { throw DiagnosticList(Messages.noTheme(word, path, row)) }
      changes.theme = theme
    }
    if let word = text(row, "width") {
      guard let width = Length(word) else { throw DiagnosticList(Messages.noLength(word, path, row)) }
      changes.width = width.points
    }
    return changes
  }

  /// What the chart of a row is called.
  func name(_ row: Int, pattern: String?) throws(DiagnosticList) -> String {
    guard let pattern else { return safe(text(row, "name") ?? "\(row + 1)", keepsFolders: true) }
    var (name, rest) = ("", pattern[...])
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let column = String(rest[rest.index(after: open)..<close])
      if table[column] == nil {
        throw DiagnosticList(Messages.noColumn(column, path, near: nearestName(to: column, among: table.names)))
      }
      name += rest[..<open] + safe(text(row, column) ?? "none", keepsFolders: false)
      rest = rest[rest.index(after: close)...]
    }
    return safe(name + rest, keepsFolders: true)
  }

  /// A text as the name of a file: what a value says can lead to no other folder.
  private func safe(_ text: String, keepsFolders: Bool) -> String {
    let plain = String(text.map { $0 == "\\" || $0 == "\0" || $0.isNewline || !keepsFolders && $0 == "/" ? "-" : $0 })
    return plain.split(separator: "/").filter { $0 != "." && $0 != ".." }.joined(separator: "/")
  }
}
