import ChartModel
import Scales

/// How constants become numbers, texts and truth, as JavaScript does it: chart files count on it.
extension Literal {
  /// As a number; not a number where it cannot be one.
  var asNumber: Double {
    switch self {
    case .number(let value): return value
    case .null: return 0
    case .bool(let value): return value ? 1 : 0
    case .string(let text):
      var trimmed = text[...]
      while trimmed.first?.isWhitespace == true { trimmed.removeFirst() }
      while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
      if trimmed.isEmpty { return 0 }
      // Swift also reads “inf”, “nan” and hexadecimal fractions, which are texts here.
      guard trimmed.utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || [43, 45, 46, 69, 101].contains($0) }) else {
        return trimmed == "Infinity" ? .infinity : trimmed == "-Infinity" ? -.infinity : .nan
      }
      return Double(trimmed) ?? .nan
    case .array(let items): return items.count == 1 ? items[0].asNumber : items.isEmpty ? 0 : .nan
    case .object: return .nan
    }
  }

  /// As a number where there is something to measure: missing values are not numbers here.
  var amount: Double { isNull ? .nan : asNumber }

  /// As a text.
  var asText: String {
    switch self {
    case .number(let value): NumberFormat.plain(value)
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .string(let text): text
    case .array(let items): Self.joined(items, ",")
    case .object: "[object Object]"
    }
  }

  /// Whether it counts as true.
  var isTruthy: Bool {
    switch self {
    case .null: false
    case .bool(let value): value
    case .number(let value): !(value == 0 || value.isNaN)
    case .string(let text): !text.isEmpty
    case .array, .object: true
    }
  }

  /// Whether it is neither missing nor not a number.
  var isValid: Bool {
    switch self {
    case .null: false
    case .number(let value): !value.isNaN
    default: true
    }
  }

  /// The order in which values are sorted: missing ones first, numbers by size, texts by their characters.
  func precedes(_ other: Literal) -> Bool { compare(other) < 0 }

  /// Below zero where this comes first, above where the other does.
  func compare(_ other: Literal) -> Int {
    switch (self, other) {
    case (.string(let a), .string(let b)):
      return a == b ? 0 : a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars) ? -1 : 1
    case (.null, .null): return 0
    case (.null, _): return -1
    case (_, .null): return 1
    default:
      let a = asNumber, b = other.asNumber
      if a < b { return -1 }
      if a > b { return 1 }
      // What is not a number comes before numbers.
      if a.isNaN != b.isNaN { return a.isNaN ? -1 : 1 }
      return 0
    }
  }
}
