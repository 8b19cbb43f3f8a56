// Writing: streams one after the other; all other objects packed together in streams of a hundred; and a
// cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). Objects that nothing refers to are left out, and the
// rest are numbered anew, in their order.

extension PDFFile {
  /// How many objects are packed together.
  private static let objectsPerStream = 100

  /// The bytes of the file, of version 1.7. Its identifier depends on its content alone.
  func bytes() -> [UInt8] {
    var output = PDFOutput(numbers: newNumbers())
    var packed: [Int] = []
    for number in output.order {
      if objects[number].stream == nil {
        packed.append(number)
      } else {
        output.addStream(objects[number], number)
      }
    }
    for start in stride(from: 0, to: packed.count, by: PDFFile.objectsPerStream) {
      let numbers = packed[start..<min(start + PDFFile.objectsPerStream, packed.count)]
      output.addPacked(numbers.map { (number: $0, value: objects[$0].value) })
    }
    return output.finished(trailer)
  }

  /// The numbers of the objects that can be reached from the trailer, in rising order.
  private func newNumbers() -> [Int] {
    var isReached = [Bool](repeating: false, count: objects.count)
    var waiting: [Int] = []
    func visit(_ value: PDFValue) {
      switch value {
      case .reference(let number) where objects.indices.contains(number) && !isReached[number]:
        isReached[number] = true
        waiting.append(number)
      case .array(let elements): elements.forEach(visit)
      case .dictionary(let dictionary): dictionary.entries.forEach { visit($0.value) }
      default: break
      }
    }
    visit(.dictionary(trailer))
    while let number = waiting.popLast() { visit(objects[number].value) }
    return isReached.indices.filter { isReached[$0] }
  }
}

/// The bytes of a file while it is written.
private struct PDFOutput {
  /// The old numbers in the order of the new.
  let order: [Int]
  private var newNumber: [Int]
  private var bytes: [UInt8]
  /// For each new number: where the object is.
  private var places: [Place]

  private enum Place {
    case free
    case offset(Int)
    case packed(stream: Int, index: Int)
  }

  init(numbers: [Int]) {
    order = numbers
    newNumber = [Int](repeating: 0, count: (numbers.last ?? 0) + 1)
    for (index, number) in numbers.enumerated() { newNumber[number] = index + 1 }
    places = Array(repeating: .free, count: numbers.count + 1)
    // Four bytes above 127 tell programs that move files that this one is not text.
    bytes = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 10]
  }

  mutating func addStream(_ object: PDFObject, _ number: Int) {
    addStream(object.dictionary, object.stream ?? [], new: newNumber[number])
  }

  private mutating func addStream(_ dictionary: PDFDictionary, _ data: [UInt8], new number: Int) {
    places[number] = .offset(bytes.count)
    var dictionary = dictionary
    dictionary["Length"] = .integer(data.count)
    bytes += "\(number) 0 obj\n".utf8
    write(.dictionary(dictionary), to: &bytes)
    bytes += "\nstream\n".utf8
    bytes += data
    bytes += "\nendstream\nendobj\n".utf8
  }

  mutating func addPacked(_ objects: [(number: Int, value: PDFValue)]) {
    let stream = places.count
    places.append(.free)
    var (head, body) = ([UInt8](), [UInt8]())
    for (index, object) in objects.enumerated() {
      let number = newNumber[object.number]
      places[number] = .packed(stream: stream, index: index)
      head += "\(number) \(body.count) ".utf8
      write(object.value, to: &body)
      body.append(10)
    }
    addStream(
      [
        "Type": .name("ObjStm"), "N": .integer(objects.count), "First": .integer(head.count),
        "Filter": .name("FlateDecode"),
      ], deflated(head + body), new: stream)
  }

  /// Adds the cross-reference stream, and gives all bytes.
  consuming func finished(_ trailer: PDFDictionary) -> [UInt8] {
    let start = bytes.count
    let number = places.count
    places.append(.offset(start))
    var table: [UInt8] = []
    for place in places {
      let (kind, first, second) =
        switch place {
        case .free: (0, 0, 0xFFFF)
        case .offset(let offset): (1, offset, 0)
        case .packed(let stream, let index): (2, stream, index)
        }
      table += [UInt8(kind)] + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: first >> $0) }
      table += [UInt8(second >> 8), UInt8(second & 255)]
    }
    let identifier = PDFValue.string(contentHash(bytes))
    var dictionary: PDFDictionary = [
      "Type": .name("XRef"), "Size": .integer(places.count),
      "W": .array([.integer(1), .integer(4), .integer(2)]),
      "Filter": .name("FlateDecode"), "ID": .array([identifier, identifier]),
    ]
    for key in ["Root", "Info"] { dictionary[key] = trailer[key] }
    addStream(dictionary, deflated(table), new: number)
    return bytes + "startxref\n\(start)\n%%EOF\n".utf8
  }

  // MARK: Values

  private func write(_ value: PDFValue, to text: inout [UInt8]) {
    switch value {
    case .null: text += "null".utf8
    case .boolean(let value): text += (value ? "true" : "false").utf8
    case .integer(let value): text += String(value).utf8
    case .real(let value): text += value.utf8
    case .name(let name): write(name: name, to: &text)
    case .string(let bytes): write(string: bytes, to: &text)
    case .reference(let number):
      let new = newNumber.indices.contains(number) ? newNumber[number] : 0
      text += (new > 0 ? "\(new) 0 R" : "null").utf8
    case .array(let elements):
      text.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { text.append(32) }
        write(element, to: &text)
      }
      text.append(UInt8(ascii: "]"))
    case .dictionary(let dictionary):
      text += "<<".utf8
      for (key, value) in dictionary.entries {
        write(name: key, to: &text)
        text.append(32)
        write(value, to: &text)
      }
      text += ">>".utf8
    }
  }

  private func write(name: String, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "/"))
    for byte in name.utf8 {
      // Letters and digits, of which nearly all names are made, are never escaped.
      let isPlain = byte.isASCIILetterOrDigit || (byte > 0x20 && byte < 0x7F && !"()<>[]{}/%#".utf8.contains(byte))
      if isPlain { text.append(byte) } else { text += [35] + hexadecimal(byte) }
    }
  }

  private func write(string: [UInt8], to text: inout [UInt8]) {
    guard string.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
      text.append(UInt8(ascii: "<"))
      for byte in string { text += hexadecimal(byte) }
      return text.append(UInt8(ascii: ">"))
    }
    text.append(UInt8(ascii: "("))
    for byte in string {
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\\") {
        text.append(UInt8(ascii: "\\"))
      }
      text.append(byte)
    }
    text.append(UInt8(ascii: ")"))
  }

  private func hexadecimal(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}

extension UInt8 {
  fileprivate var isASCIILetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

/// Sixteen bytes that depend on all of the given ones: FNV-1a over words of eight bytes, from two starts. It
/// tells files apart; it protects nothing.
private func contentHash(_ bytes: [UInt8]) -> [UInt8] {
  var (first, second): (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x9E37_79B9_7F4A_7C15)
  func mix(_ word: UInt64) {
    first = (first ^ word) &* 0x100_0000_01B3
    second = ((second ^ word) &* 0xFF51_AFD7_ED55_8CCD).byteSwapped
  }
  bytes.withUnsafeBytes { buffer in
    let wordCount = buffer.count / 8
    for index in 0..<wordCount {
      mix(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)))
    }
    for index in (wordCount * 8)..<buffer.count { mix(UInt64(buffer[index])) }
  }
  return [first, second].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
}
