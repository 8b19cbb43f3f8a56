import Testing

@testable import Typesetting

@Suite struct LineBreakRuleTests {
  /// Each row is a text with `|` wherever a line may end, places of last resort left out.
  @Test(
    "Lines end where the rules of writing let them",
    arguments: [
      "Two |words", "Two  |words", "no\u{A0}break", "Franco-|German", "e-mail", "F-35 |jets", "1992–|2016",
      "price—|rather", "and/|or", "1/2", "(see |below)", "“Notes” |below", "end. |Next", "soft\u{AD}|hyphen",
      "zero\u{200B}|width", "--flag", "l’armement", "中|国|的。|武", "は|じ|めっ|て", "A|中", "（据|所）", "non !", "5 |%",
      "https://|www|.sipri|.org/|data|?x=|123", "a@b", "www|.example|.com",
    ])
  func rules(_ marked: String) {
    let text = Array(marked.replacing("|", with: "").utf8)
    var result = text
    let places = breakOpportunities(text).filter { $0.kind != .lastResort }.map(\.byte)
    for place in places.reversed() { result.insert(0x7C, at: place) }
    #expect(String(decoding: result, as: UTF8.self) == marked)
  }
}
