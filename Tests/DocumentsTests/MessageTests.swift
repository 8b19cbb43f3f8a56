import Diagnostics
import Documents
import Testing

/// What is wrong with a document, and the sentences that say so.
@Suite struct DocumentMessageTests {
  static let errors: [(String, String)] = [
    (
      "See @fig-amrs.\n\n![A](a.vl.json){#fig-arms}\n",
      "r.md:1:5: error: Nothing here is called “fig-amrs”.\n  hint: Did you mean “fig-arms”?"
    ),
    ("[to](#nowhere)\n", "r.md:1:1: error: Nothing here is called “nowhere”."),
    (
      "::: {.aside}\ntext\n",
      "r.md:1:1: error: The division that begins here has no end.\n  hint: End it with a line “:::”."
    ),
    ("text\n\n:::\n", "r.md:3:1: error: “:::” ends a division, but none is open here."),
    (
      "a[^x]\n\n[^y]: note\n",
      "r.md:1:2: error: The note “x” is called here but written nowhere.\n  hint: Did you mean “y”?\n"
        + "r.md:3:1: warning: The note “y” is never called and is left out.\n  hint: Call it with “[^y]”."
    ),
    (
      "a[^x]\n\n[^x]: one\n\n[^x]: two\n",
      "r.md:5:1: error: The note “x” is written twice; first in line 3."
    ),
    (
      "a <b>bold</b>\n",
      "r.md:1:3: error: HTML cannot be set: “<b>”.\n  hint: Use Markdown, or write “\\<” for the sign itself.\n"
        + "r.md:1:10: error: HTML cannot be set: “</b>”.\n  hint: Use Markdown, or write “\\<” for the sign itself."
    ),
    (
      "```{r}\nplot(1)\n```\n",
      "r.md:1:1: error: Code is not run: “{r}”.\n"
        + "  hint: Write “```r” to show it, or a figure “![Caption](chart.vl.json)” to draw."
    ),
    ("# A {#x}\n\n# B {#x}\n", "r.md:3:1: error: The name “x” is given twice; first in line 1."),
    (
      "{{< vlaue x >}} here\n",
      "r.md:1:1: error: There is no shortcode “vlaue”.\n  hint: Did you mean “value”?"
    ),
    (
      "![c](a.vl.json){#fig-a width=}x{.b\n\n![c](){fig-alt=\"x\"}\n",
      "r.md:3:1: error: The figure names no file."
    ),
    (
      "---\ntitle: x\n",
      "r.md:1:1: error: The front matter that begins here has no end.\n  hint: End it with a line “---”."
    ),
    (
      "ok\n\nbad \u{0}\u{1}\n{{< include x.md >}}\n\n{{< include x.md >}}\n",
      "r.md:6:1: error: Files cannot be included here: “x.md”."
    ),
    (
      "[a]{.smallcaps x}\n",
      "r.md:1:16: error: These attributes cannot be read: “key=value”, “.class” or “#name” was expected.\n"
        + "  hint: Write them as {#name .class key=value key=\"two words\"}."
    ),
    (
      "---\ntitle: [a, b]\ndate: soon\ntoc: perhaps\n---\n",
      "r.md:2:8: error: “title” must be a text, not an array.\n"
        + "r.md:3:7: error: “date” must be a date such as 2026-11-23, not “soon”.\n"
        + "r.md:4:6: error: “toc” must be true or false, not “perhaps”."
    ),
    (
      "---\npapersize: a3\ntoc-depth: 9\nauthor: {nam: x}\n---\n",
      "r.md:2:12: error: “papersize” must be a4 or letter, not “a3”.\n"
        + "r.md:3:12: error: “toc-depth” must be a whole number from 1 to 6, not 9.\n"
        + "r.md:4:9: error: “author” must be a name, or a map with a name, not an object."
    ),
  ]

  @Test(arguments: errors) func `a fault is told with its place`(text: String, expected: String) {
    #expect(throws: DiagnosticList.self) { try read(text) }
    do { _ = try read(text) } catch { #expect(error.description == expected) }
  }

  static let warnings: [(String, String)] = [
    (
      "![c](a.vl.json){#fig-a widht=50% .column-pgae}\n",
      "r.md:1:24: warning: A figure has no attribute “widht”; it is ignored.\n  hint: Did you mean “width”?\n"
        + "r.md:1:34: warning: A figure knows no class “column-pgae”; it is ignored.\n"
        + "  hint: Did you mean “column-page”?"
    ),
    (
      "![c](a.png)\n",
      "r.md:1:1: warning: The figure “a.png” has no alternative text.\n"
        + "  hint: Say in fig-alt=\"…\" what it shows, for those who cannot see it."
    ),
    ("# A {#sec-a}\n\n@sec-a\n", ""),
    (
      "---\ntilte: x\nformat: {cartouche: {serie: y}}\n---\n",
      "r.md:2:1: warning: The front matter has no key “tilte”; it is ignored.\n"
        + "  hint: Did you mean “title”?\n"
        + "r.md:3:22: warning: The front matter has no key “format.cartouche.serie”; it is ignored.\n"
        + "  hint: Did you mean “format.cartouche.series”?"
    ),
    (
      "| a | b |\n|---|---|\n| 1 |\n",
      "r.md:3:1: warning: The row has 1 cell, the table has 2 columns.\n  hint: The missing cells stay empty."
    ),
  ]

  @Test(arguments: warnings) func `a doubt is told and the document is there`(text: String, expected: String)
    throws
  {
    #expect(try read(text).map(\.description).joined(separator: "\n") == expected)
  }

  @Test func `a byte that is no UTF-8 is named by line and column`() {
    do {
      _ = try Document.parse(Array("# A\nfür ".utf8) + [0xFF], file: "r.md")
      Issue.record("nothing was thrown")
    } catch {
      #expect(
        error.description == "r.md:2:5: error: The file is not UTF-8 from here on.\n  hint: Save it as UTF-8."
      )
    }
  }

  private func read(_ text: String) throws(DiagnosticList) -> [Diagnostic] {
    let document = try Document.parse(Array(text.utf8), file: "r.md")
    return document.diagnostics + (try document.value.numbered().checked()).diagnostics
  }
}

/// Texts that nobody writes, and that must not stop the program.
@Suite struct DocumentEnduranceTests {
  /// A text made of repeated parts: what it tries, what begins it, what is repeated, how often, what ends it.
  struct Strange: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var start = ""
    var part: String
    var count: Int
    var end = ""
    init(_ name: String, _ start: String = "", _ part: String, _ count: Int, _ end: String = "") {
      (testDescription, self.start, self.part, self.count, self.end) = (name, start, part, count, end)
    }
  }

  static let texts: [Strange] = [
    Strange("a thousand quotes", "", "> ", 1_000, "deep"),
    Strange("a thousand lists", "", "- ", 1_000, "deep"),
    Strange("open brackets", "", "[", 50_000),
    Strange("empty brackets around a citation", String(repeating: "[", count: 9_000), "]", 9_000, "@a"),
    Strange("spans in spans", String(repeating: "[", count: 2_000), "]{.mark}", 2_000),
    Strange("asterisks", "", "*a ", 20_000),
    Strange("emphasis in emphasis", String(repeating: "*", count: 20_000) + "a", "*", 20_000),
    Strange("crossing marks", "", "*a_", 20_000),
    Strange("less-than signs", "", "<", 50_000, ">"),
    Strange("open comments", "", "<!--", 20_000),
    Strange("open shortcodes", "", "{{<", 20_000),
    Strange("links that do not close", "", "[a](b", 10_000),
    Strange("quotation marks", "", "\"'", 30_000),
    Strange("an address that ends in parentheses", "https://a", ")", 50_000),
    Strange("a long paragraph", "", "word *two* ", 20_000),
    Strange("a long row", "a|b\n-|-\n", "x|", 20_000),
    Strange("braces", "", "{", 50_000),
    Strange("open divisions", "", ":::: {.aside}\n", 1_000),
  ]

  @Test(arguments: texts) func `strange text is read in time`(text: Strange) {
    let bytes = Array((text.start + String(repeating: text.part, count: text.count) + text.end).utf8)
    let time = ContinuousClock().measure { _ = try? Document.parse(bytes, file: "x.md").value.numbered().checked() }
    #expect(time < .seconds(4))
  }
}
