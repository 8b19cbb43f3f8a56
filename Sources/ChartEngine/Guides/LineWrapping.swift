import SceneGraph

/// Sets text in lines that fit a width: cut between words and after hyphens.
struct LineWrapping {
  let measurer: any TextMeasuring

  init(_ measurer: any TextMeasuring) { self.measurer = measurer }

  /// The lines of a text, each as full as it can be. A word that is wider than the width stands alone.
  func lines(_ text: String, _ style: TextStyle, width: Double) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      // Most texts fit, and measuring once is cheaper than word by word.
      if measurer.measure(String(paragraph), style).advance <= width {
        lines.append(String(paragraph))
        continue
      }
      var line = ""
      for word in paragraph.split(separator: " ") {
        for (number, piece) in Self.pieces(word).enumerated() {
          let longer = line.isEmpty ? piece : line + (number == 0 ? " " : "") + piece
          if !line.isEmpty, measurer.measure(longer, style).advance > width {
            lines.append(line)
            line = piece
          } else {
            line = longer
          }
        }
      }
      lines.append(line)
    }
    return lines
  }

  /// A word cut after its hyphens, where both sides are words themselves.
  private static func pieces(_ word: Substring) -> [String] {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count > 1, parts.allSatisfy({ $0.count > 1 && $0.allSatisfy(\.isLetter) }) else {
      return [String(word)]
    }
    return parts.enumerated().map { $0.offset < parts.count - 1 ? $0.element + "-" : String($0.element) }
  }

  /// The lines of a text, of about equal length: no more lines than there must be, and no word alone on the last.
  func evenLines(_ text: String, _ style: TextStyle, width: Double) -> [String] {
    let lines = lines(text, style, width: width)
    guard lines.count > 1 else { return lines }
    // The narrowest measure that needs no further line, to within a hundredth.
    var (enough, tooLittle) = (width, 0.0)
    for _ in 0..<7 {
      let middle = (enough + tooLittle) / 2
      if self.lines(text, style, width: middle).count == lines.count { enough = middle } else { tooLittle = middle }
    }
    return self.lines(text, style, width: enough)
  }
}
