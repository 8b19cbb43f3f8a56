import Diagnostics
import Files
import Geometry
import SceneGraph
import Testing
import Typesetting

@testable import Rendering

/// Tests that need a tool (qpdf, poppler's) skip with a note where it is missing.
@Suite("PDF")
struct PDFTests {
  private func sample(isArchival: Bool = true) throws -> Diagnosed<[UInt8]> {
    let fonts = FontBook()
    return try writePDF(
      SampleDocument.make(fonts), options: RenderOptions(isArchival: isArchival), fonts: fonts)
  }

  @Test(
    "A finished file keeps the rules of PDF/UA and PDF/A",
    arguments: ["document", "figure", "paints", "texts"])
  func rules(_ name: String) throws {
    let bytes =
      switch PictureSheet(rawValue: name) {
      case let sheet?: try render(sheet.scene, as: .pdf, fonts: FontBook()).value
      case nil where name == "figure":
        try render(SampleScenes.everything(), as: .pdf, fonts: FontBook()).value
      case nil: try sample().value
      }
    guard let file = try PDFRules.takenApart(bytes) else { return }
    for rule in PDFRules.all { #expect(rule.broken(file) == [], "\(rule.name)") }
  }

  @Test("The rules see what an unfinished document lacks")
  func control() throws {
    let file = try PDFFile(sample(isArchival: false).value)
    let broken = PDFRules.all.filter { !$0.broken(file).isEmpty }.map(\.name)
    #expect(
      broken == [
        "the catalog names a language", "the catalog has metadata", "the catalog has a colour profile",
        "the title is shown in the title bar", "the file says that it is tagged",
        "metadata are not packed, and of the right kind", "the trailer has an identifier",
        "tabs follow the structure", "annotations are printed, described and in the structure",
        "TrueType fonts by two bytes map glyphs", "the title is the same in both kinds of metadata",
      ])
  }

  @Test("A content that no element holds is an artifact, with a warning")
  func strayContent() throws {
    let result = try sample()
    #expect(
      result.diagnostics.map(\.description) == [
        "warning: No element of the document's structure holds the drawn contents 99."
      ])
  }

  @Test("Structure, outline, labels and metadata are those of the document")
  func facts() throws {
    guard let structure = try output(of: "pdfinfo -struct-text", sample().value) else { return }
    let lines = structure.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
    #expect(
      lines == [
        "Document", "H1 (block)", "\"Überschrift\"", "P (block)", "\"Ein Absatz, der office-taugliche \"",
        "\"Link zur \"", "\" und weiter \"", "\"auf der zweiten Seite endet.\"", "Link (inline)",
        "\"Quelle\"",
        "Object 10 0", "Note <fn1> (inline)", "\"Notes\"", "Figure:", "/Placement /Block",
        "/BBox [40 190 190 250]",
        "\"\"", "Link (inline)", "\"\"", "Object 9 0", "Table (block)", "TR", "TH:", "/Scope /Column",
        "/ColSpan 2",
        "\"Kopf\"", "TR", "TD", "\"Wert\"", "Link (inline)", "Object 11 0",
      ])
    let info = try #require(try output(of: "pdfinfo -isodates", sample().value))
    for fact in [
      "Title:           Waffen & Verträge", "Author:          A. Müller, B. Петров",
      "Subject:         On <tags>.",
      "Keywords:        arms, treaties", "CreationDate:    2026-11-23T00:00:00Z", "Tagged:          yes",
      "PDF version:     1.7", "Pages:           2",
    ] {
      #expect(info.contains(fact))
    }
    let destinations = try #require(try output(of: "pdfinfo -dests", sample().value))
    #expect(destinations.contains("\"start\"") && destinations.contains("\"end\""))
    let text = try #require(try output(of: "pdftotext", sample().value, "-"))
    for word in ["Überschrift", "office-taugliche", "zweiten Seite endet.", "Ohne Ort"] {
      #expect(text.contains(word))
    }
  }

  @Test("qpdf finds nothing wrong", arguments: [true, false])
  func checked(_ isArchival: Bool) throws {
    guard let report = try output(of: "qpdf --check", sample(isArchival: isArchival).value) else { return }
    #expect(report.contains("No syntax or stream encoding errors found"), "\(report)")
  }

  @Test("Without a date the file has none, and two runs are equal")
  func noDate() throws {
    let first = try render(SampleScenes.bars(), as: .pdf, fonts: FontBook()).value
    #expect(first == (try render(SampleScenes.bars(), as: .pdf, fonts: FontBook()).value))
    guard let file = try PDFRules.takenApart(first) else { return }
    let info = file[try #require(file.trailer["Info"]?.target)].dictionary
    #expect(info["Title"] == .text("Arms exports fell & rose again"))
    #expect(info["CreationDate"] == nil && info["ModDate"] == nil)
  }

  @Test("Links and outline entries that lead nowhere are left out, with a warning")
  func missingDestinations() throws {
    let fonts = FontBook()
    var document = SampleDocument.make(fonts)
    document.pages[1].destinations = []
    let result = try writePDF(document, fonts: fonts)
    #expect(
      result.diagnostics.map(\.description) == [
        "warning: A link on page 1 leads to “end”, which no page has.",
        "warning: The outline's “Ende” leads to “end”, which no page has.",
        "warning: No element of the document's structure holds the drawn contents 99.",
      ])
  }

  @Test("A document without pages is refused")
  func noPages() {
    let empty = PagedDocument(pages: [], metadata: .init(title: "Empty"))
    #expect { try writePDF(empty, fonts: FontBook()) } throws: { "\($0)" == "The document has no pages." }
  }

  @Test(
    "Values are read as they are written",
    arguments: [
      ("true", PDFValue.boolean(true)), ("null", .null), ("-12", .integer(-12)), ("0.50", .real("0.50")),
      ("/A#20B", .name("A B")), ("(a\\(b\\)\\101\\\nc(d))", .string(Array("a(b)Ac(d)".utf8))),
      ("<4a4B5>", .string([0x4A, 0x4B, 0x50])), ("12 0 R", .reference(12)),
      ("[1 0 R/N 3 0 R 7]", .array([.reference(1), .name("N"), .reference(3), .integer(7)])),
      (
        "<</K [ 12 0 R 3]/L<< >>>>",
        .dictionary(["K": .array([.reference(12), .integer(3)]), "L": .dictionary([:])])
      ),
      ("% remark\n (x)", .string([120])),
    ])
  func values(_ text: String, _ value: PDFValue) throws {
    var reader = PDFReader(Array(text.utf8))
    #expect(try reader.value() == value)
  }

  @Test("Bytes that are no PDF are refused, whatever they are")
  func noFile() throws {
    let whole = try sample(isArchival: false).value
    #expect(throws: PDFReader.Failure.self) { try PDFFile([]) }
    #expect(throws: PDFReader.Failure.self) { try PDFFile(Array("startxref\n99999\n%%EOF".utf8)) }
    for cut in stride(from: 100, to: whole.count - 10, by: 3989) {
      #expect(throws: PDFReader.Failure.self) { try PDFFile(Array(whole[..<cut])) }
    }
    // Damage in the middle is either noticed or harmless; it never stops the program.
    for place in stride(from: 20, to: whole.count, by: 1009) {
      var damaged = whole
      damaged[place] ^= 0x15
      _ = try? PDFFile(damaged).bytes()
    }
  }

  @Test("Pages are drawn alike before and after finishing")
  func samePages() throws {
    let path = "/tmp/cartouche-finish-\(getpid())"
    defer { for page in [1, 2] { unlink("\(path)-\(page).png") } }
    func pages(_ isArchival: Bool) throws -> [[UInt8]]? {
      let bytes = try sample(isArchival: isArchival).value
      guard try output(of: "pdftoppm -r 50 -png", bytes, path) != nil else { return nil }
      return try [1, 2].map { try readFile("\(path)-\($0).png") }
    }
    #expect(try pages(true) == pages(false))
  }

  @Test("The colour profile is whole")
  func profile() {
    let profile = ColorProfile.sRGB
    #expect(profile[0..<4].reduce(0) { $0 << 8 | Int($1) } == profile.count)
    #expect(String(decoding: profile[36..<40], as: UTF8.self) == "acsp")
    let tagCount = profile[128..<132].reduce(0) { $0 << 8 | Int($1) }
    for tag in 0..<tagCount {
      let entry = profile[(132 + 12 * tag)..<(144 + 12 * tag)].map(Int.init)
      let offset = entry[4..<8].reduce(0) { $0 << 8 | $1 }
      let size = entry[8..<12].reduce(0) { $0 << 8 | $1 }
      #expect(offset % 4 == 0 && offset + size <= profile.count)
    }
  }
}
