import Geometry
import Testing

@testable import Cairo

/// Tags, links, destinations, the outline and page labels, as programs see them that know nothing of us.
@Suite("PDF structure", .enabled(if: ExternalTool.qpdf.isInstalled && ExternalTool.pdfinfo.isInstalled))
struct PDFStructureTests {
  private let size = Size(width: 200, height: 100)
  private let box = Rect(x: 10, y: 20, width: 30, height: 10)

  private func draw(_ pages: [(Context) throws -> Void], labels: [String?] = []) throws -> [UInt8] {
    var document = try PDFDocumentTests.makeDocument()
    for (index, page) in pages.enumerated() {
      try document.page(size: size, label: index < labels.count ? labels[index] : nil, page)
    }
    return try document.finish()
  }

  private func text(_ bytes: [UInt8]) throws -> String {
    try ExternalTool.qpdf.read(bytes, "--qdf --object-streams=disable FILE -")
  }

  private func isWhole(_ bytes: [UInt8]) throws -> Bool {
    try ExternalTool.qpdf.read(bytes, "--check FILE").contains("No syntax or stream encoding errors found")
  }

  @Test(arguments: Cairo.Tag.Structure.allCases)
  func everyStructureTagIsKnownToCairo(_ structure: Cairo.Tag.Structure) throws {
    let bytes = try draw([{ context in context.withTag(.structure(structure)) { context.paint() } }])
    #expect(try isWhole(bytes))
    #expect(try text(bytes).contains("/S /\(structure.rawValue)\n"))
  }

  @Test func aDocumentWithLinksAloneIsWhole() throws {
    let bytes = try draw([
      { context in context.withTag(.link(.uri("https://example.org"), rects: [box])) {} }, { $0.paint() },
    ])
    #expect(try isWhole(bytes))
  }

  @Test(arguments: [
    ("https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&d=e#f"),
    ("https://example.org/a(b", "https://example.org/a%28b"),
    ("a)b\\c'd\"e<f> g", "a%29b%5Cc%27d%22e%3Cf%3E%20g"),
    ("https://example.org/ä武", "https://example.org/%C3%A4%E6%AD%A6"), ("mailto:a@b.c", "mailto:a@b.c"),
  ])
  func anAddressIsWrittenInPercentSignsWhereItMust(_ uri: String, _ written: String) throws {
    let bytes = try draw([{ context in context.withTag(.link(.uri(uri), rects: [box])) {} }])
    #expect(try isWhole(bytes))
    #expect(try text(bytes).contains("/URI (\(written))"))
  }

  @Test func placesFollowTheTransform() throws {
    let bytes = try draw([
      { context in
        context.translate(by: Vector(dx: 5, dy: 10))
        context.scale(x: 2, y: 2)
        context.withTag(.link(.destination("it's"), rects: [Rect(x: 5, y: 5, width: 10, height: 5)])) {}
        context.withTag(.destination("it's", at: Point(x: 20, y: 5))) {}
      }
    ])
    // The rectangle is 15…35 by 20…30 from the top, so 70…80 from the bottom of a page of 100 points.
    #expect(
      try text(bytes).split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
        "/Rect [ 15 70 35 80 ]"))
    let places = try ExternalTool.pdfinfo.read(bytes, "-dests FILE")
    #expect(places.contains("45") && places.contains("80") && places.contains("\"it's\""), "\(places)")
  }

  @Test func aLinkToALaterPageArrives() throws {
    let bytes = try draw([
      { context in
        context.withTag(.structure(.paragraph)) {}
        context.withTag(.link(.page(2, at: Point(x: 7, y: 30)), rects: [box])) {}
      },
      { context in context.withTag(.link(.page(1), rects: [box])) {} },
    ])
    #expect(try isWhole(bytes))
    let places = try ExternalTool.pdfinfo.read(bytes, "-dests FILE")
    #expect(places.contains("   2") && places.contains("7") && places.contains("70"), "\(places)")
    let text = try text(bytes)
    #expect(text.components(of: "/Dest ").count == 3, "two links, each with where it leads")
  }

  @Test(arguments: [
    (
      "missing", CairoError.Code.missingDestination,
      "Cannot finish the PDF document: links lead to destinations it does not have: “a”, “b”."
    ),
    ("page", .missingDestination, "Cannot finish the PDF document: a link leads to page 9 of 1."),
    (
      "duplicate", .duplicateDestination,
      "Cannot begin the tag “cairo.dest” on page 1 of the PDF document: there are two destinations named “a”."
    ),
    (
      "empty", .tagError,
      "Cannot begin the tag “cairo.dest” on page 1 of the PDF document: the name of the destination is empty."
    ),
    (
      "nan", .invalidTagValue,
      "Cannot begin the tag “Link” on page 1 of the PDF document: "
        + "a number in a tag is infinite or not a number."
    ),
  ])
  func linksAndDestinationsThatCannotWorkAreErrors(
    _ mistake: String, _ code: CairoError.Code, _ sentence: String
  ) throws {
    let error = #expect(throws: CairoError.self) {
      try draw([
        { context in
          switch mistake {
          case "missing":
            context.withTag(.link(.destination("a"), rects: [box])) {}
            context.withTag(.link(.destination("b"), rects: [box])) {}
            context.withTag(.link(.destination("a"), rects: [box])) {}
          case "page": context.withTag(.link(.page(9), rects: [box])) {}
          case "duplicate": for _ in 0..<2 { context.withTag(.destination("a", at: .zero)) {} }
          case "empty": context.withTag(.destination("")) {}
          default: context.withTag(.link(.uri("u"), rects: [Rect(x: .nan, y: 0, width: 1, height: 1)])) {}
          }
        }
      ])
    }
    #expect(error?.code == code)
    #expect(error?.description == sentence)
  }

  @Test func aTagInAGroupOrARecordingIsAnError() throws {
    let recording = try RecordingSurface()
    let pen = try Context(recording)
    pen.withTag(.destination("inside", at: Point(x: 1, y: 1))) { pen.paint() }
    let error = #expect(throws: CairoError.self) { try pen.check() }
    #expect(error?.code == .tagError)
    #expect(throws: CairoError.self) {
      try draw([
        { context in _ = context.withGroup { context.withTag(.structure(.paragraph)) { context.paint() } } }
      ])
    }
    let image = try Context(ImageSurface(width: 1, height: 1))
    image.withTag(.structure(.paragraph)) { image.paint() }
    try image.check()
  }

  @Test func coveringThePageKeepsTheTags() throws {
    let bytes = try draw([
      { context in
        context.withTag(.link(.uri("first"), rects: [box])) { context.paint() }
        context.move(to: Point(x: 1, y: 2))
        context.line(to: Point(x: 3, y: 4))
        let path = context.path
        context.mask(SolidPattern(red: 0, green: 0, blue: 0))
        #expect(context.path == path && context.clipExtents.width <= size.width)
        context.withTag(.structure(.paragraph)) { context.paint() }
      }
    ])
    #expect(try isWhole(bytes))
    #expect(try text(bytes).contains("/URI (first)"))
  }

  @Test func tagsAreEndedAlsoWhereTheClosureThrows() throws {
    var document = try PDFDocumentTests.makeDocument()
    let error = try caught(TestError.self) {
      try document.page(size: size) { context in
        try context.withTag(.structure(.section)) {
          try context.withTag(.structure(.paragraph)) { throw TestError() }
        }
      }
    }
    #expect(error != nil)
    try document.page(size: size) { context in context.withTag(.structure(.figure)) { context.paint() } }
    #expect(try isWhole(document.finish()))
  }

  @Test func labelsAndOutlineAreThere() throws {
    var document = try PDFDocumentTests.makeDocument()
    let part = try document.addOutlineEntry(
      "Teil 1 – “eins”", to: .page(1, at: Point(x: 0, y: 10)), style: [.open, .bold])
    try document.addOutlineEntry("Ziel", to: .destination("a 'b' \\c"), below: part, style: .italic)
    try document.addOutlineEntry("Netz", to: .uri("https://example.org/(x)"))
    try document.page(size: size, label: "iv") { context in
      context.withTag(.destination("a 'b' \\c", at: .zero)) {}
    }
    try document.page(size: size, label: "5") { _ in }
    let bytes = try document.finish()
    #expect(try isWhole(bytes))
    let facts = try ExternalTool.qpdf.read(bytes, "--json --json-key=outlines --json-key=pagelabels FILE")
    for fact in ["Teil 1 – “eins”", "\"title\": \"Ziel\"", "\"title\": \"Netz\""] {
      #expect(facts.contains(fact), "\(fact) in \(facts)")
    }
    #expect(try text(bytes).contains("/PageLabels"))
  }

  @Test func anEntryOfAnotherDocumentIsAnError() throws {
    let one = try PDFDocumentTests.makeDocument()
    let other = try PDFDocumentTests.makeDocument()
    let entry = try one.addOutlineEntry("a", to: .uri("b"))
    let error = try caught(CairoError.self) { try other.addOutlineEntry("c", to: .uri("d"), below: entry) }
    #expect(error?.code == .invalidIndex)
    let missing = try PDFDocumentTests.makeDocument()
    let page = try caught(CairoError.self) { try missing.addOutlineEntry("c", to: .page(0)) }
    #expect(page?.code == .invalidTagValue)
  }

  @Test(arguments: [
    (0.0, "0"), (-0.00001, "0"), (1.5, "1.5"), (-2.0625, "-2.0625"), (123456.78912, "123456.7891"),
    (0.05, "0.05"),
  ])
  func numbersOfTagsHaveAPointAndNoExponent(_ number: Double, _ written: String) {
    var attributes = TagAttributes()
    attributes.add("x", number)
    #expect(attributes.text.replacing("-0", with: "0") == "x=\(written)".replacing("-0", with: "0"))
    #expect(attributes.isValid)
  }
}

extension String {
  fileprivate func components(of separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
