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
    let numbered = try read.value.numbered()
    let said = (read.diagnostics + numbered.diagnostics).map { "! \($0)\n" }.joined()
    let golden = "Tests/Goldens/Documents/\(name.dropLast(3)).txt"
    #expect(Golden.difference(numbered.value.dump + said, golden) == nil)
  }
}
