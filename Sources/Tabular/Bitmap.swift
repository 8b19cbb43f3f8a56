/// One bit for each row: which cells are there, which rows are kept.
///
/// Counting takes a step for 64 rows.
public struct Bitmap: Sendable, Hashable {
  /// How many bits there are.
  public private(set) var count: Int
  /// The bits, the first row in the lowest bit of the first word; unused bits are 0.
  package private(set) var words: [UInt64]

  /// So many equal bits.
  public init(repeating bit: Bool = false, count: Int) {
    self.count = count
    words = [UInt64](repeating: bit ? .max : 0, count: (count + 63) / 64)
    clearUnused()
  }

  /// A bit for each element.
  public init(_ bits: some Sequence<Bool>) {
    self.init(count: 0)
    for bit in bits { append(bit) }
  }

  /// The bit of a row.
  public subscript(row: Int) -> Bool {
    get {
      precondition(row >= 0 && row < count, "Row \(row) is outside the \(count) rows of the bitmap.")
      return words[row >> 6] >> UInt64(row & 63) & 1 == 1
    }
    set {
      precondition(row >= 0 && row < count, "Row \(row) is outside the \(count) rows of the bitmap.")
      let mask: UInt64 = 1 << UInt64(row & 63)
      if newValue { words[row >> 6] |= mask } else { words[row >> 6] &= ~mask }
    }
  }

  /// Adds a bit at the end.
  public mutating func append(_ bit: Bool) {
    if count & 63 == 0 { words.append(0) }
    if bit { words[count >> 6] |= 1 << UInt64(count & 63) }
    count += 1
  }

  /// Adds equal bits at the end.
  package mutating func append(repeating bit: Bool, count added: Int) {
    var left = added
    while left > 0, count & 63 != 0 {
      append(bit)
      left -= 1
    }
    words.append(contentsOf: repeatElement(bit ? UInt64.max : 0, count: (left + 63) / 64))
    count += left
    clearUnused()
  }

  /// How many bits are set.
  public var setCount: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
  /// Whether all bits are set.
  public var isFull: Bool { setCount == count }

  /// The rows whose bit is set, in order.
  public var setRows: [Int] {
    var rows: [Int] = []
    rows.reserveCapacity(setCount)
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        rows.append(index << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return rows
  }

  /// The bits of the given rows, in their order.
  public func picking(_ rows: [Int]) -> Bitmap { Bitmap(rows.lazy.map { self[$0] }) }

  /// The bits set in both; both must be equally long.
  public static func & (left: Bitmap, right: Bitmap) -> Bitmap { left.combined(right, &) }
  /// The bits set in either; both must be equally long.
  public static func | (left: Bitmap, right: Bitmap) -> Bitmap { left.combined(right, |) }
  /// The bits that are not set.
  public static prefix func ! (bitmap: Bitmap) -> Bitmap {
    var result = bitmap
    for index in result.words.indices { result.words[index] = ~result.words[index] }
    result.clearUnused()
    return result
  }

  private func combined(_ other: Bitmap, _ operation: (UInt64, UInt64) -> UInt64) -> Bitmap {
    precondition(count == other.count, "Bitmaps of \(count) and \(other.count) rows cannot be combined.")
    var result = self
    for index in words.indices { result.words[index] = operation(words[index], other.words[index]) }
    return result
  }

  private mutating func clearUnused() {
    if count & 63 != 0, let last = words.indices.last { words[last] &= (1 << UInt64(count & 63)) - 1 }
  }
}
