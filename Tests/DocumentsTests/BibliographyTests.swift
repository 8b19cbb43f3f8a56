import Diagnostics
import Documents
import Testing

private let works = """
  % What the tests cite.
  @string{pa = "Pacific Annals"}
  @article{aalto2018,
    author = {Aalto, Ilmari and von der Heide, Ursula},
    title = "Signals and Substance: A {Count}",
    journal = pa # { Quarterly},
    volume = 12, number = 3, pages = {45--67}, year = 2018, month = feb
  }
  @techreport{bordurian2020,
    author = {{Bordurian Institute of International Affairs}},
    title = {Wider Seas}, type = {Working Paper}, number = 7, institution = {Bordurian Institute of International Affairs},
    address = {Szohod}, date = {2020-03-05}, url = {https://example.org/wider_seas}, urldate = {2021-11-01}
  }
  @book{muller2018, author = {M{\\"u}ller, J\\'er\\^ome}, title = {Engines \\& Ships}, publisher = {Nordhaus}, address = {Bonn}, year = {2018}}
  @incollection(cold2018, author = {Müller, Jérôme}, title = {Cold Waters}, booktitle = {The Northern Seas},
    editor = {Lind, Eva and Rask, Per}, publisher = {Nordhaus}, year = 2018, pages = 9)

  """

/// Works as files give them and as documents cite them.
@Suite struct BibliographyTests {
  static let notes: [(String, String)] = [
    (
      "It fell [@aalto2018, p. 47].",
      "It fell.¹\n1 Ilmari Aalto and Ursula von der Heide, “Signals and Substance: A Count”, "
        + "_Pacific Annals Quarterly_ 12, no. 3 (2018), p. 47."
    ),
    (
      "It rose [see @bordurian2020].",
      "It rose.¹\n1 See Bordurian Institute of International Affairs, _Wider Seas_, Working Paper 7, Szohod, 5 March 2020, "
        + "https://example.org/wider_seas, accessed 1 November 2021."
    ),
    (
      "One [@muller2018]. Two [@muller2018, pp. 3–4; @cold2018].",
      "One.¹ Two.²\n1 Jérôme Müller, _Engines & Ships_, Bonn, Nordhaus, 2018.\n"
        + "2 Müller, _Engines & Ships_, pp. 3–4; Jérôme Müller, “Cold Waters”, in Eva Lind and Per Rask (eds), "
        + "_The Northern Seas_, Nordhaus, 2018, p. 9."
    ),
    (
      "@aalto2018 [p. 3] count. Others[^a] do not [@muller2018].\n\n[^a]: As in @cold2018.",
      "Aalto and von der Heide¹ count. Others² do not.³\n1 Ilmari Aalto and Ursula von der Heide, “Signals and Substance: A "
        + "Count”, _Pacific Annals Quarterly_ 12, no. 3 (2018), p. 3.\n2 As in Jérôme Müller, “Cold Waters”, in "
        + "Eva Lind and Per Rask (eds), _The Northern Seas_, Nordhaus, 2018, p. 9.\n3 Jérôme Müller, _Engines & Ships_, Bonn, Nordhaus, 2018."
    ),
  ]

  @Test(arguments: notes) func `citations become notes`(text: String, expected: String) throws {
    #expect(try cite(text, .notes) == expected)
  }

  static let authorDate: [(String, String)] = [
    (
      "It fell [@aalto2018, p. 47; see also @bordurian2020].",
      "It fell (Aalto and von der Heide 2018, p. 47; see also Bordurian Institute of International Affairs 2020).\n"
        + "References\n"
        + "Aalto, Ilmari and Ursula von der Heide (2018), “Signals and Substance: A Count”, _Pacific Annals Quarterly_ 12, no. 3, "
        + "pp. 45–67.\n"
        + "Bordurian Institute of International Affairs (2020), _Wider Seas_, Working Paper 7, Szohod, 5 March 2020, "
        + "https://example.org/wider_seas, accessed 1 November 2021."
    ),
    (
      "@muller2018 [p. 3] and [-@cold2018] agree.",
      "Müller (2018b, p. 3) and (2018a) agree.\nReferences\n"
        + "Müller, Jérôme (2018a), “Cold Waters”, in Eva Lind and Per Rask (eds), _The Northern Seas_, Nordhaus, p. 9.\n"
        + "Müller, Jérôme (2018b), _Engines & Ships_, Bonn, Nordhaus."
    ),
  ]

  @Test(arguments: authorDate) func `citations name author and year`(text: String, expected: String) throws {
    #expect(try cite(text, .authorDate) == expected)
  }

  @Test func `CSL-JSON gives the same works`() throws {
    let json = """
      [{"id": "aalto2018", "type": "article-journal", "title": "Signals and Substance: A Count",
        "author": [{"family": "Aalto", "given": "Ilmari"},
          {"family": "Heide", "given": "Ursula", "non-dropping-particle": "von der"}],
        "container-title": "Pacific Annals Quarterly", "volume": "12", "issue": 3, "page": "45-67",
        "issued": {"date-parts": [[2018, 2]]}}]
      """
    var fromJSON = try #require(Bibliography.read(Array(json.utf8), file: "w.json").checked().value["aalto2018"])
    let fromBibTeX = try #require(Bibliography.read(Array(works.utf8), file: "w.bib").checked().value["aalto2018"])
    fromJSON.location = fromBibTeX.location
    #expect(fromJSON == fromBibTeX)
  }

  static let faults: [(String, String, String)] = [
    (
      "w.bib", "@book{a, title = {Open, year = 2018}\n",
      "w.bib:1:1: error: The entry “a”, which begins here, is not closed.\n"
        + "  hint: Count its braces: every “{” needs its “}”."
    ),
    (
      "w.bib", "@book{a, title = {{Open}, year = 2018\n",
      "w.bib:1:18: error: The brace that opens here is not closed.\n  hint: Every “{” needs its “}”."
    ),
    (
      "w.bib", "@book{a, title {x}}\n@book{b, title = {B}}\n",
      "w.bib:1:16: error: “=” was expected after “title”.\n  hint: Write a field as title = {…}."
    ),
    (
      "w.bib", "@book{a, journal = jpn}",
      "w.bib:1:20: error: There is no abbreviation “jpn”.\n  hint: Did you mean “jan”?"
    ),
    (
      "w.bib", "@book{, title = {x}}",
      "w.bib:1:1: error: The entry “@book” has no key.\n  hint: Write @book{key, …}."
    ),
    (
      "w.bib", "@book{a, title = {x}}\n\n@book{a, title = {y}}",
      "w.bib:3:1: warning: The key “a” is given twice; first in line 1, which counts."
    ),
    (
      "w.bib", "@book{a, year = 1, year = 2}",
      "w.bib:1:20: warning: The entry “a” has the field “year” twice; the first counts."
    ),
    ("w.json", "{\"a\": 1}", "w.json:1:1: error: A bibliography is a list of works, not an object."),
    ("w.json", "[{\"title\": \"x\"}]", "w.json:1:2: error: This work has no “id”, so nothing can cite it."),
  ]

  @Test(arguments: faults) func `a fault in a bibliography has its place`(file: String, text: String, expected: String)
  {
    let read = Bibliography.read(Array(text.utf8), file: file)
    #expect(read.diagnostics.map(\.description).joined(separator: "\n") == expected)
  }

  @Test func `an unknown key is told with the nearest`() {
    let document = Document.read(Array("See [@alto2018] and @nobody.".utf8), file: "r.md").value
    let bibliography = Bibliography.read(Array(works.utf8), file: "w.bib").value
    let said = document.cited(bibliography, style: .notes).diagnostics.map(\.description).joined(separator: "\n")
    #expect(
      said
        == "r.md:1:6: error: No work in the bibliography has the key “alto2018”.\n  hint: Did you mean “aalto2018”?\n"
        + "r.md:1:21: error: No work in the bibliography has the key “nobody”.")
  }

  /// The text with raised numbers, then notes with theirs; emphasis between underscores.
  private func cite(_ text: String, _ style: CitationStyle) throws -> String {
    let document = try Document.parse(Array(text.utf8), file: "r.md").value
    let bibliography = try Bibliography.read(Array(works.utf8), file: "w.bib").checked().value
    let cited = try document.cited(bibliography, style: style).checked().value
    var lines: [String] = []
    func write(_ blocks: [Block]) {
      for block in blocks {
        switch block.kind {
        case .paragraph(let text), .heading(_, let text): lines.append(text.shown)
        case .division(let inner): write(inner)
        default: break
        }
      }
    }
    write(cited.blocks)
    for (number, note) in cited.notes.enumerated() {
      if case .paragraph(let text) = note.blocks.first?.kind { lines.append("\(number + 1) \(text.shown)") }
    }
    return lines.joined(separator: "\n").replacing("\u{A0}", with: " ")
  }
}

extension [Inline] {
  fileprivate var shown: String {
    map { inline in
      switch inline.kind {
      case .emphasis(let text): "_\(text.shown)_"
      case .note(let number): ["¹", "²", "³", "⁴"][number]
      case .link(_, let text): text.shown
      default: inline.plainText
      }
    }.joined()
  }
}
