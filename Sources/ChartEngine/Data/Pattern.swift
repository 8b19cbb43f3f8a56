import ChartModel

/// A regular expression of a formula, run by Swift's own engine.
struct Pattern {
  private let regex: Regex<AnyRegexOutput>
  private let isGlobal: Bool

  /// The pattern in a value made by `/…/` or `regexp(…)`, or nil where it is none or cannot be read.
  init?(_ value: Literal) {
    guard let source = value["pattern"]?.string ?? value.string else { return nil }
    let flags = value["flags"]?.string ?? ""
    guard value.string == nil, let regex = try? Regex(source) else { return nil }
    self.regex = flags.contains("i") ? regex.ignoresCase() : regex
    isGlobal = flags.contains("g")
  }

  /// Whether the text holds a match.
  func matches(_ text: String) -> Bool { text.firstMatch(of: regex) != nil }

  /// The text with its first match replaced, or all of them under the flag `g`; `$1` is a group's text.
  func replace(in text: String, with replacement: String) -> String {
    var result = ""
    var rest = text[...]
    while result.utf8.count <= Literal.longest, let match = rest.firstMatch(of: regex) {
      result += rest[..<match.range.lowerBound]
      var filled = ""
      var characters = replacement[...]
      while let character = characters.popFirst() {
        if character == "$", let digit = characters.first?.wholeNumberValue, match.output.indices.contains(digit) {
          characters.removeFirst()
          filled += match.output[digit].substring.map(String.init) ?? ""
        } else {
          filled.append(character)
        }
      }
      result += filled
      if match.range.isEmpty {
        guard match.range.upperBound < rest.endIndex else {
          rest = rest[rest.endIndex...]
          break
        }
        result.append(rest[match.range.upperBound])
        rest = rest[rest.index(after: match.range.upperBound)...]
      } else {
        rest = rest[match.range.upperBound...]
      }
      if !isGlobal { break }
    }
    return result + rest
  }
}
