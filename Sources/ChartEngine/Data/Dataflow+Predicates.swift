import ChartModel
import Diagnostics

extension Dataflow {
  /// A predicate as a test of rows.
  mutating func compile(_ predicate: Predicate, _ frame: Frame) -> (Int) -> Bool {
    switch predicate {
    case .expression(let expression):
      let formula = compile(expression, frame)
      return { formula($0).isTruthy }
    case .and(let parts):
      var tests: [(Int) -> Bool] = []
      for part in parts { tests.append(compile(part, frame)) }
      return { row in tests.allSatisfy { $0(row) } }
    case .or(let parts):
      var tests: [(Int) -> Bool] = []
      for part in parts { tests.append(compile(part, frame)) }
      return { row in tests.contains { $0(row) } }
    case .not(let inner):
      let test = compile(inner, frame)
      return { !test($0) }
    case .parameter(let name, let empty):
      // A selection in its initial state: nothing is selected unless the file says what.
      return Selections.test(name, empty: empty, frame: frame, names: names)
    case .compare(let field, let comparison, let constant):
      let value = values(field, frame), wanted = constantValue(constant, field)
      switch comparison {
      case .equal: return { equal(value($0), wanted) }
      case .lt: return { row in less(value(row), wanted) }
      case .lte: return { row in less(value(row), wanted) || equal(value(row), wanted) }
      case .gt: return { row in less(wanted, value(row)) }
      case .gte: return { row in less(wanted, value(row)) || equal(value(row), wanted) }
      }
    case .range(let field, let low, let high):
      let value = values(field, frame)
      var bounds = (constantValue(low, field), constantValue(high, field))
      // A range may be an expression for both bounds.
      if let both = bounds.0.array, both.count == 2 { bounds = (both[0], both[1]) }
      let (from, to) = bounds
      return { row in
        let number = value(row).amount
        return !number.isNaN && (from.isNull || number >= from.asNumber) && (to.isNull || number <= to.asNumber)
      }
    case .oneOf(let field, let choices):
      let value = values(field, frame)
      let wanted = choices.map { constantValue($0, field) }
      let set = Set(wanted)
      return { set.contains(value($0)) }
    case .valid(let field, let wanted):
      let value = values(field, frame)
      return { row in
        let found = value(row)
        return (found.isValid && found.asNumber.isFinite) == wanted
      }
    }
  }

  /// The values a field test looks at, cut to its unit of the calendar.
  private mutating func values(_ test: Predicate.FieldTest, _ frame: Frame) -> (Int) -> Literal {
    guard let series = frame.series(test.field) else {
      if frame.rowCount > 0 { sink.report(Messages.unknownField(test.field, among: frame.names, test.place)) }
      return { _ in .null }
    }
    guard let unit = test.timeUnit else { return { series[$0] } }
    let times = Moments.milliseconds(of: series, areYears: frame.years.contains(test.field))
    return { .number(CalendarUnits.floor(times[$0], to: unit)) }
  }

  /// A constant of a predicate: an expression is computed, a date object becomes a moment.
  private mutating func constantValue(_ literal: Literal, _ test: Predicate.FieldTest) -> Literal {
    if let text = literal.expressionText, let expression = try? Expression(parsing: text, place: test.place) {
      return compile(expression, Frame(rowCount: 0))(0)
    }
    if literal.members != nil { return DateObject.milliseconds(literal).map { .number($0) } ?? literal }
    guard let unit = test.timeUnit else { return literal }
    // With a unit, a bare number is the unit's own number: 3 is March, 2005 the year.
    if let number = literal.number, let member = unit.units.last {
      return .number(
        DateObject.milliseconds([member.rawValue == "hours" ? "hours" : member.rawValue: .number(number)]) ?? number)
    }
    return literal
  }
}

private func equal(_ a: Literal, _ b: Literal) -> Bool {
  a == b || (a.number != nil || b.number != nil) && !a.isNull && !b.isNull && a.asNumber == b.asNumber
}

private func less(_ a: Literal, _ b: Literal) -> Bool {
  if case .string(let x) = a, case .string(let y) = b {
    return x.unicodeScalars.lexicographicallyPrecedes(y.unicodeScalars)
  }
  return !a.isNull && a.asNumber < b.asNumber
}

/// Dates as chart files write them: `{"year": 2005, "month": "mar", "date": 1}`.
enum DateObject {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]

  /// The moment of a date object; nil where it is none. Months count from 1.
  static func milliseconds(_ literal: Literal) -> Double? {
    guard let members = literal.members, !members.isEmpty,
      members.allSatisfy({
        ["year", "quarter", "month", "date", "day", "hours", "minutes", "seconds", "milliseconds", "utc"].contains(
          $0.name)
      })
    else { return nil }
    func part(_ name: String) -> Int? { literal[name]?.number.map { Int(clamped: $0) } }
    func word(_ name: String, _ words: [String]) -> Int? {
      guard let text = literal[name]?.string?.lowercased(), text.count >= 3 else { return nil }
      return words.firstIndex { $0.hasPrefix(text) }
    }
    let month = part("month").map { $0 - 1 } ?? word("month", months) ?? part("quarter").map { ($0 - 1) * 3 } ?? 0
    let weekday = part("day") ?? word("day", days)
    // A day of the week alone is that day of the first week of 2012, which begins on a Sunday.
    let day = part("date") ?? weekday.map { $0 % 7 + 1 } ?? 1
    return CalendarUnits.milliseconds(
      year: part("year") ?? 2012, month: month, day: day, hour: part("hours") ?? 0,
      minute: part("minutes") ?? 0, second: part("seconds") ?? 0, millisecond: part("milliseconds") ?? 0)
  }
}

/// Selections in their initial state.
enum Selections {
  /// Whether a row is in a selection: a selection of nothing holds for all rows, or for none.
  static func test(_ name: String, empty: Bool, frame: Frame, names: Names) -> (Int) -> Bool {
    guard let stored = names.values[name], stored["selected"] != nil, let tuples = stored["selected"]?.array,
      !tuples.isEmpty
    else {
      if let value = names.values[name], value["selected"] == nil { return { _ in value.isTruthy } }
      return { _ in empty }
    }
    return { row in
      tuples.contains { tuple in
        (tuple.members ?? []).allSatisfy { member in
          let value = frame.series(member.name)?[row] ?? .null
          if let bounds = member.value.array, bounds.count == 2, let low = bounds[0].number, let high = bounds[1].number
          {
            let number =
              value.string.map { value.asNumber.isNaN ? DateText.milliseconds($0) : value.asNumber } ?? value.amount
            return number >= min(low, high) && number <= max(low, high)
          }
          return member.value.array?.contains(value) ?? equal(value, member.value)
        }
      }
    }
  }
}
