/// Cuts a formula into numbers, texts, names, patterns and signs.
struct ExpressionTokenizer {
  enum Token: Equatable {
    case number(Double)
    case string(String)
    case name(String)
    case pattern(String, flags: String)
    case sign(String)
    case end
  }

  private let characters: [Character]
  private(set) var offset = 0
  /// Whether a slash here divides, since a value stands before it.
  private var afterValue = false

  init(_ text: String) { characters = Array(text) }

  private static let signs = [
    ">>>", "===", "!==", "**", "&&", "||", "??", "==", "!=", "<=", ">=", "<<", ">>", "+", "-", "*", "/", "%", "<", ">",
    "!", "~", "&", "|", "^", "?", ":", "(", ")", "[", "]", "{", "}", ",", ".",
  ].map(Array.init)

  mutating func next() throws(ExpressionError) -> Token {
    while offset < characters.count, characters[offset].isWhitespace { offset += 1 }
    guard offset < characters.count else { return .end }
    let first = characters[offset]
    let token: Token
    if first.isASCII, first.isNumber || (first == "." && peek(1)?.isNumber == true) {
      token = try number()
    } else if first == "'" || first == "\"" {
      token = .string(try text(closedBy: first))
    } else if first.isLetter || first == "_" || first == "$" {
      token = .name(name())
    } else if first == "/", !afterValue {
      token = try pattern()
    } else {
      guard let sign = Self.signs.first(where: { characters[offset...].starts(with: $0) }) else {
        throw ExpressionError(message: "“\(first)” has no meaning in a formula.", offset: offset)
      }
      offset += sign.count
      token = .sign(String(sign))
    }
    switch token {
    case .number, .string, .name, .pattern, .sign(")"), .sign("]"), .sign("}"): afterValue = true
    default: afterValue = false
    }
    return token
  }

  private func peek(_ ahead: Int) -> Character? {
    offset + ahead < characters.count ? characters[offset + ahead] : nil
  }

  private mutating func name() -> String {
    let start = offset
    while let c = peek(0), c.isLetter || c.isNumber || c == "_" || c == "$" { offset += 1 }
    return String(characters[start..<offset])
  }

  private mutating func number() throws(ExpressionError) -> Token {
    let start = offset
    if peek(0) == "0", let mark = peek(1), mark == "x" || mark == "X" {
      offset += 2
      let digits = offset
      while let c = peek(0), c.isHexDigit { offset += 1 }
      if let value = UInt64(String(characters[digits..<offset]), radix: 16) { return .number(Double(value)) }
      throw ExpressionError(message: "The number cannot be read.", offset: start)
    }
    while let c = peek(0), c.isNumber || c == "." { offset += 1 }
    if let e = peek(0), e == "e" || e == "E" {
      offset += 1
      if let sign = peek(0), sign == "+" || sign == "-" { offset += 1 }
      while let c = peek(0), c.isNumber { offset += 1 }
    }
    var digits = String(characters[start..<offset])
    if digits.hasPrefix(".") { digits = "0" + digits }
    if digits.hasSuffix(".") { digits += "0" }
    guard let value = Double(digits) else {
      throw ExpressionError(message: "“\(digits)” is not a number.", offset: start)
    }
    return .number(value)
  }

  private mutating func text(closedBy quote: Character) throws(ExpressionError) -> String {
    let start = offset
    offset += 1
    var result = ""
    while let c = peek(0) {
      offset += 1
      if c == quote { return result }
      guard c == "\\", let escaped = peek(0) else {
        result.append(c)
        continue
      }
      offset += 1
      switch escaped {
      case "n": result.append("\n")
      case "t": result.append("\t")
      case "r": result.append("\r")
      case "u", "x":
        let length = escaped == "u" ? 4 : 2
        let digits = String(characters[offset..<min(offset + length, characters.count)])
        guard digits.count == length, let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) else {
          throw ExpressionError(message: "The escape \\\(escaped)\(digits) names no character.", offset: offset)
        }
        result.unicodeScalars.append(scalar)
        offset += length
      default: result.append(escaped)
      }
    }
    throw ExpressionError(message: "The text begun here is not closed.", offset: start)
  }

  private mutating func pattern() throws(ExpressionError) -> Token {
    let start = offset
    offset += 1
    var source = ""
    var inClass = false
    while let c = peek(0), c != "/" || inClass {
      offset += 1
      source.append(c)
      if c == "[" { inClass = true } else if c == "]" { inClass = false }
      if c == "\\", let escaped = peek(0) {
        source.append(escaped)
        offset += 1
      }
    }
    guard peek(0) == "/" else {
      throw ExpressionError(message: "The pattern begun here is not closed.", offset: start)
    }
    offset += 1
    return .pattern(source, flags: name())
  }
}
