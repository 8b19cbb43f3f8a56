import Diagnostics
import Documents
import Geometry
import SceneGraph
import Testing
import Typesetting

@testable import Pages

/// A paragraph is flush where a figure stands before it, and indented where the figure floated away.
@Suite struct IndentTests {
  /// Paragraphs of many lengths: for some the indent takes a line more.
  @Test(arguments: Array(stride(from: 20, through: 60, by: 4)), [false, true])
  func `a paragraph behind a figure`(words: Int, floats: Bool) throws {
    let filler = { (count: Int) in (0..<count).map { ["calm", "waters", "of", "the"][$0 % 4] }.joined(separator: " ") }
    // A high figure behind half a column of text does not fit there.
    let before = filler(floats ? 300 : 30)
    let text = "\(before).\n\n![A figure](a.vl.json)\n\nMarker \(filler(words)).\n\n\(filler(200)).\n"
    let document = try Document.parse(Array(text.utf8), file: "r.md").value.numbered().value
    let style = PageStyle.briefing(paper: .a4)
    let paged = try compose(
      document, style: style, fonts: FontBook(), figures: BoxFigures(proportion: floats ? 1.6 : 0.5))
    #expect(paged.diagnostics.map(\.description) == [])
    let runs = paged.value.pages.flatMap { page in
      page.scene.children.flatMap(Self.runs)
    }
    let first = try #require(runs.first { $0.text.hasPrefix("Marker") })
    let columns = [style.body.x, style.body.x + style.columnWidth + style.gutter]
    let distance = try #require(columns.map { first.origin.x - $0 }.filter { $0 > -3 }.min())
    if floats { #expect(distance > 5) } else { #expect(abs(distance) < 3) }
  }

  private static func runs(_ node: SceneNode) -> [GlyphRun] {
    switch node {
    case .group(let group): group.children.flatMap(runs)
    case .glyphs(let run): [run]
    default: []
    }
  }
}
