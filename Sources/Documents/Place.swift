public import Diagnostics

/// Where something stands in a source of a document: which source, and how many bytes from its start.
///
/// Nodes hold this pair of numbers; a line and a column are counted only when somebody asks
/// (``Document/location(of:)``), so that a long paragraph costs no more than its letters.
@frozen
public struct Place: Sendable, Hashable {
  /// The number of the source in ``Document/sources``.
  public var source: Int
  /// Bytes from the start of the source, its front matter included.
  public var offset: Int

  /// Names a place.
  public init(source: Int = 0, offset: Int) {
    (self.source, self.offset) = (source, offset)
  }
}

/// A file that a document was read from.
public struct Source: Sendable, Hashable {
  /// The file as the user named it.
  public var file: String
  /// Its bytes.
  public var bytes: [UInt8]
  /// The offset of the first byte of each line.
  let lineStarts: [Int]

  /// Takes a file's bytes. Takes time in proportion to their number.
  public init(file: String, bytes: [UInt8]) {
    (self.file, self.bytes) = (file, bytes)
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == Ascii.newline { starts.append(index + 1) }
    lineStarts = starts
  }

  /// Line and column of a byte. The column counts Unicode scalars.
  public func location(of offset: Int) -> SourceLocation {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(of: offset)
    // A byte 10xxxxxx goes on with a scalar; every other one begins one.
    let column = bytes[lineStarts[line]..<offset].count { $0 & 0xC0 != 0x80 } + 1
    return SourceLocation(file: file, line: line + 1, column: column)
  }

  /// The text of the line that holds a byte, without its end.
  public func line(at offset: Int) -> String {
    let index = lineIndex(of: min(max(offset, 0), bytes.count))
    let end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
    let line = bytes[lineStarts[index]..<max(lineStarts[index], end)]
    return String(decoding: line.last == Ascii.carriageReturn ? line.dropLast() : line, as: UTF8.self)
  }

  private func lineIndex(of offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
