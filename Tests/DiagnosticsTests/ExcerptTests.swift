import Diagnostics
import Testing

@Test(arguments: [
  ("See @fig-a.", 5, 100, "  7 │ See @fig-a.\n    │     ^"),
  ("\tSee  ", 2, 100, "  7 │  See\n    │  ^"),
  ("für alle", 5, 100, "  7 │ für alle\n    │     ^"),
  ("0123456789abcdefghij", 11, 9, "  7 │ …789abcdef…\n    │     ^"),
  ("0123456789abcdefghij", 21, 9, "  7 │ …bcdefghij\n    │           ^"),
  ("short", 40, 100, "  7 │ short\n    │      ^"),
]) func aFindingIsShownInItsLine(line: String, column: Int, width: Int, expected: String) {
  let finding = Diagnostic.error(
    "test.x", "Wrong.", at: SourceLocation(file: "r.md", line: 7, column: column), hint: "Mend it.")
  #expect(
    finding.description(showing: line, width: width)
      == "r.md:7:\(column): error: Wrong.\n\(expected)\n  hint: Mend it.")
}

@Test func aFindingWithoutALineIsShownWithoutIt() {
  let finding = Diagnostic.error("test.x", "Wrong.", at: SourceLocation(file: "r.md", line: 7, column: 1))
  #expect(finding.description(showing: nil) == finding.description)
  #expect(finding.description(showing: "  ") == finding.description)
}
