import Diagnostics
import Geometry
import SceneGraph
import Testing
import Typesetting

@testable import Rendering

/// Where libqpdf or a tool is missing, these tests are skipped.
@Suite("PDF", .enabled(if: PDFObjects.isAvailable, "libqpdf is not installed"))
struct PDFTests {
  private func sample(isArchival: Bool = true) throws -> Diagnosed<[UInt8]> {
    let fonts = FontBook()
    return try writePDF(SampleDocument.make(fonts), options: RenderOptions(isArchival: isArchival), fonts: fonts)
  }

  @Test("A finished document keeps the rules of PDF/UA and PDF/A", arguments: PDFRules.all.indices)
  func documentRules(_ index: Int) throws {
    let pdf = try #require(try PDFObjects(sample().value))
    #expect(try PDFRules.all[index].broken(pdf) == [], "\(PDFRules.all[index].name)")
  }

  @Test("A finished figure keeps them too", arguments: PDFRules.all.indices)
  func figureRules(_ index: Int) throws {
    let file = try render(SampleScenes.everything(), as: .pdf, fonts: FontBook()).value
    let pdf = try #require(try PDFObjects(file))
    #expect(try PDFRules.all[index].broken(pdf) == [], "\(PDFRules.all[index].name)")
  }

  @Test("The rules see what an unfinished document lacks")
  func control() throws {
    let pdf = try #require(try PDFObjects(sample(isArchival: false).value))
    let broken = try PDFRules.all.filter { try !$0.broken(pdf).isEmpty }.map(\.name)
    #expect(
      broken == [
        "the catalog names a language", "the catalog has metadata", "the catalog has a colour profile",
        "the title is shown in the title bar", "the file says that it is tagged",
        "metadata are not packed, and of the right kind", "the trailer has an identifier",
        "tabs follow the structure", "annotations are printed, described and in the structure",
        "TrueType fonts by two bytes map glyphs",
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
        "\"Link zur \"", "\" und weiter \"", "\"auf der zweiten Seite endet.\"", "Link (inline)", "\"Quelle\"",
        "Object 10 0", "Note <fn1> (inline)", "\"Notes\"", "Figure:", "/BBox [40 190 190 250]", "/Placement /Block",
        "\"\"", "Link (inline)", "\"\"", "Object 9 0", "Table (block)", "TR", "TH:", "/ColSpan 2", "/Scope /Column",
        "\"Kopf\"", "TR", "TD", "\"Wert\"", "Link (inline)", "Object 11 0",
      ])
    let info = try #require(try output(of: "pdfinfo -isodates", sample().value))
    for fact in [
      "Title:           Waffen & Verträge", "Author:          A. Müller, B. Петров", "Subject:         On <tags>.",
      "Keywords:        arms, treaties", "CreationDate:    2026-11-23T00:00:00Z", "Tagged:          yes",
      "PDF version:     1.7", "Pages:           2",
    ] {
      #expect(info.contains(fact))
    }
    let destinations = try #require(try output(of: "pdfinfo -dests", sample().value))
    #expect(destinations.contains("\"start\"") && destinations.contains("\"end\""))
    let text = try #require(try output(of: "pdftotext", sample().value, "-"))
    for word in ["Überschrift", "office-taugliche", "zweiten Seite endet.", "Ohne Ort"] { #expect(text.contains(word)) }
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
    let pdf = try #require(try PDFObjects(first))
    let info = try #require(pdf.value("Info", of: pdf.trailer))
    #expect(pdf.value("CreationDate", of: info) == nil)
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

  @Test("The colour profile is whole")
  func profile() {
    let profile = ColorProfile.sRGB
    #expect(profile[0..<4].reduce(0) { $0 << 8 | Int($1) } == profile.count)
    #expect(String(decoding: profile[36..<40], as: UTF8.self) == "acsp")
    let tagCount = profile[128..<132].reduce(0) { $0 << 8 | Int($1) }
    for tag in 0..<tagCount {
      let entry = profile[(132 + 12 * tag)..<(144 + 12 * tag)].map(Int.init)
      let offset = entry[4..<8].reduce(0) { $0 << 8 | $1 }, size = entry[8..<12].reduce(0) { $0 << 8 | $1 }
      #expect(offset % 4 == 0 && offset + size <= profile.count)
    }
  }
}
