import Files
import Geometry
import Testing

@testable import Cairo

@Suite("PDF document")
struct PDFDocumentTests {
  static let a4 = Size(width: 595, height: 842)
  static func makeDocument(version: PDFDocument.Version = .v1_5) throws -> PDFDocument {
    try PDFDocument(creationDate: DocumentDate("2026-11-23T09:30:00Z"), version: version)
  }

  @Test func theSameCallsGiveTheSameBytes() throws {
    func make() throws -> [UInt8] {
      var document = try Self.makeDocument()
      try document.page(size: Self.a4) { context in
        context.withTag(.structure(.paragraph)) { context.paint(opacity: 0.5) }
        context.withTag(
          .link(.uri("https://example.org/a(b)"), rects: [Rect(x: 0, y: 0, width: 9, height: 9)])
        ) {}
      }
      return try document.finish()
    }
    let bytes = try make()
    #expect(bytes.starts(with: "%PDF-1.5".utf8))
    #expect(try make() == bytes)
  }

  @Test(.enabled(if: ExternalTool.pdfinfo.isInstalled))
  func everyPageHasItsOwnSizeAndMetadataAreRead() throws {
    var document = try Self.makeDocument(version: .v1_4)
    try document.setMetadata(.title, "Waffenströme – 武器")
    try document.setMetadata(.author, "A (b) \\ c")
    try document.setMetadata(.subject, "s")
    try document.setMetadata(.keywords, "k")
    try document.setMetadata(.creator, "c")
    try document.setMetadata(.modificationDate, "2027-01-02")
    try document.page(size: Self.a4) { $0.paint() }
    try document.page(size: Size(width: 100, height: 50), thumbnail: (width: 20, height: 10)) { _ in }
    #expect(document.pageCount == 2)
    let facts = try ExternalTool.pdfinfo.read(document.finish(), "-f 1 -l 2 -rawdates FILE")
    let lines = facts.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    for line in [
      "Title: Waffenströme – 武器", "Author: A (b) \\ c", "Subject: s", "Keywords: k", "Creator: c",
      "CreationDate: 20261123093000Z", "ModDate: 20270102000000Z", "Pages: 2",
      "Page 1 size: 595 x 842 pts (A4)",
      "Page 2 size: 100 x 50 pts", "PDF version: 1.4",
    ] { #expect(lines.contains(line), "\(line) in \(lines)") }
  }

  @Test(arguments: [
    Size(width: 0, height: 1), Size(width: -1, height: 1), Size(width: .nan, height: 1),
    Size(width: 1, height: .infinity),
  ])
  func aPageWithoutExtentIsAnError(_ size: Size) throws {
    var document = try Self.makeDocument()
    let error = try caught(CairoError.self) { try document.page(size: size) { _ in } }
    #expect(error?.code == .invalidSize)
  }

  @Test func aDocumentWithoutPagesIsAnError() throws {
    let document = try Self.makeDocument()
    let error = document.failure()
    #expect(error?.description == "Cannot finish the PDF document: it has no pages.")
  }

  @Test func anErrorOfDrawingNamesThePageAndTheNextPageIsWhole() throws {
    var document = try Self.makeDocument()
    try document.page(size: Self.a4) { _ in }
    let error = try caught(CairoError.self) {
      try document.page(size: Self.a4) { $0.line(by: Vector(dx: 1, dy: 1)) }
    }
    #expect(error?.code == .noCurrentPoint)
    #expect(error?.description.hasSuffix(" on page 2 of the PDF document: no current point defined.") == true)
    try document.page(size: Self.a4) { $0.paint() }
    #expect(document.pageCount == 3)
    #expect(try document.finish().isEmpty == false)
  }

  @Test func whatThePageClosureThrowsIsThrownOn() throws {
    var document = try Self.makeDocument()
    let error = try caught(TestError.self) {
      try document.page(size: Self.a4) { context in
        context.paint()
        throw TestError(number: 5)
      }
    }
    #expect(error == TestError(number: 5))
    #expect(document.pageCount == 1)
    #expect(try document.page(size: Self.a4) { _ in "result" } == "result")
    #expect(try document.finish().isEmpty == false)
  }

  @Test func aContextThatIsKeptDrawsNothingMore() throws {
    var document = try Self.makeDocument()
    var kept: Context?
    try document.page(size: Self.a4) { kept = $0 }
    kept?.paint()
    let error = #expect(throws: CairoError.self) { try kept?.check() }
    #expect(error?.code == .surfaceFinished)
    let after = try document.finish()
    var empty = try Self.makeDocument()
    try empty.page(size: Self.a4) { _ in }
    #expect(try empty.finish() == after)
    kept?.paint()
  }

  @Test func aStreamGetsTheSameBytesInPieces() throws {
    func draw(_ document: inout PDFDocument) throws {
      for page in 0..<8 {
        try document.page(size: Self.a4) { context in
          for index in 0..<2000 {
            let place = Double((index * 7919 + page * 104_729) % 59_999) / 100
            context.move(to: Point(x: place, y: Double(index) / 5))
            context.line(to: Point(x: Double(index) / 7, y: place))
          }
          context.stroke()
        }
      }
    }
    var whole = try Self.makeDocument()
    try draw(&whole)
    let bytes = try whole.finish()
    var pieces: [[UInt8]] = []
    var streamed = try PDFDocument(creationDate: DocumentDate("2026-11-23T09:30:00Z")) { span in
      pieces.append(span.withUnsafeBufferPointer { Array($0) })
    }
    try draw(&streamed)
    #expect(pieces.count > 1, "pieces come while pages are drawn")
    #expect(try streamed.finish().isEmpty)
    #expect(Array(pieces.joined()) == bytes)
  }

  @Test func aFailingStreamIsTheErrorsCauseAndIsNotCalledAgain() throws {
    var calls = 0
    var document = try PDFDocument(creationDate: DocumentDate("2026-11-23")) { _ in
      calls += 1
      throw TestError(number: 9)
    }
    try document.page(size: Self.a4) { $0.paint() }
    let error = document.failure()
    #expect(error?.code == .writeError)
    #expect(error?.underlying as? TestError == TestError(number: 9))
    #expect(calls == 1)
  }

  @Test func anAbandonedDocumentWritesNothingMore() throws {
    var count = 0
    do {
      var document = try PDFDocument(creationDate: DocumentDate("2026-11-23")) { count += $0.count }
      try document.page(size: Self.a4) { $0.paint() }
    }
    #expect(count == 0)
  }

  @Test func aFinishedDocumentReleasesItsClosure() throws {
    final class Sentinel {}
    weak var sentinel: Sentinel?
    do {
      let kept = Sentinel()
      sentinel = kept
      var document = try PDFDocument(creationDate: DocumentDate("2026-11-23")) { _ in _ = kept }
      try document.page(size: Self.a4) { _ in }
      try document.finish()
    }
    #expect(sentinel == nil)
  }

  @Test func aFileIsWrittenWhole() throws {
    let path = temporaryPath()
    defer { unlink(path) }
    var document = try Self.makeDocument()
    try document.page(size: Self.a4) { _ in }
    try document.finish(toFile: path)
    #expect(try readFile(path).starts(with: "%PDF".utf8))
    var other = try Self.makeDocument()
    try other.page(size: Self.a4) { _ in }
    let error = other.failure(toFile: "/dev/null/a.pdf")
    #expect(error?.description.hasPrefix("Cannot write the PDF document to “/dev/null/a.pdf”: ") == true)
  }

  @Test(arguments: [
    "", "2026", "2026-13-01", "2026-02-29", "2026-11-23T25:00:00Z", "23.11.2026", "2026-11-23T09:30:00",
  ])
  func whatIsNoDateIsAnError(_ text: String) throws {
    #expect(throws: CairoError.self) { try DocumentDate(text) }
    let document = try Self.makeDocument()
    let error = try caught(CairoError.self) { try document.setMetadata(.creationDate, text) }
    #expect(error?.code == .invalidDate)
  }

  @Test func datesAreWrittenAsTheyAreRead() throws {
    #expect(try DocumentDate("2024-02-29").description == "2024-02-29T00:00:00Z")
    #expect(try DocumentDate(year: 33, month: 4, day: 3, hour: 15).description == "0033-04-03T15:00:00Z")
  }

  @Test func aTextWithAZeroByteIsAnError() throws {
    var document = try Self.makeDocument()
    let title = try caught(CairoError.self) { try document.setMetadata(.title, "a\u{0}b") }
    #expect(title?.code == .invalidString)
    let label = try caught(CairoError.self) { try document.page(size: Self.a4, label: "\u{0}") { _ in } }
    #expect(label?.code == .invalidString)
    let entry = try caught(CairoError.self) { try document.addOutlineEntry("\u{0}", to: .page(1)) }
    #expect(entry?.code == .invalidString)
  }

  @Test func versionsHaveNames() {
    #expect(PDFDocument.Version.supported == [.v1_4, .v1_5])
    #expect(PDFDocument.Version.v1_4.description == "PDF 1.4")
  }
}
