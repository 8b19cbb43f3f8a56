import Files
import Geometry
import TestSupport
import Testing

@testable import Cairo

@Suite("Surface")
struct SurfaceTests {
  @Test func offsetScaleAndResolutionAreReadAsTheyWereSet() throws {
    let image = try ImageSurface(width: 4, height: 4)
    image.deviceOffset = Vector(dx: 1, dy: 2)
    image.deviceScale = Vector(dx: 2, dy: 2)
    #expect(image.deviceOffset == Vector(dx: 1, dy: 2))
    #expect(image.deviceScale == Vector(dx: 2, dy: 2))
    #expect(image.fallbackResolution == Vector(dx: 300, dy: 300))
    image.fallbackResolution = Vector(dx: 600, dy: 600)
    #expect(image.fallbackResolution == Vector(dx: 600, dy: 600))
    image.flush()
    try image.check()
    #expect(image.content == .colorAlpha && !image.keepsText)
  }

  @Test func similarSurfacesAreOfTheSameKind() throws {
    let image = try ImageSurface(width: 4, height: 4)
    #expect(try image.similar(content: .color, width: 2, height: 2) is ImageSurface)
    #expect(try image.similarImage(width: 2, height: 3, format: .a8).format == .a8)
    #expect(throws: CairoError.self) { try image.similar(content: .color, width: .max, height: 1) }
    #expect(throws: CairoError.self) { try image.similarImage(width: -1, height: 1, format: .a8) }
  }

  @Test func aPartDrawsIntoTheWhole() throws {
    let image = try ImageSurface(width: 4, height: 2, format: .rgb24)
    do {
      let part = try SubSurface(of: image, rect: Rect(x: 1, y: 0, width: 2, height: 1))
      let context = try Context(part)
      context.setSource(red: 1, green: 0, blue: 0)
      context.paint()
      try context.check()
    }
    #expect(image.letters(["R": 0xFF0000]) == [".RR.", "...."])
  }

  @Test func aRecordingIsDrawnAgain() throws {
    let recording = try RecordingSurface()
    #expect(recording.extents == nil)
    #expect(recording.inkExtents == .zero)
    let pen = try Context(recording)
    pen.setSource(red: 1, green: 0, blue: 0)
    pen.rectangle(Rect(x: 1, y: 0, width: 2, height: 1))
    pen.fill()
    #expect(recording.inkExtents == Rect(x: 1, y: 0, width: 2, height: 1))
    let image = try ImageSurface(width: 4, height: 2, format: .rgb24)
    let context = try Context(image)
    context.setSource(recording, at: Point(x: 0, y: 1))
    context.paint()
    #expect(image.letters(["R": 0xFF0000]) == ["....", ".RR."])
    let bounds = Rect(x: 0, y: 0, width: 9, height: 8)
    #expect(try RecordingSurface(content: .alpha, extents: bounds).extents == bounds)
  }

  @Test func dataOfAnImageAreKeptAndTakenAway() throws {
    let image = try ImageSurface(width: 4, height: 4)
    #expect(image.mimeData(.jpeg) == nil)
    try image.setMIMEData(.jpeg, [1, 2, 3])
    #expect(image.mimeData(.jpeg) == [1, 2, 3])
    try image.setMIMEData(.jpeg, [4])
    #expect(image.mimeData(.jpeg) == [4])
    image.removeMIMEData(.jpeg)
    #expect(image.mimeData(.jpeg) == nil)
    #expect(!image.keeps(.jpeg))
  }

  @Test func aPhotographStaysTheFileThatItWas() throws {
    let jpeg = try readFile(Repository.path("Tests/Fixtures/Cairo/red.jpg"))
    let photograph = try ImageSurface(width: 4, height: 4, format: .rgb24)
    try photograph.setMIMEData(.jpeg, jpeg)
    var document = try PDFDocument(creationDate: DocumentDate("2026-11-23"))
    try document.page(size: Size(width: 8, height: 8)) { context in
      #expect(context.target.keeps(.jpeg))
      context.setSource(photograph)
      context.paint()
    }
    let bytes = try document.finish()
    #expect(bytes.contains(jpeg), "the JPEG stands in the PDF byte for byte")
    #expect(String(decoding: bytes, as: UTF8.self).contains("/DCTDecode"))
  }
}
