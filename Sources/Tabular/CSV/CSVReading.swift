import Diagnostics
import JSON

/// One reading of one file: header, columns, what is wrong.
struct CSVReader {
  let source: SourceText
  let options: CSVOptions
  let delimiter: UInt8
  let quote: UInt8
  var sink = DiagnosticSink()
  /// What breaks the schema: at most twenty, and a count.
  private var violations: [Diagnostic] = []
  var places: PlaceCounter

  init(_ bytes: [UInt8], file: String, _ options: CSVOptions) throws(DiagnosticList) {
    guard let delimiter = options.dialect.delimiter.asciiValue, let quote = options.dialect.quote.asciiValue else {
      throw DiagnosticList(Messages.badDialect(SourceLocation(file: file)))
    }
    var bytes = options.encoding.utf8Bytes(bytes)
    if !bytes.contains(0x0A), bytes.contains(0x0D) {
      // Old Macintosh files end their lines with CR alone; offsets stay the same.
      for index in bytes.indices where bytes[index] == 0x0D { bytes[index] = 0x0A }
    }
    source = SourceText(bytes, file: file)
    self.options = options
    self.delimiter = delimiter
    self.quote = quote
    places = PlaceCounter(source)
  }

  /// A byte order mark is no part of the first name.
  private var start: Int { source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  mutating func read() throws(DiagnosticList) -> Diagnosed<Table> {
    guard source.bytes.count > start else {
      throw DiagnosticList(Messages.emptyFile(SourceLocation(file: source.file)))
    }
    if let offset = firstInvalidUTF8(in: source.bytes) {
      throw DiagnosticList(Messages.invalidUTF8(source.location(at: offset)))
    }
    var result: Table?
    let bytes = source.bytes
    bytes.withUnsafeBufferPointer { result = read($0) }
    if sink.hasErrors || !violations.isEmpty { throw DiagnosticList(sink.diagnostics + violations) }
    return Diagnosed(result ?? Table(), sink.diagnostics)
  }

  /// The names of all columns, as the table would have them.
  mutating func names() -> [String] {
    let bytes = source.bytes
    return bytes.withUnsafeBufferPointer { buffer in
      var scanner = CSVScanner(buffer, delimiter: delimiter, quote: quote, width: 0, from: start)
      return header(scanner.firstRow().cells, buffer)
    }
  }

  /// Header, types, cells, checks: the steps in their order. Nil where the columns asked for are not there.
  private mutating func read(_ buffer: UnsafeBufferPointer<UInt8>) -> Table? {
    var scanner = CSVScanner(buffer, delimiter: delimiter, quote: quote, width: 0, from: start)
    let names = header(scanner.firstRow().cells, buffer)
    let body = options.dialect.hasHeader ? scanner.at : start
    report(&scanner, names.count)
    if let schema = options.schema { compare(schema, names) }
    guard let wanted = wantedColumns(names) else { return nil }

    let rows = Self.rowEstimate(buffer, from: body)
    let columns = wanted.map { makeColumn(names[$0], rowEstimate: rows) }
    if sink.hasErrors { return nil }
    pass(buffer, names.count, body, wanted, columns, isFirst: true)
    let again = columns.indices.filter { columns[$0].needsAnotherPass }
    if !again.isEmpty {
      for index in again { columns[index].beginAgain() }
      pass(buffer, names.count, body, again.map { wanted[$0] }, again.map { columns[$0] }, isFirst: false)
    }
    noteBreaks(columns, wanted.map { names[$0] })
    let table = Table(zip(columns, wanted).map { $0.column(names[$1]) })
    if let schema = options.schema {
      var check = SchemaCheck(table, schema)
      check.add(columns.compactMap(\.declared))
      check.checkColumns()
      check.locate { rows in self.offsets(of: rows, names, body, buffer) }
      violations = check.diagnostics(&places)
    }
    return table
  }

  private mutating func makeColumn(_ name: String, rowEstimate: Int) -> ColumnInProgress {
    let missing = MissingTexts(options.schema?.missingValues ?? [""])
    guard let field = options.schema?[name] else {
      return .inferred(InferredColumn(rowEstimate: rowEstimate, quote: quote, missing: missing))
    }
    let own = field.missingValues.map { MissingTexts($0) } ?? missing
    if let builder = field.makeBuilder(missing: own, quote: quote, rowEstimate: rowEstimate) {
      return .declared(DeclaredColumn(field, builder, shown: SchemaCheck.shown))
    }
    sink.report(Messages.badFormat(field.format, name, field.kind.rawValue, field.place?.location))
    return .inferred(InferredColumn(rowEstimate: 0, quote: quote, missing: missing))
  }

  private mutating func pass(
    _ buffer: UnsafeBufferPointer<UInt8>, _ width: Int, _ start: Int, _ indices: [Int], _ columns: [ColumnInProgress],
    isFirst: Bool
  ) {
    var scanner = CSVScanner(buffer, delimiter: delimiter, quote: quote, width: width, from: start)
    while true {
      let block: Void? = scanner.withNextBlock { block in
        for (column, index) in zip(columns, indices) { column.read(block, column: index) }
      }
      // What is wrong with the rows was said the first time.
      if isFirst { report(&scanner, width) } else { scanner.faults = [] }
      if block == nil { return }
    }
  }

  /// Where the cells of some rows stand, for checks made after reading.
  func offsets(of rows: [Int]) -> [Int: [String: Int]] {
    source.bytes.withUnsafeBufferPointer { buffer in
      var scanner = CSVScanner(buffer, delimiter: delimiter, quote: quote, width: 0, from: start)
      var copy = self
      let names = copy.header(scanner.firstRow().cells, buffer)
      return offsets(of: rows, names, options.dialect.hasHeader ? scanner.at : start, buffer)
    }
  }

  /// Where the cells of some rows stand: for each row (in order) the offset of each column's cell, by name.
  private func offsets(
    of rows: [Int], _ names: [String], _ start: Int, _ buffer: UnsafeBufferPointer<UInt8>
  ) -> [Int: [String: Int]] {
    var found: [Int: [String: Int]] = [:]
    var scanner = CSVScanner(buffer, delimiter: delimiter, quote: quote, width: names.count, from: start)
    var first = 0
    var rest = rows[...]
    while !rest.isEmpty {
      let count: Int? = scanner.withNextBlock { block in
        while let row = rest.first, row < first + block.rowCount {
          var offsets: [String: Int] = [:]
          for (column, name) in names.enumerated() {
            let cell = block.cell(row - first, column)
            offsets[name] = block.offset + Int(cell.start) - (cell.isQuoted ? 1 : 0)
          }
          found[row] = offsets
          rest.removeFirst()
        }
        return block.rowCount
      }
      guard let count else { break }
      first += count
    }
    return found
  }

  /// About how many rows there are, judged by the line ends of the first megabyte: room is made for so many.
  private static func rowEstimate(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let sample = buffer[start..<min(buffer.count, start + 1 << 20)]
    var lines = 1
    for byte in sample where byte == 0x0A { lines += 1 }
    if sample.endIndex == buffer.count { return lines }
    return Int(Double(lines) * Double(buffer.count - start) / Double(sample.count) * 1.01)
  }

  private mutating func noteBreaks(_ columns: [ColumnInProgress], _ names: [String]) {
    for (column, name) in zip(columns, names) {
      guard let found = column.breakOff else { continue }
      sink.report(Messages.mixedColumn(name, found.type, found.text, source.location(at: found.offset)))
    }
  }

  private mutating func report(_ scanner: inout CSVScanner, _ width: Int) {
    for (fault, offset) in scanner.faults {
      let place = places.location(at: offset)
      switch fault {
      case .tooFewCells(let found), .tooManyCells(let found):
        sink.report(Messages.rowWidth(found, width, hasHeader: options.dialect.hasHeader, place))
      case .emptyLine: sink.report(Messages.emptyLine(place))
      case .openQuote: sink.report(Messages.openQuote(place))
      case .textAfterQuote: sink.report(Messages.textAfterQuote(place))
      }
    }
    scanner.faults = []
  }
}

/// A column as it is read: by a schema or by what is found.
enum ColumnInProgress {
  case inferred(InferredColumn)
  case declared(DeclaredColumn)

  var declared: DeclaredColumn? { if case .declared(let column) = self { column } else { nil } }
  var needsAnotherPass: Bool { if case .inferred(let column) = self { column.needsAnotherPass } else { false } }
  var breakOff: InferredColumn.Break? { if case .inferred(let column) = self { column.breakOff } else { nil } }
  func beginAgain() { if case .inferred(let column) = self { column.beginAgain() } }

  func read(_ block: CSVBlock, column index: Int) {
    switch self {
    case .inferred(let column): column.read(block, column: index)
    case .declared(let column): column.read(block, column: index)
    }
  }

  func column(_ name: String) -> Column {
    switch self {
    case .inferred(let column): column.column(name)
    case .declared(let column): column.column()
    }
  }
}
