import Colors
import Files
import SceneGraph
import TestSupport
import Testing

@testable import Typesetting

@Suite struct WordShapesTests {
  /// Texts in which spaces, marks and kerning meet.
  static let texts = [
    "AVAVA Today W. A. T. Yet, “Away” – ‘To’ V A", "a  b   c ", " leading and trailing ", "one", "1992 2005 12 1992",
    "e \u{301}t a\u{301} \u{301}b", "of\u{AD}fice of\u{AD}fice", "non\u{A0}breaking \u{A0} space",
    "Æther œuvre naïve Über",
    "Поставки вооружений в Китай в 2005 году", "Ρωσία και Κίνα", "difficult office, first flight; affluent fjord",
    "T\u{200B}y T\u{200D}y x \u{200B}y", "f i f l f f",
    "Donaudampfschifffahrtsgesellschaft und Donaudampfschifffahrtsgesellschaft",
  ]
  static let styles: [TextStyle] = ["Lato", "Vollkorn", "JetBrains Mono"].flatMap { family in
    [400, 700].flatMap { weight in
      [["tnum": 1, "lnum": 1], ["smcp": 1, "frac": 1], [:]].flatMap { features in
        [TextStyle.Slant.normal, .italic].map {
          TextStyle(family: family, size: 10, weight: weight, slant: $0, features: features, language: "en-GB")
        }
      }
    }
  }

  @Test("Words taken from memory are those of the text shaped as a whole", arguments: styles)
  func wordsAndWhole(_ style: TextStyle) throws {
    let book = standardBook()
    let resolved = book.resolve(style)
    let face = try #require(resolved.face)
    let shaper = Shaper()
    let report = Repository.lines("Reports/china-russia-security-cooperation/report.md").prefix(80).map(String.init)
    // Twice: the second time every word is known.
    // Long enough that the font's rules have been looked into.
    for text in report + Self.texts + report + Self.texts {
      let bytes = Array(text.utf8)
      for segment in itemize(bytes).segments {
        let whole = shaper.shape(
          bytes, segment, face: face, features: resolved.features, language: resolved.language)
        // Other fonts stand in for glyphs that are missing.
        if whole.glyphs.contains(where: { $0.id == 0 }) { continue }
        let pieces = book.shapedPieces(bytes, segment, resolved, at: nil)
        #expect(pieces.count == 1 && pieces.first?.glyphs == whole.glyphs, "\(text)")
      }
    }
  }

  @Test("Fonts whose rules look past spaces are shaped as a whole")
  func cutting() {
    let book = standardBook()
    for (style, cutsWords) in [(TextStyle.lato(), true), (.vollkorn(), false)] {
      _ = book.shape(String(repeating: "one two ", count: WordShapes.worthLooking / 8 + 1), style, paint: black)
      #expect(book.resolve(style).words[latinScript]?.cutsWords == cutsWords)
    }
  }

  @Test("Words that are forgotten to save room are shaped again")
  func forgetting() {
    let book = standardBook()
    for number in 0..<20_000 { _ = book.shape("w\(number)", .lato(), paint: black) }
    let resolved = book.resolve(.lato())
    #expect(resolved.words[latinScript].map { $0.count < 40_000 } ?? false)
    #expect(book.shape("w1 w2", .lato(), paint: black) == standardBook().shape("w1 w2", .lato(), paint: black))
  }
}
