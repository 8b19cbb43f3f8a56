/// Up to 15 bytes of text, packed so that comparing them is comparing two numbers: the key of what is remembered by
/// word.
struct PackedWord: Hashable {
  /// How many bytes there may be.
  static let longest = 15

  private var low: UInt64 = 0
  private var high: UInt64

  /// Nil where there are more bytes. A word that is marked as the last is another than the same one within a text.
  init?(_ text: [UInt8], _ range: Range<Int>, isLast: Bool = false) {
    guard range.count <= PackedWord.longest else { return nil }
    high = UInt64(range.count) | (isLast ? 0x80 : 0)
    for (place, index) in range.enumerated() {
      if place < 8 {
        low |= UInt64(text[index]) << UInt64(8 * place)
      } else {
        high |= UInt64(text[index]) << UInt64(8 * (place - 7))
      }
    }
  }
}
