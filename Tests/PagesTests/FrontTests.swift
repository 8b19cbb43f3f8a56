import Diagnostics
import Documents
import Files
import Geometry
import Pages
import SceneGraph
import TestSupport
import Testing
import Typesetting

/// Title, contents, running heads, outline: what the front matter asks for.
@Suite struct FrontTests {
  private func paged(_ path: String) throws -> PagedDocument {
    let document = try Document.parse(try readFile(Repository.path(path)), file: path).value.numbered().checked().value
    let style = PageStyle.style(for: document.metadata).value
    return try compose(document, style: style, fonts: FontBook(), figures: BoxFigures()).value
  }

  @Test func `contents name the pages that headings are on`() throws {
    let paged = try paged("Tests/Fixtures/Markdown/front-matter.md")
    #expect(paged.pages[0].scene.size.width == 612)
    for name in ["introduction", "sec-more", "end"] {
      let page = try #require(paged.pages.first { $0.destinations.contains { $0.name == name } })
      #expect(paged.pages.contains { $0.links.contains { $0.target == .destination(name) } })
      #expect(page.label == "1")
    }
    #expect(paged.text.contains("Contents") || paged.text.contains("CONTENTS"))
    #expect(paged.outline.map(\.title) == ["1 Introduction", "2 End"])
    #expect(paged.outline[0].children.map(\.title) == ["1.1 More"])
  }

  @Test func `metadata comes from the front matter`() throws {
    let metadata = try paged("Tests/Fixtures/Markdown/front-matter.md").metadata
    #expect(metadata.title == "A title: with a colon")
    #expect(metadata.language == "en-GB")
    #expect(metadata.date == "2026-11-23T00:00:00Z")
  }

  @Test func `every link leads to a place that is there`() throws {
    for path in PagedFixture.paths {
      let document = try PagedFixture.document(path)
      let paged = try compose(document, style: .briefing(), fonts: FontBook(), figures: BoxFigures()).value
      let names = paged.pages.flatMap { $0.destinations.map(\.name) }
      #expect(Set(names).count == names.count, "names are given once")
      for link in paged.pages.flatMap(\.links) {
        if case .destination(let name) = link.target { #expect(names.contains(name)) }
      }
    }
  }

  @Test func `references to figures and tables lead to them`() throws {
    let text =
      "# A {#sec-a}\n\nSee @fig-x, @tbl-y and @fig-w.\n\n![X](x.vl.json){#fig-x}\n\n"
      + "![W](w.vl.json){#fig-w .column-page}\n\n| a |\n|---|\n| 1 |\n\n: Y {#tbl-y}\n"
    let document = try Document.parse(Array(text.utf8), file: "r.md").value.numbered().checked().value
    let paged = try compose(document, style: .briefing(), fonts: FontBook(), figures: BoxFigures()).value
    let targets = paged.pages.flatMap(\.links).map(\.target)
    for name in ["fig-x", "tbl-y", "fig-w"] { #expect(targets.contains(.destination(name)), "\(name)") }
  }

  @Test func `a heading goes along with a figure over the full width`() throws {
    let text = "Words.\n\n# Heading\n\n![W](w.vl.json){#fig-w .column-page fig-pos=\"H\"}\n\nMore words.\n"
    let document = try Document.parse(Array(text.utf8), file: "r.md").value.numbered().checked().value
    let paged = try compose(document, style: .briefing(), fonts: FontBook(), figures: BoxFigures()).value
    let places = paged.pages[0].destinations
    let heading = try #require(places.first { $0.name == "heading" }),
      figure = try #require(places.first { $0.name == "fig-w" })
    #expect(heading.point.x == figure.point.x && heading.point.y < figure.point.y)
  }

  static let templates: [(String, String)] = [
    ("briefing", ""),
    ("breifing", "error: There is no template “breifing”.\n  hint: Did you mean “briefing”?"),
    ("x", "error: There is no template “x”.\n  hint: There are briefing, factsheet, paper."),
  ]

  @Test(arguments: templates) func `a template is found or named`(name: String, expected: String) {
    var metadata = FrontMatter()
    metadata.template = name
    let said = PageStyle.style(for: metadata).diagnostics.map(\.description)
    #expect(said.joined(separator: "\n") == expected)
  }
}
