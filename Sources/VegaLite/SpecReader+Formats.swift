import ChartModel
import Diagnostics
import JSON
import Scales

/// Formats and formulas of labels: what can be known to be wrong without any data.
extension SpecReader {
  /// Reports a text that is a format of neither numbers nor times, and a kind of format that nobody knows.
  mutating func checkFormat(_ value: JSONValue, _ name: String) {
    guard let text = value.string else { return }
    if name == "formatType" {
      let known = ["number", "time", "utc"]
      if known.contains(text) || usesFunctionsAsFormats { return }
      sink.report(Messages.unknownFormatType(text, near: nearestName(to: text, among: known), value.spot))
    } else if !usesFunctionsAsFormats, !Self.isFormat(text) {
      sink.report(Messages.noFormat(text, value.spot))
    }
  }

  /// Whether a text can write numbers or, with a per cent sign before each letter, times.
  private static func isFormat(_ text: String) -> Bool {
    if text.isEmpty || NumberSpecifier(text) != nil { return true }
    guard text.contains("%") else { return false }
    let directives = Set("aAbBcdefgGHIjLmMpqQsSuUVwWxXyYZ%")
    var characters = text.makeIterator()
    while let character = characters.next() {
      guard character == "%" else { continue }
      var next = characters.next()
      if let padding = next, "-_0".contains(padding) { next = characters.next() }
      guard let letter = next, directives.contains(letter) else { return false }
    }
    return true
  }

  /// Reports members of `datum` that the formula of a label cannot have.
  mutating func checkLabelFormula(_ value: JSONValue) {
    guard let text = value.string, let formula = try? Expression(parsing: text) else { return }
    let known = ["value", "label", "index"]
    for member in formula.syntax.membersOfDatum where !known.contains(member) {
      sink.report(
        Messages.unknownLabelMember(member, in: text, near: nearestName(to: member, among: known), value.spot))
    }
  }
}

extension Expression.Syntax {
  /// The names of all members of `datum` that it asks for, in order, each once.
  fileprivate var membersOfDatum: [String] {
    var found: [String] = []
    func visit(_ syntax: Expression.Syntax) {
      switch syntax {
      case .literal, .pattern, .name: break
      case .member(.name("datum"), .literal(.string(let name))): if !found.contains(name) { found.append(name) }
      case .member(let base, let key): [base, key].forEach(visit)
      case .call(_, let parts), .array(let parts): parts.forEach(visit)
      case .unary(_, let inner): visit(inner)
      case .binary(_, let left, let right): [left, right].forEach(visit)
      case .conditional(let test, let yes, let no): [test, yes, no].forEach(visit)
      case .object(let entries): entries.map(\.value).forEach(visit)
      }
    }
    visit(self)
    return found
  }
}
