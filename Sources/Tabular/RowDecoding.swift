public import Diagnostics

extension Table {
  /// The rows as values of a Swift type.
  ///
  /// ```swift
  /// struct Transfer: Decodable { var supplier: String; var year: Int; var tivMillion: Double? }
  /// let transfers = try table.rows(as: Transfer.self)
  /// ```
  ///
  /// A property is read from the column of its name, or of its name in lower case with underscores (`tivMillion` from
  /// `tiv_million`). A missing cell needs an optional property. Throws a sentence with row and column for the first
  /// columns that are missing and cells that do not fit, at most 20 of them.
  public func rows<Row: Decodable>(as type: Row.Type) throws(DiagnosticList) -> [Row] {
    var sink = DiagnosticSink()
    var rows: [Row] = []
    rows.reserveCapacity(rowCount)
    let shared = RowColumns(self)
    for row in 0..<rowCount {
      do {
        rows.append(try Row(from: RowDecoder(columns: shared, row: row)))
      } catch let fault as RowFault {
        sink.report(fault.diagnostic)
      } catch let DecodingError.dataCorrupted(context) {
        let name = context.codingPath.last?.stringValue ?? ""
        sink.report(Messages.badRow(row + 1, name, shared.value(name, row)))
      } catch {
        sink.report(Messages.badRow(row + 1, "", .missing))
      }
    }
    try sink.throwIfErrors()
    return rows
  }
}

/// What kept a row from being decoded.
struct RowFault: Error {
  var diagnostic: Diagnostic
}

/// The columns of a table, found by name once for all rows.
final class RowColumns {
  let table: Table
  private var positions: [String: Int] = [:]

  init(_ table: Table) {
    self.table = table
    for (index, column) in table.columns.enumerated() { positions[column.name] = index }
  }

  func column(_ key: String) -> Column? {
    (positions[key] ?? positions[Self.snakeCase(key)]).map { table.columns[$0] }
  }

  func value(_ key: String, _ row: Int) -> Value { column(key)?[row] ?? .missing }

  /// `tivMillion` as `tiv_million`, `countryISO3` as `country_iso3`.
  static func snakeCase(_ name: String) -> String {
    var result = ""
    var wasLower = false
    for character in name {
      if character.isUppercase, wasLower { result += "_" }
      wasLower = character.isLowercase || character.isNumber
      result += character.lowercased()
    }
    return result
  }
}

/// Hands the cells of one row to a type that decodes itself.
struct RowDecoder: Decoder {
  let columns: RowColumns
  let row: Int
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(RowContainer<Key>(columns: columns, row: row))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    throw RowFault(diagnostic: Messages.rowIsNoList(row + 1))
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    throw RowFault(diagnostic: Messages.rowIsNoList(row + 1))
  }
}

/// The cells of a row by the names of their columns.
private struct RowContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let columns: RowColumns
  let row: Int
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { columns.table.names.compactMap { Key(stringValue: $0) } }

  func contains(_ key: Key) -> Bool { columns.column(key.stringValue) != nil }
  func decodeNil(forKey key: Key) throws -> Bool { try cell(key).value.isMissing }

  private func cell(_ key: Key) throws -> CellDecoder {
    let name = key.stringValue
    guard let column = columns.column(name) else {
      let names = columns.table.names
      let near = nearestName(to: name, among: names) ?? nearestName(to: RowColumns.snakeCase(name), among: names)
      throw RowFault(diagnostic: Messages.noColumn(name, near: near, names: names))
    }
    return CellDecoder(value: column[row], row: row, name: column.name)
  }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try cell(key).decode(type) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try cell(key).decode(type) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try cell(key).decode(type) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try cell(key).decode(type) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try cell(key).decode(type) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try cell(key).decode(type) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try cell(key).decode(type) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try cell(key).decode(type) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try cell(key).decode(type) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try cell(key).decode(type) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try cell(key).decode(type) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try cell(key).decode(type) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try cell(key).decode(type) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try cell(key).decode(type) }
  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try cell(key).decode(type) }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    throw RowFault(diagnostic: Messages.rowIsNoList(row + 1))
  }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    throw RowFault(diagnostic: Messages.rowIsNoList(row + 1))
  }
  func superDecoder() throws -> any Decoder { RowDecoder(columns: columns, row: row) }
  func superDecoder(forKey key: Key) throws -> any Decoder { RowDecoder(columns: columns, row: row) }
}
