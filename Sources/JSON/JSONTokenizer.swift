package import Diagnostics

/// Reads JSON one token at a time, without building anything: for readers that go straight to columns.
///
/// ```swift
/// var tokens = try JSONTokenizer(source)
/// while case let token = try tokens.next(), token.kind != .end { … }
/// try tokens.sink.throwIfErrors()
/// ```
///
/// It follows RFC 8259 and checks the whole grammar. Faults that leave the meaning clear (a comma too many, a
/// comment, `NaN`, half a surrogate pair) are noted in ``sink`` and reading goes on, so that several are told
/// at once; others end it. Nesting is limited, so that no file can exhaust the stack of those who walk it.
package struct JSONTokenizer {
  /// How deep brackets may nest.
  package static let depthLimit = 256

  /// What a token is.
  package enum Kind: Sendable {
    case beginArray, endArray, beginObject, endObject, key, string, number, bool, null, end
  }

  /// A piece of the text.
  package struct Token: Sendable {
    /// What it is.
    package var kind: Kind
    /// The offset of its first byte; behind the quotation mark for texts.
    package var start: Int
    /// The offset behind its last byte; of the closing quotation mark for texts.
    package var end: Int
    /// Whether a text has escapes in it.
    package var hasEscapes = false
    /// Where it begins for the reader's eye: the quotation mark of a text.
    package var place: Int { kind == .string || kind == .key ? start - 1 : start }
  }

  private enum Expected { case value, valueOrEnd, keyOrEnd, key, commaOrEnd, nothing }

  /// The text being read.
  package let source: SourceText
  /// What was found wrong so far.
  package var sink = DiagnosticSink()
  let bytes: [UInt8]
  var at: Int
  private var expected = Expected.value
  /// The open brackets and where they stand.
  private var open: [(bracket: UInt8, offset: Int)] = []
  private var afterComma = false

  /// Begins at the start of a text; throws where it is not UTF-8.
  package init(_ source: SourceText) throws(DiagnosticList) {
    if let offset = firstInvalidUTF8(in: source.bytes) {
      throw DiagnosticList(Messages.invalidUTF8(source.location(at: offset)))
    }
    self.source = source
    bytes = source.bytes
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next token, or why there is none. Behind the last one comes `end`, once.
  package mutating func next() throws(DiagnosticList) -> Token {
    skipSpace()
    guard at < bytes.count else { return try end() }
    let byte = bytes[at]
    switch expected {
    case .nothing: throw stop(Messages.trailing(location(at)))
    case .commaOrEnd:
      if byte == UInt8(ascii: ",") {
        at += 1
        afterComma = true
        expected = open.last?.bracket == UInt8(ascii: "{") ? .key : .value
        return try next()
      }
      if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { return try close(byte) }
      throw stop(unexpected("a comma or a closing bracket"))
    case .key, .keyOrEnd:
      if byte == UInt8(ascii: "}"), expected == .keyOrEnd || afterComma { return try close(byte) }
      guard byte == UInt8(ascii: "\"") else { throw stop(unexpected("a name in double quotes")) }
      var token = try text()
      token.kind = .key
      skipSpace()
      guard at < bytes.count else { _ = try end(); return token }
      guard bytes[at] == UInt8(ascii: ":") else { throw stop(unexpected("a colon")) }
      at += 1
      afterComma = false
      expected = .value
      return token
    case .value, .valueOrEnd:
      if byte == UInt8(ascii: "]"), expected == .valueOrEnd || afterComma { return try close(byte) }
      let token = try value(byte)
      afterComma = false
      return token
    }
  }

  private mutating func value(_ byte: UInt8) throws(DiagnosticList) -> Token {
    let start = at
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard open.count < Self.depthLimit else { throw stop(Messages.tooDeep(Self.depthLimit, location(at))) }
      open.append((byte, at))
      at += 1
      expected = byte == UInt8(ascii: "{") ? .keyOrEnd : .valueOrEnd
      return Token(kind: byte == UInt8(ascii: "{") ? .beginObject : .beginArray, start: start, end: at)
    case UInt8(ascii: "\""):
      let token = try text()
      finishValue()
      return token
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "."):
      return number()
    default:
      return try word()
    }
  }

  private mutating func word() throws(DiagnosticList) -> Token {
    let start = at
    while at < bytes.count, isWordByte(bytes[at]) { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    let kind: Kind
    switch text {
    case "true", "false": kind = .bool
    case "null": kind = .null
    case "NaN", "Infinity", "nan", "inf", "undefined", "None":
      sink.report(Messages.notANumber(text, location(start)))
      kind = .null
    default:
      at = start
      throw stop(unexpected("a value"))
    }
    finishValue()
    return Token(kind: kind, start: start, end: at)
  }

  mutating func finishValue() { expected = open.isEmpty ? .nothing : .commaOrEnd }

  private mutating func close(_ byte: UInt8) throws(DiagnosticList) -> Token {
    guard let bracket = open.last else { throw stop(unexpected("a value")) }
    let wanted = bracket.bracket == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]")
    guard byte == wanted else {
      throw stop(Messages.wrongBracket(scalarText(byte), wanted: scalarText(wanted), location(at)))
    }
    if afterComma { sink.report(Messages.trailingComma(location(at))) }
    afterComma = false
    open.removeLast()
    at += 1
    finishValue()
    return Token(kind: byte == UInt8(ascii: "}") ? .endObject : .endArray, start: at - 1, end: at)
  }

  private mutating func end() throws(DiagnosticList) -> Token {
    if let bracket = open.last {
      let what = bracket.bracket == UInt8(ascii: "{") ? "an object" : "an array"
      throw stop(Messages.unfinished(what, location(bracket.offset)))
    }
    guard expected == .nothing else { throw stop(Messages.empty(location(at))) }
    return Token(kind: .end, start: at, end: at)
  }

  private mutating func skipSpace() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x0A, 0x0D, 0x09: at += 1
      case UInt8(ascii: "/") where at + 1 < bytes.count && (bytes[at + 1] == 0x2F || bytes[at + 1] == 0x2A):
        skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() {
    sink.report(Messages.comment(location(at)))
    let isBlock = bytes[at + 1] == 0x2A
    at += 2
    while at < bytes.count {
      if !isBlock, bytes[at] == 0x0A { return }
      if isBlock, bytes[at] == 0x2A, at + 1 < bytes.count, bytes[at + 1] == 0x2F {
        at += 2
        return
      }
      at += 1
    }
  }

  // MARK: Saying what is wrong

  func location(_ offset: Int) -> SourceLocation { source.location(at: offset) }

  /// Everything noted so far, and the fault that ends the reading.
  mutating func stop(_ fault: Diagnostic) -> DiagnosticList {
    sink.report(fault)
    return DiagnosticList(sink.diagnostics)
  }

  private func unexpected(_ wanted: String) -> Diagnostic {
    let byte = bytes[at]
    var hint: String?
    if byte == UInt8(ascii: "'") { hint = "JSON texts stand in double quotes." }
    var end = at + 1
    if isWordByte(byte) {
      while end < bytes.count, end - at < 40, isWordByte(bytes[end]) { end += 1 }
      if wanted.hasPrefix("a name") { hint = "JSON names stand in double quotes." }
    } else {
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    }
    if byte == UInt8(ascii: "\""), wanted.hasPrefix("a comma") { hint = "Is a comma missing before it?" }
    let found = "“" + String(decoding: bytes[at..<end], as: UTF8.self) + "”"
    return Messages.unexpected(found, wanted: wanted, location(at), hint: hint)
  }

  private func scalarText(_ byte: UInt8) -> String { String(UnicodeScalar(byte)) }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte &- 0x30 < 10 || byte == 0x5F || byte == 0x24
      || byte == 0x2E
  }
}
