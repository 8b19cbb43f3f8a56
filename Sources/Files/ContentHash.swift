/// A short name for bytes, by which one tells whether they changed.
///
/// ```swift
/// var hash = ContentHash()
/// hash.combine(try readFile("deliveries.csv"))
/// hash.combine("300 dpi")
/// hash.description   // "5b1c…", 32 digits
/// ```
///
/// 128 bits, the same on every machine. Two folded 64 × 64-bit products for each eight bytes, the mixing step of
/// Wang Yi's wyhash; about 5 GB a second. It tells accidents apart, and is no defence against someone who
/// looks for bytes with a given name.
public struct ContentHash: Sendable, Hashable, CustomStringConvertible {
  private var low: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var high: UInt64 = 0xD1B5_4A32_D192_ED03

  /// The name of no bytes.
  public init() {}

  /// The name of some bytes.
  public init(_ bytes: [UInt8]) {
    self.init()
    combine(bytes)
  }

  /// Takes in more bytes. Where one piece ends and the next begins counts.
  public mutating func combine(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset + 8 <= buffer.count {
        mix(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        offset += 8
      }
      var rest: UInt64 = 0
      for index in offset..<buffer.count { rest = rest << 8 | UInt64(buffer[index]) }
      mix(rest)
    }
    mix(UInt64(bytes.count) ^ 0xA5A5_A5A5_A5A5_A5A5)
  }

  /// Takes in a text.
  public mutating func combine(_ text: String) { combine(Array(text.utf8)) }

  private mutating func mix(_ word: UInt64) {
    low = Self.folded(low ^ word, 0xE703_7ED1_A0B4_28DB)
    high = Self.folded(high ^ low ^ word, 0x8EBC_6AF0_9C88_C6E3) &+ word
  }

  private static func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = (a | 1).multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  /// 32 hexadecimal digits.
  public var description: String { Self.digits(low) + Self.digits(high) }

  private static func digits(_ word: UInt64) -> String {
    let text = String(word, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
