import ChartModel
import Diagnostics

/// How long what a formula makes may become. A text that is added to itself in each of sixty steps would fill any
/// machine; so texts stop growing beyond the limit, and who keeps one says so.
extension Literal {
  /// The longest text, in bytes, and the most values that a list may hold with all that it holds.
  static let longest = 1_000_000
  /// The most that all rows of one column may hold together.
  static let longestColumn = 500_000_000

  /// A text, cut where it is beyond the limit: just behind it, so that one sees that it is.
  static func text(_ text: String) -> Literal {
    .string(text.utf8.count <= longest + 8 ? text : String(decoding: text.utf8.prefix(longest + 8), as: UTF8.self))
  }

  /// The texts of values with a sign between them, as far as a text may go.
  static func joined(_ items: [Literal], _ separator: String) -> String {
    var result = ""
    for (index, item) in items.enumerated() where result.utf8.count <= longest {
      if index > 0 { result += separator }
      if !item.isNull { result += item.asText }
    }
    return result
  }

  /// What it takes to keep, in bytes of text and values; counting stops beyond the limit.
  func extent(within limit: Int = longest) -> Int {
    switch self {
    case .null, .bool, .number: return 1
    case .string(let text): return text.utf8.count
    case .array(let items):
      var sum = 1
      for item in items where sum <= limit { sum += item.extent(within: limit - sum) }
      return sum
    case .object(let members):
      var sum = 1
      for member in members where sum <= limit { sum += member.value.extent(within: limit - sum) }
      return sum
    }
  }
}

extension Formula {
  /// The values of so many rows; throws where one of them or all together are beyond the limit.
  func values(_ rowCount: Int, _ output: String, _ place: Place) throws(DiagnosticList) -> [Literal] {
    var values: [Literal] = [], whole = 0
    values.reserveCapacity(rowCount)
    for row in 0..<rowCount {
      let value = self(row), extent = value.extent()
      whole += extent
      guard extent <= Literal.longest, whole <= Literal.longestColumn else {
        throw DiagnosticList(Messages.tooLong(output, place))
      }
      values.append(value)
    }
    return values
  }
}
