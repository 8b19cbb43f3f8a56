/// A builder of texts: each distinct one is stored once and has a code.
///
/// Codes are found in an open-addressing table over a hash of the bytes (FNV-1a's idea on eight bytes at a time),
/// so that a text seen before costs one probe and one comparison and no allocation.
final class TextBuilder: ColumnBuilder {
  private let missingTexts: MissingTexts
  private var codes: [Int32] = []
  private var validity = ValidityBuilder()

  /// All distinct texts one behind the other, and where each ends.
  private var arena: [UInt8] = []
  private var ends: [Int] = [0]
  /// Whether a distinct text is one of those that mean missing.
  private var meansMissing: [Bool] = []
  /// Hash and code of each slot; a code of −1 is a free one.
  private var slots: [(hash: UInt32, code: Int32)]

  init(missing: MissingTexts, rowEstimate: Int = 0) {
    missingTexts = missing
    codes.reserveCapacity(rowEstimate)
    slots = [(hash: UInt32, code: Int32)](repeating: (0, -1), count: 256)
  }

  var count: Int { codes.count }
  var presentCount: Int { codes.count - validity.missing }

  func read(_ block: CSVBlock, column: Int, from row: Int) -> Int? {
    var missing: [Int] = []
    let earlier = codes.count
    let wanted = block.rowCount - row
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: max(wanted, 1)) { room in
      guard let out = room.baseAddress else { return }
      for here in 0..<wanted {
        let cell = block.cell(row &+ here, column)
        let text = block.base + Int(cell.start)
        var code: Int32 = 0
        if cell.length == 0, missingTexts.includesEmpty, quotedEmptyIsMissing || !cell.isQuoted {
          missing.append(here)
        } else {
          code = cell.hasEscapes ? unescaped(text, cell.length) : self.code(of: text, cell.length)
          if meansMissing[Int(code)] { missing.append(here) }
        }
        (out + here).initialize(to: code)
      }
      codes.append(contentsOf: UnsafeBufferPointer(start: out, count: wanted))
    }
    validity.append(wanted, missing: missing, after: earlier)
    return nil
  }

  func appendMissing(_ count: Int) {
    let earlier = codes.count
    codes.append(contentsOf: repeatElement(0, count: count))
    validity.append(count, missing: Array(0..<count), after: earlier)
  }

  func column(_ name: String) -> Column {
    let dictionary = arena.withUnsafeBufferPointer { arena in
      (0..<ends.count - 1).map {
        String(decoding: UnsafeBufferPointer(rebasing: arena[ends[$0]..<ends[$0 + 1]]), as: UTF8.self)
      }
    }
    return Column(name, .string(codes: codes, dictionary: dictionary), validity: validity.bitmap)
  }

  /// The code of a text with doubled quotes.
  private func unescaped(_ text: UnsafePointer<UInt8>, _ length: Int) -> Int32 {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length)
    var at = 0
    while at < length {
      bytes.append(text[at])
      // The scanner lets a quote stand in a quoted cell only as one of two.
      at += at + 1 < length && text[at] == text[at + 1] && isQuote(text[at]) ? 2 : 1
    }
    return bytes.withUnsafeBufferPointer { $0.baseAddress.map { code(of: $0, bytes.count) } ?? 0 }
  }

  /// Whether `""` is missing as well, as Table Schema has it, and not the empty text.
  var quotedEmptyIsMissing = false
  /// The quote character of the file being read.
  var quote: UInt8 = 0x22
  private func isQuote(_ byte: UInt8) -> Bool { byte == quote }

  /// The code of a text, a new one where it was not seen before.
  @inline(__always) private func code(of text: UnsafePointer<UInt8>, _ length: Int) -> Int32 {
    let hash = Self.hash(text, length)
    let mask = slots.count &- 1
    var slot = Int(hash) & mask
    while true {
      let entry = slots[slot]
      if entry.code < 0 { return add(text, length, hash, slot) }
      if entry.hash == hash {
        let start = ends[Int(entry.code)]
        if ends[Int(entry.code) &+ 1] &- start == length, arenaMatches(start, text, length) { return entry.code }
      }
      slot = (slot &+ 1) & mask
    }
  }

  @inline(__always) private func arenaMatches(_ start: Int, _ text: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    arena.withUnsafeBufferPointer { arena in
      for place in 0..<length where arena[start &+ place] != text[place] { return false }
      return true
    }
  }

  private func add(_ text: UnsafePointer<UInt8>, _ length: Int, _ hash: UInt32, _ slot: Int) -> Int32 {
    let code = Int32(clamping: ends.count - 1)
    arena.append(contentsOf: UnsafeBufferPointer(start: text, count: length))
    ends.append(arena.count)
    meansMissing.append(missingTexts.contains(text, length) && length > 0)
    slots[slot] = (hash, code)
    if ends.count * 2 > slots.count { grow() }
    return code
  }

  private func grow() {
    let old = slots
    slots = [(hash: UInt32, code: Int32)](repeating: (0, -1), count: old.count * 4)
    let mask = slots.count - 1
    for entry in old where entry.code >= 0 {
      var slot = Int(entry.hash) & mask
      while slots[slot].code >= 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }

  /// A hash of some bytes: eight at a time, mixed by multiplication.
  @inline(__always) private static func hash(_ text: UnsafePointer<UInt8>, _ length: Int) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(truncatingIfNeeded: length)
    var at = 0
    while at &+ 8 <= length {
      hash = (hash ^ UnsafeRawPointer(text + at).loadUnaligned(as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash &>> 29
      at &+= 8
    }
    var rest: UInt64 = 0
    while at < length {
      rest = rest &<< 8 | UInt64(text[at])
      at &+= 1
    }
    hash = (hash ^ rest) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: hash &>> 32)
  }
}
