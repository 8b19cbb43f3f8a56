/// Reads a text from its beginning, byte by byte.
struct TextCursor {
  private let bytes: [UInt8]
  private var at = 0

  init(_ text: some StringProtocol) {
    bytes = Array(text.utf8)
  }

  /// Whether all of it is read.
  var isAtEnd: Bool { at == bytes.count }
  /// The next byte; nil at the end.
  var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  /// Steps over a byte.
  mutating func advance() { at += 1 }

  /// Steps over a character if it comes next, and says whether it did.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let peek, UInt32(peek) == character.value else { return false }
    at += 1
    return true
  }

  /// The digit that comes next, if one does.
  func peekDigit() -> Int? {
    guard let peek, peek &- 0x30 < 10 else { return nil }
    return Int(peek &- 0x30)
  }

  /// The number made of exactly so many digits.
  mutating func digits(exactly count: Int) -> Int? { digits(count...count) }

  /// The number made of as many digits as come, if that is within the bounds. Digits beyond are left.
  mutating func digits(_ bounds: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while count < bounds.upperBound, let digit = peekDigit() {
      value = value * 10 + digit
      count += 1
      at += 1
    }
    return count >= bounds.lowerBound ? value : nil
  }

  /// Letters of the alphabet in lower case; empty where none comes.
  mutating func word() -> String {
    var word = ""
    while let peek, peek | 0x20 >= 0x61, peek | 0x20 <= 0x7A {
      word.unicodeScalars.append(Unicode.Scalar(peek | 0x20))
      at += 1
    }
    return word
  }

  /// Steps over spaces and tabs.
  mutating func skipSpace() {
    while let peek, peek == 0x20 || peek == 0x09 { at += 1 }
  }
}
