import Diagnostics
import Documents
import Files
import Pages
import SceneGraph
import TestSupport
import Testing
import Typesetting

/// Pages as text. The places of letters come from the fonts, so that these goldens hold for Debian's files.
@Suite struct PageGoldenTests {
  static let font = "/usr/share/fonts/truetype/vollkorn/Vollkorn-Regular.ttf"

  @Test(.enabled(if: fileKind(at: font) == .file), arguments: ["divisions", "figures", "notes"])
  func `pages dump as their golden says`(name: String) throws {
    let document = try PagedFixture.document("Tests/Fixtures/Markdown/\(name).md")
    let paged = try compose(document, style: .briefing(), fonts: FontBook(), figures: BoxFigures()).value
    #expect(Golden.difference(paged.dump, "Tests/Goldens/Pages/\(name).txt") == nil)
  }
}
