/// A place within a line, counted in bytes and in columns: a tab reaches to the next multiple of four.
///
/// A tab may be used up in part (its first columns belong to a list item, the rest to the code in it), which
/// is why `column` may stand beyond the byte at `offset`.
struct LineCursor {
  /// All bytes of the source.
  let bytes: [UInt8]
  /// Where the line ends, its line end excluded.
  let end: Int
  /// The byte that comes next.
  private(set) var offset: Int
  /// The column of that byte, from 0.
  private(set) var column = 0

  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    (self.bytes, self.offset, self.end) = (bytes, start, end)
  }

  /// The first byte that is no blank, and how many columns lie before it.
  var next: (offset: Int, indent: Int) {
    var (at, width) = (offset, 0)
    while at < end {
      if bytes[at] == Ascii.space {
        width += 1
      } else if bytes[at] == Ascii.tab {
        width += 4 - (column + width) % 4
      } else {
        break
      }
      at += 1
    }
    return (at, width)
  }

  /// How many columns of blanks come next.
  var indent: Int { next.indent }
  /// Whether nothing but blanks comes next.
  var isBlank: Bool { next.offset >= end }

  /// The byte at an offset of the line, or nil behind its end.
  func byte(at offset: Int) -> UInt8? { offset < end ? bytes[offset] : nil }

  /// Goes past the blanks.
  mutating func skipBlanks() {
    let (offset, indent) = next
    (self.offset, column) = (offset, column + indent)
  }

  /// Goes past up to so many columns of blanks.
  mutating func skipColumns(_ count: Int) {
    var left = count
    while left > 0, offset < end {
      if bytes[offset] == Ascii.tab {
        let width = 4 - column % 4
        column += min(width, left)
        if width <= left { offset += 1 }
        left -= width
      } else if bytes[offset] == Ascii.space {
        (offset, column, left) = (offset + 1, column + 1, left - 1)
      } else {
        return
      }
    }
  }

  /// Goes past bytes that are no blanks.
  mutating func skipBytes(_ count: Int) {
    offset += count
    column += count
  }

  /// Spaces that stand for the rest of a tab used up in part.
  var spacesOfTab: Int {
    byte(at: offset) == Ascii.tab && column % 4 != 0 ? 4 - column % 4 : 0
  }
}
