import Geometry
import Testing

@testable import Cairo

@Suite("PostScript document")
struct PostScriptDocumentTests {
  private func make(
    _ kind: PostScriptDocument.Kind = .document, header: [String] = [], setup: [String] = []
  ) throws -> PostScriptDocument {
    try PostScriptDocument(kind, creationDate: DocumentDate("2026-11-23"), header: header, setup: setup)
  }

  @Test func theHeadHasTheDateAndTheComments() throws {
    var document = try make(header: ["%%Title: Arms"], setup: ["%%IncludeFeature: *PageSize A4"])
    try document.page(size: Size(width: 100, height: 50), comments: ["%%PageCustomColors: Red"]) {
      $0.paint()
    }
    try document.page(size: Size(width: 60, height: 70)) { $0.paint() }
    #expect(document.pageCount == 2)
    let text = String(decoding: try document.finish(), as: UTF8.self)
    for line in [
      "%!PS-Adobe-3.0", "%%Title: Arms", "%%CreationDate: 2026-11-23T00:00:00Z", "%%Pages: 2",
      "%%IncludeFeature: *PageSize A4", "%%PageCustomColors: Red", "%%PageBoundingBox: 0 0 60 70",
    ] { #expect(text.contains(line + "\n"), "\(line)") }
  }

  @Test func theSameCallsGiveTheSameBytes() throws {
    func bytes() throws -> [UInt8] {
      var picture = try make(.encapsulated)
      try picture.page(size: Size(width: 100, height: 50)) { $0.paint() }
      return try picture.finish()
    }
    let first = try bytes()
    #expect(first.starts(with: "%!PS-Adobe-3.0 EPSF-3.0".utf8))
    #expect(try bytes() == first)
  }

  @Test func anEncapsulatedPictureHasOnePage() throws {
    var picture = try make(.encapsulated)
    try picture.page(size: Size(width: 9, height: 9)) { _ in }
    let error = try caught(CairoError.self) { try picture.page(size: Size(width: 9, height: 9)) { _ in } }
    #expect(error?.description == "Cannot begin page 2 of the EPS picture: it can have one page only.")
    let none = try make().failure()
    #expect(none?.code == .noPages)
  }

  @Test(arguments: ["no comment", "%%" + String(repeating: "x", count: 300)])
  func aCommentThatIsNoneIsAnError(_ comment: String) throws {
    let error = try caught(CairoError.self) { try make(header: [comment]).failure() }
    #expect(error?.code == .invalidDSCComment)
  }

  @Test func aStreamGetsTheBytesAndItsErrorIsTheCause() throws {
    var one = try make()
    var other = try make()
    try one.page(size: Size(width: 9, height: 9)) { _ in }
    try other.page(size: Size(width: 9, height: 9)) { _ in }
    var count = 0
    try one.finish(writingTo: { count = $0.count })
    #expect(count > 100)
    let error = other.failure(writingTo: { _ in throw TestError() })
    #expect(error?.code == .writeError && error?.underlying is TestError)
  }

  @Test(.enabled(if: ExternalTool.gs.isInstalled))
  func anInterpreterAcceptsIt() throws {
    var document = try make()
    for level in 0..<2 {
      try document.page(size: Size(width: 100, height: 50)) { context in
        context.circle(center: Point(x: 50, y: 25), radius: 10 + Double(level))
        context.stroke()
      }
    }
    let said = try ExternalTool.gs.read(document.finish(), "-q -dNODISPLAY -dBATCH -dNOPAUSE FILE")
    #expect(said.isEmpty, "\(said)")
  }

  @Test func levelsHaveNames() {
    #expect(PostScriptDocument.Level.supported == [.level2, .level3])
    #expect(PostScriptDocument.Level.level3.description == "PS Level 3")
  }
}
