/// How a delimited text file is written down.
///
/// ```swift
/// let table = try Table.read(csv: bytes, file: "a.csv", CSVOptions(dialect: .semicolon))
/// ```
public struct CSVDialect: Sendable, Hashable {
  /// What stands between two cells; one ASCII character.
  public var delimiter: Character
  /// What encloses cells that hold delimiters, line ends or itself (then doubled); one ASCII character.
  public var quote: Character
  /// Whether the first row gives the names; without it the columns are called `field1`, `field2`, ….
  public var hasHeader: Bool

  /// Commas, double quotes and a header, as in RFC 4180, unless something else is said.
  public init(delimiter: Character = ",", quote: Character = "\"", hasHeader: Bool = true) {
    self.delimiter = delimiter
    self.quote = quote
    self.hasHeader = hasHeader
  }

  /// Commas between cells, as in RFC 4180.
  public static let comma = CSVDialect()
  /// Tabs between cells.
  public static let tab = CSVDialect(delimiter: "\t")
  /// Semicolons between cells, as spreadsheets write where the comma is the decimal sign.
  public static let semicolon = CSVDialect(delimiter: ";")
}

/// How the characters of a text file are written as bytes.
public enum TextEncoding: String, Sendable, Hashable {
  /// UTF-8, with or without a byte order mark; every byte is checked.
  case utf8 = "utf-8"
  /// ISO 8859-1: each byte is the character of that number.
  case latin1 = "iso-8859-1"
  /// Windows' extension of it.
  case windows1252 = "windows-1252"

  /// The encoding of a name as files declare it, in any case; nil where it is none of these.
  public init?(named name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8": self = .utf8
    case "iso-8859-1", "iso8859-1", "latin-1", "latin1", "l1": self = .latin1
    case "windows-1252", "cp1252": self = .windows1252
    default: return nil
    }
  }

  /// The bytes of the same text in UTF-8.
  package func utf8Bytes(_ bytes: [UInt8]) -> [UInt8] {
    guard self != .utf8 else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else {
        let code = self == .windows1252 && byte < 0xA0 ? Self.windowsCodes[Int(byte) - 0x80] : UInt16(byte)
        result.append(contentsOf: String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
      }
    }
    return result
  }

  /// What Windows-1252 has from 0x80 to 0x9F; bytes without a character keep their number.
  private static let windowsCodes: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E,
    0x178,
  ]
}
