import Testing

@testable import Rendering

@Test(arguments: [
  ("<0002> <fb01>\n<0003> <0066>\n", "<0002> <00660069>\n<0003> <0066>\n"),
  ("<04> <fb03>", "<04> <006600660069>"), ("<04> <fb07>", "<04> <fb07>"), ("> <fb0", "> <fb0"), ("", ""),
])
func ligaturesReadAsTheirLetters(table: String, spelled: String) {
  #expect(String(decoding: spellingLigatures(Array(table.utf8)), as: UTF8.self) == spelled)
}
