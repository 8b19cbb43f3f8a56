import Diagnostics

/// Turns offsets into lines and columns; those that come in order cost one walk through the file together.
struct PlaceCounter {
  private let source: SourceText
  private var line = 1
  private var lineStart: Int
  private var at: Int

  init(_ source: SourceText) {
    self.source = source
    // A byte order mark takes no column.
    lineStart = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    at = lineStart
  }

  /// The place of an offset.
  mutating func location(at offset: Int) -> SourceLocation {
    guard offset >= at else { return source.location(at: offset) }
    let bytes = source.bytes
    let end = min(offset, bytes.count)
    while at < end {
      if bytes[at] == 0x0A {
        line += 1
        lineStart = at + 1
      }
      at += 1
    }
    var column = 1
    if lineStart < end { for byte in bytes[lineStart..<end] where byte & 0xC0 != 0x80 { column += 1 } }
    return SourceLocation(file: source.file, line: line, column: column)
  }
}
