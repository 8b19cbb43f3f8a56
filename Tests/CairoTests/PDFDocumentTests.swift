import Geometry
import Testing

@testable import Cairo

let a4 = Size(width: 595, height: 842)

@Suite("PDF document")
struct PDFDocumentTests {
  @Test func theSameCallsGiveTheSameBytes() throws {
    func make() throws -> [UInt8] {
      var document = try PDFDocument(creationDate: DocumentDate("2026-11-23"))
      try document.page(size: a4) { $0.paint() }
      return try document.finish()
    }
    let bytes = try make()
    #expect(bytes.starts(with: "%PDF-1.5".utf8))
    #expect(try make() == bytes)
  }
}
