import Diagnostics

/// The header of a download and the rows below it, cut into cells; blank rows left out.
struct SIPRIBody {
  /// A row: its line in the file and its cells.
  struct Row {
    var line: Int
    var cells: [DownloadedText.Cell]

    /// The text of a cell; blank beyond the end of the row.
    func text(_ index: Int) -> String { cells.indices.contains(index) ? cells[index].text : "" }
  }

  let source: DownloadedText
  let layout: SIPRILayout
  let delimiter: Character
  /// Where the header stands among the lines of the file, from 0.
  let headerIndex: Int
  /// The cells of the header.
  let header: [String]
  /// The rows with at least one cell that is not blank.
  let rows: [Row]

  /// The number of the header line, from 1.
  var headerLine: Int { headerIndex + 1 }

  /// Finds the first line that is a header; throws where there is none, or where rows are wider than it.
  init(_ source: DownloadedText) throws(DiagnosticList) {
    guard let found = Self.findHeader(source) else { throw DiagnosticList(Self.noHeader(source)) }
    (layout, delimiter, headerIndex, header) = found
    self.source = source
    var sink = DiagnosticSink()
    var rows: [Row] = []
    for line in source.lines[(headerIndex + 1)...] {
      let row = Row(line: line.number, cells: Self.cells(of: line.text, delimiter))
      guard let last = row.cells.lastIndex(where: { !$0.text.isEmpty }) else { continue }
      if last >= header.count {
        let place = source.place(line.number, row.cells[header.count].column)
        sink.report(Messages.tooWide(last + 1, header.count, place))
      } else if layout.requiredColumns.count > 0, row.cells.count < header.count, layout != .oldRegister {
        sink.report(Messages.tooNarrow(row.cells.count, header.count, source.place(line.number)))
      }
      rows.append(row)
    }
    try sink.throwIfErrors()
    self.rows = rows
  }

  /// The column of a name, whatever its case.
  func column(_ name: String) -> Int? { header.firstIndex { $0.lowercased() == name } }

  /// The place of a cell.
  func place(_ row: Row, _ index: Int) -> SourceLocation {
    source.place(row.line, row.cells.indices.contains(index) ? row.cells[index].column : nil)
  }

  private static func findHeader(
    _ source: DownloadedText
  ) -> (SIPRILayout, Character, Int, [String])? {
    for (index, line) in source.lines.enumerated() {
      for delimiter in [",", ";", "\t"] as [Character] where line.text.contains(delimiter) {
        // Data frames that read and saved the file have given names such as “Unnamed: 3” to the nameless
        // columns.
        let names = cells(of: line.text, delimiter).map { $0.text.hasPrefix("Unnamed: ") ? "" : $0.text }
        guard let layout = SIPRILayout(header: names) else { continue }
        // Padding beyond the last name is no column; a nameless one between two names is.
        let width = (names.lastIndex { !$0.isEmpty } ?? -1) + 1
        return (layout, delimiter, index, Array(names[..<width]))
      }
    }
    return nil
  }

  /// Cuts a line into cells. A spreadsheet that saved with `,` may have put a `;` behind each line.
  static func cells(of line: Substring, _ delimiter: Character) -> [DownloadedText.Cell] {
    let hasStray = delimiter == "," && line.hasSuffix(";")
    return DownloadedText.cells(of: hasStray ? line.dropLast() : line, delimiter: delimiter)
  }

  private static func noHeader(_ source: DownloadedText) -> Diagnostic {
    for line in source.lines {
      for delimiter in [",", ";", "\t"] as [Character] where line.text.contains(delimiter) {
        let names = cells(of: line.text, delimiter).map(\.text)
        guard let (layout, missing) = SIPRILayout.nearMiss(header: names) else { continue }
        return Messages.incompleteHeader(layout, missing, names, source.place(line.number))
      }
    }
    return Messages.noHeader(SourceLocation(file: source.file))
  }
}
