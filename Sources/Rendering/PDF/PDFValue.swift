/// A value as PDF knows them (ISO 32000-1, 7.3). Streams are not values: they stand in ``PDFFile``.
enum PDFValue: Equatable {
  /// Nothing.
  case null
  /// True or false.
  case boolean(Bool)
  /// A whole number.
  case integer(Int)
  /// A number with a fraction, as it is written.
  case real(String)
  /// A name, without its slash and its escapes undone.
  case name(String)
  /// A string of bytes.
  case string([UInt8])
  /// Values in order.
  case array([PDFValue])
  /// Values by name.
  case dictionary(PDFDictionary)
  /// Another object of the file, by its number.
  case reference(Int)

  /// A text in any language: as it is where it is ASCII, otherwise in UTF-16 with a mark in front.
  static func text(_ text: String) -> PDFValue {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return .string(Array(text.utf8)) }
    return .string([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })
  }

  /// A number with at most three decimals.
  static func number(_ value: Double) -> PDFValue {
    let text = decimalText(value)
    return Int(text).map { .integer($0) } ?? .real(text)
  }

  /// The values of an array; none of anything else.
  var elements: [PDFValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// The number of the object that it refers to; nil of anything else.
  var target: Int? {
    if case .reference(let number) = self { number } else { nil }
  }
}

/// Values by name, in the order in which they were set.
struct PDFDictionary: Equatable, ExpressibleByDictionaryLiteral {
  /// Names and values.
  private(set) var entries: [(key: String, value: PDFValue)]

  /// A dictionary with some entries.
  init(dictionaryLiteral entries: (String, PDFValue)...) { self.entries = entries.map { ($0.0, $0.1) } }

  /// The value of a name. Setting nil takes the entry out. Takes time in proportion to the entries, of which
  /// there are few.
  subscript(_ key: String) -> PDFValue? {
    get { entries.first { $0.key == key }?.value }
    set {
      let index = entries.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): entries[index].value = value
      case (let index?, nil): entries.remove(at: index)
      case (nil, let value?): entries.append((key, value))
      case (nil, nil): break
      }
    }
  }

  /// Whether the value of a name is a name.
  func has(_ key: String, _ name: String) -> Bool { self[key] == .name(name) }

  static func == (a: PDFDictionary, b: PDFDictionary) -> Bool {
    a.entries.elementsEqual(b.entries) { $0.key == $1.key && $0.value == $1.value }
  }
}

/// An object of a file: a value, and where it is a stream its bytes as they are packed.
struct PDFObject: Equatable {
  /// The value; the dictionary of a stream.
  var value: PDFValue
  /// What follows the dictionary of a stream.
  var stream: [UInt8]?

  /// An object that is no stream, or one.
  init(_ value: PDFValue, stream: [UInt8]? = nil) {
    self.value = value
    self.stream = stream
  }

  /// Its dictionary; an empty one of anything else.
  var dictionary: PDFDictionary {
    get { if case .dictionary(let dictionary) = value { dictionary } else { [:] } }
    set { value = .dictionary(newValue) }
  }
}
