public import Diagnostics
import JSON

/// A file downloaded from SIPRI's arms transfers database, read into typed tables.
///
/// ```swift
/// let read = try SIPRIDownload.parse(try readFile("trade-register.csv"), file: "trade-register.csv")
/// for file in read.value.dataPackage() { try writeFile("Datasets/register/" + file.name, file.bytes) }
/// ```
///
/// All layouts of ``SIPRILayout`` are recognised by their header line. Blank (no delivery, or not known), `0`
/// (less than half a million) and `?` (an estimate) are kept apart. Totals are not rows of the tables: they
/// are compared with the sums of the rows, and one that differs by more than rounding allows is a warning.
public struct SIPRIDownload: Sendable, Equatable {
  /// The kind of file.
  public var layout: SIPRILayout
  /// SIPRI's own title, from the lines above the header; empty where they were cut off.
  public var title: String
  /// SIPRI's notes, in order.
  public var notes: [String]
  /// The day on which the database generated the figures, `YYYY-MM-DD`; nil where the file does not say.
  public var edition: String?
  /// The tables, the main one first.
  public var tables: [ImportedTable]

  /// Reads a download.
  ///
  /// Throws a list of errors, each with its place, where no header is found or a cell is not what its column
  /// holds: no row is dropped and nothing is guessed. Warnings and notes tell of totals that do not agree, an
  /// unknown edition, the encoding, and empty years. Takes time in proportion to the size of the file.
  public static func parse(_ bytes: [UInt8], file: String) throws(DiagnosticList) -> Diagnosed<SIPRIDownload> {
    if let foreign = ForeignFormat(bytes) {
      throw DiagnosticList(Messages.foreign(foreign, SourceLocation(file: file)))
    }
    let text = DownloadedText(bytes, file: file)
    var sink = DiagnosticSink()
    if text.isLegacyEncoded { sink.report(Messages.legacyEncoding(SourceLocation(file: file))) }
    let body = try SIPRIBody(text)
    let preamble = SIPRIPreamble(text.lines[..<body.headerIndex], delimiter: body.delimiter)
    if preamble.edition == nil { sink.report(Messages.noEdition(SourceLocation(file: file))) }
    let tables: [ImportedTable]
    switch body.layout {
    case .valueTable, .worldValues: tables = [readValues(body, preamble, &sink)]
    case .dealRegister: tables = [readDeals(body, preamble, &sink)]
    case .deliveryRegister: tables = readDeliveries(body, preamble, &sink)
    case .oldRegister: tables = [readOldRegister(body, preamble, &sink)]
    }
    let uncoded = namesWithoutCode(tables[0])
    if !uncoded.isEmpty { sink.report(Messages.uncoded(uncoded, SourceLocation(file: file))) }
    if tables[0].rows.isEmpty { sink.report(Messages.noRows(text.place(body.headerLine))) }
    try sink.throwIfErrors()
    let download = SIPRIDownload(
      layout: body.layout, title: preamble.title, notes: preamble.notes, edition: preamble.edition,
      tables: tables)
    return Diagnosed(download, sink.diagnostics)
  }

  /// The states of a table that have no code, each once, in order of appearance.
  private static func namesWithoutCode(_ table: ImportedTable) -> [String] {
    var names: [String] = []
    var seen: Set<String> = []
    for (index, column) in table.columns.enumerated() where column.name.hasSuffix("_iso3") {
      // A party's name stands before its code, its kind behind it.
      for row in table.rows where row[index].isEmpty && row[index + 1] == "state" {
        if seen.insert(row[index - 1]).inserted { names.append(row[index - 1]) }
      }
    }
    return names
  }

  /// The files of a data package: a CSV for each table, then `datapackage.json` with schema, source and
  /// terms.
  ///
  /// The name, in lower case with hyphens, is made from the layout where none is given. The same download
  /// gives the same bytes.
  public func dataPackage(named name: String? = nil) -> [PackageFile] {
    let files = tables.map { PackageFile(name: $0.name + ".csv", bytes: $0.csv) }
    let resources = zip(tables, files).map { table, file in table.resource(csv: file.bytes) }
    let description = ([title] + notes).filter { !$0.isEmpty }.joined(separator: "\n")
    let generated = edition.map { ", data generated \($0)" } ?? ""
    var members: [(String, JSONValue)] = [
      ("profile", "data-package"), ("name", .string(name ?? "sipri-" + tables[0].name)),
      ("title", .string("SIPRI Arms Transfers Database: \(layout.rawValue)")),
      ("description", .string(description)),
    ]
    if let edition { members.append(("edition", .string(edition))) }
    members += [
      (
        "licenses",
        [
          [
            "name": "other-closed", "title": "SIPRI terms and conditions",
            "path": "https://www.sipri.org/about/terms-and-conditions",
          ]
        ]
      ),
      (
        "sources",
        [
          [
            "title": .string("SIPRI Arms Transfers Database" + generated),
            "path": "https://www.sipri.org/databases/armstransfers",
          ]
        ]
      ),
      ("resources", .array(resources)),
    ]
    let descriptor = JSONValue.object(members).bytes(.pretty(width: 110)) + [0x0A]
    return files + [PackageFile(name: "datapackage.json", bytes: descriptor)]
  }
}
