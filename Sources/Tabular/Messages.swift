import Diagnostics
import Files

/// Everything this module says to the author of a data file.
enum Messages {
  static func noColumn(_ name: String, near: String?, names: [String], _ at: SourceLocation? = nil) -> Diagnostic {
    let hint = near.map { "Did you mean “\($0)”?" } ?? "The columns are \(listed(names))."
    return .error("tabular.no-column", "There is no column “\(name)”.", at: at, hint: names.isEmpty ? nil : hint)
  }
  static func wrongColumnType(_ name: String, _ type: ColumnType, wanted: String) -> Diagnostic {
    .error("tabular.column-type", "Column “\(name)” holds \(type.plural), not \(wanted).")
  }

  // MARK: Aggregates and rows

  static func needsColumn(_ aggregate: String) -> Diagnostic {
    .error("tabular.aggregate", "“\(aggregate)” needs a column to be taken of; only “count” does not.")
  }
  static func noAggregate(_ aggregate: String, _ name: String, _ type: ColumnType) -> Diagnostic {
    .error("tabular.aggregate", "Column “\(name)” holds \(type.plural), which have no “\(aggregate)”.")
  }
  static func missingCell(_ row: Int, _ name: String) -> Diagnostic {
    .error(
      "tabular.row", "Row \(row): “\(name)” is missing.", hint: "Make the property optional if cells may be missing.")
  }
  static func wrongCell(_ row: Int, _ name: String, _ value: Value, wanted: String) -> Diagnostic {
    .error("tabular.row", "Row \(row): “\(shortened(value.description))” in “\(name)” does not fit \(wanted).")
  }
  static func outOfRange(_ row: Int, _ name: String, _ value: Value) -> Diagnostic {
    .error("tabular.row", "Row \(row): \(value.description) in “\(name)” is out of the range of its type.")
  }
  static func badRow(_ row: Int, _ name: String, _ value: Value) -> Diagnostic {
    .error(
      "tabular.row",
      name.isEmpty
        ? "Row \(row) cannot be read."
        : "Row \(row): “\(shortened(value.description))” in “\(name)” is none of its type’s values.")
  }
  static func rowIsNoList(_ row: Int) -> Diagnostic {
    .error("tabular.row", "Row \(row) has named cells; it is not a list, and no cell has parts of its own.")
  }

  // MARK: Delimited files

  static func unreadable(_ error: FileError) -> Diagnostic {
    .error("tabular.unreadable", "\(error)", at: SourceLocation(file: error.path))
  }
  static func unknownFormat(_ at: SourceLocation) -> Diagnostic {
    .error(
      "tabular.format", "The name of the file does not say what it is.", at: at,
      hint: "Known are .csv, .tsv, .json and folders with a datapackage.json.")
  }
  static func emptyFile(_ at: SourceLocation) -> Diagnostic {
    .error("csv.empty", "The file is empty; a row of column names was expected.", at: at)
  }
  static func badDialect(_ at: SourceLocation) -> Diagnostic {
    .error("csv.dialect", "Delimiter and quote must each be one ASCII character.", at: at)
  }
  static func invalidUTF8(_ at: SourceLocation) -> Diagnostic {
    .error(
      "csv.encoding", "The file is not UTF-8 from here on.", at: at,
      hint: "Save it as UTF-8, or declare its encoding, such as iso-8859-1.")
  }
  static func rowWidth(_ found: Int, _ wanted: Int, hasHeader: Bool, _ at: SourceLocation) -> Diagnostic {
    let cells = found == 1 ? "1 cell" : "\(found) cells"
    return .error(
      "csv.width", "The row has \(cells), the \(hasHeader ? "header" : "first row") has \(wanted).", at: at,
      hint: found > wanted ? "A text with a comma in it must stand in quotes." : nil)
  }
  static func emptyLine(_ at: SourceLocation) -> Diagnostic {
    .warning("csv.empty-line", "The line is empty and was skipped.", at: at)
  }
  static func openQuote(_ at: SourceLocation) -> Diagnostic {
    .error("csv.quote", "The quotation mark that opens here is never closed.", at: at)
  }
  static func textAfterQuote(_ at: SourceLocation) -> Diagnostic {
    .error(
      "csv.quote", "Text follows the closing quotation mark.", at: at,
      hint: "A quotation mark inside a quoted text is written twice.")
  }
  static func namelessColumn(_ number: Int, _ name: String, _ at: SourceLocation) -> Diagnostic {
    .warning("csv.name", "Column \(number) has no name; it is called “\(name)”.", at: at)
  }
  static func duplicateColumn(_ name: String, _ newName: String, _ at: SourceLocation) -> Diagnostic {
    .warning("csv.name", "There is a column “\(name)” already; this one is called “\(newName)”.", at: at)
  }
  static func mixedColumn(_ name: String, _ type: ColumnType, _ text: String, _ at: SourceLocation) -> Diagnostic {
    Diagnostic(
      .note, "csv.mixed",
      "“\(shortened(text))” is not \(type.phrase) as the cells before it, so column “\(name)” is read as texts.", at: at
    )
  }

  // MARK: JSON rows

  static func noMember(_ name: String, near: String?, _ at: SourceLocation?) -> Diagnostic {
    .error("rows.member", "There is no “\(name)” here.", at: at, hint: near.map { "Did you mean “\($0)”?" })
  }
  static func rowsAreNoArray(_ kind: String, _ at: SourceLocation?) -> Diagnostic {
    .error("rows.array", "Rows must be an array, not \(kind).", at: at)
  }
  static func duplicateCell(_ name: String, row: Int, _ at: SourceLocation?) -> Diagnostic {
    .warning("rows.duplicate", "Row \(row) gives “\(name)” twice; the later value holds.", at: at)
  }
  static func mixedKinds(_ name: String, _ kind: String, row: Int, _ at: SourceLocation?) -> Diagnostic {
    Diagnostic(
      .note, "rows.mixed",
      "Row \(row) has \(kind) in “\(name)”, unlike the rows before it: the column is read as texts.",
      at: at)
  }

  /// A text of at most forty characters on one line.
  static func shortened(_ text: String) -> String {
    let line = text.prefix { !$0.isNewline }
    return line.count > 40 || line.count < text.count ? line.prefix(39) + "…" : String(line)
  }

  /// Names in quotes with commas, at most twelve of them.
  static func listed(_ names: [String]) -> String {
    let shown = names.prefix(12).map { "“\($0)”" }.joined(separator: ", ")
    return names.count > 12 ? "\(shown) and \(names.count - 12) more" : shown
  }
}

extension ColumnType {
  /// For sentences about columns: `numbers`, `texts`.
  var plural: String {
    switch self {
    case .number: "numbers"
    case .integer: "whole numbers"
    case .string: "texts"
    case .boolean: "truth values"
    case .date: "dates"
    case .time: "times"
    case .dateTime: "dates with time"
    case .year: "years"
    case .geopoint: "geopoints"
    }
  }
}
