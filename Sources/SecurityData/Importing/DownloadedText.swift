import Diagnostics

/// A text file as somebody else's server or spreadsheet wrote it, cut into lines of cells.
///
/// Bytes are UTF-8, with or without a byte order mark, or else Windows-1252, which holds all printable
/// characters of Latin-1 in their places. Lines end with LF, CR LF or CR alone. Nothing is dropped but the
/// ends of the lines.
struct DownloadedText {
  /// One line: its number in the file, from 1, and its text.
  struct Line {
    var number: Int
    var text: Substring
  }

  /// One cell: its text without quotes and outer spaces, and where it begins.
  struct Cell: Equatable {
    var text: String
    var column: Int
  }

  /// The file as the user named it.
  let file: String
  /// All lines, empty ones too.
  let lines: [Line]
  /// Whether the bytes were not UTF-8.
  let isLegacyEncoded: Bool

  init(_ bytes: [UInt8], file: String) {
    self.file = file
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    let decoded = String(validating: content, as: UTF8.self)
    isLegacyEncoded = decoded == nil
    let text = decoded ?? Self.decodeWindows1252(content)
    lines = Self.lines(of: text)
  }

  /// The place of a cell, or of a line.
  func place(_ line: Int, _ column: Int? = nil) -> SourceLocation {
    SourceLocation(file: file, line: line, column: column)
  }

  private static func lines(of text: String) -> [Line] {
    var lines: [Line] = []
    let bytes = text.utf8
    var start = bytes.startIndex
    var at = start
    while at < bytes.endIndex {
      let byte = bytes[at]
      let end = at
      at = bytes.index(after: at)
      guard byte == 0x0A || byte == 0x0D else { continue }
      lines.append(Line(number: lines.count + 1, text: text[start..<end]))
      if byte == 0x0D, at < bytes.endIndex, bytes[at] == 0x0A { at = bytes.index(after: at) }
      start = at
    }
    if start < bytes.endIndex { lines.append(Line(number: lines.count + 1, text: text[start...])) }
    return lines
  }

  /// Cuts a line at a delimiter (RFC 4180 without line breaks inside quotes).
  ///
  /// A quote that does not open or close a cell is an ordinary character: registers have inches in their
  /// texts.
  static func cells(of line: Substring, delimiter: Character) -> [Cell] {
    var cells: [Cell] = []
    var at = line.startIndex
    var column = 1
    while true {
      let start = at
      let startColumn = column
      var text = ""
      if at < line.endIndex, line[at] == "\"",
        let end = closingQuote(in: line, after: at, delimiter: delimiter)
      {
        text = line[line.index(after: at)..<end].split(separator: "\"\"", omittingEmptySubsequences: false)
          .joined(separator: "\"")
        at = line.index(after: end)
      } else {
        at = line[at...].firstIndex(of: delimiter) ?? line.endIndex
        text = String(line[start..<at])
      }
      cells.append(Cell(text: text.trimmed, column: startColumn))
      column += line.unicodeScalars.distance(from: start, to: at)
      guard at < line.endIndex else { return cells }
      at = line.index(after: at)
      column += 1
    }
  }

  /// The quote that closes the cell opened at `open`: one followed by the delimiter or the end of the line.
  private static func closingQuote(
    in line: Substring, after open: Substring.Index, delimiter: Character
  ) -> Substring.Index? {
    var at = line.index(after: open)
    while at < line.endIndex {
      guard line[at] == "\"" else {
        at = line.index(after: at)
        continue
      }
      let next = line.index(after: at)
      if next == line.endIndex || line[next] == delimiter { return at }
      guard line[next] == "\"" else { return nil }
      at = line.index(after: next)
    }
    return nil
  }

  private static func decodeWindows1252(_ bytes: ArraySlice<UInt8>) -> String {
    // The 32 places where Windows-1252 has letters and Latin-1 has control codes.
    let upper = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(0x80...0x9F ~= byte ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)) }
    return String(text)
  }
}

extension StringProtocol {
  /// The text without spaces, tabs and no-break spaces at its ends.
  var trimmed: String {
    let isSpace = { (character: Character) in character == " " || character == "\t" || character == "\u{A0}" }
    let start = drop(while: isSpace)
    guard let last = start.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(start[...last])
  }
}
