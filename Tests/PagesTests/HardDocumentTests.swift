import Diagnostics
import Documents
import SceneGraph
import Testing
import Typesetting

@testable import Pages

/// Documents that do not fit: they are divided, reduced or set with a warning, and nothing is lost.
@Suite struct HardDocumentTests {
  /// A document, and the sentences of what has to be said; nil where it is an error.
  struct Hard: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var said: [String]
    init(_ name: String, _ text: String, _ said: [String] = []) {
      (testDescription, self.text, self.said) = (name, text, said)
    }
  }

  static let words = "words of a sentence that goes on "

  static let documents: [Hard] = [
    Hard("nothing", ""),
    Hard("one heading", "# A"),
    Hard("headings only", String(repeating: "# A heading\n\n", count: 40)),
    Hard(
      "a note longer than two pages", "Text[^a] goes on.\n\n[^a]: \(String(repeating: words, count: 900))\n"),
    Hard("a long paragraph", String(repeating: words, count: 3_000)),
    Hard("a word longer than a line", String(repeating: "abcdefghij", count: 60)),
    Hard(
      "an address longer than a line", "https://example.org/" + String(repeating: "part/of/it", count: 40)),
    Hard(
      "lists nested twenty deep", (0..<20).map { String(repeating: "  ", count: $0) + "- item\n" }.joined()),
    Hard(
      "quotes nested twenty deep", (1...20).map { String(repeating: "> ", count: $0) + "deep\n>\n" }.joined()),
    Hard("a row higher than a page", "| A | B |\n|--|--|\n| \(String(repeating: words, count: 700)) | x |\n"),
    Hard(
      "a table of thirty columns",
      "|" + String(repeating: " head |", count: 30) + "\n|" + String(repeating: "--|", count: 30) + "\n|"
        + String(repeating: " a longer word |", count: 30) + "\n",
      ["The table sticks out of its place by 192 points."]),
    Hard("only wide figures", (1...9).map { "![F](f\($0).vl.json){.column-page}\n\n" }.joined()),
    Hard("only figures", (1...9).map { "![F](f\($0).vl.json)\n\n" }.joined()),
    Hard("page breaks", String(repeating: "{{< pagebreak >}}\n\ntext\n\n", count: 5)),
    Hard("code without an end", "```\n" + String(repeating: "x", count: 5_000) + "\n"),
    Hard(
      "a width that is none", "![F](a.vl.json){width=wide}\n",
      ["“wide” is not a length; width is ignored."]),
    Hard(
      "widths of other columns", "| A | B |\n|--|--|\n| a | b |\n\n: T {tbl-colwidths=\"[1,2,3]\"}\n",
      ["“[1,2,3]” does not give the widths of 2 columns; they are measured instead."]),
    Hard(
      "a citation without a bibliography", "As @smith says.\n",
      ["The work “smith” is in no bibliography; its key is set instead."]),
    Hard(
      "a picture in a line", "Here ![alt](a.png) it is.\n",
      ["The picture “a.png” stands in a line; its text is set instead."]),
  ]

  @Test(arguments: documents, ["briefing", "paper"])
  func `what does not fit is set all the same`(hard: Hard, template: String) throws {
    let document = try Document.parse(Array(hard.text.utf8), file: "hard.md").value.numbered().checked().value
    let style = try #require(PageStyle.named(template))
    let paged = try compose(document, style: style, fonts: FontBook(), figures: BoxFigures())
    if template == "briefing" { #expect(paged.diagnostics.map(\.message) == hard.said) }
    if hard.said.isEmpty { try PageRules.check(document, style) }
  }

  static let errors: [(String, String)] = [
    ("![F](missing.vl.json)\n", "hard.md:1:1: error: There is no “missing.vl.json”."),
    ("It is {{< value x >}}.\n", "hard.md:1:7: error: The value of this shortcode “value” is not known."),
  ]

  @Test(arguments: errors) func `what cannot be set is told with its place`(text: String, expected: String)
    throws
  {
    let document = try Document.parse(Array(text.utf8), file: "hard.md").value.numbered().checked().value
    do {
      _ = try compose(document, style: .briefing(), fonts: FontBook(), figures: BoxFigures())
      Issue.record("nothing was thrown")
    } catch {
      #expect(error.description == expected)
    }
  }

  @Test func `the same document gives the same pages`() throws {
    var random = RandomDocument(seed: 7)
    let text = Array(random.markdown().utf8)
    let pages = try (0..<2).map { _ in
      let document = try Document.parse(text, file: "same.md").value.numbered().checked().value
      return try compose(document, style: .briefing(), fonts: FontBook(), figures: BoxFigures()).value
    }
    #expect(pages[0] == pages[1])
  }
}
