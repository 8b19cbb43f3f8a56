/// Writes tokens as a zlib stream of one deflate block with codes of its own (RFC 1950 and 1951).
struct DeflateBlock {
  /// The order in which the lengths of the code lengths' codes are written.
  private static let metaOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  /// The shortest match of each length code, 257 first.
  private static let base: [Int] = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
    227, 258,
  ]
  /// How many more bits say the length exactly.
  private static let extraBits: [Int] = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]

  /// The stream of the tokens, whose matches all reach back `distance` bytes (1 to 4).
  static func zlibStream(_ tokens: RunTokens, distance: Int) -> [UInt8] {
    var seen = [UInt32](repeating: 0, count: 256 + 259)
    seen.withUnsafeMutableBufferPointer { seen in
      for i in 0..<tokens.count { seen[Int(tokens.tokens[i])] += 1 }
    }
    let slots = lengthSlots()
    var counts = [UInt32](repeating: 0, count: 286)
    for literal in 0..<256 { counts[literal] = seen[literal] }
    for length in 3...258 { counts[257 + slots[length]] += seen[256 + length] }
    counts[256] = 1
    let code = HuffmanCode(counts: counts, limit: 15)
    let words = tokenWords(code, slots: slots)

    let bitCount = (0..<515).reduce(0) { $0 + Int(seen[$1]) * Int(words[$1] >> 32) }
    return [UInt8](unsafeUninitializedCapacity: bitCount / 8 + 1024) { buffer, count in
      var bits = BitWriter(buffer)
      bits.put(0x0178, 16)
      bits.put(1, 1)  // the last block
      bits.put(2, 2)  // with codes of its own
      writeCodeLengths(code, distance: distance, to: &bits)
      words.withUnsafeBufferPointer { words in
        for i in 0..<tokens.count {
          let word = words[Int(tokens.tokens[i])]
          bits.put(UInt32(truncatingIfNeeded: word), Int(word >> 32))
        }
      }
      bits.put(code.codes[256], Int(code.lengths[256]))
      bits.fillByte()
      for shift in stride(from: 24, through: 0, by: -8) { bits.put(tokens.adler >> UInt32(shift) & 255, 8) }
      count = bits.finish()
    }
  }

  /// The length code, from 0, of each match length.
  private static func lengthSlots() -> [Int] {
    var slots = [Int](repeating: 0, count: 259)
    for slot in base.indices {
      let next = slot + 1 < base.count ? base[slot + 1] : 259
      for length in base[slot]..<next { slots[length] = slot }
    }
    return slots
  }

  /// All bits of each token (code, rest of the length, the distance's one bit), their number in the upper
  /// half.
  private static func tokenWords(_ code: HuffmanCode, slots: [Int]) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: 256 + 259)
    for literal in 0..<256 {
      words[literal] = UInt64(code.lengths[literal]) << 32 | UInt64(code.codes[literal])
    }
    for length in 3...258 {
      let slot = slots[length]
      let codeBits = Int(code.lengths[257 + slot])
      let rest = UInt64(length - base[slot]) << UInt64(codeBits)
      words[256 + length] =
        UInt64(codeBits + extraBits[slot] + 1) << 32 | UInt64(code.codes[257 + slot]) | rest
    }
    return words
  }

  private static func writeCodeLengths(_ code: HuffmanCode, distance: Int, to bits: inout BitWriter) {
    // Distances 1 to 4 are the codes 0 to 3; only one of them is used, with one bit.
    let lengths = code.lengths + [UInt8](repeating: 0, count: distance - 1) + [1]
    var counts = [UInt32](repeating: 0, count: 19)
    for length in lengths { counts[Int(length)] += 1 }
    let meta = HuffmanCode(counts: counts, limit: 7)
    bits.put(UInt32(286 - 257), 5)
    bits.put(UInt32(distance - 1), 5)
    bits.put(UInt32(19 - 4), 4)
    for symbol in metaOrder { bits.put(UInt32(meta.lengths[symbol]), 3) }
    for length in lengths { bits.put(meta.codes[Int(length)], Int(meta.lengths[Int(length)])) }
  }
}

/// Packs bits into bytes, the first bit lowest.
struct BitWriter {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private var bits: UInt64 = 0
  private var bitCount = 0
  private var at = 0

  /// Writes into memory that has room for all that will be put.
  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  /// Adds the lowest bits of a value, 32 at most.
  @inline(__always)
  mutating func put(_ value: UInt32, _ count: Int) {
    bits |= UInt64(value) << UInt64(bitCount)
    bitCount += count
    while bitCount >= 8 {
      buffer[at] = UInt8(truncatingIfNeeded: bits)
      bits >>= 8
      bitCount -= 8
      at += 1
    }
  }

  /// Zeros up to the next whole byte.
  mutating func fillByte() {
    if bitCount > 0 { put(0, 8 - bitCount) }
  }

  /// How many bytes were written.
  func finish() -> Int { at }
}
