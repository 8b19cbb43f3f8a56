import Diagnostics
import Documents
import Files
import TestSupport
import Testing

/// Every file of Fixtures/Markdown has a golden: its dump after numbering, and what had to be said about it.
@Suite struct DocumentGoldenTests {
  @Test(arguments: Repository.files(under: "Tests/Fixtures/Markdown", ending: [".md"]))
  func `a document dumps as its golden says`(path: String) throws {
    let name = String(path.split(separator: "/").last ?? "")
    let read = try Document.parse(try readFile(Repository.path(path)), file: name)
    let numbered = try read.value.numbered().checked()
    let said = (read.diagnostics + numbered.diagnostics).map { "! \($0)\n" }.joined()
    let golden = "Tests/Goldens/Documents/\(name.dropLast(3)).txt"
    #expect(Golden.difference(numbered.value.dump + said, golden) == nil)
  }

  @Test func `front matter says who, when and how`() throws {
    let path = "Tests/Fixtures/Markdown/front-matter.md"
    let metadata = try Document.parse(try readFile(Repository.path(path)), file: path).value.metadata
    #expect(metadata.title == "A title: with a colon")
    #expect(metadata.authors.map(\.name) == ["Ada Lovelace", "Charles Babbage"])
    #expect(metadata.authors[1].affiliations == ["Trinity College"])
    #expect(metadata.date == "2026-11-23")
    #expect(metadata.keywords == ["engines", "tables"])
    #expect((metadata.hasContents, metadata.contentsDepth) == (true, 2))
    #expect((metadata.template, metadata.series, metadata.number) == ("paper", "Cartouche Paper", "12"))
    #expect(metadata.paperSize == "letter")
    #expect(metadata.keyPoints.map(\.plainText) == ["The first point.", "The second, with “quotation marks”."])
  }
}
