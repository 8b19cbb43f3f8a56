import Testing

@testable import VegaLite

@Suite("Lists of words")
struct WordListTests {
  @Test(
    "A word is in a list where it stands there whole",
    arguments: [
      ("row", true), ("column", true), ("ro", false), ("rows", false), ("olumn", false), ("row column", false),
      ("", false), ("layer", true), ("layers", false), ("lay", false),
    ])
  func contains(_ word: String, _ isIn: Bool) {
    let list: WordList = "row column layer"
    #expect(list.contains(word) == isIn)
  }

  @Test("Lists join, and give their words back")
  func joining() {
    let both: WordList = ["a", "b"] + "c d"
    #expect(both.words == ["a", "b", "c", "d"] && !both.contains("e") && both.contains("c"))
    #expect(WordList("").words.isEmpty && !WordList("").contains("a"))
  }
}
