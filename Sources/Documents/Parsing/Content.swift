/// The text of a paragraph, heading or cell: its lines without what marks the blocks around them, and the
/// place in the source of each.
struct Content {
  /// The text; lines end in a newline.
  private(set) var bytes: [UInt8] = []
  /// Where each line begins, here and in the source.
  private var lines: [(start: Int, source: Int)] = []
  /// The number of the source.
  let source: Int

  init(source: Int) { self.source = source }

  /// Whether there is no text.
  var isEmpty: Bool { bytes.isEmpty }
  /// How many lines there are.
  var lineCount: Int { lines.count }

  /// Adds a line, without a newline before the first.
  mutating func append(_ line: ArraySlice<UInt8>, spaces: Int = 0) {
    if !lines.isEmpty { bytes.append(Ascii.newline) }
    lines.append((bytes.count, line.startIndex))
    bytes.append(contentsOf: repeatElement(Ascii.space, count: spaces))
    bytes.append(contentsOf: line)
  }

  /// Takes a text that was made from the source, such as a value of the front matter.
  mutating func place(_ text: [UInt8], at offset: Int) {
    (bytes, lines) = (text, [(0, offset)])
  }

  /// Where a byte stands in the source.
  func place(_ offset: Int) -> Place {
    var (low, high) = (0, lines.count - 1)
    guard high >= 0 else { return Place(source: source, offset: 0) }
    while low < high {
      let middle = (low + high + 1) / 2
      if lines[middle].start <= offset { low = middle } else { high = middle - 1 }
    }
    return Place(source: source, offset: lines[low].source + offset - lines[low].start)
  }

  /// The part of the text between two offsets, its places kept.
  func slice(_ from: Int, _ to: Int) -> Content {
    var part = Content(source: source)
    var start = from
    while start <= to {
      let end = bytes[start..<to].firstIndex(of: Ascii.newline) ?? to
      part.lines.append((start - from, place(start).offset))
      start = end + 1
    }
    part.bytes = Array(bytes[from..<to])
    return part
  }

  /// The text without its last line, and that line.
  func splittingLastLine() -> (before: Content, last: Content) {
    let start = lines.last?.start ?? 0
    return (start > 0 ? slice(0, start - 1) : Content(source: source), slice(start, bytes.count))
  }
}
