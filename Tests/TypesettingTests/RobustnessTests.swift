import Colors
import SceneGraph
import Testing
import Typesetting

/// A small generator of numbers, so that a failure can be repeated from its seed (Marsaglia's xorshift).
private struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

@Suite struct RobustnessTests {
  static let pieces = [
    "", " ", "  ", "a", "Te", "office ", "\u{AD}", "hy\u{AD}phen ", "\u{301}", "e\u{301}", "中", "（", "。", "שלום ",
    "السلام", "👩‍👩‍👧 ", "\u{200B}", "\u{202E}abc\u{202C} ", "\u{2067}x", "\u{A0}", "\u{3000}", "https://a.b/c?d=e&f ",
    "www.", "--", "—", "1992–2016 ", "l’armée ", "\u{FFFC}", "\u{2028}", "\u{0}", "\n\t", "ﷺ", "\u{10FFFF}", "fi",
    "Straße ", "İstanbul ", "incomprehensibilities ", "ไทย", "\u{300}\u{301}\u{302}",
  ]

  @Test("Any text in any width is set, whole and without a crash", arguments: 1...40)
  func anything(_ seed: UInt64) {
    var random = Seeded(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let book = FontBook(FontConfiguration(usesSystemFamilies: false))
    for _ in 0..<6 {
      var items: [Paragraph.Item] = []
      var text = ""
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        switch Int.random(in: 0...9, using: &random) {
        case 0: items.append(.lineBreak)
        case 1: items.append(.box(.init(width: Double.random(in: 0...80, using: &random), ascent: 5)))
        default:
          let words = (0..<Int.random(in: 0...12, using: &random)).map { _ in
            Self.pieces.randomElement(using: &random) ?? ""
          }
          let span = words.joined()
          let style = TextStyle(
            family: ["Lato", "Vollkorn", "DejaVu Sans", "Nowhere"].randomElement(using: &random) ?? "Lato",
            size: Double.random(in: 0...20, using: &random),
            features: Bool.random(using: &random) ? ["smcp": 1] : [:],
            tracking: Bool.random(using: &random) ? 0.05 : 0,
            language: ["en", "fr", "ru", nil].randomElement(using: &random) ?? nil)
          items.append(
            .text(
              .init(
                span, style, paint: black, rise: 1, allowsBreaks: Bool.random(using: &random),
                hyphenates: Bool.random(using: &random))))
          text += span
        }
      }
      let style = ParagraphStyle(
        width: Double.random(in: -10...300, using: &random),
        firstLineIndent: Bool.random(using: &random) ? 10 : 0,
        alignment: [.justified, .left, .center, .right].randomElement(using: &random) ?? .justified)
      let lines = book.lines(of: Paragraph(items), style)
      let set = lines.flatMap(\.runs).map(\.glyphs)
      // Directions change the order of runs, not what is in them.
      let expected = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0xAD && $0.value != 0x20 }
      let found = set.flatMap(\.text.unicodeScalars).filter { $0.value != 0xAD && $0.value != 0x20 }
      #expect(found.sorted() == expected.sorted(), "\(text.debugDescription)")
      for run in set {
        #expect(run.clusters.reduce(0) { $0 + $1.byteCount } == run.text.utf8.count)
        #expect(run.clusters.reduce(0) { $0 + $1.glyphCount } == run.glyphs.count)
        #expect(run.glyphs.allSatisfy { $0.x.isFinite && $0.y.isFinite })
      }
      #expect(lines == book.lines(of: Paragraph(items), style))
    }
  }
}
