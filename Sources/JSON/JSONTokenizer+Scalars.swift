import Diagnostics

// Numbers and texts: the parts of the tokenizer in which most of a file's bytes are read.
extension JSONTokenizer {
  /// Reads over a text that begins here, checking its escapes.
  mutating func text() throws(DiagnosticList) -> Token {
    let open = at
    at += 1
    var hasEscapes = false
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        at += 1
        return Token(kind: .string, start: open + 1, end: at - 1, hasEscapes: hasEscapes)
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        checkEscape()
        continue
      }
      if byte < 0x20 { sink.report(Messages.controlCharacter(byte, location(at))) }
      at += 1
    }
    throw stop(Messages.unfinished("a string", location(open)))
  }

  /// Steps over the escape that begins here.
  private mutating func checkEscape() {
    guard at + 1 < bytes.count else {
      at += 1
      return
    }
    switch bytes[at + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      at += 2
    case UInt8(ascii: "u"):
      guard let code = hexadecimal(at + 2) else {
        sink.report(Messages.badEscape(excerpt(at, 6), location(at)))
        at += 2
        return
      }
      let start = at
      at += 6
      if code & 0xFC00 == 0xD800, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
        bytes[at + 1] == UInt8(ascii: "u"), let low = hexadecimal(at + 2), low & 0xFC00 == 0xDC00
      {
        at += 6
      } else if code & 0xF800 == 0xD800 {
        sink.report(Messages.loneSurrogate(code, location(start)))
      }
    default:
      sink.report(Messages.badEscape(excerpt(at, 2), location(at)))
      at += 2
    }
  }

  private func excerpt(_ start: Int, _ length: Int) -> String {
    var end = min(start + length, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return String(text.prefix { !$0.isNewline && ($0 != "\"" || text.first == "\"") })
  }

  private func hexadecimal(_ start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    var code: UInt32 = 0
    for byte in bytes[start..<start + 4] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): code = code << 4 | UInt32(byte - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): code = code << 4 | UInt32(byte - 0x57)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): code = code << 4 | UInt32(byte - 0x37)
      default: return nil
      }
    }
    return code
  }

  /// What a text token says, with its escapes resolved.
  package func string(_ token: Token) -> String {
    guard token.hasEscapes else { return String(decoding: bytes[token.start..<token.end], as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(token.end - token.start)
    var here = token.start
    while here < token.end {
      guard bytes[here] == UInt8(ascii: "\\"), here + 1 < token.end else {
        result.append(bytes[here])
        here += 1
        continue
      }
      let escaped = bytes[here + 1]
      here += 2
      switch escaped {
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "u"):
        guard var code = hexadecimal(here) else { continue }
        here += 4
        if code & 0xFC00 == 0xD800, here + 6 <= token.end, let low = hexadecimal(here + 2) {
          code = 0x10000 + (code & 0x3FF) << 10 + (low & 0x3FF)
          here += 6
        }
        result.append(contentsOf: String(UnicodeScalar(code) ?? "\u{FFFD}").utf8)
      default: result.append(escaped)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Reads over the number that begins here.
  mutating func number() -> Token {
    let start = at
    var end = at
    while end < bytes.count, isNumberByte(bytes[end]) { end += 1 }
    if let why = faultOfNumber(start, end) {
      sink.report(Messages.badNumber(excerpt(start, end - start), why, location(start)))
    }
    at = end
    finishValue()
    return Token(kind: .number, start: start, end: end)
  }

  private func isNumberByte(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || byte == 0x2E || byte == 0x2D || byte == 0x2B || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  /// What keeps some bytes from being a number by JSON's grammar; nil where nothing does.
  private func faultOfNumber(_ start: Int, _ end: Int) -> String? {
    var here = start
    func digits() -> Int {
      let first = here
      while here < end, bytes[here] &- 0x30 < 10 { here += 1 }
      return here - first
    }
    if bytes[here] == UInt8(ascii: "+") { return "it begins with a plus" }
    if bytes[here] == UInt8(ascii: "-") { here += 1 }
    let leadsWithZero = here < end && bytes[here] == 0x30
    let whole = digits()
    if whole == 0 { return "a digit is missing before the point" }
    if leadsWithZero, whole > 1 { return "it begins with a zero" }
    if here < end, bytes[here] == UInt8(ascii: ".") {
      here += 1
      if digits() == 0 { return "a digit is missing after the point" }
    }
    if here < end, bytes[here] | 0x20 == UInt8(ascii: "e") {
      here += 1
      if here < end, bytes[here] == UInt8(ascii: "+") || bytes[here] == UInt8(ascii: "-") { here += 1 }
      if digits() == 0 { return "the exponent has no digits" }
    }
    return here < end ? "something follows its digits" : nil
  }

  /// What a number token says; reports one beyond the range of doubles.
  package mutating func numberValue(_ token: Token) -> JSONNumber {
    let parsed = bytes.withUnsafeBytes { parseNumber($0, from: token.start, to: token.end) }
    guard let parsed else { return JSONNumber(0.0) }
    if !parsed.double.isFinite {
      sink.report(Messages.tooLarge(excerpt(token.start, token.end - token.start), location(token.start)))
    }
    return JSONNumber(parsed.double, exactly: parsed.integer)
  }
}
