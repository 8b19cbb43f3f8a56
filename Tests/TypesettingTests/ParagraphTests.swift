import Colors
import Diagnostics
import Geometry
import SceneGraph
import Testing

@testable import Typesetting

@Suite struct ParagraphTests {
  static let prose = """
    Between 1992 and 2016 the volume of international transfers of major arms fell, and then rose again. The \
    trade is asymmetrical: a handful of manufacturers in five countries account for three quarters of \
    deliveries, whereas the recipients are many and widely dispersed. Measured by the trend-indicator \
    value—which expresses military capability rather than price—Russian exports to China peaked in the middle of the last decade; \
    since then, Chinese self-sufficiency has diminished them. See \
    https://www.sipri.org/databases/armstransfers/sources-and-methods \
    for the definitions that are applied here, and “Notes” below for the exceptions.
    """

  static func body(_ family: String = "Vollkorn", language: String? = "en-GB") -> TextStyle {
    TextStyle(family: family, size: 10, language: language)
  }

  static func paragraph(_ text: String, _ style: TextStyle = body()) -> Paragraph {
    Paragraph([.text(.init(text, style, paint: black))])
  }

  static let widths = [90.0, 130, 180, 230, 330, 480]

  @Test("Lines put together are the text again, hyphens apart", arguments: widths)
  func wholeness(_ width: Double) {
    for alignment in [ParagraphStyle.Alignment.justified, .left, .center, .right] {
      let lines = standardBook().lines(
        of: Self.paragraph(Self.prose), ParagraphStyle(width: width, alignment: alignment))
      #expect(lines.flatMap(\.runs).map(\.glyphs.text).joined().filter { $0 != "\u{AD}" } == Self.prose)
      for line in lines {
        for run in line.runs.map(\.glyphs) {
          #expect(run.clusters.reduce(0) { $0 + $1.byteCount } == run.text.utf8.count)
          #expect(run.clusters.reduce(0) { $0 + $1.glyphCount } == run.glyphs.count)
        }
      }
    }
  }

  @Test("Justified lines end exactly at the edge, or hang over it by their last mark", arguments: widths)
  func edges(_ width: Double) {
    let book = standardBook()
    for family in ["Vollkorn", "Lato", "JetBrains Mono"] {
      let plain = ParagraphStyle(width: width, protrudes: false)
      for line in book.lines(of: Self.paragraph(Self.prose, Self.body(family)), plain).dropLast()
      where hasSpace(line) {
        #expect(abs(line.end - width) < 0.01, "\(line.runs.map(\.glyphs.text))")
        #expect(line.start == 0 && line.overflow == 0)
        #expect(abs(contentEnd(of: line) - line.end) < 0.01)
      }
      let style = ParagraphStyle(width: width)
      let hanging = book.lines(of: Self.paragraph(Self.prose, Self.body(family)), style)
      for line in hanging.dropLast() where hasSpace(line) {
        #expect((-0.01...4).contains(line.end - width))
        if line.ending == .hyphen { #expect(line.end > width + 0.5) }
      }
    }
  }

  /// A word alone in its line, or a part of an address, has nothing that could fill the line.
  private func hasSpace(_ line: Line) -> Bool {
    line.runs.map(\.glyphs.text).joined().split(separator: " ").count > 1
  }

  private func contentEnd(of line: Line) -> Double {
    line.runs.map { $0.glyphs.origin.x + $0.advance }.max() ?? 0
  }

  @Test("Ragged lines never stick out, and begin where they should", arguments: widths)
  func ragged(_ width: Double) {
    let book = standardBook()
    for line in book.lines(of: Self.paragraph(Self.prose), ParagraphStyle(width: width, alignment: .left)) {
      #expect(line.start == 0 && line.end <= width + 1e-6 && line.spaceRatio == 1)
    }
    for line in book.lines(of: Self.paragraph(Self.prose), ParagraphStyle(width: width, alignment: .right)) {
      #expect(abs(line.end - width) < 1e-6)
    }
    for line in book.lines(of: Self.paragraph(Self.prose), ParagraphStyle(width: width, alignment: .center)) {
      #expect(abs(line.start - (width - line.end)) < 1e-6)
    }
  }

  @Test("No more than two lines in a row end in a hyphen", arguments: widths.dropFirst())
  func hyphensInRow(_ width: Double) {
    let text = String(repeating: Self.prose + " ", count: 6)
    let lines = standardBook().lines(of: Self.paragraph(text), ParagraphStyle(width: width))
    var row = 0
    for line in lines {
      row = line.ending == .hyphen ? row + 1 : 0
      #expect(row <= 2)
    }
  }

  @Test("The best line ends cost no more than those of first fit", arguments: widths)
  func optimum(_ width: Double) {
    let book = standardBook()
    let style = ParagraphStyle(width: width, protrudes: false)
    let shaped = book.shaped(Self.paragraph(Self.prose))
    let finder = BreakpointFinder(
      paragraph: shaped, style: style, divider: { Hyphenator(language: $0).map(WordDivider.init) },
      hyphenWidth: { _ in 3 })
    let breakpoints = finder.breakpoints(BreakpointOptions(hyphenates: true, lastResort: true))
    let fit = TotalFit(
      breakpoints: breakpoints, style: style, startProtrusion: 0, tolerance: .infinity, emergencyStretch: 30,
      neverFails: true, shortestLastLine: 30)
    let best = fit.solve()
    let greedy = FirstFit(breakpoints: breakpoints, style: style).solve()
    #expect((best?.demerits ?? .infinity) <= fit.demerits(ofEnds: greedy) + 1e-6)
    #expect(abs((best?.demerits ?? 0) - fit.demerits(ofEnds: best?.ends ?? [])) < 1e-6)
  }

  @Test("No hyphen is added to an address of the web", arguments: widths)
  func addresses(_ width: Double) {
    let text = "Further figures are at https://www.international-institute.org/databases/transfers in full."
    let lines = standardBook().lines(of: Self.paragraph(text), ParagraphStyle(width: width))
    let whole = lines.flatMap(\.runs).map(\.glyphs.text).joined()
    #expect(whole.contains("https://www.international-institute.org/databases/transfers "))
  }

  @Test("Forced ends, indents, boxes and items keep their places")
  func items() {
    let book = standardBook()
    let style = Self.body()
    let paragraph = Paragraph([
      .text(.init("One ", style, paint: black)),
      .box(.init(width: 20, ascent: 15, descent: 2)),
      .text(.init(" two", style, paint: black)),
      .text(.init("3", TextStyle(family: "Vollkorn", size: 6), paint: black, rise: 4)),
      .lineBreak,
      .text(.init("next", style, paint: black)),
    ])
    let lines = book.lines(of: paragraph, ParagraphStyle(width: 200, firstLineIndent: 12))
    #expect(lines.count == 2)
    #expect(lines[0].ending == .forced && lines[1].ending == .paragraph)
    #expect(lines[0].runs.map(\.item) == [0, 2, 3] && lines[1].runs.map(\.item) == [5])
    #expect(lines[0].runs[0].glyphs.origin.x == 12 && lines[1].runs[0].glyphs.origin.x == 0)
    #expect(lines[0].boxes.map(\.item) == [1])
    #expect(lines[0].ascent >= 15)
    #expect(lines[0].runs[2].glyphs.origin.y == -4)
  }

  @Test("What cannot be broken sticks out and says by how much")
  func overflow() {
    let style = Self.body(language: nil)
    let text = Self.paragraph("a Incomprehensibilities b", style)
    let lines = standardBook().lines(of: text, ParagraphStyle(width: 40))
    #expect(lines.map { $0.runs.map(\.glyphs.text).joined() } == ["a ", "Incomprehensibilities ", "b"])
    #expect(lines.map { $0.overflow > 0 } == [false, true, false])
  }

  @Test("Text from right to left is set from the right")
  func rightToLeft() {
    let style = TextStyle(family: "DejaVu Sans", size: 10)
    let text =
      "הסחר הבינלאומי בנשק ירד בין השנים 1992 ו-2002 ואז עלה שוב, כפי שמראים הנתונים של SIPRI על משלוחים."
    let measure = ParagraphStyle(width: 180, protrudes: false)
    let lines = standardBook().lines(of: Self.paragraph(text, style), measure)
    #expect(lines.count > 2)
    for line in lines { #expect(abs(line.end - 180) < 0.01) }
    #expect(lines.last?.start ?? 0 > 1)
    #expect(lines.flatMap(\.runs).allSatisfy { $0.glyphs.isBackward || $0.glyphs.text.allSatisfy(\.isASCII) })
  }

  @Test("Chinese breaks between characters, but closes no bracket at a line's start")
  func chinese() {
    let style = TextStyle(family: "Droid Sans Fallback", size: 10, language: "zh")
    let text = "中国的武器进口在二〇〇五年达到顶峰（据斯德哥尔摩国际和平研究所），此后由于国内生产的增长而下降。俄罗斯仍然是主要供应国。"
    // Not every machine has a font for Chinese; where characters break does not depend on it.
    let lines = standardBook().lines(of: Self.paragraph(text, style), ParagraphStyle(width: 105))
    #expect(lines.count > 2)
    for line in lines {
      let first = line.runs.first?.glyphs.text.first
      #expect(first.map { "，。）".contains($0) } == false)
      #expect(line.runs.last?.glyphs.text.last != "（")
    }
    for line in lines.dropLast() { #expect(abs(line.end - 105) < 6) }
  }

  @Test("A missing dictionary is named once")
  func missingDictionary() {
    let book = standardBook()
    for _ in 0..<2 {
      _ = book.lines(of: Self.paragraph(Self.prose, Self.body(language: "tlh")), ParagraphStyle(width: 90))
    }
    #expect(
      book.takeDiagnostics().map(\.description) == [
        "warning: There is no hyphenation dictionary for “tlh”; its words are not divided.\n"
          + "  hint: On Debian it is in the package hyphen-tlh, if there is one."
      ])
  }
}
