import Geometry

/// What the head of a picture made of pixels says: its extent, and how many of them lie on an inch.
struct PictureFacts {
  /// Pixels across and down.
  var pixels: Size
  /// Pixels on an inch; nil where the file does not say.
  var dpi: Double?
  /// Whether pixels may let through what is below.
  var hasOpacity = false

  /// Reads the head of a PNG, a JPEG or a TIFF; nil where the bytes are none of these, or cut short.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      guard let facts = Self.png(bytes) else { return nil }
      self = facts
    } else if bytes.starts(with: [0xFF, 0xD8]) {
      guard let facts = Self.jpeg(bytes) else { return nil }
      self = facts
    } else if bytes.starts(with: [0x49, 0x49, 0x2A, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A]) {
      guard let facts = Self.tiff(bytes) else { return nil }
      self = facts
    } else {
      return nil
    }
  }

  private init(pixels: Size, dpi: Double?, hasOpacity: Bool = false) {
    (self.pixels, self.dpi, self.hasOpacity) = (pixels, dpi, hasOpacity)
  }

  private static func png(_ bytes: [UInt8]) -> PictureFacts? {
    guard bytes.count >= 33 else { return nil }
    func number(_ index: Int) -> Int { bytes[index..<(index + 4)].reduce(0) { $0 << 8 | Int($1) } }
    var facts = PictureFacts(
      pixels: Size(width: Double(number(16)), height: Double(number(20))), dpi: nil, hasOpacity: bytes[25] & 4 != 0)
    var at = 33
    while at + 12 <= bytes.count {
      let (length, kind) = (number(at), bytes[(at + 4)..<(at + 8)])
      if kind.elementsEqual("pHYs".utf8), length == 9, at + 17 <= bytes.count, bytes[at + 16] == 1 {
        facts.dpi = Double(number(at + 8)) * 0.0254
      }
      if kind.elementsEqual("tRNS".utf8) { facts.hasOpacity = true }
      if kind.elementsEqual("IDAT".utf8) || length > bytes.count { break }
      at += 12 + length
    }
    return facts
  }

  /// A JPEG is a row of segments: the first tells how many pixels lie on an inch, the frame's how many there are.
  private static func jpeg(_ bytes: [UInt8]) -> PictureFacts? {
    var at = 2
    var dpi: Double?
    func pair(_ index: Int) -> Int { Int(bytes[index]) << 8 | Int(bytes[index + 1]) }
    while at + 9 < bytes.count, bytes[at] == 0xFF {
      let (marker, length) = (bytes[at + 1], pair(at + 2))
      if marker == 0xE0, length >= 14, at + 16 < bytes.count, bytes[at + 4] == UInt8(ascii: "J") {
        let density = Double(pair(at + 12))
        dpi = bytes[at + 11] == 1 ? density : bytes[at + 11] == 2 ? density * 2.54 : nil
      }
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return PictureFacts(pixels: Size(width: Double(pair(at + 7)), height: Double(pair(at + 5))), dpi: dpi)
      }
      guard length >= 2 else { return nil }
      at += 2 + length
    }
    return nil
  }

  private static func tiff(_ bytes: [UInt8]) -> PictureFacts? {
    let isLittle = bytes[0] == 0x49
    func number(_ index: Int, _ count: Int) -> Int? {
      guard index >= 0, index + count <= bytes.count else { return nil }
      let part = Array(bytes[index..<(index + count)])
      return (isLittle ? part.reversed() : part).reduce(0) { $0 << 8 | Int($1) }
    }
    guard let start = number(4, 4), let count = number(start, 2) else { return nil }
    var entries: [Int: Int] = [:]
    for index in 0..<min(count, 256) {
      let at = start + 2 + index * 12
      guard let tag = number(at, 2), let kind = number(at + 2, 2) else { return nil }
      entries[tag] = kind == 3 ? number(at + 8, 2) : number(at + 8, 4)
    }
    guard let width = entries[256], let height = entries[257] else { return nil }
    var dpi: Double?
    if let place = entries[282], let over = number(place, 4), let under = number(place + 4, 4), under > 0 {
      dpi = Double(over) / Double(under) * (entries[296] == 3 ? 2.54 : 1)
    }
    return PictureFacts(
      pixels: Size(width: Double(width), height: Double(height)), dpi: dpi, hasOpacity: entries[338] != nil)
  }
}
