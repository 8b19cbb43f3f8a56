public import Chronology
import Diagnostics

/// The name of a column, and the Swift type its cells are wanted in.
///
/// ```swift
/// let tiv = Field<Double>("tiv_million")
/// let values = try table[tiv]     // [Double?]
/// ```
public struct Field<Cell: FieldCell>: Sendable, Hashable {
  /// The name of the column.
  public let name: String

  /// Names a column.
  public init(_ name: String) {
    self.name = name
  }
}

/// A Swift type that cells can be read as.
public protocol FieldCell: Sendable {
  /// What a column of this is called in sentences.
  static var phrase: String { get }
  /// Which columns can be read as this.
  static func accepts(_ type: ColumnType) -> Bool
  /// The cell as this; nil where it is missing or does not fit.
  init?(_ value: Value)
}

extension Table {
  /// The cells of a column in a Swift type, nil where they are missing.
  ///
  /// Throws where there is no such column, with the nearest name, and where its type is another.
  public subscript<Cell>(_ field: Field<Cell>) -> [Cell?] {
    get throws {
      let column = try column(field.name)
      guard Cell.accepts(column.type) else {
        throw DiagnosticList(Messages.wrongColumnType(field.name, column.type, wanted: Cell.phrase))
      }
      return (0..<column.count).map { Cell(column[$0]) }
    }
  }
}

extension Double: FieldCell {
  /// Numbers.
  public static var phrase: String { "numbers" }
  /// Numbers, whole numbers and years.
  public static func accepts(_ type: ColumnType) -> Bool { type.isNumeric }
  /// The number of a cell.
  public init?(_ value: Value) {
    guard let type = value.type, Double.accepts(type), let number = value.number else { return nil }
    self = number
  }
}

extension Int: FieldCell {
  /// Whole numbers.
  public static var phrase: String { "whole numbers" }
  /// Whole numbers and years.
  public static func accepts(_ type: ColumnType) -> Bool { type == .integer || type == .year }
  /// The whole number of a cell.
  public init?(_ value: Value) {
    switch value {
    case .integer(let integer), .year(let integer): self = integer
    default: return nil
    }
  }
}

extension String: FieldCell {
  /// Texts.
  public static var phrase: String { "texts" }
  /// Texts alone.
  public static func accepts(_ type: ColumnType) -> Bool { type == .string }
  /// The text of a cell.
  public init?(_ value: Value) {
    guard case .string(let text) = value else { return nil }
    self = text
  }
}

extension Bool: FieldCell {
  /// Truth values.
  public static var phrase: String { "true or false" }
  /// Truth values alone.
  public static func accepts(_ type: ColumnType) -> Bool { type == .boolean }
  /// The truth value of a cell.
  public init?(_ value: Value) {
    guard case .boolean(let bit) = value else { return nil }
    self = bit
  }
}

extension CivilDate: FieldCell {
  /// Days.
  public static var phrase: String { "dates" }
  /// Days alone.
  public static func accepts(_ type: ColumnType) -> Bool { type == .date }
  /// The day of a cell.
  public init?(_ value: Value) {
    guard case .date(let date) = value else { return nil }
    self = date
  }
}

extension TimeOfDay: FieldCell {
  /// Times of the day.
  public static var phrase: String { "times" }
  /// Times of the day alone.
  public static func accepts(_ type: ColumnType) -> Bool { type == .time }
  /// The time of a cell.
  public init?(_ value: Value) {
    guard case .time(let time) = value else { return nil }
    self = time
  }
}

extension Timestamp: FieldCell {
  /// Instants.
  public static var phrase: String { "dates with time" }
  /// Instants, days and years, the latter two at their beginning.
  public static func accepts(_ type: ColumnType) -> Bool { type == .dateTime || type == .date || type == .year }
  /// The instant of a cell.
  public init?(_ value: Value) {
    guard let instant = value.timestamp else { return nil }
    self = instant
  }
}

extension GeoPoint: FieldCell {
  /// Places.
  public static var phrase: String { "geopoints" }
  /// Places alone.
  public static func accepts(_ type: ColumnType) -> Bool { type == .geopoint }
  /// The place of a cell.
  public init?(_ value: Value) {
    guard case .geopoint(let point) = value else { return nil }
    self = point
  }
}
