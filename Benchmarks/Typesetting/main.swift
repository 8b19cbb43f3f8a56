// How long setting type takes: milliseconds of CPU for 1,000 words, each round with a book of fonts that knows none of
// them yet; the median of the rounds. Called by `make bench` with a text of paragraphs.
import Colors
import Files
import Geometry
import SceneGraph
import Typesetting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

let path = CommandLine.arguments.dropFirst().first ?? "report.md"
let text = String(decoding: try readFile(path), as: UTF8.self)
// Headings, tables and directives are short or begin with a sign; what is left is running text.
let paragraphs = text.split(separator: "\n").map(String.init).filter {
  $0.utf8.count > 200 && $0.first?.isLetter == true
}
let words = paragraphs.reduce(0) { $0 + $1.split(separator: " ").count }

/// Milliseconds of CPU for 1,000 words.
func time(_ work: () -> Void) -> Double {
  let rounds = (0..<31).map { _ in
    let start = clock()
    work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1000
  }
  return rounds.sorted()[rounds.count / 2] * 1000 / Double(words)
}

func row(_ name: String, _ value: Double, limit: String) {
  let hundredths = Int((value * 100).rounded())
  print(
    "  \(name): \(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) ms per 1,000 words\(limit)")
}

for family in ["Lato", "Vollkorn"] {
  let style = TextStyle(family: family, size: 10, language: "en-GB")
  let shaping = time {
    let book = FontBook()
    for paragraph in paragraphs { _ = book.shape(paragraph, style, paint: .color(.black)) }
  }
  row("shaping, \(family)", shaping, limit: " (limit 1.50)")
  // The dictionary is read once for a document, whatever its length.
  let book = FontBook()
  let broken = paragraphs.map { Paragraph([.text(.init($0, style, paint: .color(.black)))]) }
  let lines = time { for paragraph in broken { _ = book.lines(of: paragraph, ParagraphStyle(width: 230)) } }
  let known = time { for paragraph in paragraphs { _ = book.shape(paragraph, style, paint: .color(.black)) } }
  row("breaking and setting justified lines, hyphenated, \(family)", lines - known, limit: "")
}
