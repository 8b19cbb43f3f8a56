import Colors
import Geometry
import SceneGraph
import Testing
import Typesetting

@Suite struct ShapingTests {
  /// Text, style, and how bytes became glyphs: `3:1` is a ligature of three letters.
  static let clusterCases: [(text: String, style: TextStyle, clusters: String)] = [
    ("", .lato(), ""),
    ("abc", .lato(), "1:1 1:1 1:1"),
    ("office", .vollkorn(), "1:1 3:1 1:1 1:1"),
    ("after", .vollkorn(), "1:1 2:1 1:1 1:1"),
    ("office", TextStyle(family: "Vollkorn", size: 10, tracking: 0.05), "1:1 1:1 1:1 1:1 1:1 1:1"),
    ("a–b", .lato(), "1:1 3:1 1:1"),
    ("Ве", .vollkorn(), "2:1 2:1"),
    ("1\t2\n3", .lato(), "1:1 1:1 1:1 1:1 1:1"),
    ("e\u{301}t", .lato(), "3:1 1:1"),
  ]

  @Test("Every byte of the text belongs to a cluster", arguments: clusterCases)
  func clusters(_ row: (text: String, style: TextStyle, clusters: String)) {
    let shaped = standardBook().shape(row.text, row.style, paint: black)
    let clusters = shaped.runs.flatMap(\.clusters).map { "\($0.byteCount):\($0.glyphCount)" }
    #expect(clusters.joined(separator: " ") == row.clusters)
    let glyphs = shaped.runs.flatMap(\.clusters).reduce(0) { $0 + $1.glyphCount }
    #expect(glyphs == shaped.runs.flatMap(\.glyphs).count)
  }

  /// Text, style, advance in points; from the fonts' own tables.
  static let measureCases: [(text: String, style: TextStyle)] = [
    ("", .lato()), ("1992", .lato(7.5)), ("Arms exports, 1992–2016", .lato(12, weight: 700)),
    ("AVAVA Today", .lato()), ("difficult offices", .vollkorn()), ("中国 exports", .lato()),
    ("שלום world", .lato()), ("0 123", TextStyle(family: "Lato", size: 8, features: ["tnum": 1])),
    ("SIPRI", TextStyle(family: "Lato", size: 8, tracking: 0.06)),
  ]

  @Test("Measuring gives the extent of shaping, the first and the second time", arguments: measureCases)
  func measuring(_ row: (text: String, style: TextStyle)) {
    let book = standardBook()
    let shaped = book.shape(row.text, row.style, paint: black).extent
    #expect(book.measure(row.text, row.style) == shaped)
    #expect(book.measure(row.text, row.style) == shaped)
    #expect(shaped.ascent > 0 && shaped.descent > 0)
    #expect((shaped.advance == 0) == row.text.isEmpty)
  }

  @Test("Advances are the font's, scaled and unrounded")
  func scaling() {
    let book = standardBook()
    let small = book.measure("Type", .lato(1)).advance
    #expect(abs(book.measure("Type", .lato(7.3)).advance - 7.3 * small) < 1e-9)
    // Kerning draws T and y together.
    let apart = book.measure("T", .lato(1)).advance + book.measure("y", .lato(1)).advance
    #expect(book.measure("Ty", .lato(1)).advance < apart - 0.02)
    // All figures are as wide as each other where tabular ones are asked for.
    let tabular = TextStyle(family: "Lato", size: 10, features: ["tnum": 1])
    #expect(Set("0123456789".map { book.measure(String($0), tabular).advance }).count == 1)
  }

  @Test("Extra space after each cluster widens a text by as much")
  func tracking() {
    let book = standardBook()
    let plain = book.measure("SIPRI", .lato(10)).advance
    let tracked = book.measure("SIPRI", TextStyle(family: "Lato", size: 10, tracking: 0.1)).advance
    #expect(abs(tracked - plain - 5) < 1e-9)
  }

  /// Text and its runs from left to right; `‹` marks those that run right to left.
  static let directionCases: [(text: String, runs: String)] = [
    ("abc", "abc"),
    ("abc שלום def", "abc |‹שלום| def"),
    ("שלום abc", "abc|‹שלום "),
    ("(שלום)", "‹(שלום)"),
    ("a Ж", "a |Ж"),
  ]

  @Test("Runs stand in visual order, each with its text in logical order", arguments: directionCases)
  func directions(_ row: (text: String, runs: String)) {
    let book = standardBook()
    let style = TextStyle(family: "DejaVu Sans", size: 10)
    let shaped = book.shape(row.text, style, paint: black)
    #expect(shaped.runs.map { ($0.isBackward ? "‹" : "") + $0.text }.joined(separator: "|") == row.runs)
    for (run, next) in zip(shaped.runs, shaped.runs.dropFirst()) { #expect(run.origin.x < next.origin.x) }
  }

  @Test("A font's measures are those of its tables")
  func metrics() throws {
    let metrics = try #require(standardBook().metrics(of: .vollkorn(1000)))
    #expect(abs(metrics.xHeight - 458) < 1)
    #expect(metrics.capHeight > metrics.xHeight && metrics.ascent > metrics.capHeight)
    #expect((0.4...0.8).contains(metrics.superscriptScale))
  }
}
