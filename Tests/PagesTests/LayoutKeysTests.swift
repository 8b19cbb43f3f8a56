import Diagnostics
import Documents
import Geometry
import SceneGraph
import Testing
import Typesetting

@testable import Pages

/// What the front matter and attributes ask of the layout.
@Suite struct LayoutKeysTests {
  private func paged(_ front: String, _ text: String) throws -> Diagnosed<PagedDocument> {
    let source = "---\n\(front)\n---\n\n\(text)\n"
    let document = try Document.parse(Array(source.utf8), file: "r.md").value.numbered().checked().value
    let style = PageStyle.style(for: document.metadata).value
    return try compose(document, style: style, fonts: FontBook(), figures: BoxFigures())
  }

  static let layouts: [(text: String, count: Int, rows: [[Double]]?)] = [
    ("[[1,1],[1]]", 3, [[0.5, 0.5], [1]]), ("[[3, 1]]", 2, [[0.75, 0.25]]), ("[1,1]", 2, [[0.5, 0.5]]),
    ("[[1],[1,1]]", 5, [[1], [0.5, 0.5], [0.5, 0.5]]), ("[[1,0]]", 2, nil), ("[]", 1, nil), ("one", 1, nil),
    ("[[1,-1]]", 2, nil),
  ]

  @Test(arguments: layouts.indices) func `the layout of a panel is read`(row: Int) {
    let (text, count, rows) = Self.layouts[row]
    #expect(PanelRows(layout: text, count: count)?.rows == rows)
  }

  static let margins: [(front: String, expected: [Double])] = [
    ("geometry: margin=72pt", [72, 72, 72, 72]),
    ("geometry: [top=50pt, left=60pt, right=70pt]", [50, 60, 70.87, 70]),
    ("margin: {x: 80pt, top: 40pt}", [40, 80, 70.87, 80]),
  ]

  @Test(arguments: margins.indices) func `margins are those that the front matter states`(row: Int) throws {
    let source = "---\n\(Self.margins[row].front)\n---\n\nText.\n"
    let document = try Document.parse(Array(source.utf8), file: "r.md").value
    let style = PageStyle.style(for: document.metadata).value
    let found = [style.margins.top, style.margins.left, style.margins.bottom, style.margins.right]
    for (value, expected) in zip(found, Self.margins[row].expected) { #expect(abs(value - expected) < 0.01) }
    #expect(abs(style.columnWidth * 2 + style.gutter - style.body.width) < 0.01)
  }

  @Test func `margins that leave no room are refused`() throws {
    var metadata = FrontMatter()
    metadata.margins = ["left": PlacedText("15cm", place: Place(offset: 0))]
    let said = PageStyle.style(for: metadata).diagnostics.map(\.description)
    #expect(said == ["error: The margins leave no room for text.\n  hint: Make “geometry” smaller."])
  }

  @Test func `percentages without a point stand below those with one`() throws {
    let made = try paged(
      "title: T", "| a | b |\n|:---|---:|\n| x | 11.1 % |\n| y | 100 % |\n| z | 7.5 % |\n")
    var ends: [String: Double] = [:]
    for node in made.value.pages.flatMap(\.scene.children) {
      guard case .group(let group) = node else { continue }
      for case .glyphs(let run) in group.children where run.text.contains("%") || run.text.contains("00") {
        ends[run.text] = run.origin.x
      }
    }
    // The digit before the point stands in one column: 100 begins a digit before 11.1.
    let hundred = try #require(ends["100 %"]), eleven = try #require(ends["11.1 %"])
    #expect(hundred < eleven && eleven - hundred < 6)
  }

  @Test func `an imprint stands on the foot of the last page`() throws {
    let front = """
      title: Arms
      author: {name: A. Author, note: Counts things., email: a@example.org, orcid: 0000-0001}
      license: CC BY 4.0
      copyright: {holder: Institute, year: 2026}
      funding: The council.
      citation: true
      date: 2026-11-23
      format: {cartouche: {template: paper, publisher: Institute, issn: 1234-5678, series: Paper, number: 3}}
      """
    let made = try paged(front, "# One\n\nText.")
    let page = try #require(made.value.pages.last)
    let text = made.value.text
    for words in [
      "Counts things.", "ORCID 0000-0001", "ISSN 1234-5678 · © 2026 Institute · CC BY 4.0", "The council.",
      "A. Author, Arms, Paper 3, Institute, November 2026.",
    ] { #expect(text.contains(words), "\(words)") }
    #expect(page.links.contains { $0.target == .uri("mailto:a@example.org") })
  }

  @Test func `a short callout stays whole, and may stand over the full width`() throws {
    let words = "A line of advice that is long enough to need more than one line in a column of a briefing. "
    let made = try paged(
      "title: T\nformat: {cartouche: {template: factsheet}}",
      "Text before.\n\n::: {.callout-note .column-page title=\"Wide\"}\n\(words)\(words)\(words)\n:::\n")
    #expect(made.diagnostics.isEmpty)
    let grounds = made.value.pages[0].scene.children.compactMap { node -> Rect? in
      guard case .group(let group) = node, case .rects(let batch) = group.children.first else { return nil }
      return batch.rects.first
    }
    let width = PageStyle.factsheet().body.width
    #expect(grounds.contains { abs($0.width - width) < 0.1 })
  }

  @Test func `a table of few short columns is narrower than a wide place`() throws {
    let made = try paged(
      "title: T\nformat: {cartouche: {template: paper}}",
      "| Kind | Number |\n|:---|---:|\n| Military | 10 |\n\n: T {#tbl-t}\n")
    let rules = made.value.pages[0].scene.children.flatMap { node -> [Double] in
      guard case .group(let group) = node, case .rules(let batch) = group.children.first else { return [] }
      return zip(batch.starts, batch.ends).map { $1.x - $0.x }
    }
    #expect(rules.contains { $0 > 100 && $0 < 250 })
  }
}
