/// Where a text stops being UTF-8: the offset of the first byte that belongs to no scalar; nil where all do.
///
/// Overlong forms, surrogates and values above U+10FFFF are refused, as the Unicode Standard (table 3-7,
/// well-formed byte sequences) asks. Reads eight bytes at a time where the text is ASCII.
package func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBytes { firstInvalidUTF8(in: $0) }
}

/// The same for bytes in memory.
package func firstInvalidUTF8(in bytes: UnsafeRawBufferPointer) -> Int? {
  let count = bytes.count
  var at = 0
  while at < count {
    if at + 8 <= count, bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
      at += 8
      continue
    }
    let lead = bytes[at]
    if lead < 0x80 {
      at += 1
      continue
    }
    // Length of the sequence, and the range that its second byte must fall in.
    let (length, low, high): (Int, UInt8, UInt8) =
      switch lead {
      case 0xC2...0xDF: (2, 0x80, 0xBF)
      case 0xE0: (3, 0xA0, 0xBF)
      case 0xE1...0xEC, 0xEE...0xEF: (3, 0x80, 0xBF)
      case 0xED: (3, 0x80, 0x9F)
      case 0xF0: (4, 0x90, 0xBF)
      case 0xF1...0xF3: (4, 0x80, 0xBF)
      case 0xF4: (4, 0x80, 0x8F)
      default: (0, 0, 0)
      }
    guard length > 0, at + length <= count, bytes[at + 1] >= low, bytes[at + 1] <= high else { return at }
    for i in 2..<max(length, 2) where bytes[at + i] & 0xC0 != 0x80 { return at }
    at += length
  }
  return nil
}
