/// The lines of pipe tables.
enum TableRow {
  /// The alignments that a line such as `|:---|---:|` asks for; nil where it is no such line.
  static func alignments(_ line: ArraySlice<UInt8>) -> [Table.Alignment]? {
    guard line.contains(Ascii.pipe) || line.contains(Ascii.colon) else { return nil }
    var cells = line.split(separator: Ascii.pipe, omittingEmptySubsequences: false).map(trimmed)
    if cells.first?.isEmpty == true { cells.removeFirst() }
    if cells.last?.isEmpty == true { cells.removeLast() }
    var result: [Table.Alignment] = []
    for cell in cells {
      let (left, right) = (cell.first == Ascii.colon, cell.last == Ascii.colon)
      let dashes = cell.dropFirst(left ? 1 : 0).dropLast(right && cell.count > 1 ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == Ascii.hyphen }) else { return nil }
      result.append(left ? (right ? .center : .left) : (right ? .right : .automatic))
    }
    return result.isEmpty ? nil : result
  }

  /// The cells of a row. A pipe after a backslash or in code does not end a cell.
  static func cells(of row: Content) -> [Content] {
    let bytes = row.bytes
    var (start, end) = (0, bytes.count)
    while start < end, Ascii.isSpace(bytes[start]) { start += 1 }
    while end > start, Ascii.isSpace(bytes[end - 1]) { end -= 1 }
    if start < end, bytes[start] == Ascii.pipe { start += 1 }
    if end > start, bytes[end - 1] == Ascii.pipe, end < 2 || bytes[end - 2] != Ascii.backslash { end -= 1 }
    var cells: [Content] = []
    var (at, cell) = (start, start)
    func finish() {
      var (from, to) = (cell, at)
      while from < to, Ascii.isSpace(bytes[from]) { from += 1 }
      while to > from, Ascii.isSpace(bytes[to - 1]) { to -= 1 }
      cells.append(row.slice(from, to))
    }
    while at < end {
      switch bytes[at] {
      case Ascii.backslash: at += 1
      case Ascii.openBrace where bytes[at..<end].starts(with: "{{<".utf8):
        // A formula may hold “||”.
        at = shortcodeEnd(bytes, from: at, limit: end) ?? at
      case Ascii.pipe:
        finish()
        cell = at + 1
      case Ascii.backtick:
        var run = at
        while run < end, bytes[run] == Ascii.backtick { run += 1 }
        if let close = codeEnd(bytes, from: run, length: run - at, limit: end) {
          at = close - 1
        } else {
          at = run - 1
        }
      default: break
      }
      at += 1
    }
    at = min(at, end)
    finish()
    return cells
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = bytes.firstIndex(where: { !Ascii.isSpace($0) }),
      let last = bytes.lastIndex(where: { !Ascii.isSpace($0) })
    else { return [] }
    return bytes[first...last]
  }
}

/// Where the last byte of the shortcode that begins at an offset stands; nil where it has no end.
private func shortcodeEnd(_ bytes: [UInt8], from start: Int, limit: Int) -> Int? {
  var at = start
  while at + 3 <= limit {
    if bytes[at..<(at + 3)].elementsEqual(">}}".utf8) { return at + 2 }
    at += 1
  }
  return nil
}

/// Where a run of exactly so many backticks ends, searched from an offset on.
func codeEnd(_ bytes: [UInt8], from start: Int, length: Int, limit: Int) -> Int? {
  var at = start
  while at < limit {
    guard bytes[at] == Ascii.backtick else {
      at += 1
      continue
    }
    let run = at
    while at < limit, bytes[at] == Ascii.backtick { at += 1 }
    if at - run == length { return at }
  }
  return nil
}
