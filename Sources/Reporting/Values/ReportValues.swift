import Diagnostics
import Documents
import Files
import Tabular

/// Fills the shortcodes of a report from its data: `{{< value arms-transfers "max(tiv_million)" >}}`.
///
/// Names are looked up among the names that the front matter gives under `format: cartouche: data:`, then among the
/// datasets of the project (`joint-exercises/stages` for one table of several), then as files beside the report. Each
/// table is read once.
final class ReportValues {
  private let document: Document
  private let data: ProjectData
  private let text: ValueText
  private var tables: [String: Result<Tabular.Table, DiagnosticList>] = [:]
  private var rows: [String: [Int]] = [:]
  /// What had to be said about the tables that were read.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ document: Document, folder: String, reach: FileReach = .everything) {
    self.document = document
    data = ProjectData(folder: folder, reach: reach)
    text = ValueText(language: document.metadata.language)
  }

  /// The document with all of its values, and what is wrong with them.
  func filled() -> Diagnosed<Document> {
    checkViews()
    let filled = document.filled { [self] (code, place) throws(DiagnosticList) in try words(code, place) }
    return Diagnosed(filled.value, diagnostics + filled.diagnostics)
  }

  /// Names in the front matter are checked whether or not a value uses them.
  private func checkViews() {
    for view in document.metadata.dataViews {
      do throws(DiagnosticList) { _ = try rowsOfView(view) } catch { diagnostics += error.diagnostics }
    }
  }

  private static let options = ["where", "sort", "format"]

  private func words(_ code: Shortcode, _ place: Place) throws(DiagnosticList) -> String {
    let here = document.location(of: place)
    guard code.name == "value" else {
      // What is no shortcode at all was told when the document was read.
      if code.name != "pagebreak", code.name != "include" { return "??" }
      throw DiagnosticList(ValueMessages.misplaced(code.name, at: here))
    }
    guard code.arguments.count == 2 else { throw DiagnosticList(ValueMessages.incomplete(at: here)) }
    for option in code.options where !Self.options.contains(option.key) {
      throw DiagnosticList(
        ValueMessages.unknownOption(option.key, Self.options, at: document.location(of: option.place)))
    }
    func option(_ key: String) -> PlacedText? {
      code.options.last { $0.key == key }.map { PlacedText($0.value, place: $0.valuePlace) }
    }
    let source = code.arguments[0], formula = code.arguments[1]
    let view = document.metadata.dataViews.first { $0.name == source.text }
    let table = try table(view?.source ?? source)
    var rows = try view.map { view throws(DiagnosticList) in try rowsOfView(view) } ?? Array(0..<table.rowCount)
    if let condition = option("where") { rows = try matching(rows, condition, table) }
    if let order = option("sort") { rows = try sorted(rows, order, table) }
    let value = try placed(formula) { () throws(ValueFault) in
      try ValueFormula(formula.text, over: table).value(of: rows)
    }
    if value.isMissing { throw DiagnosticList(ValueMessages.missing(at: document.location(of: formula.place))) }
    let format = option("format")
    return try placed(format ?? formula) { () throws(ValueFault) in try text.text(of: value, format: format?.text) }
  }

  /// The rows that a name of the front matter stands for.
  private func rowsOfView(_ view: FrontMatter.DataView) throws(DiagnosticList) -> [Int] {
    if let known = rows[view.name] { return known }
    let table = try table(view.source)
    var found = Array(0..<table.rowCount)
    if let condition = view.condition { found = try matching(found, condition, table) }
    if let order = view.order { found = try sorted(found, order, table) }
    rows[view.name] = found
    return found
  }

  private func matching(
    _ rows: [Int], _ condition: PlacedText, _ table: Tabular.Table
  ) throws(DiagnosticList) -> [Int] {
    try placed(condition) { () throws(ValueFault) in try ValueFormula(condition.text, over: table).matching(rows) }
  }

  /// Rows by a column, `year` rising, `-year` falling; what is missing stands last.
  private func sorted(_ rows: [Int], _ order: PlacedText, _ table: Tabular.Table) throws(DiagnosticList) -> [Int] {
    let isFalling = order.text.hasPrefix("-")
    let name = isFalling ? String(order.text.dropFirst()) : order.text
    let column = try placed(order) { () throws(ValueFault) in
      guard let column = table[name] else {
        throw ValueFault(
          message: "There is no column “\(name)” here.", offset: isFalling ? 1 : 0,
          hint: ValueMessages.nearest(name, table.names, "Columns are"))
      }
      return column
    }
    return rows.enumerated().sorted { a, b in
      let (left, right) = (column[a.element], column[b.element])
      if left.isMissing != right.isMissing { return right.isMissing }
      if left.isBefore(right) == true { return !isFalling }
      if right.isBefore(left) == true { return isFalling }
      return a.offset < b.offset
    }.map(\.element)
  }

  private func table(_ source: PlacedText) throws(DiagnosticList) -> Tabular.Table {
    if let known = tables[source.text] { return try known.get() }
    do throws(DiagnosticList) {
      let names = document.metadata.dataViews.map(\.name)
      let read = try data.table(named: source.text, alsoKnown: names, at: document.location(of: source.place))
      diagnostics += read.diagnostics
      tables[source.text] = .success(read.value)
      return read.value
    } catch {
      tables[source.text] = .failure(error)
      throw error
    }
  }

  /// Runs what may find a fault in a text, and says where in it.
  private func placed<Found>(
    _ text: PlacedText, _ body: () throws(ValueFault) -> Found
  ) throws(DiagnosticList) -> Found {
    do throws(ValueFault) {
      return try body()
    } catch {
      var place = text.place
      place.offset += text.text.prefix(error.offset).utf8.count
      throw DiagnosticList(ValueMessages.fault(error, at: document.location(of: place)))
    }
  }
}
