/// Where a cell of a delimited file stands in its block.
struct Cell {
  /// The first byte of its text, counted from the block's first byte.
  var start: UInt32
  /// The length of its text in bytes; the two highest bits are flags.
  private var lengthAndFlags: UInt32

  @inline(__always) init(start: Int, length: Int, isQuoted: Bool = false, hasEscapes: Bool = false) {
    self.start = UInt32(truncatingIfNeeded: start)
    lengthAndFlags =
      UInt32(truncatingIfNeeded: length) | (isQuoted ? 0x8000_0000 : 0) | (hasEscapes ? 0x4000_0000 : 0)
  }

  @inline(__always) var length: Int { Int(lengthAndFlags & 0x3FFF_FFFF) }
  /// Whether it stood in quotes.
  @inline(__always) var isQuoted: Bool { lengthAndFlags & 0x8000_0000 != 0 }
  /// Whether it has doubled quotes in it.
  @inline(__always) var hasEscapes: Bool { lengthAndFlags & 0x4000_0000 != 0 }
}

/// Some rows of a file, all of one width, cut into cells.
struct CSVBlock {
  /// The file's bytes from the block's first one on.
  var base: UnsafePointer<UInt8>
  /// Where that is in the file.
  var offset: Int
  /// The cells, row by row.
  var cells: UnsafePointer<Cell>
  var width: Int
  var rowCount: Int

  @inline(__always) func cell(_ row: Int, _ column: Int) -> Cell { cells[row &* width &+ column] }
}

/// Cuts a delimited file into cells, block by block, sixteen bytes at a time (RFC 4180).
///
/// Delimiters, line ends and quotes are searched for together; everything between them is never looked at. What
/// breaks the rules goes to `report` with its place, and the row is completed so that reading can go on.
struct CSVScanner {
  /// What a file can do wrong before any cell is read.
  enum Fault {
    case tooFewCells(found: Int)
    case tooManyCells(found: Int)
    case emptyLine
    case openQuote
    case textAfterQuote
  }

  /// So many rows a block: their cells stay in the cache while the columns are read from them.
  static let rowsPerBlock = 1_024

  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private let quote: UInt8
  /// How many cells a row must have; 0 before the first row is read.
  private(set) var width: Int
  /// The offset of the next byte to be read.
  private(set) var at: Int
  private var cells: [Cell] = []
  /// What was found wrong, and at which offset in the file.
  var faults: [(fault: Fault, offset: Int)] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, quote: UInt8, width: Int, from start: Int) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.quote = quote
    self.width = width
    at = start
  }

  var isAtEnd: Bool { at >= bytes.count }

  /// Reads the first row, whatever its width, and keeps to that width from then on.
  mutating func firstRow() -> (cells: [Cell], offset: Int) {
    let start = at
    var found: [Cell] = []
    var isDone = false
    while !isDone {
      let cell = readCell(from: start, &isDone)
      found.append(cell)
    }
    width = found.count
    return (found, start)
  }

  /// Hands over the next rows; nil at the end of the file.
  mutating func withNextBlock<Result>(_ body: (CSVBlock) throws -> Result) rethrows -> Result? {
    guard !isAtEnd else { return nil }
    if cells.count < Self.rowsPerBlock * width {
      cells = [Cell](repeating: Cell(start: 0, length: 0), count: Self.rowsPerBlock * width)
    }
    let start = at
    var taken = cells
    cells = []
    let rows = taken.withUnsafeMutableBufferPointer { scan(into: $0, from: start) }
    cells = taken
    guard rows > 0, let base = bytes.baseAddress else { return nil }
    return try cells.withUnsafeBufferPointer { buffer in
      guard let first = buffer.baseAddress else { return nil }
      return try body(CSVBlock(base: base + start, offset: start, cells: first, width: width, rowCount: rows))
    }
  }

  /// Fills the cells of as many rows as fit; returns how many.
  private mutating func scan(into cells: UnsafeMutableBufferPointer<Cell>, from start: Int) -> Int {
    guard let base = bytes.baseAddress, let out = cells.baseAddress else { return 0 }
    let end = bytes.count
    let commas = SIMD16<UInt8>(repeating: delimiter)
    let newlines = SIMD16<UInt8>(repeating: 0x0A)
    let quotes = SIMD16<UInt8>(repeating: quote)
    var row = 0
    var column = 0
    var cellStart = at
    var rowStart = at
    var here = at

    scanning: while cellStart < end {
      guard here + 16 <= end else {
        // The last bytes, and rows with quotes in them, are read one cell after another.
        at = cellStart
        var isDone = false
        let cell = readCell(from: start, &isDone)
        if column < width { out[row &* width &+ column] = cell }
        column += 1
        cellStart = at
        here = at
        if isDone {
          if finishRow(&row, column, rowStart: rowStart, out, blockStart: start) { return row }
          column = 0
          rowStart = at
        }
        continue
      }
      let chunk = UnsafeRawPointer(base + here).loadUnaligned(as: SIMD16<UInt8>.self)
      let found = (chunk .== commas) .| (chunk .== newlines) .| (chunk .== quotes)
      let halves = unsafeBitCast(found, to: SIMD2<UInt64>.self)
      for half in 0..<2 {
        // Every byte that was found is 0xFF; one bit of each is enough.
        var bits = halves[half] & 0x8080_8080_8080_8080
        while bits != 0 {
          let place = here &+ half &* 8 &+ (bits.trailingZeroBitCount &>> 3)
          bits &= bits &- 1
          let byte = base[place]
          if byte == delimiter {
            if column < width {
              out[row &* width &+ column] = Cell(start: cellStart &- start, length: place &- cellStart)
            }
            column &+= 1
            cellStart = place &+ 1
          } else if byte == 0x0A {
            var length = place &- cellStart
            if length > 0, base[place &- 1] == 0x0D { length &-= 1 }
            if column < width { out[row &* width &+ column] = Cell(start: cellStart &- start, length: length) }
            column &+= 1
            cellStart = place &+ 1
            if column == width && (width > 1 || length > 0) {
              row &+= 1
            } else if finishRow(&row, column, rowStart: rowStart, out, blockStart: start) {
              at = cellStart
              return row
            }
            column = 0
            rowStart = cellStart
            if row == Self.rowsPerBlock {
              at = cellStart
              return row
            }
          } else if place == cellStart {
            at = place
            var isDone = false
            let cell = readCell(from: start, &isDone)
            if column < width { out[row &* width &+ column] = cell }
            column += 1
            cellStart = at
            here = at
            if isDone {
              if finishRow(&row, column, rowStart: rowStart, out, blockStart: start) { return row }
              column = 0
              rowStart = at
            }
            continue scanning
          }
        }
      }
      here += 16
    }
    // A row cut off behind its last delimiter still has that one empty cell.
    if column > 0 {
      if column < width { out[row &* width &+ column] = Cell(start: cellStart - start, length: 0) }
      _ = finishRow(&row, column + 1, rowStart: rowStart, out, blockStart: start)
    }
    at = max(at, end)
    return row
  }

  /// Counts a row that is complete, or makes it so; says whether the block is full.
  private mutating func finishRow(
    _ row: inout Int, _ count: Int, rowStart: Int, _ out: UnsafeMutablePointer<Cell>, blockStart: Int
  ) -> Bool {
    let first = out[row * width]
    if count == 1, width > 1, first.length == 0, !first.isQuoted {
      faults.append((.emptyLine, rowStart))
      return false
    }
    if count != width {
      faults.append((count < width ? .tooFewCells(found: count) : .tooManyCells(found: count), rowStart))
      for column in min(count, width)..<width {
        out[row * width + column] = Cell(start: rowStart - blockStart, length: 0)
      }
    }
    row += 1
    return row == Self.rowsPerBlock
  }

  /// Reads one cell byte by byte, and steps behind the delimiter or line end that follows it.
  private mutating func readCell(from blockStart: Int, _ endsRow: inout Bool) -> Cell {
    let end = bytes.count
    let start = at
    var isQuoted = false
    var hasEscapes = false
    var textStart = at
    var textEnd = at
    if at < end, bytes[at] == quote {
      isQuoted = true
      at += 1
      textStart = at
      while true {
        while at < end, bytes[at] != quote { at += 1 }
        guard at < end else {
          faults.append((.openQuote, start))
          textEnd = end
          endsRow = true
          return Cell(
            start: textStart - blockStart, length: textEnd - textStart, isQuoted: true, hasEscapes: hasEscapes)
        }
        if at + 1 < end, bytes[at + 1] == quote {
          hasEscapes = true
          at += 2
          continue
        }
        textEnd = at
        at += 1
        break
      }
    }
    let rest = at
    while at < end, bytes[at] != delimiter, bytes[at] != 0x0A { at += 1 }
    var stop = at
    endsRow = at >= end || bytes[at] == 0x0A
    if endsRow, stop > rest, bytes[stop - 1] == 0x0D { stop -= 1 }
    if isQuoted {
      if stop > rest { faults.append((.textAfterQuote, rest)) }
    } else {
      textEnd = stop
    }
    if at < end { at += 1 }
    return Cell(start: textStart - blockStart, length: textEnd - textStart, isQuoted: isQuoted, hasEscapes: hasEscapes)
  }
}
