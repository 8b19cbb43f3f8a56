/// Collects the cells of one column as a file is read.
protocol ColumnBuilder: AnyObject {
  /// How many cells were collected.
  var count: Int { get }
  /// How many of them are there.
  var presentCount: Int { get }
  /// Reads a column of a block from a row on; returns the first row whose text is not of this type.
  func read(_ block: CSVBlock, column: Int, from row: Int) -> Int?
  /// Adds missing cells.
  func appendMissing(_ count: Int)
  /// The finished column.
  func column(_ name: String) -> Column
}

/// Which texts mean that a cell is missing.
struct MissingTexts: Sendable {
  /// Whether a cell with nothing in it is one.
  var includesEmpty = true
  /// Other texts, such as `NA`.
  var others: [[UInt8]] = []

  init() {}

  init(_ texts: [String]) {
    includesEmpty = texts.contains("")
    others = texts.filter { !$0.isEmpty }.map { Array($0.utf8) }
  }

  func contains(_ text: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    if length == 0 { return includesEmpty }
    let bytes = UnsafeBufferPointer(start: text, count: length)
    return others.contains { $0.elementsEqual(bytes) }
  }
}

/// Which of the cells collected so far are there; nothing is kept as long as all are.
struct ValidityBuilder {
  private(set) var bitmap: Bitmap?
  private(set) var missing = 0

  /// Notes rows of which the given ones (counted from the first of them) are missing.
  mutating func append(_ count: Int, missing rows: [Int], after earlier: Int) {
    if rows.isEmpty {
      bitmap?.append(repeating: true, count: count)
      return
    }
    var bits = bitmap ?? Bitmap(repeating: true, count: earlier)
    bits.append(repeating: true, count: count)
    for row in rows { bits[earlier + row] = false }
    bitmap = bits
    missing += rows.count
  }
}

/// A builder of any type whose cells all take the same room.
final class FixedBuilder<Reader: CellReader>: ColumnBuilder {
  private let reader: Reader
  private let missingTexts: MissingTexts
  private(set) var values: [Reader.Output]
  private var validity: ValidityBuilder

  init(_ reader: Reader, missing: MissingTexts, rowEstimate: Int = 0) {
    self.reader = reader
    missingTexts = missing
    values = []
    values.reserveCapacity(rowEstimate)
    validity = ValidityBuilder()
  }

  /// Goes on where a builder of a narrower type stopped.
  init<Narrower: CellReader>(
    _ reader: Reader, widening other: FixedBuilder<Narrower>, rowEstimate: Int,
    _ convert: (Narrower.Output) -> Reader.Output
  ) {
    self.reader = reader
    missingTexts = other.missingTexts
    values = []
    values.reserveCapacity(rowEstimate)
    for value in other.values { values.append(convert(value)) }
    validity = other.validity
  }

  var count: Int { values.count }
  var presentCount: Int { values.count - validity.missing }

  func read(_ block: CSVBlock, column: Int, from row: Int) -> Int? {
    var missing: [Int] = []
    let earlier = values.count
    let failed = reader.read(block, column: column, from: row, missingTexts, into: &values, &missing)
    validity.append(values.count - earlier, missing: missing, after: earlier)
    return failed
  }

  func appendMissing(_ count: Int) {
    let earlier = values.count
    values.append(contentsOf: repeatElement(Reader.blank, count: count))
    validity.append(count, missing: Array(0..<count), after: earlier)
  }

  func column(_ name: String) -> Column { Column(name, Reader.storage(values), validity: validity.bitmap) }
}
