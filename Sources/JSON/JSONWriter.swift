/// Writes values as JSON text.
///
/// ```swift
/// let value: JSONValue = ["mark": "bar", "values": [1, 2.5]]
/// value.text()                    // {"mark":"bar","values":[1,2.5]}
/// value.text(.pretty(width: 80))  // one member a line, short arrays on one line
/// ```
///
/// Keys keep their order; numbers have as few digits as give them back; the same value gives the same bytes.
/// JSON has no word for not-a-number and the infinities: they are written as `null`.
public struct JSONWriter: Sendable {
  /// How it is laid out.
  public enum Layout: Sendable, Hashable {
    /// No space at all.
    case compact
    /// Two spaces a level; what fits into `width` characters stays on one line.
    case pretty(width: Int)
  }

  private let layout: Layout
  private var out: [UInt8] = []

  /// A writer with nothing written yet.
  public init(_ layout: Layout = .compact) {
    self.layout = layout
  }

  /// The bytes written so far.
  public var bytes: [UInt8] { out }

  /// Writes a value.
  public mutating func write(_ value: JSONValue) { write(value, indent: 0) }

  private mutating func write(_ value: JSONValue, indent: Int) {
    switch value.kind {
    case .null: raw("null")
    case .bool(let value): raw(value ? "true" : "false")
    case .number(let number): raw(Self.text(of: number))
    case .string(let text): string(text)
    case .array(let values): writeArray(values, indent: indent)
    case .object(let object): writeObject(object, indent: indent)
    }
  }

  private mutating func writeArray(_ values: [JSONValue], indent: Int) {
    guard case .pretty = layout, !values.isEmpty, !fits(JSONValue(.array(values)), indent: indent) else {
      raw("[")
      for (index, value) in values.enumerated() {
        if index > 0 { raw(comma) }
        write(value, indent: indent)
      }
      return raw("]")
    }
    raw("[")
    for (index, value) in values.enumerated() {
      newline(indent + 1, after: index > 0)
      write(value, indent: indent + 1)
    }
    newline(indent, after: false)
    raw("]")
  }

  private mutating func writeObject(_ object: JSONObject, indent: Int) {
    let isFlat = layout == .compact || object.isEmpty || fits(JSONValue(.object(object)), indent: indent)
    raw("{")
    for (index, member) in object.members.enumerated() {
      if isFlat { if index > 0 { raw(comma) } } else { newline(indent + 1, after: index > 0) }
      string(member.key)
      raw(layout == .compact ? ":" : ": ")
      write(member.value, indent: isFlat ? indent : indent + 1)
    }
    if !isFlat { newline(indent, after: false) }
    raw("}")
  }

  private var comma: StaticString { layout == .compact ? "," : ", " }

  private mutating func newline(_ indent: Int, after comma: Bool) {
    if comma { out.append(UInt8(ascii: ",")) }
    out.append(0x0A)
    for _ in 0..<(2 * indent) { out.append(0x20) }
  }

  /// Whether a value stays within the width when written on one line from here.
  private func fits(_ value: JSONValue, indent: Int) -> Bool {
    guard case .pretty(let width) = layout else { return true }
    let lineStart = (out.lastIndex(of: 0x0A) ?? -1) + 1
    var room = width - (out.count - lineStart)
    return Self.measure(value, &room)
  }

  /// Takes the length of a value from the room; stops early when there is none left.
  private static func measure(_ value: JSONValue, _ room: inout Int) -> Bool {
    switch value.kind {
    case .null: room -= 4
    case .bool: room -= 5
    case .number(let number): room -= text(of: number).utf8.count
    case .string(let text): room -= text.utf8.count + 2
    case .array(let values):
      room -= 2
      for value in values {
        room -= 2
        guard room >= 0, measure(value, &room) else { return false }
      }
    case .object(let object):
      room -= 2
      for member in object {
        room -= member.key.utf8.count + 6
        guard room >= 0, measure(member.value, &room) else { return false }
      }
    }
    return room >= 0
  }

  private static func text(of number: JSONNumber) -> String {
    if let integer = number.integer { return String(integer) }
    return number.double.isFinite ? shortestDecimal(number.double) : "null"
  }

  private mutating func raw(_ text: StaticString) { text.withUTF8Buffer { out.append(contentsOf: $0) } }
  private mutating func raw(_ text: String) { out.append(contentsOf: text.utf8) }

  private mutating func string(_ text: String) {
    out.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): raw("\\\"")
      case UInt8(ascii: "\\"): raw("\\\\")
      case 0x0A: raw("\\n")
      case 0x0D: raw("\\r")
      case 0x09: raw("\\t")
      case 0x00..<0x20: raw("\\u" + Messages.hexadecimal(UInt32(byte)).lowercased())
      default: out.append(byte)
      }
    }
    out.append(UInt8(ascii: "\""))
  }
}

extension JSONValue {
  /// The value as JSON text.
  public func text(_ layout: JSONWriter.Layout = .compact) -> String {
    String(decoding: bytes(layout), as: UTF8.self)
  }

  /// The value as the bytes of a JSON text.
  public func bytes(_ layout: JSONWriter.Layout = .compact) -> [UInt8] {
    var writer = JSONWriter(layout)
    writer.write(self)
    return writer.bytes
  }
}
