// How long setting type takes: milliseconds of CPU for 1,000 words, each round with a book of fonts that knows none of
// them yet; the median of the rounds. Called by `make bench` with the texts of reports.
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

// Headings, tables and directives are short or begin with a sign; what is left is running text.
let paragraphs = try CommandLine.arguments.dropFirst().flatMap { path in
  String(decoding: try readFile(path), as: UTF8.self).split(separator: "\n\n")
    .filter { $0.utf8.count > 200 && $0.first?.isLetter == true }
    .map { $0.split(separator: "\n").joined(separator: " ") }
}
let words = paragraphs.reduce(0) { $0 + $1.split(separator: " ").count }

let rounds = 31

/// Milliseconds of CPU for 1,000 words.
func time(_ work: (_ round: Int) -> Void) -> Double {
  let times = (0..<rounds).map { round in
    let start = clock()
    work(round)
    return Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1000
  }
  return times.sorted()[rounds / 2] * 1000 / Double(words)
}

func row(_ name: String, _ value: Double, limit: String) {
  let hundredths = Int((value * 100).rounded())
  print(
    "  \(name): \(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) ms per 1,000 words\(limit)")
}

print("  \(words) words")
for family in ["Lato", "Vollkorn"] {
  let style = TextStyle(family: family, size: 10, language: "en-GB")
  // Opening the font is done once, whatever the length of the document; looking into its rules counts.
  let books = (0..<rounds).map { _ in
    let book = FontBook()
    _ = book.shape("A", style, paint: .color(.black))
    return book
  }
  row(
    "shaping, \(family)",
    time { round in
      for paragraph in paragraphs { _ = books[round].shape(paragraph, style, paint: .color(.black)) }
    }, limit: " (limit 1.50)")
  let broken = paragraphs.map { Paragraph([.text(.init($0, style, paint: .color(.black)))]) }
  let book = books[0]
  for paragraph in broken { _ = book.lines(of: paragraph, ParagraphStyle(width: 230)) }
  let lines = time { _ in for paragraph in broken { _ = book.lines(of: paragraph, ParagraphStyle(width: 230)) } }
  let known = time { _ in for paragraph in paragraphs { _ = book.shape(paragraph, style, paint: .color(.black)) } }
  row("breaking and setting justified lines, hyphenated, \(family)", lines - known, limit: "")
}

// How even the lines are: at most 7 in a hundred may have spaces above 1.75 of their width.
for family in ["Vollkorn", "Lato"] { printEvenness(of: paragraphs.map(plain), family: family) }
