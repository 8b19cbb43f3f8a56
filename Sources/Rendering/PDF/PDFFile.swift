/// A PDF file as objects that can be read, changed and added to.
///
/// Cairo writes a small part of what PDF allows: objects one after the other, an old-style cross-reference
/// table, one generation. That part is read here, in about the time of one pass over the bytes, so that no
/// library for PDF at large has to be found and loaded for every chart.
struct PDFFile {
  /// The objects by their numbers; number 0 is none.
  private(set) var objects: [PDFObject]
  /// The dictionary at the end of the file: where its catalog and its information are.
  var trailer: PDFDictionary

  /// Reads the bytes of a file that Cairo wrote.
  init(_ bytes: [UInt8]) throws(PDFReader.Failure) {
    var reader = PDFReader(bytes, at: try PDFFile.startOfTable(bytes))
    try reader.expect("xref")
    _ = try reader.integer()
    let count = try reader.integer()
    var places: [Int] = []
    for _ in 0..<count {
      let place = try reader.integer()
      _ = try reader.integer()
      places.append(reader.take("n") ? place : 0)
      if places.last == 0 { _ = reader.take("f") }
    }
    try reader.expect("trailer")
    guard case .dictionary(let trailer) = try reader.value() else {
      throw PDFReader.Failure(reason: "the file has no trailer.")
    }
    self.trailer = trailer
    objects = []
    objects.reserveCapacity(count)
    for (number, place) in places.enumerated() {
      objects.append(place > 0 ? try PDFFile.object(number, at: place, bytes, places) : PDFObject(.null))
    }
  }

  private static func startOfTable(_ bytes: [UInt8]) throws(PDFReader.Failure) -> Int {
    let mark = Array("startxref".utf8)
    var place = bytes.count - mark.count
    while place >= 0, !bytes[place..<(place + mark.count)].elementsEqual(mark) { place -= 1 }
    guard place >= 0 else { throw PDFReader.Failure(reason: "the file has no end.") }
    var reader = PDFReader(bytes, at: place + mark.count)
    return try reader.integer()
  }

  private static func object(
    _ number: Int, at place: Int, _ bytes: [UInt8], _ places: [Int]
  ) throws(PDFReader.Failure) -> PDFObject {
    var reader = PDFReader(bytes, at: place)
    guard try reader.integer() == number else {
      throw PDFReader.Failure(reason: "object \(number) is not in its place.")
    }
    _ = try reader.integer()
    try reader.expect("obj")
    var object = PDFObject(try reader.value())
    guard reader.take("stream") else { return object }
    reader.skipLineEnd()
    var length = object.dictionary["Length"]
    if let target = length?.target, target < places.count {
      length = try self.object(target, at: places[target], bytes, places).value
    }
    guard case .integer(let count) = length else {
      throw PDFReader.Failure(reason: "stream \(number) has no length.")
    }
    object.stream = try reader.raw(count)
    object.dictionary["Length"] = .integer(count)
    return object
  }

  // MARK: Reading

  /// An object by its number.
  subscript(_ number: Int) -> PDFObject {
    get { objects.indices.contains(number) ? objects[number] : PDFObject(.null) }
    set { if objects.indices.contains(number) { objects[number] = newValue } }
  }

  /// A value, or what it refers to.
  func resolved(_ value: PDFValue?) -> PDFValue {
    guard let number = value?.target else { return value ?? .null }
    return self[number].value
  }

  /// The number of the catalog.
  var catalog: Int { trailer["Root"]?.target ?? 0 }

  /// The numbers of the pages, in order.
  var pages: [Int] { leaves(of: self[catalog].dictionary["Pages"]?.target ?? 0) }

  private func leaves(of number: Int) -> [Int] {
    let node = self[number].dictionary
    guard node.has("Type", "Pages") else { return [number] }
    return resolved(node["Kids"]).elements.compactMap(\.target).flatMap(leaves)
  }

  // MARK: Changing

  /// Adds an object, and gives its number.
  mutating func add(_ object: PDFObject) -> Int {
    objects.append(object)
    return objects.count - 1
  }

  /// Adds a value as an object of its own, and gives a reference to it.
  mutating func addIndirect(_ value: PDFValue) -> PDFValue { .reference(add(PDFObject(value))) }
}
