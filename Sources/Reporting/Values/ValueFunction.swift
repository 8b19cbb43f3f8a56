import Chronology
import Tabular

/// What can be said of one cell, or of a few values.
enum ValueFunction: String, CaseIterable {
  case year, month, day, abs, round, floor, ceil, lower, length, contains, startsWith, isValid

  /// How it is written.
  var form: String {
    switch self {
    case .contains: "contains(participants, 'IRN')"
    case .startsWith: "startsWith(topic, 'Syria')"
    case .year, .month, .day: "\(rawValue)(date)"
    default: "\(rawValue)(x)"
    }
  }

  private var argumentCount: Int { self == .contains || self == .startsWith ? 2 : 1 }

  /// Its value; nil where it cannot be taken of these.
  func callAsFunction(_ values: [Value]) -> Value? {
    guard let first = values.first, values.count == argumentCount else { return nil }
    if self == .isValid { return .boolean(!first.isMissing) }
    if first.isMissing { return argumentCount == 2 ? .boolean(false) : .missing }
    switch self {
    case .year, .month, .day: return calendarField(of: first)
    case .lower: return .string(first.description.lowercased())
    case .length: return .integer(first.description.count)
    case .startsWith: return .boolean(first.description.hasPrefix(values[1].description))
    // A list in one cell is parted by semicolons, and a part is a whole one: “RUS” is not in “BLRUS;CHN”.
    case .contains:
      let parts = first.description.split(separator: ";").map { $0.drop { $0 == " " } }
      return .boolean(parts.contains { $0 == values[1].description })
    default: break
    }
    guard let number = first.number else { return nil }
    switch self {
    case .abs: return .number(Swift.abs(number))
    case .round: return .number(number.rounded(.toNearestOrAwayFromZero))
    case .floor: return .number(number.rounded(.down))
    default: return .number(number.rounded(.up))
    }
  }

  private func calendarField(of value: Value) -> Value? {
    if case .year(let year) = value { return self == .year ? .year(year) : nil }
    guard let date = value.timestamp?.description.prefix(10).split(separator: "-").compactMap({ Int($0) }),
      date.count == 3
    else { return nil }
    return switch self {
    case .year: .year(date[0])
    case .month: .integer(date[1])
    default: .integer(date[2])
    }
  }
}
