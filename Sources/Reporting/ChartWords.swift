import ChartModel
import JSON
import VegaLite

/// Every word of a chart, to tell which columns of its data it can have a use for.
///
/// A column can be drawn only where its name stands somewhere: in a channel, a transform, an expression, a parameter.
/// So a name that stands nowhere in the chart need not be read. One that stands there by chance, in a title, is read
/// in vain, which harms nobody.
struct ChartWords: Sendable {
  /// The chart's texts one after another, without backslashes: `a\\.b` and `datum["a\"b"]` name `a.b` and `a"b`.
  private let text: [UInt8]
  /// Whether an expression takes rows whole, or a field whose name it computes.
  private let takesRows: Bool

  /// The words of a chart.
  init(_ spec: ChartSpec) {
    var collected: [UInt8] = []
    Self.collect(VegaLite.write(spec), into: &collected)
    text = collected
    takesRows = Self.takesRows(collected)
  }

  /// Whether the chart mentions a column.
  func mention(_ name: String) -> Bool {
    takesRows || text.firstIndex(of: Array(name.utf8.filter { $0 != UInt8(ascii: "\\") }), from: 0) != nil
  }

  private static func collect(_ value: JSONValue, into text: inout [UInt8]) {
    switch value.kind {
    case .string(let string):
      text += string.utf8.lazy.filter { $0 != UInt8(ascii: "\\") }
      text.append(0)
    case .array(let values): for value in values { collect(value, into: &text) }
    case .object(let object):
      for member in object.members {
        // As the key of a channel, `datum` is a constant, not a row.
        if member.key != "datum" { collect(.string(member.key), into: &text) }
        collect(member.value, into: &text)
      }
    case .null, .bool, .number: break
    }
  }

  /// Whether `datum` stands anywhere but before a member's plain name: `datum.year`, `datum['year']`.
  private static func takesRows(_ text: [UInt8]) -> Bool {
    let word = Array("datum".utf8)
    var at = 0
    while let found = text.firstIndex(of: word, from: at) {
      at = found + word.count
      guard at < text.count else { return true }
      switch text[at] {
      case UInt8(ascii: "."): continue
      case UInt8(ascii: "["):
        let first = at + 1 < text.count ? text[at + 1] : 0
        if first != UInt8(ascii: "'") && first != UInt8(ascii: "\"") { return true }
        // A name put together from parts stands nowhere as a whole.
        let close = text[at...].firstIndex(of: UInt8(ascii: "]")) ?? text.endIndex
        if close == text.endIndex || text[close - 1] != first { return true }
        if text[(at + 2)..<(close - 1)].contains(first) { return true }
      default: return true
      }
    }
    return false
  }
}

extension [UInt8] {
  /// Where some bytes stand first, from a position on.
  fileprivate func firstIndex(of bytes: [UInt8], from start: Int) -> Int? {
    guard let first = bytes.first else { return start }
    var at = start
    while at + bytes.count <= count {
      guard let next = self[at...].firstIndex(of: first), next + bytes.count <= count else { return nil }
      if self[next..<(next + bytes.count)].elementsEqual(bytes) { return next }
      at = next + 1
    }
    return nil
  }
}
