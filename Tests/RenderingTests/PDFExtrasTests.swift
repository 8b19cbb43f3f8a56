import Diagnostics
import Geometry
import SceneGraph
import Testing
import Typesetting

@testable import Rendering

/// Pictures that go in as they are, files that go along, sheets for printers.
@Suite("PDF: pictures, attachments, print")
struct PDFExtrasTests {
  /// A document whose only page shows a picture twice.
  private func document(showing file: [UInt8]) -> PagedDocument {
    let rects = [Rect(x: 20, y: 20, width: 80, height: 60), Rect(x: 20, y: 100, width: 40, height: 30)]
    let pictures = SceneNode.group(
      Group(
        role: .frame, content: ContentID(1),
        children: [.images(ImageBatch(role: .mark, rects: rects, files: [file, file]))]))
    let figure = StructureElement(
      .figure, alternativeText: "A picture", bounds: PageRect(page: 0, rect: rects[0]),
      children: [.content(ContentID(1))])
    return PagedDocument(
      pages: [Page(scene: Scene(size: Size(width: 200, height: 150), children: [pictures]), label: "1")],
      metadata: .init(title: "Pictures", date: "2026-11-23"),
      structure: StructureElement(.document, children: [.element(figure)]))
  }

  private func png() throws -> [UInt8] {
    try render(SampleScenes.bars(), as: .png, options: RenderOptions(dpi: 72), fonts: FontBook()).value
  }

  @Test("The packed pixels of a PNG go in once, as they are", arguments: [true, false])
  func pictures(_ isArchival: Bool) throws {
    let png = try png()
    let bytes = try writePDF(
      document(showing: png), options: RenderOptions(isArchival: isArchival), fonts: FontBook()
    ).value
    let file = isArchival ? try PDFRules.takenApart(bytes) : try? PDFFile(bytes)
    let picture = try #require(PackedPicture(png: png))
    if let file {
      var copy = file
      let images = file.objects.filter { $0.dictionary.has("Subtype", "Image") }
      #expect(images.map(\.dictionary["Filter"]) == [.name("FlateDecode")])
      #expect(images.first?.stream == picture.object(in: &copy).stream)
    }
    guard let list = try output(of: "pdfimages -list", bytes) else { return }
    #expect(list.contains("\(picture.width)") && list.contains("rgb"))
  }

  @Test("A crowd of one colour is one colour, however faint, beside how opaque each pixel is")
  func packedPixels() throws {
    // Faint pixels of one colour, as multiplied by their opacity they stand in memory.
    let opacities: [UInt32] = [0, 1, 3, 9, 30, 77, 128, 200, 254, 255]
    func multiplied(_ channel: UInt32, _ opacity: UInt32) -> UInt32 { (channel * opacity + 127) / 255 }
    let pixels = opacities.map {
      $0 << 24 | multiplied(200, $0) << 16 | multiplied(90, $0) << 8 | multiplied(17, $0)
    }
    let packed = Array(pixels.reversed()).withUnsafeBufferPointer { pixels in
      PackedPicture(
        pixels: PixelRows(
          start: pixels.baseAddress!, width: pixels.count, height: 1, stride: pixels.count, layout: .premultiplied))
    }
    let whole = try writePDF(document(showing: png()), options: RenderOptions(), fonts: FontBook()).value
    var file = try #require(try PDFRules.takenApart(whole))
    let picture = packed.object(in: &file)
    let colours = try #require(picture.stream.flatMap { inflated($0) })
    #expect(colours == opacities.flatMap { _ -> [UInt8] in [200, 90, 17] })
    let mask = try #require(picture.dictionary["SMask"]?.target)
    #expect(file[mask].stream.flatMap { inflated($0) } == opacities.reversed().map { UInt8($0) })
  }

  @Test("What PDF cannot hold is left to Cairo")
  func otherPictures() throws {
    let png = try png()
    #expect(PackedPicture(png: Array(png.dropLast(20))) == nil)
    var damaged = png
    damaged[png.count / 2] ^= 0x40
    #expect(PackedPicture(png: damaged) == nil)
    #expect(PackedPicture(png: []) == nil)
  }

  @Test("Files go along, and the document says that it is PDF/A-3")
  func attachments() throws {
    var document = document(showing: try png())
    let data = Array("year,tiv\n2005,3077\n".utf8)
    document.attachments = [
      Attachment(name: "arms-data.csv", mediaType: "text/csv", description: "Data of the figures", bytes: data)
    ]
    let bytes = try writePDF(document, fonts: FontBook()).value
    guard let list = try output(of: "pdfdetach -list", bytes) else { return }
    #expect(list.contains("1: arms-data.csv"))
    guard let file = try PDFRules.takenApart(bytes) else { return }
    let metadata = try #require(file[file.catalog].dictionary["Metadata"]?.target)
    let packet = String(decoding: try #require(file[metadata].stream), as: UTF8.self)
    #expect(packet.contains("<pdfaid:part>3</"))
    let files = file.objects.filter { $0.dictionary.has("Type", "Filespec") }
    #expect(files.map(\.dictionary["AFRelationship"]) == [.name("Data")])
    #expect(file[file.catalog].dictionary["AF"] != nil)
  }

  @Test("A sheet for printing says where to cut, and keeps the rules")
  func print() throws {
    let fonts = FontBook()
    var options = RenderOptions()
    options.hasCropMarks = true
    let bytes = try writePDF(document(showing: try png()), options: options, fonts: fonts).value
    guard let boxes = try output(of: "pdfinfo -box", bytes) else { return }
    let lines = boxes.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(lines.contains("MediaBox: 0.00 0.00 256.69 206.69"))
    #expect(lines.contains("TrimBox: 28.35 28.35 228.35 178.35"))
    #expect(lines.contains("BleedBox: 19.84 19.84 236.85 186.85"))
    guard let file = try PDFRules.takenApart(bytes) else { return }
    for rule in PDFRules.all { #expect(rule.broken(file) == [], "\(rule.name)") }
  }

  @Test("An SVG stays lines where librsvg is installed, and is told of where it is damaged")
  func vectors() throws {
    let svg = Array(
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 30'><path d='M0 0L40 30' stroke='#1F4E79'/></svg>".utf8)
    let made = try writePDF(document(showing: svg), fonts: FontBook())
    if made.diagnostics.isEmpty {
      guard let list = try output(of: "pdfimages -list", made.value) else { return }
      #expect(list.split(separator: "\n").count == 2, "no image of pixels: \(list)")
    } else {
      #expect(made.diagnostics[0].description == "warning: A picture was left out: librsvg is not installed.")
    }
    let damaged = try writePDF(document(showing: Array("<svg><g>".utf8)), fonts: FontBook())
    #expect(damaged.diagnostics.count == 2)
  }
}
