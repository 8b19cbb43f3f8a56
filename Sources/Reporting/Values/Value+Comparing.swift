import Tabular

extension Value {
  /// Whether a condition that has this value holds.
  var isTrue: Bool {
    switch self {
    case .missing: false
    case .boolean(let flag): flag
    case .string(let text): !text.isEmpty
    default: number != 0
    }
  }

  /// Whether two cells are equal: numbers as numbers, days and texts as they are written.
  func isSame(as other: Value) -> Bool {
    if isMissing || other.isMissing { return isMissing && other.isMissing }
    if let (left, right) = numbers(with: other) { return left == right }
    return description == other.description
  }

  /// Whether this comes before another; nil where one is missing or a number meets a text.
  func isBefore(_ other: Value) -> Bool? {
    if isMissing || other.isMissing { return nil }
    if let (left, right) = numbers(with: other) { return left < right }
    // ISO 8601 sorts as it reads, so that days, instants and texts of them compare by their letters.
    return isNumeric || other.isNumeric ? nil : description < other.description
  }

  private var isNumeric: Bool {
    switch self {
    case .number, .integer, .year, .boolean: true
    default: false
    }
  }

  private func numbers(with other: Value) -> (Double, Double)? {
    guard isNumeric, other.isNumeric, let left = number, let right = other.number else { return nil }
    return (left, right)
  }
}
