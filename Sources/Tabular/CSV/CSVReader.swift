public import Diagnostics
import Files
import JSON

/// What has to be said to read a delimited file.
public struct CSVOptions: Sendable, Hashable {
  /// How it is written down.
  public var dialect: CSVDialect
  /// How its characters are written as bytes.
  public var encoding: TextEncoding
  /// The columns that are wanted; nil for all. Cells of other columns are never looked at.
  public var columns: [String]?

  /// Commas, UTF-8 and all columns, unless something else is said.
  public init(dialect: CSVDialect = .comma, encoding: TextEncoding = .utf8, columns: [String]? = nil) {
    self.dialect = dialect
    self.encoding = encoding
    self.columns = columns
  }
}

extension Table {
  /// Reads a delimited text and finds the types of its columns.
  ///
  /// ```swift
  /// let read = try Table.read(csv: bytes, file: "arms.csv")
  /// read.value["tiv_million"]?.type  // .number
  /// ```
  ///
  /// A column's type holds for every one of its cells, not for a sample: true or false (`true`, `True`, `TRUE` and the
  /// like), whole numbers, numbers, dates (`2024-02-29`), times (`12:30`), dates with time, or else texts. Digits that
  /// begin with a zero, thousands separators, percent signs and words such as `NA` make a column one of texts; where the
  /// cells before were of another type, a note says in which line. Numbers with and without a fraction are numbers;
  /// dates among dates with time are taken at their beginning. Spaces around a number or date do not count; those of
  /// texts are kept. A cell with nothing in it is missing; `""` is the empty text.
  ///
  /// Throws everything wrong with the form of the file, with its places: rows of another width than the header, quotes
  /// that never close, bytes that are not of the encoding. Reading takes time in proportion to the size of the file.
  public static func read(
    csv bytes: [UInt8], file: String, _ options: CSVOptions = CSVOptions()
  ) throws(DiagnosticList) -> Diagnosed<Table> {
    var reader = try CSVReader(bytes, file: file, options)
    return try reader.read()
  }

  /// Reads a delimited file: tabs for names that end in `.tsv` or `.tab`, commas for others.
  public static func read(
    csvFile path: String, columns: [String]? = nil
  ) throws(DiagnosticList) -> Diagnosed<Table> {
    let bytes: [UInt8]
    do { bytes = try readFile(path) } catch { throw DiagnosticList(Messages.unreadable(error)) }
    let isTabbed = fileExtension(of: path) == "tsv" || fileExtension(of: path) == "tab"
    return try read(csv: bytes, file: path, CSVOptions(dialect: isTabbed ? .tab : .comma, columns: columns))
  }
}

/// One reading of one file.
struct CSVReader {
  private let source: SourceText
  private let options: CSVOptions
  private var sink = DiagnosticSink()
  private var places: PlaceCounter

  init(_ bytes: [UInt8], file: String, _ options: CSVOptions) throws(DiagnosticList) {
    var bytes = options.encoding.utf8Bytes(bytes)
    if !bytes.contains(0x0A), bytes.contains(0x0D) {
      // Old Macintosh files end their lines with CR alone; offsets stay the same.
      for index in bytes.indices where bytes[index] == 0x0D { bytes[index] = 0x0A }
    }
    source = SourceText(bytes, file: file)
    self.options = options
    places = PlaceCounter(source)
    if let offset = firstInvalidUTF8(in: bytes) {
      throw DiagnosticList(Messages.invalidUTF8(source.location(at: offset)))
    }
  }

  mutating func read() throws(DiagnosticList) -> Diagnosed<Table> {
    guard let delimiter = options.dialect.delimiter.asciiValue, let quote = options.dialect.quote.asciiValue else {
      throw DiagnosticList(Messages.badDialect(SourceLocation(file: source.file)))
    }
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard source.bytes.count > start else {
      throw DiagnosticList(Messages.emptyFile(SourceLocation(file: source.file)))
    }
    let bytes = source.bytes
    var result: Table?
    bytes.withUnsafeBufferPointer { buffer -> Void in
      var scanner = CSVScanner(buffer, delimiter: delimiter, quote: quote, width: 0, from: start)
      let (cells, _) = scanner.firstRow()
      let names = header(cells, buffer, start)
      let body = options.dialect.hasHeader ? scanner.at : start
      report(&scanner, names.count)
      guard let wanted = wantedColumns(names) else { return }

      let rows = Self.rowEstimate(buffer, from: body)
      let columns = wanted.map { _ in InferredColumn(rowEstimate: rows, quote: quote) }
      pass(buffer, delimiter, quote, names.count, body, wanted, columns, isFirst: true)
      let again = columns.indices.filter { columns[$0].needsAnotherPass }
      if !again.isEmpty {
        for index in again { columns[index].beginAgain() }
        pass(buffer, delimiter, quote, names.count, body, again.map { wanted[$0] }, again.map { columns[$0] }, isFirst: false)
      }
      noteBreaks(columns, wanted.map { names[$0] })
      result = Table(zip(columns, wanted).map { $0.column(names[$1]) })
    }
    try sink.throwIfErrors()
    return Diagnosed(result ?? Table(), sink.diagnostics)
  }

  private mutating func pass(
    _ buffer: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8, _ quote: UInt8, _ width: Int, _ start: Int,
    _ indices: [Int], _ columns: [InferredColumn], isFirst: Bool
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

  /// An upper bound for the number of rows: the line ends. Counting them is cheaper than growing every column.
  private static func rowEstimate(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var count = 1
    for byte in buffer[start...] { count &+= byte == 0x0A ? 1 : 0 }
    return count
  }

  /// The names of the columns, unique and without spaces around them.
  private mutating func header(_ cells: [Cell], _ buffer: UnsafeBufferPointer<UInt8>, _ start: Int) -> [String] {
    guard options.dialect.hasHeader else { return (1...cells.count).map { "field\($0)" } }
    var names: [String] = []
    for (index, cell) in cells.enumerated() {
      let text = buffer[(start + Int(cell.start))..<(start + Int(cell.start) + cell.length)]
      var name = trimmed(String(decoding: UnsafeBufferPointer(rebasing: text), as: UTF8.self))
      if cell.hasEscapes { name = unescaped(name) }
      let place = places.location(at: start + Int(cell.start) - (cell.isQuoted ? 1 : 0))
      if name.isEmpty {
        name = "field\(index + 1)"
        sink.report(Messages.namelessColumn(index + 1, name, place))
      }
      if names.contains(name) {
        var number = 2
        while names.contains("\(name)_\(number)") { number += 1 }
        sink.report(Messages.duplicateColumn(name, "\(name)_\(number)", place))
        name += "_\(number)"
      }
      names.append(name)
    }
    return names
  }

  private func trimmed(_ text: String) -> String {
    let isSpace = { (character: Character) in character == " " || character == "\t" }
    return String(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }

  private func unescaped(_ text: String) -> String {
    var result = ""
    var isSecond = false
    for character in text {
      if character == options.dialect.quote, isSecond {
        isSecond = false
        continue
      }
      isSecond = character == options.dialect.quote
      result.append(character)
    }
    return result
  }

  /// The positions of the columns that are wanted; nil where one does not exist.
  private mutating func wantedColumns(_ names: [String]) -> [Int]? {
    guard let wanted = options.columns else { return Array(names.indices) }
    var indices: [Int] = []
    for name in wanted {
      if let index = names.firstIndex(of: name) {
        if !indices.contains(index) { indices.append(index) }
      } else {
        let near = nearestName(to: name, among: names)
        sink.report(Messages.noColumn(name, near: near, names: names, SourceLocation(file: source.file, line: 1)))
      }
    }
    return sink.hasErrors ? nil : indices
  }

  private mutating func noteBreaks(_ columns: [InferredColumn], _ names: [String]) {
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
