public import Chronology
public import Diagnostics
public import Tabular

/// A row of a table, asked cell by cell for values of the types that a record needs.
///
/// A column that was read without a schema may have a narrower type than its values deserve: whole numbers
/// count as numbers and as years, and any cell can be read as text.
public struct RecordRow: Sendable {
  /// The position of the row, from 0.
  public internal(set) var index = 0
  private let columns: [String: Column]
  private let file: String

  init(_ table: Table, file: String) {
    columns = Dictionary(table.columns.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.file = file
  }

  /// The place of the row: its line in a file with one line for each row below a header.
  public var location: SourceLocation { SourceLocation(file: file, line: index + 2) }

  // MARK: Values that may be missing

  /// A text; nil where the cell is blank.
  public func optionalText(_ name: String) throws(DiagnosticList) -> String? {
    let value = try cell(name)
    return value.isMissing ? nil : value.description
  }
  /// A number; nil where the cell is blank.
  public func optionalNumber(_ name: String) throws(DiagnosticList) -> Double? {
    try read(name, "numbers") { value in
      switch value {
      case .number(let number): number
      case .integer(let number): Double(number)
      default: nil
      }
    }
  }
  /// A whole number or a year; nil where the cell is blank.
  public func optionalInteger(_ name: String) throws(DiagnosticList) -> Int? {
    try read(name, "whole numbers") { value in
      switch value {
      case .integer(let number), .year(let number): number
      case .number(let number): Int(exactly: number)
      default: nil
      }
    }
  }
  /// A truth value; nil where the cell is blank.
  public func optionalBoolean(_ name: String) throws(DiagnosticList) -> Bool? {
    try read(name, "true or false") { value in
      if case .boolean(let bit) = value { bit } else { nil }
    }
  }
  /// A day; nil where the cell is blank.
  public func optionalDate(_ name: String) throws(DiagnosticList) -> CivilDate? {
    try read(name, "dates") { value in
      if case .date(let date) = value { date } else { nil }
    }
  }
  /// A word of a closed list; nil where the cell is blank.
  public func optionalWord<Word>(_ name: String, _ list: Word.Type = Word.self) throws(DiagnosticList)
    -> Word?
  where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
    guard let text = try optionalText(name) else { return nil }
    if let word = Word(rawValue: text) { return word }
    throw DiagnosticList(Messages.unknownWord(text, name, Word.allCases.map(\.rawValue), location))
  }
  /// A place by the columns `longitude` and `latitude`; nil where either is blank.
  public func optionalPoint() throws(DiagnosticList) -> GeoPoint? {
    guard let longitude = try optionalNumber("longitude"), let latitude = try optionalNumber("latitude")
    else {
      return nil
    }
    return GeoPoint(longitude: longitude, latitude: latitude)
  }

  // MARK: Values that must be there

  /// A text.
  public func text(_ name: String) throws(DiagnosticList) -> String {
    try required(name, try optionalText(name))
  }
  /// A number.
  public func number(_ name: String) throws(DiagnosticList) -> Double {
    try required(name, try optionalNumber(name))
  }
  /// A whole number or a year.
  public func integer(_ name: String) throws(DiagnosticList) -> Int {
    try required(name, try optionalInteger(name))
  }
  /// A truth value.
  public func boolean(_ name: String) throws(DiagnosticList) -> Bool {
    try required(name, try optionalBoolean(name))
  }
  /// A day.
  public func date(_ name: String) throws(DiagnosticList) -> CivilDate {
    try required(name, try optionalDate(name))
  }
  /// A word of a closed list.
  public func word<Word>(_ name: String, _ list: Word.Type = Word.self) throws(DiagnosticList) -> Word
  where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
    try required(name, try optionalWord(name, list))
  }
  /// Texts joined with `;`; none where the cell is blank.
  public func list(_ name: String) throws(DiagnosticList) -> [String] {
    (try optionalText(name) ?? "").split(separator: ";").map(String.init)
  }

  // MARK: Cells

  private func cell(_ name: String) throws(DiagnosticList) -> Value {
    guard let column = columns[name] else {
      throw DiagnosticList(Messages.missingColumn(name, near: nil, SourceLocation(file: file)))
    }
    return column[index]
  }

  /// A cell in a Swift type; a column of another type is told once, not for every row.
  private func read<Cell>(
    _ name: String, _ wanted: String, _ convert: (Value) -> Cell?
  ) throws(DiagnosticList) -> Cell? {
    let value = try cell(name)
    if value.isMissing { return nil }
    if let converted = convert(value) { return converted }
    let found = value.type?.phrase ?? "nothing"
    throw DiagnosticList(Messages.wrongColumn(name, found, wanted: wanted, SourceLocation(file: file)))
  }

  private func required<Cell>(_ name: String, _ value: Cell?) throws(DiagnosticList) -> Cell {
    guard let value else { throw DiagnosticList(Messages.blankCell(name, location)) }
    return value
  }
}
