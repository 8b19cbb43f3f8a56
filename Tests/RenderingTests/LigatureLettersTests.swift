import Testing

@testable import Rendering

@Test(arguments: [
  ("<0002> <fb01>\n<0003> <0066>\n", "<0002> <00660069>\n<0003> <0066>\n"),
  ("<04> <fb03>", "<04> <006600660069>"), ("<04> <fb07>", "<04> <fb07>"), ("> <fb0", "> <fb0"), ("", ""),
])
func ligaturesReadAsTheirLetters(table: String, spelled: String) {
  #expect(String(decoding: spellingLigatures(Array(table.utf8)), as: UTF8.self) == spelled)
}

@Test(arguments: [
  ("<0002> <0043>\n<0003> <0063>\n", "<0002> <0063>\n<0003> <0063>\n"), ("<04> <0416>", "<04> <0436>"),
  ("<04> <0031>\n", "<04> <0031>\n"), ("<04> <00430048>", "<04> <00430048>"), ("> <00", "> <00"), ("", ""),
])
func capitalsReadAsSmallLetters(table: String, spelled: String) {
  #expect(String(decoding: spellingSmall(Array(table.utf8)), as: UTF8.self) == spelled)
}
