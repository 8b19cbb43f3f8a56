public import Diagnostics
import Files
import JSON

extension DataResource {
  /// Where the file is, as seen from where the package's folder is named.
  public func file(in package: DataPackage) -> String? { path.map { joinPath(package.folder, $0) } }

  /// Reads the table; nil where the descriptor says nowhere where it is, which was told when the descriptor was read,
  /// and for files that hold no table, such as pictures and GeoJSON.
  public func read(in package: DataPackage, columns: [String]? = nil) throws(DiagnosticList) -> Diagnosed<Table>? {
    if let data { return try checked(try Table.read(rows: data), data) }
    guard let path, let file = file(in: package) else { return nil }
    guard ["csv", "tsv", "tab", "txt", "json"].contains(format) else { return nil }
    let bytes: [UInt8]
    do { bytes = try readFile(file) } catch {
      let names = (try? listFolder(joinPath(package.folder, parentFolder(of: path)))) ?? []
      let near = nearestName(to: fileName(of: path), among: names)
      throw DiagnosticList(Messages.missingFile("\(error)", place?.location, near: near))
    }
    if format == "json" {
      // A JSON file that is no list of rows is something else than a table.
      if schema == nil, bytes.first(where: { $0 > 0x20 }) != UInt8(ascii: "[") { return nil }
      let rows = try Table.read(json: bytes, file: file)
      return schema == nil ? rows : try checked(rows, try JSONValue.parse(json: bytes, file: file).value)
    }
    return try Table.read(csv: bytes, file: file, options(columns))
  }

  private func options(_ columns: [String]?) -> CSVOptions {
    CSVOptions(dialect: dialect, encoding: encoding, columns: columns, schema: schema)
  }

  /// Rows that came as JSON, made what the schema says.
  private func checked(_ read: Diagnosed<Table>, _ rows: JSONValue) throws(DiagnosticList) -> Diagnosed<Table> {
    guard let schema else { return read }
    let place = rows.location
    var result = Table(rowCount: read.value.rowCount)
    var sink = DiagnosticSink()
    sink.report(read.diagnostics)
    var converted: [DeclaredColumn] = []
    for field in schema.fields {
      guard let column = read.value[field.name] else {
        let near = nearestName(to: field.name, among: read.value.names)
        sink.report(
          Messages.lacksColumn(
            field.name, near: near, declaredAt: field.place?.location, place ?? SourceLocation(file: name)))
        continue
      }
      guard let declared = field.convert(column, missing: MissingTexts(field.missingValues ?? schema.missingValues))
      else {
        sink.report(Messages.badFormat(field.format, field.name, field.kind.rawValue, field.place?.location))
        continue
      }
      converted.append(declared)
      result.append(declared.column())
    }
    for column in read.value.columns where schema[column.name] == nil { result.append(column) }
    var check = SchemaCheck(result, schema)
    check.add(converted)
    check.checkColumns()
    let violations = check.diagnostics { Self.place(rows, $0, $1) }
    if sink.hasErrors || !violations.isEmpty { throw DiagnosticList(sink.diagnostics + violations) }
    return Diagnosed(result, sink.diagnostics)
  }

  /// Where a cell stands among JSON rows; where its row does, if the row lacks it.
  private static func place(_ rows: JSONValue, _ row: Int, _ column: String) -> SourceLocation? {
    (rows[row]?[column] ?? rows[row])?.location
  }

  /// The sentences of a check made after reading, with the places of their cells.
  func diagnostics(of check: SchemaCheck, in package: DataPackage) -> [Diagnostic] {
    var check = check
    guard data == nil, format != "json", let file = file(in: package), let bytes = try? readFile(file),
      let reader = try? CSVReader(bytes, file: file, options(nil))
    else { return check.diagnostics { row, column in data.flatMap { Self.place($0, row, column) } ?? place?.location } }
    check.locate { reader.offsets(of: $0) }
    var places = reader.places
    return check.diagnostics(&places)
  }
}

extension FieldSchema {
  /// A column of another type read as this field declares, by the texts of its cells; nil where the format is none.
  func convert(_ column: Column, missing: MissingTexts) -> DeclaredColumn? {
    guard let builder = makeBuilder(missing: missing, quote: 0x22, rowEstimate: column.count) else { return nil }
    let declared = DeclaredColumn(self, builder, shown: SchemaCheck.shown)
    for row in 0..<column.count {
      if column.isMissing(row) {
        builder.appendMissing(1)
        continue
      }
      let bytes = Array(column[row].description.utf8)
      bytes.withUnsafeBufferPointer { buffer in
        withUnsafePointer(to: Cell(start: 0, length: bytes.count, isQuoted: true)) { cell in
          // An empty text has no address of its own; any will do for nothing.
          let base = buffer.baseAddress ?? UnsafePointer(UnsafeRawPointer(cell).assumingMemoryBound(to: UInt8.self))
          declared.read(CSVBlock(base: base, offset: 0, cells: cell, width: 1, rowCount: 1), column: 0)
        }
      }
    }
    return declared
  }
}

extension Column {
  /// The column with its cells read as a field declares: texts as numbers, days or instants, and so on.
  ///
  /// ```swift
  /// column.read(as: FieldSchema("date", .date, format: "%d/%m/%Y"))
  /// ```
  ///
  /// Cells that are not of that type are missing in the result, and told with their row. Throws where the format is
  /// none.
  public func read(as field: FieldSchema) throws(DiagnosticList) -> Diagnosed<Column> {
    guard let declared = field.convert(self, missing: MissingTexts(field.missingValues ?? [""])) else {
      throw DiagnosticList(Messages.badFormat(field.format, field.name, field.kind.rawValue, field.place?.location))
    }
    var check = SchemaCheck(Table([declared.column()]), TableSchema(fields: [field]))
    check.add([declared])
    let diagnostics = check.diagnostics { _, _ in nil }.map { fault in
      Diagnostic(.warning, fault.code, fault.message, at: fault.location, hint: fault.hint)
    }
    return Diagnosed(declared.column().renamed(name), diagnostics)
  }
}
