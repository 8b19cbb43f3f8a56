import Testing
import Typesetting

@Suite struct HyphenatorTests {
  /// Language and word with its divisions, as the dictionaries that Debian ships give them.
  static let cases: [(language: String, divided: String)] = [
    ("en-GB", "China's"), ("en-US", "China's"),
    ("en-US", "asym-met-ri-cal"), ("en-US", "hy-phen-ation"), ("en-US", "the"), ("en-US", "Per-ma-nent"),
    ("en-GB", "asym-met-rical"), ("de", "Waf-fen-ex-por-te"), ("de", "Si-cher-heits-po-li-tik"),
    ("fr", "hy-phé-na-tion"), ("fr", "l'ar-me-ment"), ("ru", "во-ору-же-ние"),
  ]

  @Test("Words are divided where their dictionary says", arguments: cases)
  func words(_ row: (language: String, divided: String)) throws {
    let hyphenator = try #require(Hyphenator(language: row.language))
    #expect(hyphenator.divided(row.divided.filter { $0 != "-" }) == row.divided)
  }
}
