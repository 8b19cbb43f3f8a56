/// The words that may stand in one place of a chart file, written with single spaces between them.
///
///     let ends: WordList = "row column"
///     ends.contains("row")  // true
///
/// There are some two thousand such words, and a chart has a few dozen: to look through a text for one takes less time
/// than to make sets of all of them, and a chart is drawn in that of a few thousand lookups.
struct WordList: Sendable, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral, CustomStringConvertible {
  private(set) var text: String

  init(_ text: String) { self.text = text }
  init(stringLiteral text: String) { self.text = text }
  init(arrayLiteral words: String...) { text = words.joined(separator: " ") }

  /// Whether it has a word. O(bytes of the list).
  func contains(_ word: String) -> Bool {
    var (list, word) = (text, word)
    return list.withUTF8 { list in
      word.withUTF8 { word in
        let space = UInt8(ascii: " ")
        guard let first = word.first, !word.contains(space) else { return false }
        var start = 0
        while start + word.count <= list.count {
          if list[start] == first, start + word.count == list.count || list[start + word.count] == space,
            (1..<word.count).allSatisfy({ list[start + $0] == word[$0] })
          {
            return true
          }
          while start < list.count, list[start] != space { start += 1 }
          start += 1
        }
        return false
      }
    }
  }

  /// The words, in their order.
  var words: [String] { text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) } }

  var description: String { text }

  /// The words of both.
  static func + (first: WordList, second: WordList) -> WordList { WordList("\(first.text) \(second.text)") }
}
