public import Diagnostics
import Files
public import JSON

extension Table {
  /// Reads a JSON text that is an array of rows, straight into columns.
  ///
  /// ```swift
  /// let read = try Table.read(json: bytes, file: "cars.json")
  /// ```
  ///
  /// Each row is an object; its names become columns in order of their first row, and a name that a row lacks, or
  /// whose value is null, is a missing cell. Objects inside a row become columns of their own with names such as
  /// `origin.city`. Rows that are no objects become one column named `data`. Texts are texts, dates too: JSON does not
  /// say more. Values of several kinds in one column become texts, with a note; arrays become their JSON text.
  ///
  /// `property` names the member that holds the rows, as `result.rows`, where the text is not an array itself.
  public static func read(
    json bytes: [UInt8], file: String, property: String? = nil
  ) throws(DiagnosticList) -> Diagnosed<Table> {
    let source = SourceText(bytes, file: file)
    if let property, !property.isEmpty {
      let read = try JSONValue.parse(json: source)
      var value = read.value
      for step in property.split(separator: ".") {
        guard let next = value[String(step)] ?? Int(step).flatMap({ value[$0] }) else {
          let names = value.object?.keys ?? []
          throw DiagnosticList(
            Messages.noMember(String(step), near: nearestName(to: String(step), among: names), value.location))
        }
        value = next
      }
      let table = try Table.read(rows: value)
      return Diagnosed(table.value, read.diagnostics + table.diagnostics)
    }
    var builder = JSONTableBuilder()
    return try builder.read(source)
  }

  /// Reads a JSON file that is an array of rows.
  public static func read(jsonFile path: String, property: String? = nil) throws(DiagnosticList) -> Diagnosed<Table> {
    let bytes: [UInt8]
    do { bytes = try readFile(path) } catch { throw DiagnosticList(Messages.unreadable(error)) }
    return try read(json: bytes, file: path, property: property)
  }

  /// Makes a table of rows that are already JSON values, by the same rules.
  public static func read(rows value: JSONValue) throws(DiagnosticList) -> Diagnosed<Table> {
    var builder = JSONTableBuilder()
    return try builder.read(value)
  }
}

/// Puts JSON rows together column by column.
struct JSONTableBuilder {
  private var columns: [JSONColumnBuilder] = []
  private var positions: [String: Int] = [:]
  private var rowCount = 0
  private var sink = DiagnosticSink()

  /// Reads rows from their tokens; nothing is built but for values inside values.
  mutating func read(_ source: SourceText) throws(DiagnosticList) -> Diagnosed<Table> {
    var tokens = try JSONTokenizer(source)
    let first = try tokens.next()
    guard first.kind == .beginArray else {
      let value = try tokens.build(first)
      _ = try tokens.next()
      try tokens.sink.throwIfErrors()
      return try read(value)
    }
    while case let token = try tokens.next(), token.kind != .endArray {
      if token.kind == .beginObject {
        try row(&tokens)
      } else {
        add("data", try cell(token, &tokens), JSONPlace(source, offset: token.place))
      }
      rowCount += 1
    }
    _ = try tokens.next()
    try tokens.sink.throwIfErrors()
    return Diagnosed(table(), tokens.sink.diagnostics + sink.diagnostics)
  }

  private mutating func row(_ tokens: inout JSONTokenizer) throws(DiagnosticList) {
    // Rows mostly have the same names in the same order: the next column is tried first.
    var expected = 0
    while case let key = try tokens.next(), key.kind != .endObject {
      let name = tokens.string(key)
      let token = try tokens.next()
      let value = try cell(token, &tokens)
      let place = JSONPlace(tokens.source, offset: token.place)
      if case .object = value {
        add(name, value, place)
      } else if expected < columns.count, columns[expected].name == name, columns[expected].count <= rowCount {
        add(to: columns[expected], value, place)
      } else {
        add(name, value, place)
      }
      expected += 1
    }
  }

  private func cell(
    _ token: JSONTokenizer.Token, _ tokens: inout JSONTokenizer
  ) throws(DiagnosticList) -> JSONValue.Kind {
    switch token.kind {
    case .number: .number(tokens.numberValue(token))
    case .string: .string(tokens.string(token))
    default: try tokens.build(token).kind
    }
  }

  /// Reads rows that are values already.
  mutating func read(_ value: JSONValue) throws(DiagnosticList) -> Diagnosed<Table> {
    guard case .array(let rows) = value.kind else {
      throw DiagnosticList(Messages.rowsAreNoArray(value.kindName, value.location))
    }
    for row in rows {
      if case .object(let object) = row.kind {
        for member in object { add(member.key, member.value.kind, member.value.place) }
      } else {
        add("data", row.kind, row.place)
      }
      rowCount += 1
    }
    return Diagnosed(table(), sink.diagnostics)
  }

  private mutating func add(_ name: String, _ value: JSONValue.Kind, _ place: JSONPlace?) {
    if case .object(let object) = value, !object.isEmpty {
      for member in object { add("\(name).\(member.key)", member.value.kind, member.value.place ?? place) }
      return
    }
    if let position = positions[name] { return add(to: columns[position], value, place) }
    let column = JSONColumnBuilder(name: name)
    positions[name] = columns.count
    columns.append(column)
    add(to: column, value, place)
  }

  private mutating func add(to column: JSONColumnBuilder, _ value: JSONValue.Kind, _ place: JSONPlace?) {
    if column.count > rowCount {
      sink.report(Messages.duplicateCell(column.name, row: rowCount + 1, place?.location))
      column.removeLast()
    }
    column.pad(to: rowCount)
    let wasWhole = column.breakRow == nil
    column.append(value)
    if wasWhole, column.breakRow != nil {
      sink.report(Messages.mixedKinds(column.name, JSONValue(value).kindName, row: rowCount + 1, place?.location))
    }
  }

  private func table() -> Table {
    var table = Table(rowCount: rowCount)
    for column in columns {
      column.pad(to: rowCount)
      table.append(column.column())
    }
    return table
  }
}

extension Table {
  /// The rows as a JSON array of objects; missing cells are null, dates and times their ISO text.
  public var jsonRows: JSONValue {
    .array((0..<rowCount).map { row in .object(columns.map { ($0.name, $0[row].json) }) })
  }
}

extension Value {
  /// The cell as a JSON value: numbers and truth values themselves, everything else as text, missing as null.
  public var json: JSONValue {
    switch self {
    case .missing: .null
    case .number(let value): .number(value)
    case .integer(let value), .year(let value): .integer(value)
    case .boolean(let value): .bool(value)
    case .string, .date, .time, .dateTime, .geopoint: .string(description)
    }
  }
}
