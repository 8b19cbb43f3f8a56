/// A `hyph_*.dic` file taken apart: its settings and where its patterns stand, in UTF-8.
struct HyphenationFile {
  /// How many letters stay together.
  struct Settings: Sendable {
    /// At the start and the end of a word.
    var before = 2, after = 2
    /// At the inner ends of a compound's parts.
    var compoundBefore = 0, compoundAfter = 0
  }

  /// The whole file in UTF-8.
  let text: [UInt8]
  private(set) var settings = Settings()
  /// The lines with patterns of the first level: all of them where there is only one.
  private(set) var firstLevel: [Range<Int>] = []
  /// Those of the second, where the file has two.
  private(set) var secondLevel: [Range<Int>]?

  init?(_ bytes: [UInt8]) {
    let end = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    let name = String(decoding: bytes[..<end], as: UTF8.self).uppercased()
    switch name {
    case "UTF-8": text = bytes
    case "ISO8859-1", "ISO-8859-1", "ISO8859-15", "ISO-8859-15":
      text = HyphenationFile.converted(bytes) { UInt32($0) }
    case "KOI8-R": text = HyphenationFile.converted(bytes, HyphenationFile.koi8)
    case "MICROSOFT-CP1251", "CP1251": text = HyphenationFile.converted(bytes, HyphenationFile.windows1251)
    default: return nil
    }
    readLines()
  }

  private mutating func readLines() {
    var patterns: [Range<Int>] = []
    patterns.reserveCapacity(text.count / 12)
    text.withUnsafeBufferPointer { text in
      var start = (text.firstIndex(of: 0x0A) ?? text.count) + 1
      while start < text.count {
        var end = start
        while end < text.count, text[end] != 0x0A { end += 1 }
        let next = end + 1
        while end > start, text[end - 1] <= 0x20 { end -= 1 }
        defer { start = next }
        guard end > start, text[start] != 0x25, text[start] != 0x23 else { continue }
        if text[start] >= 0x41, text[start] <= 0x5A {
          let words = String(decoding: text[start..<end], as: UTF8.self).split { $0 == " " || $0 == "\t" }
          if words.first == "NEXTLEVEL" {
            firstLevel = patterns
            patterns.removeAll(keepingCapacity: true)
            secondLevel = []
          } else if words.count == 2, let count = Int(words[1]) {
            set(words[0], count)
          }
          // What else begins with a capital (NOHYPHEN) is about characters that never reach a pattern here.
          continue
        }
        patterns.append(start..<end)
      }
    }
    if secondLevel == nil { firstLevel = patterns } else { secondLevel = patterns }
  }

  private mutating func set(_ name: Substring, _ count: Int) {
    switch name {
    case "LEFTHYPHENMIN": settings.before = count
    case "RIGHTHYPHENMIN": settings.after = count
    case "COMPOUNDLEFTHYPHENMIN": settings.compoundBefore = count
    case "COMPOUNDRIGHTHYPHENMIN": settings.compoundAfter = count
    default: break
    }
  }

  private static func converted(_ bytes: [UInt8], _ scalar: (UInt8) -> UInt32) -> [UInt8] {
    // Only the 128 upper characters differ, and every one of them takes two bytes.
    let table = (0x80...0xFF).map { byte -> (UInt8, UInt8) in
      let value = min(scalar(UInt8(byte)), 0x7FF)
      return (UInt8(0xC0 | value >> 6), UInt8(0x80 | value & 0x3F))
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      guard byte >= 0x80 else {
        text.append(byte)
        continue
      }
      let (first, second) = table[Int(byte) - 0x80]
      text.append(first)
      text.append(second)
    }
    return text
  }

  /// The Russian letters of KOI8-R (RFC 1489); its box-drawing characters occur in no pattern.
  private static func koi8(_ byte: UInt8) -> UInt32 {
    let small: [UInt32] = [
      0x44E, 0x430, 0x431, 0x446, 0x434, 0x435, 0x444, 0x433, 0x445, 0x438, 0x439, 0x43A, 0x43B, 0x43C, 0x43D,
      0x43E, 0x43F, 0x44F, 0x440, 0x441, 0x442, 0x443, 0x436, 0x432, 0x44C, 0x44B, 0x437, 0x448, 0x44D, 0x449,
      0x447, 0x44A,
    ]
    return switch byte {
    case 0xA3: 0x451
    case 0xB3: 0x401
    case 0xC0...0xDF: small[Int(byte) - 0xC0]
    case 0xE0...0xFF: small[Int(byte) - 0xE0] - 0x20
    default: 0xB7
    }
  }

  /// The Cyrillic letters of Windows' code page 1251.
  private static func windows1251(_ byte: UInt8) -> UInt32 {
    switch byte {
    case 0xC0...0xFF: UInt32(byte) - 0xC0 + 0x410
    case 0xB8: 0x451
    case 0xA8: 0x401
    case 0xB3, 0xBA, 0xBF: [0xB3: 0x456, 0xBA: 0x454, 0xBF: 0x457][byte] ?? 0xB7
    default: 0xB7
    }
  }
}
