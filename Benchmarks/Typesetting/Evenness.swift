// How even the lines of justified columns are: word spaces over their natural width, hyphens, last lines.
import Colors
import SceneGraph
import Typesetting

/// A paragraph as running text: what is between braces or brackets of Markdown is left out, a value from the
/// data is a number.
func plain(_ text: String) -> String {
  var result = ""
  var rest = text[...]
  while let character = rest.first {
    if rest.hasPrefix("{{<"), let end = rest.firstIndex(of: "}") {
      result += "1,767"
      rest = rest[end...].drop { $0 == "}" }
    } else if character == "[", let end = rest.firstIndex(of: "]") {
      rest = rest[rest.index(after: end)...]
    } else if character == "@" || character == "*" {
      rest = rest.dropFirst()
    } else {
      result.append(character)
      rest = rest.dropFirst()
    }
  }
  return result
}

/// Prints what the lines of paragraphs are like in a column of 242 points, set in 10 points.
func printEvenness(of paragraphs: [String], family: String) {
  let book = FontBook()
  let style = TextStyle(family: family, size: 10, language: "en-GB")
  var (ratios, hyphens, longestRun, shortEnds) = ([Double](), 0, 0, 0)
  for text in paragraphs {
    let lines = book.lines(
      of: Paragraph([.text(.init(text, style, paint: .color(.black)))]), ParagraphStyle(width: 242))
    var run = 0
    for line in lines.dropLast() {
      ratios.append(line.spaceRatio)
      run = line.ending == .hyphen ? run + 1 : 0
      longestRun = max(longestRun, run)
      if line.ending == .hyphen { hyphens += 1 }
    }
    if let last = lines.last, last.end - last.start < 30 { shortEnds += 1 }
  }
  guard !ratios.isEmpty else { return }
  func percent(_ count: Int) -> String {
    let tenths = (Double(count) * 1000 / Double(ratios.count)).rounded() / 10
    return "\(tenths) %"
  }
  let mean = (ratios.reduce(0, +) / Double(ratios.count) * 100).rounded() / 100
  let (loose, looser) = (ratios.count { $0 > 1.75 }, ratios.count { $0 > 2.2 })
  print("  \(family), \(ratios.count) lines: spaces \(mean) of their width, above 1.75 in \(percent(loose)),")
  print("    above 2.2 in \(percent(looser)); hyphens in \(percent(hyphens)), at most \(longestRun) in a row;")
  print("    last lines under 3 em: \(shortEnds)")
}
