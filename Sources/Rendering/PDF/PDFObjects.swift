/// The objects of a PDF of any origin, found by looking through its bytes instead of its tables: also where these are
/// damaged, or of a form that ``PDFFile`` does not read. For looking only.
struct PDFObjects {
  /// Objects by their numbers; of several with one number the last, as updates of a file have it.
  private(set) var objects: [Int: PDFObject] = [:]
  /// Where the catalog is.
  private(set) var trailer: PDFDictionary = [:]
  private let bytes: [UInt8]

  /// Looks through a file.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var place = 0
    while let start = find("obj", from: place) {
      place = start + 3
      guard let number = number(before: start) else { continue }
      var reader = PDFReader(bytes, at: place)
      guard let value = try? reader.value() else { continue }
      var object = PDFObject(value)
      if reader.take("stream") {
        reader.skipLineEnd()
        object.stream = stream(from: reader.position, object.dictionary)
        reader.position += object.stream?.count ?? 0
      }
      place = max(place, reader.position)
      objects[number] = object
      if object.dictionary.has("Type", "XRef") { takeTrailer(object.dictionary) }
      if object.dictionary.has("Type", "ObjStm") { unpack(object) }
    }
    place = 0
    while let start = find("trailer", from: place) {
      place = start + 7
      var reader = PDFReader(bytes, at: place)
      if case .dictionary(let entry)? = try? reader.value() { takeTrailer(entry) }
    }
  }

  /// A value, or what it refers to.
  func resolved(_ value: PDFValue?) -> PDFValue {
    guard let number = value?.target else { return value ?? .null }
    return objects[number]?.value ?? .null
  }

  private mutating func takeTrailer(_ entry: PDFDictionary) {
    for key in ["Root", "Encrypt"] where entry[key] != nil { trailer[key] = entry[key] }
  }

  /// Where a word next stands.
  private func find(_ word: String, from place: Int) -> Int? {
    let word = Array(word.utf8)
    guard bytes.count >= word.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      var at = place
      while at + word.count <= bytes.count {
        if bytes[at] == word[0], bytes[at..<(at + word.count)].elementsEqual(word) { return at }
        at += 1
      }
      return nil
    }
  }

  /// The number of an object whose keyword stands at a place: `12 0 obj`.
  private func number(before place: Int) -> Int? {
    var at = place - 1
    func skipSpace() {
      while at >= 0, bytes[at] == 32 || (9...13).contains(bytes[at]) { at -= 1 }
    }
    func digits() -> Int? {
      var (value, scale) = (0, 1)
      let end = at
      while at >= 0, (48...57).contains(bytes[at]), end - at < 10 {
        value += Int(bytes[at] - 48) * scale
        scale *= 10
        at -= 1
      }
      return at < end ? value : nil
    }
    skipSpace()
    guard digits() != nil else { return nil }
    skipSpace()
    return digits()
  }

  /// The bytes of a stream: as many as its dictionary says where that holds, otherwise up to its end.
  private func stream(from start: Int, _ entry: PDFDictionary) -> [UInt8] {
    if case .integer(let length)? = entry["Length"].map({ resolved($0) }), length >= 0, length <= bytes.count - start {
      var reader = PDFReader(bytes, at: start + length)
      if reader.take("endstream") { return Array(bytes[start..<(start + length)]) }
    }
    return Array(bytes[start..<(find("endstream", from: start) ?? bytes.count)])
  }

  /// Takes the objects out of a stream of them.
  private mutating func unpack(_ object: PDFObject) {
    guard let packed = object.stream, case .integer(let count)? = object.dictionary["N"],
      case .integer(let first)? = object.dictionary["First"], count >= 0, count < 1_000_000
    else { return }
    let content = object.dictionary["Filter"] == nil ? packed : inflated(packed)
    guard let content, first >= 0, first <= content.count else { return }
    var head = PDFReader(content)
    for _ in 0..<count {
      guard let number = try? head.integer(), let place = try? head.integer(), place <= content.count - first else {
        return
      }
      var reader = PDFReader(content, at: first + place)
      if let value = try? reader.value() { objects[number] = PDFObject(value) }
    }
  }
}
