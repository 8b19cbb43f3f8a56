#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import Diagnostics
import Documents
import Files
import Pages
import Rendering
import SceneGraph
import Testing
import Typesetting

/// Writes the PDF of any document, for people who work on pages:
/// `CARTOUCHE_PREVIEW=report.md swift test --filter PreviewTests` writes `report.md.pdf`, figures as grey
/// boxes.
@Suite struct PreviewTests {
  static let path = getenv("CARTOUCHE_PREVIEW").map { String(cString: $0) }

  @Test(.enabled(if: path != nil)) func `a preview is written`() throws {
    let path = try #require(Self.path)
    let read = try Document.parse(try readFile(path), file: path)
    let document = try read.value.numbered().checked()
    let style = try #require(PageStyle.named(document.value.metadata.template))
    let fonts = FontBook()
    let paged = try compose(document.value, style: style, fonts: fonts, figures: BoxFigures())
    let file = try writePDF(paged.value, fonts: fonts)
    for finding in read.diagnostics + document.diagnostics + paged.diagnostics + file.diagnostics {
      print(finding)
    }
    try writeFile(path + ".pdf", file.value)
    try writeFile(path + ".txt", Array(paged.value.dump.utf8))
  }
}
