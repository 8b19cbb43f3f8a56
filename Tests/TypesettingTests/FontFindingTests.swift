import Diagnostics
import Files
import SceneGraph
import Testing
import Typesetting

@Suite struct FontFindingTests {
  /// Family, weight, slant; the file they lead to.
  static let cases: [(family: String, weight: Int, slant: TextStyle.Slant, file: String)] = [
    ("Lato", 400, .normal, "Lato-Regular.ttf"),
    ("lato", 700, .italic, "Lato-BoldItalic.ttf"),
    ("Lato", 500, .normal, "Lato-Medium.ttf"),
    ("Lato", 950, .normal, "Lato-Black.ttf"),
    ("Vollkorn", 400, .italic, "Vollkorn-Italic.ttf"),
    ("Vollkorn", 600, .normal, "Vollkorn-SemiBold.ttf"),
    ("JetBrains Mono", 400, .normal, "JetBrainsMono-Regular.ttf"),
    ("sans-serif", 400, .normal, "Lato-Regular.ttf"),
    ("monospace", 400, .normal, "JetBrainsMono-Regular.ttf"),
    ("'Vollkorn', serif", 400, .normal, "Vollkorn-Regular.ttf"),
    ("Nowhere Sans, Lato", 400, .normal, "Lato-Regular.ttf"),
  ]

  @Test("A style leads to its file", arguments: cases)
  func files(_ row: (family: String, weight: Int, slant: TextStyle.Slant, file: String)) throws {
    let book = standardBook()
    let style = TextStyle(family: row.family, size: 10, weight: row.weight, slant: row.slant)
    let font = try #require(book.font(of: style))
    #expect(fileName(of: font.path) == row.file)
    #expect(book.takeDiagnostics() == [])
  }

  @Test("A user's file is found by the family named in it")
  func userFiles() throws {
    let path = try #require(standardBook().font(of: .vollkorn())).path
    let book = FontBook(
      FontConfiguration(files: [path], standardFolders: [], usesSystemFamilies: false))
    #expect(book.font(of: .vollkorn())?.path == path)
    #expect(book.takeDiagnostics() == [])
  }

  @Test("What is missing is named once, with what stands in")
  func diagnostics() throws {
    // Only two files, so that no font of the machine stands in by chance.
    let files = try [TextStyle.lato(), .vollkorn()].map { try #require(standardBook().font(of: $0)).path }
    let book = FontBook(
      FontConfiguration(
        files: files, standardFolders: [], fallbackFamilies: ["Lato", "Vollkorn"], usesSystemFamilies: false))
    for _ in 0..<2 {
      _ = book.measure("\u{25C6}中 exports", .lato())
      let place = SourceLocation(file: "report.md", line: 3, column: 1)
      _ = book.shape("\u{25C6}中 exports", .lato(), paint: black, at: place)
      _ = book.shape("a", TextStyle(family: "Latoo", size: 10), paint: black)
      _ = book.shape("a", TextStyle(family: "Vollkorn", size: 10, slant: .italic), paint: black)
      let capitals = TextStyle(family: "Lato", size: 10, features: ["smcp": 1, "tnum": 1])
      _ = book.shape("a", capitals, paint: black)
    }
    let said = book.takeDiagnostics().map(\.description)
    #expect(
      said == [
        "report.md:3:1: warning: Lato has no “\u{25C6}” (U+25C6), in “\u{25C6}中 exports”; Vollkorn is used instead.",
        "report.md:3:1: warning: No font has “中” (U+4E2D), asked of Lato, in “\u{25C6}中 exports”; the mark for "
          + "a missing glyph is drawn.\n"
          + "  hint: Add a font that has it to the report's fonts, or choose another character.",
        "warning: There is no font family “Latoo”; Lato is used instead.\n  hint: Did you mean “Lato”?",
        "warning: Vollkorn has no weight 400 italic; its weight 400 is used instead.",
        "warning: Lato has no small capitals (smcp); the text is set without.",
      ])
    #expect(book.takeDiagnostics() == [])
  }

  @Test("The missing characters of one text are one warning")
  func missingTogether() throws {
    let file = try #require(standardBook().font(of: .lato())).path
    let book = FontBook(
      FontConfiguration(
        files: [file], standardFolders: [], fallbackFamilies: ["Lato"], usesSystemFamilies: false))
    _ = book.shape("俄罗斯联邦", .lato(), paint: black)
    _ = book.shape("中国", .lato(), paint: black)
    #expect(
      book.takeDiagnostics().map(\.message) == [
        "No font has “俄” (U+4FC4), “罗” (U+7F57), “斯” (U+65AF) and 2 other characters, asked of Lato, in "
          + "“俄罗斯联邦”; marks for missing glyphs are drawn.",
        "No font has “中” (U+4E2D), “国” (U+56FD), asked of Lato, in “中国”; marks for missing glyphs are drawn.",
      ])
  }

  @Test("Without any font, text is measured by estimate and an error says why")
  func noFonts() {
    let book = FontBook(
      FontConfiguration(files: ["nowhere.ttf"], standardFolders: ["/nowhere"], usesSystemFamilies: false))
    #expect(book.shape("abcd", .lato(), paint: black).runs == [])
    #expect(book.measure("abcd", .lato()).advance == 20)
    #expect(
      book.takeDiagnostics().map { "\($0.severity) \($0.message)" } == [
        "error No font was found, neither “Lato” nor any other; text is left out.",
        "warning “nowhere.ttf” is not there or holds no font; it is left out.",
      ])
  }
}
