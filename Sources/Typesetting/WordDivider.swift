/// Divides the words of texts with a dictionary, and remembers them: most words of a text come again.
final class WordDivider {
  private let hyphenator: Hyphenator
  private var known: [PackedWord: [Int]] = [:]

  /// Then everything is forgotten; a book of 100,000 words has some 10,000 different ones.
  private static let capacity = 16_384

  init(_ hyphenator: Hyphenator) { self.hyphenator = hyphenator }

  /// Where a word of ASCII letters may be divided: counts of the bytes before each place, rising.
  func points(in text: [UInt8], _ word: Range<Int>) -> [Int] {
    guard let key = PackedWord(text, word) else { return hyphenator.points(inBytes: Array(text[word])) }
    if let points = known[key] { return points }
    if known.count >= WordDivider.capacity { known.removeAll(keepingCapacity: true) }
    let points = hyphenator.points(inBytes: Array(text[word]))
    known[key] = points
    return points
  }

  /// The same for a word in any letters.
  func points(in word: String) -> [Int] { hyphenator.points(in: word) }
}
