import ChartModel
import Tabular

/// A formula over the rows of a table, as values in the text use it: Vega's expression language, with columns by
/// their names and aggregates over rows.
///
/// ```
/// max(tiv_million)                       the greatest of a column
/// argmax(tiv_million).year               the year of the row that holds it
/// sum(tiv_million, year >= 2015)         a sum over some of the rows
/// 100 * count(domain == 'naval') / count()
/// ```
///
/// Within an aggregate a name is the cell of one row; outside, only aggregates have a value. Cells that are missing
/// take no part. Texts are compared with days as ISO 8601 writes them.
struct ValueFormula {
  let text: String
  let table: Table
  private let syntax: Expression.Syntax

  init(_ text: String, over table: Table) throws(ValueFault) {
    (self.text, self.table) = (text, table)
    do throws(ExpressionError) {
      syntax = try Expression(parsing: text).syntax
    } catch {
      throw ValueFault(message: "This formula cannot be read. \(error.message)", offset: error.offset)
    }
  }

  /// The value over some rows.
  func value(of rows: [Int]) throws(ValueFault) -> Value { try value(syntax, rows, nil) }

  /// The rows for which the formula holds.
  func matching(_ rows: [Int]) throws(ValueFault) -> [Int] {
    var result: [Int] = []
    for row in rows where try value(syntax, rows, row).isTrue { result.append(row) }
    return result
  }

  /// The value of a part: over rows, or for one of them.
  private func value(_ part: Expression.Syntax, _ rows: [Int], _ row: Int?) throws(ValueFault) -> Value {
    switch part {
    case .literal(let literal): return literal.cell
    case .name(let name): return try cell(name, row)
    case .member(.name("datum"), .literal(.string(let name))): return try cell(name, row)
    case .member(.call(let function, let arguments), .literal(.string(let column)))
    where function == "argmax" || function == "argmin":
      let key = try self.column(column)
      let extreme = try aggregate(of: arguments, function, rows).extremeRow(isGreatest: function == "argmax")
      guard let extreme else { throw fault("No row has a value here, so none is the greatest.", at: function) }
      return key[extreme]
    case .call(let name, let arguments): return try call(name, arguments, rows, row)
    case .unary(let sign, let inner):
      let value = try value(inner, rows, row)
      if sign == "!" { return .boolean(!value.isTrue) }
      return .number(try number(value, sign) * (sign == "-" ? -1 : 1))
    case .binary(let sign, let left, let right): return try binary(sign, left, right, rows, row)
    case .conditional(let condition, let yes, let no):
      return try value(condition, rows, row).isTrue ? value(yes, rows, row) : value(no, rows, row)
    case .pattern, .member, .array, .object:
      throw ValueFault(
        message: "Values are made of columns, numbers, texts and aggregates; this formula holds something else.")
    }
  }

  private func binary(
    _ sign: String, _ left: Expression.Syntax, _ right: Expression.Syntax, _ rows: [Int], _ row: Int?
  ) throws(ValueFault) -> Value {
    let first = try value(left, rows, row)
    switch sign {
    case "&&": return first.isTrue ? try value(right, rows, row) : first
    case "||": return first.isTrue ? first : try value(right, rows, row)
    case "in":
      guard case .array(let items) = right else { break }
      for item in items where first.isSame(as: try value(item, rows, row)) { return .boolean(true) }
      return .boolean(false)
    default: break
    }
    let second = try value(right, rows, row)
    switch sign {
    case "==", "===": return .boolean(first.isSame(as: second))
    case "!=", "!==": return .boolean(!first.isSame(as: second))
    // What is missing is neither less nor more than anything.
    case "<": return .boolean(first.isBefore(second) ?? false)
    case ">": return .boolean(second.isBefore(first) ?? false)
    case "<=": return .boolean(second.isBefore(first).map { !$0 } ?? false)
    case ">=": return .boolean(first.isBefore(second).map { !$0 } ?? false)
    default: break
    }
    let (a, b) = (try number(first, sign), try number(second, sign))
    switch sign {
    case "+": return .number(a + b)
    case "-": return .number(a - b)
    case "*": return .number(a * b)
    case "/" where b == 0: throw fault("This divides by zero.", at: "/")
    case "/": return .number(a / b)
    case "%" where b != 0: return .number(a.truncatingRemainder(dividingBy: b))
    default: throw fault("“\(sign)” has no meaning between these values.", at: sign)
    }
  }

  private func call(
    _ name: String, _ arguments: [Expression.Syntax], _ rows: [Int], _ row: Int?
  ) throws(ValueFault) -> Value {
    if let function = ValueFunction(rawValue: name) {
      var values: [Value] = []
      for argument in arguments { values.append(try value(argument, rows, row)) }
      guard let result = function(values) else {
        throw fault("“\(name)” cannot be taken of this.", at: name, hint: "Write it as \(function.form).")
      }
      return result
    }
    guard let aggregate = ValueAggregate(rawValue: name) else {
      let known = ValueAggregate.allCases.map(\.rawValue) + ValueFunction.allCases.map(\.rawValue)
      throw fault(
        "There is no function “\(name)”.", at: name, hint: ValueMessages.nearest(name, known, "Functions are"))
    }
    // `count` takes a condition where the others take what they are of.
    if aggregate == .count {
      guard arguments.count < 2 else { throw fault("“count” takes one condition.", at: name) }
      guard let condition = arguments.first else { return .integer(rows.count) }
      var count = 0
      for row in rows where try value(condition, rows, row).isTrue { count += 1 }
      return .integer(count)
    }
    let sample = try self.aggregate(of: arguments, name, rows)
    switch aggregate.value(sample) {
    case .success(let value): return value
    case .failure(let failure): throw fault(failure.message, at: name, hint: failure.hint)
    }
  }

  /// The cells that an aggregate is over: its first argument, in the rows for which its second holds.
  private func aggregate(
    of arguments: [Expression.Syntax], _ name: String, _ rows: [Int]
  ) throws(ValueFault) -> ValueSample {
    guard let subject = arguments.first, arguments.count <= 2 else {
      throw fault("“\(name)” takes a column, and a condition if it is over some rows only.", at: name)
    }
    var sample = ValueSample()
    for row in rows {
      if arguments.count == 2, try !value(arguments[1], rows, row).isTrue { continue }
      let cell = try value(subject, rows, row)
      if !cell.isMissing { sample.append(cell, row) }
    }
    return sample
  }

  private func cell(_ name: String, _ row: Int?) throws(ValueFault) -> Value {
    let column = try self.column(name)
    if let row { return column[row] }
    throw fault(
      "“\(name)” is a column of many rows and not one value.", at: name,
      hint: "Write max(\(name)), or another aggregate.")
  }

  private func column(_ name: String) throws(ValueFault) -> Column {
    if let column = table[name] { return column }
    throw fault(
      "There is no column “\(name)” here.", at: name, hint: ValueMessages.nearest(name, table.names, "Columns are"))
  }

  private func number(_ value: Value, _ sign: String) throws(ValueFault) -> Double {
    if let number = value.number { return number }
    throw fault(value.isMissing ? "There is no value to reckon with here." : "“\(value)” is no number.", at: sign)
  }

  private func fault(_ message: String, at word: String, hint: String? = nil) -> ValueFault {
    ValueFault(message: message, offset: text.offset(ofWord: word), hint: hint)
  }
}

extension String {
  /// How many characters stand before a word, or before a sign; zero where it does not occur.
  fileprivate func offset(ofWord word: String) -> Int {
    let (characters, wanted) = (Array(self), Array(word))
    func isName(_ index: Int) -> Bool {
      characters.indices.contains(index)
        && (characters[index].isLetter || characters[index].isNumber || characters[index] == "_")
    }
    let isWord = wanted.first.map { $0.isLetter || $0 == "_" } ?? false
    for start in characters.indices where characters[start...].starts(with: wanted) {
      if !isWord || !(isName(start - 1) || isName(start + wanted.count)) { return start }
    }
    return 0
  }
}

extension Literal {
  /// The constant as a cell.
  fileprivate var cell: Tabular.Value {
    switch self {
    case .number(let value): .number(value)
    case .string(let text): .string(text)
    case .bool(let flag): .boolean(flag)
    default: .missing
    }
  }
}
