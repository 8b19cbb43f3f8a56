import Diagnostics
import JSON

/// Everything this module says to the owner of a data file.
enum Messages {
  // MARK: Records

  static func missingColumn(_ name: String, near: String?, _ at: SourceLocation) -> Diagnostic {
    .error(
      "securitydata.column", "The table has no column “\(name)”.", at: at,
      hint: near.map { "Did you mean “\($0)”?" })
  }
  static func wrongColumn(_ name: String, _ found: String, wanted: String, _ at: SourceLocation) -> Diagnostic {
    .error("securitydata.type", "Column “\(name)” should hold \(wanted), but has \(found) in it.", at: at)
  }
  static func blankCell(_ name: String, _ at: SourceLocation) -> Diagnostic {
    .error("securitydata.blank", "The cell of column “\(name)” is blank, but a value is required.", at: at)
  }
  static func unknownWord(_ text: String, _ name: String, _ known: [String], _ at: SourceLocation)
    -> Diagnostic
  {
    let near = nearestName(to: text, among: known)
    return .error(
      "securitydata.word", "“\(text)” is not a known value of column “\(name)”.", at: at,
      hint: near.map { "Did you mean “\($0)”?" } ?? "Known are: " + known.joined(separator: ", ") + ".")
  }

  static func yearsReversed(_ first: Int, _ last: Int, _ at: SourceLocation) -> Diagnostic {
    .error("securitydata.years", "The first year, \(first), is after the last, \(last).", at: at)
  }
  static func vetoDisagrees(_ at: SourceLocation) -> Diagnostic {
    .error("securitydata.veto", "The column “double_veto” does not agree with “vetoed_by”.", at: at)
  }

  // MARK: Downloads

  static func foreign(_ format: ForeignFormat, _ at: SourceLocation) -> Diagnostic {
    .error(
      "securitydata.format", "The file is \(format.rawValue), not a text table.", at: at,
      hint: "Download it as CSV, or open it in a spreadsheet and save it as CSV (UTF-8).")
  }
  static func legacyEncoding(_ at: SourceLocation) -> Diagnostic {
    Diagnostic(
      .note, "securitydata.encoding", "The file is not UTF-8; it was read as Latin-1 (Windows-1252).", at: at)
  }
  static func noHeader(_ at: SourceLocation) -> Diagnostic {
    .error(
      "securitydata.header", "No line of the file is the header of a table that SIPRI offers for download.",
      at: at,
      hint: "Known are: " + SIPRILayout.allCases.map(\.rawValue).joined(separator: "; ") + ".")
  }
  static func incompleteHeader(
    _ layout: SIPRILayout, _ missing: [String], _ names: [String], _ at: SourceLocation
  ) -> Diagnostic {
    let list = missing.map { "“\($0)”" }.joined(separator: ", ")
    let others = names.filter { !layout.requiredColumns.contains($0.lowercased()) && !$0.isEmpty }
    let meant = missing.compactMap { name in
      nearestName(to: name, among: others).map { "“\($0)” for “\(name)”" }
    }
    let columns = missing.count == 1 ? "the column \(list) is" : "the columns \(list) are"
    return .error(
      "securitydata.header", "This looks like the header of a \(layout.rawValue), but \(columns) missing.",
      at: at,
      hint: meant.isEmpty ? nil : "The file has " + meant.joined(separator: ", ") + ".")
  }
  static func noFlagColumn(_ column: String, _ at: SourceLocation) -> Diagnostic {
    .error(
      "securitydata.flag",
      "The column on the right of “\(column)” should have no name and hold its “?” marks.", at: at)
  }
  static func noEdition(_ at: SourceLocation) -> Diagnostic {
    .warning(
      "securitydata.edition",
      "The file does not say when its figures were generated; the column edition is blank.",
      at: at,
      hint: "SIPRI revises earlier years: keep the lines above the header, or fill in the date yourself.")
  }
  static func unknownOwner(_ at: SourceLocation) -> Diagnostic {
    .warning(
      "securitydata.owner",
      "The file does not say whose exports or imports it lists; its parties are called partner.",
      at: at, hint: "Keep SIPRI’s first line, such as “TIV of arms exports from Russia, 1950-2021”.")
  }
  static func noRows(_ at: SourceLocation) -> Diagnostic {
    .error("securitydata.empty", "No row with a value follows the header.", at: at)
  }
  static func tooWide(_ found: Int, _ wanted: Int, _ at: SourceLocation) -> Diagnostic {
    .error(
      "securitydata.width", "The row has \(found) cells, the header has \(wanted).", at: at,
      hint: "A comma inside a text without quotes divides it.")
  }
  static func tooNarrow(_ found: Int, _ wanted: Int, _ at: SourceLocation) -> Diagnostic {
    .error("securitydata.width", "The row has \(found) cells, the header has \(wanted).", at: at)
  }
  static func wrongCell(_ text: String, wanted: String, _ at: SourceLocation) -> Diagnostic {
    let found = text.isEmpty ? "A blank cell" : "“\(text)”"
    return .error("securitydata.cell", "\(found) stands where \(wanted) was expected.", at: at)
  }
  static func namelessRow(_ at: SourceLocation) -> Diagnostic {
    .error("securitydata.cell", "The row has values but no name in its first cell.", at: at)
  }
  static func repeatedParty(_ name: String, _ at: SourceLocation) -> Diagnostic {
    .warning("securitydata.repeated", "“\(name)” has more than one row.", at: at)
  }
  static func total(_ what: String, _ printed: Double, _ sum: Double, _ at: SourceLocation) -> Diagnostic {
    .warning(
      "securitydata.total",
      "The total of \(what) is \(shortestDecimal(printed)), but its cells add up to"
        + " \(shortestDecimal((sum * 100).rounded() / 100)), more apart than rounding explains.", at: at)
  }
  static func product(_ value: Double, _ unit: Double, _ count: Double, _ at: SourceLocation) -> Diagnostic {
    .warning(
      "securitydata.product",
      "The value \(shortestDecimal(value)) is not \(shortestDecimal(unit)) for each of \(shortestDecimal(count))"
        + " units.", at: at)
  }
  static func emptyYears(_ years: [Int], _ at: SourceLocation) -> Diagnostic {
    Diagnostic(
      .note, "securitydata.years",
      "No row has a value for \(years.map(String.init).joined(separator: ", ")); the edition may not cover it.",
      at: at)
  }
  static func uncoded(_ names: [String], _ at: SourceLocation) -> Diagnostic {
    let shown = names.prefix(8).map { "“\($0)”" }.joined(separator: ", ")
    let more = names.count > 8 ? " and \(names.count - 8) more" : ""
    return Diagnostic(
      .note, "securitydata.code",
      "No ISO code is known for \(shown)\(more); the column is blank there, and a map will not find them.",
      at: at)
  }
}
