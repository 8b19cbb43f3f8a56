import Geometry
import Testing

@testable import Cairo

@Suite("SVG document")
struct SVGDocumentTests {
  private func draw(_ picture: consuming SVGDocument) throws -> [UInt8] {
    try picture.draw { context in
      context.rectangle(Rect(x: 1, y: 2, width: 3, height: 4))
      context.fill()
    }
    return try picture.finish()
  }

  @Test(arguments: [
    (SVGDocument.Unit.points, "pt"), (.millimetres, "mm"), (.pixels, "px"), (.user, ""), (.percent, "%"),
    (.inches, "in"), (.centimetres, "cm"), (.picas, "pc"), (.em, "em"), (.ex, "ex"),
  ])
  func aPictureHasItsSizeAndUnit(_ unit: SVGDocument.Unit, _ name: String) throws {
    let bytes = try draw(SVGDocument(size: Size(width: 30, height: 20), unit: unit))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("width=\"30\(name)\" height=\"20\(name)\""))
  }

  @Test func itIsDrawnInSeveralGoes() throws {
    var picture = try SVGDocument(size: Size(width: 10, height: 10), version: .v1_2)
    #expect(try picture.draw { _ in 42 } == 42)
    try picture.draw { $0.paint() }
    #expect(try picture.finish().isEmpty == false)
    let empty = try SVGDocument(size: Size(width: 10, height: 10))
    #expect(try empty.finish().isEmpty == false)
  }

  @Test func errorsAreThrown() throws {
    #expect(throws: CairoError.self) { _ = try SVGDocument(size: Size(width: 0, height: 1)).finish() }
    var picture = try SVGDocument(size: Size(width: 10, height: 10)) { _ in throw TestError(number: 2) }
    let drawing = try caught(CairoError.self) { try picture.draw { $0.line(by: .zero) } }
    #expect(drawing?.code == .noCurrentPoint)
    let error = picture.failure()
    #expect(error?.underlying as? TestError == TestError(number: 2))
    #expect(error?.action == "finish the SVG picture")
  }

  @Test func versionsHaveNames() {
    #expect(SVGDocument.Version.supported == [.v1_1, .v1_2])
    #expect(SVGDocument.Version.v1_1.description == "SVG 1.1")
  }
}
