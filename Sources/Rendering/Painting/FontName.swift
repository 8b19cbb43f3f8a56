/// The PostScript name in a font file, by which it is known in a PDF.
///
/// An OpenType file begins with a list of tables. That called `name` is a list of records of 12 bytes (platform,
/// encoding, language, number of the name, length, offset), behind which stand the texts.
enum FontName {
  /// A file whose name begins with `_`, with its new name and its old one; nil where it has none that can be told.
  static func exchanged(_ file: [UInt8]) -> (bytes: [UInt8], name: String, original: String)? {
    guard let table = table("name", in: file), let count = number(file, table.lowerBound + 2),
      let texts = number(file, table.lowerBound + 4)
    else { return nil }
    var bytes = file
    var original: String?
    for record in 0..<count {
      let start = table.lowerBound + 6 + 12 * record
      guard let platform = number(file, start), number(file, start + 6) == 6, let length = number(file, start + 8),
        let offset = number(file, start + 10)
      else { continue }
      let text = (table.lowerBound + texts + offset)..<(table.lowerBound + texts + offset + length)
      guard text.upperBound <= file.count, !text.isEmpty else { continue }
      // Only Macintosh's names have one byte for a character.
      let isWide = platform != 1
      let letters = isWide ? text.filter { ($0 - text.lowerBound) % 2 == 1 }.map { file[$0] } : Array(file[text])
      guard let first = letters.first, letters.allSatisfy({ (33...126).contains($0) }), first != underscore
      else { return nil }
      original = String(decoding: letters, as: UTF8.self)
      bytes[isWide ? text.lowerBound + 1 : text.lowerBound] = underscore
    }
    return original.map { (bytes, "_" + $0.dropFirst(), $0) }
  }

  private static let underscore = UInt8(ascii: "_")

  private static func table(_ tag: String, in file: [UInt8]) -> Range<Int>? {
    guard let count = number(file, 4) else { return nil }
    for entry in 0..<count {
      let start = 12 + 16 * entry
      guard start + 16 <= file.count else { return nil }
      guard file[start..<(start + 4)].elementsEqual(tag.utf8) else { continue }
      guard let high = number(file, start + 8), let low = number(file, start + 10), let top = number(file, start + 12),
        let rest = number(file, start + 14)
      else { return nil }
      let offset = high << 16 | low, length = top << 16 | rest
      return offset + length <= file.count ? offset..<(offset + length) : nil
    }
    return nil
  }

  private static func number(_ file: [UInt8], _ at: Int) -> Int? {
    at >= 0 && at + 2 <= file.count ? Int(file[at]) << 8 | Int(file[at + 1]) : nil
  }
}
