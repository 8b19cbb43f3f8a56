/// Hands one cell to a type that decodes itself, such as an enumeration of texts.
struct CellDecoder: Decoder, SingleValueDecodingContainer {
  let value: Value
  let row: Int
  let name: String
  var codingPath: [any CodingKey] { [CellName(stringValue: name)] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  private struct CellName: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    throw wrong("\(type)")
  }
  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw wrong("a list") }
  func singleValueContainer() throws -> any SingleValueDecodingContainer { self }
  func decodeNil() -> Bool { value.isMissing }

  func decode(_ type: Bool.Type) throws -> Bool { try read(type) }
  func decode(_ type: String.Type) throws -> String { try read(type) }
  func decode(_ type: Double.Type) throws -> Double { try read(type) }
  func decode(_ type: Float.Type) throws -> Float { Float(try read(Double.self)) }
  func decode(_ type: Int.Type) throws -> Int { try whole(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try whole(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try whole(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try whole(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try whole(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try whole(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try whole(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try whole(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try whole(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try whole(type) }

  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    // Days, instants, places and the rest need no detour.
    if let cellType = type as? any FieldCell.Type {
      guard let result = try read(cellType) as? T else { throw wrong(cellType.phrase) }
      return result
    }
    return try T(from: self)
  }

  private func read<Cell: FieldCell>(_ type: Cell.Type) throws -> Cell {
    guard let cell = Cell(value) else { throw wrong(Cell.phrase) }
    return cell
  }

  private func whole<Number: FixedWidthInteger>(_ type: Number.Type) throws -> Number {
    guard let whole = Int(value) else { throw wrong(Int.phrase) }
    guard let number = Number(exactly: whole) else {
      throw RowFault(diagnostic: Messages.outOfRange(row + 1, name, value))
    }
    return number
  }

  private func wrong(_ wanted: String) -> RowFault {
    RowFault(
      diagnostic: value.isMissing
        ? Messages.missingCell(row + 1, name) : Messages.wrongCell(row + 1, name, value, wanted: wanted))
  }
}
