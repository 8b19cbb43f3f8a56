/// The bytes that Markdown's syntax is made of, by name.
enum Ascii {
  static let tab = UInt8(ascii: "\t"), newline = UInt8(ascii: "\n"), carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " "), exclamation = UInt8(ascii: "!"), quote = UInt8(ascii: "\"")
  static let hash = UInt8(ascii: "#"), ampersand = UInt8(ascii: "&"), apostrophe = UInt8(ascii: "'")
  static let openParenthesis = UInt8(ascii: "("), closeParenthesis = UInt8(ascii: ")")
  static let asterisk = UInt8(ascii: "*"), plus = UInt8(ascii: "+"), hyphen = UInt8(ascii: "-")
  static let period = UInt8(ascii: "."), slash = UInt8(ascii: "/"), colon = UInt8(ascii: ":")
  static let semicolon = UInt8(ascii: ";"), less = UInt8(ascii: "<"), equals = UInt8(ascii: "=")
  static let greater = UInt8(ascii: ">"), at = UInt8(ascii: "@"), openBracket = UInt8(ascii: "[")
  static let backslash = UInt8(ascii: "\\"), closeBracket = UInt8(ascii: "]"), caret = UInt8(ascii: "^")
  static let underscore = UInt8(ascii: "_"), backtick = UInt8(ascii: "`"), openBrace = UInt8(ascii: "{")
  static let pipe = UInt8(ascii: "|"), closeBrace = UInt8(ascii: "}"), tilde = UInt8(ascii: "~")

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == space || byte == tab || byte == newline || byte == carriageReturn
  }
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
  /// Punctuation that a backslash makes literal.
  static func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !isAlphanumeric(byte)
  }
  /// Letters, digits and what may stand inside a name: `-`, `_`, `:`, `.`, and anything beyond ASCII.
  static func isNameByte(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == hyphen || byte == underscore || byte == colon || byte == period
      || byte >= 0x80
  }
}
