/// A text somebody wrote: its bytes, under the name of its file, so that any place in it can be told.
///
/// ```swift
/// let source = SourceText(bytes, file: "arms.vl.json")
/// source.location(at: 120)  // arms.vl.json:7:12
/// ```
///
/// A place is kept as a byte offset, which costs nothing, and turned into line and column only when somebody
/// has to be told.
public final class SourceText: Sendable {
  /// The file as the user named it.
  public let file: String
  /// What stands in it.
  public let bytes: [UInt8]

  /// Names some bytes.
  public init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// Line and column of a byte offset; an offset behind the end is the end.
  ///
  /// A line ends with LF, CR or CR LF. A byte order mark takes no column.
  /// Takes time in proportion to the offset.
  public func location(at offset: Int) -> SourceLocation {
    let end = min(max(offset, 0), bytes.count)
    var line = 1
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var at = start
    while at < end {
      let byte = bytes[at]
      at += 1
      if byte == 0x0A || (byte == 0x0D && !(at < bytes.count && bytes[at] == 0x0A)) {
        line += 1
        start = at
      }
    }
    var column = 1
    // Continuation bytes (10xxxxxx) belong to the scalar before them.
    if start < end { for byte in bytes[start..<end] where byte & 0xC0 != 0x80 { column += 1 } }
    return SourceLocation(file: file, line: line, column: column)
  }
}
