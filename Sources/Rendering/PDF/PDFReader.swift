/// Reads values out of a PDF file's bytes (ISO 32000-1, 7.2 and 7.3), as far as Cairo writes them.
struct PDFReader {
  private let bytes: [UInt8]
  /// Where it reads next.
  var position: Int
  /// How many arrays and dictionaries it is in; nobody means more than a few.
  private var depth = 0

  /// Why bytes are no PDF, as a clause.
  struct Failure: Error, Equatable {
    /// What is wrong, and where.
    var reason: String
  }

  /// Reads from a place on.
  init(_ bytes: [UInt8], at position: Int = 0) {
    (self.bytes, self.position) = (bytes, position)
  }

  private func failure(_ what: String) -> Failure {
    Failure(reason: "\(what) was expected at byte \(position).")
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next {
      if byte == UInt8(ascii: "%") {
        while let byte = next, byte != 10, byte != 13 { position += 1 }
      } else if isSpace(byte) {
        position += 1
      } else {
        return
      }
    }
  }

  /// Reads a word if it is there.
  mutating func take(_ word: String) -> Bool {
    skipSpace()
    let end = position + word.utf8.count
    guard end <= bytes.count, bytes[position..<end].elementsEqual(word.utf8) else { return false }
    position = end
    return true
  }

  /// Reads a word that must be there.
  mutating func expect(_ word: String) throws(Failure) {
    guard take(word) else { throw failure("“\(word)”") }
  }

  /// Reads a whole number without a sign.
  mutating func integer() throws(Failure) -> Int {
    skipSpace()
    let start = position
    var value = 0
    while let byte = next, (48...57).contains(byte), value < 1 << 40 {
      value = value * 10 + Int(byte) - 48
      position += 1
    }
    guard position > start else { throw failure("a number") }
    return value
  }

  /// Reads so many bytes as they are.
  mutating func raw(_ count: Int) throws(Failure) -> [UInt8] {
    guard count >= 0, position + count <= bytes.count else { throw failure("\(count) bytes") }
    position += count
    return Array(bytes[(position - count)..<position])
  }

  /// Goes to the first byte of a stream, behind its keyword's end of line.
  mutating func skipLineEnd() {
    if next == 13 { position += 1 }
    if next == 10 { position += 1 }
  }

  /// Reads a value.
  mutating func value() throws(Failure) -> PDFValue {
    skipSpace()
    guard depth < 100 else { throw failure("less within another") }
    depth += 1
    defer { depth -= 1 }
    switch next {
    case UInt8(ascii: "/"): return .name(name())
    case UInt8(ascii: "("): return .string(try literal())
    case UInt8(ascii: "["):
      position += 1
      var elements: [PDFValue] = []
      while !take("]") { elements.append(try value()) }
      return .array(elements)
    case UInt8(ascii: "<"):
      if take("<<") { return .dictionary(try dictionary()) }
      return .string(try hexadecimal())
    case UInt8(ascii: "t") where take("true"): return .boolean(true)
    case UInt8(ascii: "f") where take("false"): return .boolean(false)
    case UInt8(ascii: "n") where take("null"): return .null
    default: return try numberOrReference()
    }
  }

  private mutating func dictionary() throws(Failure) -> PDFDictionary {
    var dictionary: PDFDictionary = [:]
    while !take(">>") {
      guard next == UInt8(ascii: "/") else { throw failure("a name") }
      let key = name()
      dictionary[key] = try value()
    }
    return dictionary
  }

  private mutating func name() -> String {
    position += 1
    var name: [UInt8] = []
    while let byte = next, !isSpace(byte), !isDelimiter(byte) {
      position += 1
      if byte == UInt8(ascii: "#"), position + 1 < bytes.count, let high = digit(bytes[position]),
        let low = digit(bytes[position + 1])
      {
        name.append(high << 4 | low)
        position += 2
      } else {
        name.append(byte)
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func literal() throws(Failure) -> [UInt8] {
    position += 1
    var (text, depth) = ([UInt8](), 1)
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return text }
      case UInt8(ascii: "\\"):
        if let escaped = escape() { text.append(escaped) }
        continue
      default: break
      }
      text.append(byte)
    }
    throw failure("the end of a string")
  }

  /// What a backslash and the bytes after it stand for; nil where it only hides the end of a line.
  private mutating func escape() -> UInt8? {
    guard let byte = next else { return nil }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return 10
    case UInt8(ascii: "r"): return 13
    case UInt8(ascii: "t"): return 9
    case UInt8(ascii: "b"): return 8
    case UInt8(ascii: "f"): return 12
    case 10: return nil
    case 13:
      if next == 10 { position += 1 }
      return nil
    case 48...55:
      var value = Int(byte) - 48
      for _ in 0..<2 {
        guard let digit = next, (48...55).contains(digit) else { break }
        value = value * 8 + Int(digit) - 48
        position += 1
      }
      return UInt8(truncatingIfNeeded: value)
    default: return byte
    }
  }

  private mutating func hexadecimal() throws(Failure) -> [UInt8] {
    position += 1
    var digits: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: ">") {
      position += 1
      if let digit = digit(byte) { digits.append(digit) } else if !isSpace(byte) { throw failure("a digit") }
    }
    try expect(">")
    if digits.count % 2 == 1 { digits.append(0) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  private mutating func numberOrReference() throws(Failure) -> PDFValue {
    let start = position
    while let byte = next, !isSpace(byte), !isDelimiter(byte) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let number = Int(text) else {
      guard Double(text) != nil else { throw failure("a value") }
      return .real(text)
    }
    // Two whole numbers and an R are a reference.
    var ahead = self
    if number >= 0, (try? ahead.integer()) != nil, ahead.take("R"),
      ahead.next.map({ isSpace($0) || isDelimiter($0) }) ?? true
    {
      position = ahead.position
      return .reference(number)
    }
    return .integer(number)
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) || byte == 0 }

  private func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  private func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
}
