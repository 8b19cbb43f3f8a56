import Diagnostics
import Documents
import TestSupport
import Testing

/// Every kind of work as notes and lists give it, in four languages. The works and what is expected of them stand in
/// `Tests/Fixtures/Bibliography`: `works.bib`, the same as `works.json`, and a table of forms.
@Suite struct ReferenceTests {
  static let forms = Repository.lines("Tests/Fixtures/Bibliography/forms.txt").map(String.init).split { $0.isEmpty }
    .map(Array.init)

  /// The table holds, parted by empty lines: `language style key`, the first reference, and in notes the later one.
  @Test(arguments: forms) func `a work has the form of its kind`(row: [String]) throws {
    let head = row[0].split(separator: " ").map(String.init)
    try #require(head.count == 3)
    let found = try Self.references(head[2], head[1], language: head[0], file: "works.bib")
    #expect(found == Array(row.dropFirst()), "\(row[0])")
  }

  @Test func `CSL-JSON gives the same references`() throws {
    for key in try Self.works("works.json").keys {
      for style in ["notes", "author-date"] {
        let fromJSON = try Self.references(key, style, language: "en", file: "works.json")
        #expect(fromJSON == (try Self.references(key, style, language: "en", file: "works.bib")), "\(key)")
      }
    }
  }

  @Test func `works of one author and year have letters, and lists are sorted by letters without accents`() throws {
    let text = "One [@obergA], two [@obergB], three [@aalto], four [@zeta].\n"
    let document = try Document.parse(Array("---\nlang: de\n---\n\(text)".utf8), file: "r.md").value
    let cited = try document.cited(Self.works("letters.bib"), style: .authorDate).checked().value
    #expect(
      Self.lines(cited.blocks) == [
        "One (Öberg 2018a), two (Öberg 2018b), three (Aalto u. a. 2018), four (Zeta 2019).", "Literatur",
        "Aalto, A., B. Berg und C. Ceder (2018), _Vier_.",
        "Öberg, O. (2018a), _Alpha_.", "Öberg, O. (2018b), _Beta_.", "Zeta, Z. (2019), _Letztes_.",
      ])
  }

  private static func works(_ file: String) throws -> Bibliography {
    let text = Repository.text("Tests/Fixtures/Bibliography/\(file)")
    return try Bibliography.read(Array(text.utf8), file: file).checked().value
  }

  /// The notes of a document that cites a work twice, or its entry in the list.
  private static func references(_ key: String, _ style: String, language: String, file: String) throws -> [String] {
    let text = "---\nlang: \(language)\n---\nOnce [@\(key)], twice [@\(key), 7].\n"
    let document = try Document.parse(Array(text.utf8), file: "r.md").value
    let style = try #require(CitationStyle(rawValue: style))
    let cited = try document.cited(works(file), style: style).checked().value
    return style == .notes
      ? cited.notes.flatMap { lines($0.blocks) } : [lines(cited.blocks)[0], lines(cited.blocks)[2]]
  }

  private static func lines(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block.kind {
      case .paragraph(let text), .heading(_, let text): [shown(text).replacing("\u{A0}", with: " ")]
      case .division(let inner): lines(inner)
      default: []
      }
    }
  }

  private static func shown(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline.kind {
      case .emphasis(let text): "_\(shown(text))_"
      case .link(_, let text): shown(text)
      case .note: ""
      default: inline.plainText
      }
    }.joined()
  }
}
