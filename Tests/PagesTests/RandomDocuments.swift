import Diagnostics
import Documents
import Geometry
import Testing
import Typesetting

@testable import Pages

/// Documents nobody wrote, from a seed: every kind of block in every order and length.
struct RandomDocument {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }

  private mutating func words(_ count: Int) -> String {
    let list = [
      "arms", "deliveries", "between", "exercises", "the", "Security", "Council", "of", "a", "submarines,",
    ]
    return (0..<count).map { _ in list[below(list.count)] }.joined(separator: " ") + "."
  }

  mutating func markdown() -> String {
    var text = "---\ntitle: \(words(5))\nformat:\n  cartouche:\n    series: S\n---\n\n"
    var notes = ""
    for number in 0..<(8 + below(40)) {
      switch below(16) {
      case 0: text += "# \(words(2 + below(8)))\n\n"
      case 1: text += "## \(words(2 + below(8)))\n\n"
      case 2:
        text +=
          "![\(words(6))](f\(number).vl.json){#fig-\(number) \(below(2) == 0 ? ".column-page" : "")}\n\n"
      case 3: text += (0..<(1 + below(9))).map { _ in "- \(words(1 + below(30)))\n" }.joined() + "\n"
      case 4: text += "> \(words(10 + below(60)))\n\n"
      case 5:
        text += "```\n" + String(repeating: "let value = compute(1)\n", count: 1 + below(30)) + "```\n\n"
      case 6:
        text += "| A | B | C |\n|--|--|--|\n"
        for _ in 0..<(1 + below(50)) {
          text += "| \(words(1)) | \(words(1 + below(9))) | \(below(9_999)) |\n"
        }
        text += "\n: \(words(5)) {#tbl-\(number) \(below(3) == 0 ? ".column-page" : "")}\n\n"
      case 7: text += "::: {.callout-note}\n\(words(10 + below(80)))\n:::\n\n"
      case 8 where below(4) == 0: text += "{{< pagebreak >}}\n\n"
      case 9:
        text += "\(words(20 + below(90)))[^n\(number)] \(words(20))\n\n"
        notes += "[^n\(number)]: \(words(5 + below(below(5) == 0 ? 900 : 60)))\n\n"
      case 10: text += "::: {.column-page}\n\(words(40 + below(300)))\n:::\n\n"
      default: text += words(5 + below(200)) + "\n\n"
      }
    }
    return text + notes
  }
}

@Suite struct RandomPageTests {
  @Test(arguments: 1...20) func `any document keeps the rules of pages`(seed: Int) throws {
    var random = RandomDocument(seed: seed)
    let text = random.markdown()
    let document = try Document.parse(Array(text.utf8), file: "random-\(seed).md").value.numbered().checked().value
    let style: PageStyle = seed % 3 == 0 ? .paper() : .briefing(paper: seed % 2 == 0 ? .a4 : .letter)
    try PageRules.check(document, style)
  }
}
