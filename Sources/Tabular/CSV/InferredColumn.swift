import Chronology

/// A column whose type is found while it is read.
///
/// The type must hold for every cell. It begins as the narrowest that the first cell allows (true or false, whole
/// number, number, date, time, date with time) and is widened where a later cell asks for it: whole numbers to
/// numbers, dates to dates with time. Everything else that differs makes the column one of texts.
final class InferredColumn {
  /// Why a column became one of texts.
  struct Break {
    /// What it was until then.
    var type: ColumnType
    /// The text that did not fit.
    var text: String
    /// Where that stands in the file.
    var offset: Int
  }

  private enum State {
    /// Nothing but so many missing cells so far.
    case blank(Int)
    case boolean(FixedBuilder<BooleanReader>)
    case integer(FixedBuilder<IntegerReader>)
    case number(FixedBuilder<NumberReader>)
    case date(FixedBuilder<DateReader>)
    case dateTime(FixedBuilder<DateTimeReader>)
    case time(FixedBuilder<TimeReader>)
    case text(TextBuilder)
    /// Texts after all, though cells went by already: to be read once more from the beginning.
    case again

    var builder: (any ColumnBuilder)? {
      switch self {
      case .blank, .again: nil
      case .boolean(let builder): builder
      case .integer(let builder): builder
      case .number(let builder): builder
      case .date(let builder): builder
      case .dateTime(let builder): builder
      case .time(let builder): builder
      case .text(let builder): builder
      }
    }
  }

  private var state = State.blank(0)
  private let rowEstimate: Int
  private let quote: UInt8
  /// Why it became a column of texts; nil where it always was one.
  private(set) var breakOff: Break?

  private let missing: MissingTexts

  init(rowEstimate: Int, quote: UInt8, missing: MissingTexts) {
    self.rowEstimate = rowEstimate
    self.quote = quote
    self.missing = missing
  }

  /// Whether it has to be read once more from the beginning of the file.
  var needsAnotherPass: Bool { if case .again = state { true } else { false } }

  /// Begins that other pass, in which every cell is a text.
  func beginAgain() { state = .text(makeTextBuilder()) }

  /// Reads its cells of a block.
  func read(_ block: CSVBlock, column: Int) {
    var row = 0
    while row < block.rowCount {
      switch state {
      case .again: return
      case .blank(let count):
        let cell = block.cell(row, column)
        if !cell.isQuoted || cell.length > 0, missing.contains(block.base + Int(cell.start), cell.length) {
          state = .blank(count + 1)
          row += 1
        } else {
          state = firstState(block.base + Int(cell.start), cell, gap: count)
        }
      default:
        guard let failed = state.builder?.read(block, column: column, from: row) else { return }
        row = failed
        widen(block, column: column, row: failed)
      }
    }
  }

  /// The finished column. One without any cell that is there holds texts.
  func column(_ name: String) -> Column {
    if let builder = state.builder { return builder.column(name) }
    let builder = makeTextBuilder()
    if case .blank(let count) = state { builder.appendMissing(count) }
    return builder.column(name)
  }

  private func makeTextBuilder() -> TextBuilder {
    let builder = TextBuilder(missing: missing, rowEstimate: rowEstimate)
    builder.quote = quote
    return builder
  }

  private func fixed<Reader: CellReader>(_ reader: Reader, _ gap: Int) -> FixedBuilder<Reader> {
    let builder = FixedBuilder(reader, missing: missing, rowEstimate: rowEstimate)
    builder.appendMissing(gap)
    return builder
  }

  private func firstState(_ text: UnsafePointer<UInt8>, _ cell: Cell, gap: Int) -> State {
    var start = 0
    var end = cell.length
    while start < end, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    let text = text + start
    let length = end - start
    let integers = IntegerReader(allowsLeadingZeros: false)
    let numbers = NumberReader(allowsLeadingZeros: false)
    if length > 0 {
      if integers.read(text, length) != nil { return .integer(fixed(integers, gap)) }
      // Digits that do not fit an integer would lose some as a double: on their own they are a text.
      if numbers.read(text, length) != nil, !integers.isWhole(text, length) { return .number(fixed(numbers, gap)) }
      if BooleanReader.inferred.read(text, length) != nil { return .boolean(fixed(.inferred, gap)) }
      if DateReader().read(text, length) != nil { return .date(fixed(DateReader(), gap)) }
      if DateTimeReader().read(text, length) != nil { return .dateTime(fixed(DateTimeReader(), gap)) }
      if TimeReader().read(text, length) != nil { return .time(fixed(TimeReader(), gap)) }
    }
    let builder = makeTextBuilder()
    builder.appendMissing(gap)
    return .text(builder)
  }

  /// Takes the next wider type that the cell of a row allows.
  private func widen(_ block: CSVBlock, column: Int, row: Int) {
    let cell = block.cell(row, column)
    let text = block.base + Int(cell.start)
    switch state {
    case .integer(let builder):
      let reader = NumberReader(allowsLeadingZeros: false)
      let isWhole = IntegerReader(allowsLeadingZeros: false).isWhole(text, cell.length)
      if !isWhole, fits(FixedBuilder(reader, missing: missing), block, column, row) {
        return state = .number(FixedBuilder(reader, widening: builder, rowEstimate: rowEstimate) { Double($0) })
      }
    case .date(let builder):
      let reader = DateTimeReader()
      if fits(FixedBuilder(reader, missing: missing), block, column, row) {
        return state = .dateTime(
          FixedBuilder(reader, widening: builder, rowEstimate: rowEstimate) { Int64($0) * 86_400_000_000 })
      }
    default: break
    }
    guard let builder = state.builder, let type = type else { return }
    if builder.presentCount > 0 {
      breakOff = Break(
        type: type, text: String(decoding: UnsafeBufferPointer(start: text, count: cell.length), as: UTF8.self),
        offset: block.offset + Int(cell.start) - (cell.isQuoted ? 1 : 0))
    }
    if builder.count == row {
      // All its rows are in this block: they can be read again at once.
      let texts = makeTextBuilder()
      _ = texts.read(
        CSVBlock(base: block.base, offset: block.offset, cells: block.cells, width: block.width, rowCount: row),
        column: column, from: 0)
      state = .text(texts)
    } else if builder.presentCount == 0 {
      let texts = makeTextBuilder()
      texts.appendMissing(builder.count)
      state = .text(texts)
    } else {
      state = .again
    }
  }

  private func fits(_ builder: some ColumnBuilder, _ block: CSVBlock, _ column: Int, _ row: Int) -> Bool {
    let one = CSVBlock(
      base: block.base, offset: block.offset, cells: block.cells + row * block.width, width: block.width, rowCount: 1)
    return builder.read(one, column: column, from: 0) == nil
  }

  private var type: ColumnType? {
    switch state {
    case .blank, .again: nil
    case .boolean: .boolean
    case .integer: .integer
    case .number: .number
    case .date: .date
    case .dateTime: .dateTime
    case .time: .time
    case .text: .string
    }
  }
}
