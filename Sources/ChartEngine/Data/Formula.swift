import ChartModel
import Diagnostics
import Geography
import Geometry
import Scales

/// A formula made ready for the rows of a frame: names are looked up once, rows cost a call each.
struct Formula {
  typealias Row = Int
  let evaluate: (Row) -> Literal

  /// The value for a row.
  func callAsFunction(_ row: Row) -> Literal { evaluate(row) }
}

/// Names that formulas may use beside the fields of a row.
struct Names: Sendable {
  /// Names of the chart's own parameters.
  var stated: Set<String> = []
  var values: [String: Literal] = [
    "PI": .number(.pi), "E": .number(M_E), "LN2": .number(M_LN2), "LN10": .number(M_LN10), "LOG2E": .number(M_LOG2E),
    "LOG10E": .number(M_LOG10E), "SQRT2": .number(2.0.squareRoot()), "SQRT1_2": .number(0.5.squareRoot()),
    "MAX_VALUE": .number(.greatestFiniteMagnitude), "MIN_VALUE": .number(.leastNonzeroMagnitude), "NaN": .number(.nan),
    "undefined": .null, "Infinity": .number(.infinity),
  ]
}

/// Turns a formula's syntax into closures over a frame.
struct FormulaCompiler {
  let frame: Frame
  let names: Names
  var findings: [Diagnostic] = []
  /// What `datum` is where there is no frame: a label, a value.
  var datum: ((Int) -> Literal)?

  init(frame: Frame, names: Names, datum: ((Int) -> Literal)? = nil) {
    (self.frame, self.names, self.datum) = (frame, names, datum)
  }

  private var expression: Expression?

  /// A formula ready to run. Faults are noted in `findings`; what is unknown counts as missing.
  mutating func compile(_ expression: Expression) -> Formula {
    self.expression = expression
    return Formula(evaluate: compile(expression.syntax))
  }

  private mutating func compile(_ syntax: Expression.Syntax) -> (Int) -> Literal {
    switch syntax {
    case .literal(let literal): return { _ in literal }
    case .pattern(let source, let flags):
      let value = Literal.object([.init("pattern", .string(source)), .init("flags", .string(flags))])
      return { _ in value }
    case .name("datum"):
      if let datum { return datum }
      let frame = frame
      return { frame.record($0) }
    case .name("event"), .name("item"): return { _ in .object([]) }
    case .name(let name):
      guard let value = names.values[name] else {
        let known = names.values.keys.sorted()
        report { Messages.unknownName(name, among: known, in: $0.text, $0.place) }
        return { _ in .null }
      }
      return { _ in value }
    case .member(.name("datum"), .literal(let field)) where datum == nil:
      return column(field.asText)
    case .member(let base, .literal(let name)):
      // `datum.a.b`: a nested field, or one whose own name has the dot in it.
      let value = compile(base)
      let step = name.asText
      return { value($0).step(step) }
    case .member(let base, let key):
      let value = compile(base), name = compile(key)
      return { value($0).step(name($0).asText) }
    case .unary(let sign, let operand): return unary(sign, compile(operand))
    case .binary(let sign, let left, let right): return binary(sign, compile(left), compile(right))
    case .conditional(let test, let yes, let no):
      let test = compile(test), yes = compile(yes), no = compile(no)
      return { test($0).isTruthy ? yes($0) : no($0) }
    case .array(let items):
      var parts: [(Int) -> Literal] = []
      for item in items { parts.append(compile(item)) }
      return { row in .array(parts.map { $0(row) }) }
    case .object(let entries):
      var parts: [(String, (Int) -> Literal)] = []
      for entry in entries { parts.append((entry.name, compile(entry.value))) }
      return { row in .object(parts.map { Literal.Member($0.0, $0.1(row)) }) }
    case .call(let name, let arguments): return call(name, arguments)
    }
  }

  private mutating func column(_ field: String) -> (Int) -> Literal {
    guard let series = frame[field] else {
      // A formula may ask whether a row has a field, but none of them having it is mostly a slip.
      if frame.rowCount > 0, !frame.names.isEmpty {
        let known = frame.names
        report { Messages.unknownFieldInFormula(field, among: known, in: $0.text, $0.place) }
      }
      return { _ in .null }
    }
    return { series[$0] }
  }

  private mutating func report(_ finding: (Expression) -> Diagnostic) {
    if let expression { findings.append(finding(expression)) }
  }

  /// The shapes that a formula names: those of the rows, or those that a lookup brought into a field.
  private func shapes(named syntax: Expression.Syntax) -> [GeoShape?]? {
    switch syntax {
    case .name("datum"): frame.shapes
    case .member(.name("datum"), .literal(let field)): frame.fieldShapes[field.asText]
    default: nil
    }
  }

  private mutating func call(_ name: String, _ arguments: [Expression.Syntax]) -> (Int) -> Literal {
    var parts: [(Int) -> Literal] = []
    for argument in arguments { parts.append(compile(argument)) }
    // `if` must not compute the branch that is not taken; all others are plain functions.
    if name == "if", parts.count == 3 {
      let (test, yes, no) = (parts[0], parts[1], parts[2])
      return { test($0).isTruthy ? yes($0) : no($0) }
    }
    if name == "data", case .literal(let source)? = arguments.first {
      // The stores of selections are the only data that formulas can see.
      let text = source.asText
      let selection = names.values[text.hasSuffix("_store") ? String(text.dropLast(6)) : text]
      let value = selection?["selected"] ?? .array([])
      return { _ in value }
    }
    if name == "geoDistance", parts.count == 3, let shapes = shapes(named: arguments[0]) {
      return Self.distance(to: shapes, parts[1], parts[2])
    }
    guard let function = Functions.named(name) else {
      report { Messages.unknownFunction(name, among: Functions.names, in: $0.text, $0.place) }
      return { _ in .null }
    }
    switch parts.count {
    case 1:
      let first = parts[0]
      return { function([first($0)]) }
    default: return { row in function(parts.map { $0(row) }) }
    }
  }

  private func unary(_ sign: String, _ operand: @escaping (Int) -> Literal) -> (Int) -> Literal {
    switch sign {
    case "-": { .number(-operand($0).asNumber) }
    case "+": { .number(operand($0).asNumber) }
    case "!": { .bool(!operand($0).isTruthy) }
    default: { .number(Double(~int32(operand($0).asNumber))) }
    }
  }

  private func binary(
    _ sign: String, _ left: @escaping (Int) -> Literal, _ right: @escaping (Int) -> Literal
  ) -> (Int) -> Literal {
    switch sign {
    case "+":
      { row in
        let a = left(row), b = right(row)
        if case .number(let x) = a, case .number(let y) = b { return .number(x + y) }
        let isText = a.string != nil || b.string != nil || a.array != nil || b.array != nil
        return isText ? .text(a.asText + b.asText) : .number(a.asNumber + b.asNumber)
      }
    case "-": { .number(left($0).asNumber - right($0).asNumber) }
    case "*": { .number(left($0).asNumber * right($0).asNumber) }
    case "/": { .number(left($0).asNumber / right($0).asNumber) }
    case "%": { .number(fmod(left($0).asNumber, right($0).asNumber)) }
    case "**": { .number(pow(left($0).asNumber, right($0).asNumber)) }
    case "&&":
      { row in
        let a = left(row)
        return a.isTruthy ? right(row) : a
      }
    case "||":
      { row in
        let a = left(row)
        return a.isTruthy ? a : right(row)
      }
    case "??":
      { row in
        let a = left(row)
        return a.isNull ? right(row) : a
      }
    case "==": { .bool(looselyEqual(left($0), right($0))) }
    case "!=": { .bool(!looselyEqual(left($0), right($0))) }
    case "===": { .bool(left($0) == right($0)) }
    case "!==": { .bool(left($0) != right($0)) }
    case "<": { .bool(ordered(left($0), right($0)) { $0 < 0 }) }
    case "<=": { .bool(ordered(left($0), right($0)) { $0 <= 0 }) }
    case ">": { .bool(ordered(left($0), right($0)) { $0 > 0 }) }
    case ">=": { .bool(ordered(left($0), right($0)) { $0 >= 0 }) }
    case "&": { .number(Double(int32(left($0).asNumber) & int32(right($0).asNumber))) }
    case "|": { .number(Double(int32(left($0).asNumber) | int32(right($0).asNumber))) }
    case "^": { .number(Double(int32(left($0).asNumber) ^ int32(right($0).asNumber))) }
    case "<<": { .number(Double(int32(left($0).asNumber) << (int32(right($0).asNumber) & 31))) }
    case ">>": { .number(Double(int32(left($0).asNumber) >> (int32(right($0).asNumber) & 31))) }
    case ">>>":
      { .number(Double(UInt32(bitPattern: int32(left($0).asNumber)) >> UInt32(int32(right($0).asNumber) & 31))) }
    case "in":
      { row in
        let name = left(row), base = right(row)
        if let items = base.array { return .bool(items.contains(name)) }
        return .bool(base[name.asText] != nil)
      }
    default: { _ in .null }
    }
  }
}

/// The lowest 32 bits of a number, as JavaScript's bitwise operators take them.
private func int32(_ value: Double) -> Int32 {
  guard value.isFinite else { return 0 }
  let rest = fmod(value.rounded(.towardZero), 4_294_967_296)
  return Int32(truncatingIfNeeded: Int64(rest))
}

private func looselyEqual(_ a: Literal, _ b: Literal) -> Bool {
  if a == b { return true }
  switch (a, b) {
  case (.null, _), (_, .null): return false
  case (.string, .string), (.array, .array), (.object, .object): return false
  default: return a.asNumber == b.asNumber
  }
}

private func ordered(_ a: Literal, _ b: Literal, _ test: (Int) -> Bool) -> Bool {
  if case .string(let x) = a, case .string(let y) = b {
    return test(x == y ? 0 : x.unicodeScalars.lexicographicallyPrecedes(y.unicodeScalars) ? -1 : 1)
  }
  let x = a.asNumber, y = b.asNumber
  if x.isNaN || y.isNaN { return false }
  return test(x < y ? -1 : x > y ? 1 : 0)
}

extension Literal {
  /// The constant, or what its expression gives with names alone; null for an expression that cannot be computed.
  func computed(_ names: Names) -> Literal {
    if let items = array { return .array(items.map { $0.computed(names) }) }
    guard let text = expressionText else { return self }
    guard let expression = try? Expression(parsing: text) else { return .null }
    var compiler = FormulaCompiler(frame: Frame(rowCount: 0), names: names)
    return compiler.compile(expression)(0)
  }
}

extension Properties {
  /// The settings with their expressions computed.
  func computed(_ names: Names) -> Properties {
    var result = self
    for name in self.names {
      guard let value = self[name] else { continue }
      let computed = value.computed(names)
      if computed != value { result.set(name, computed, at: Place(place(name))) }
    }
    return result
  }
}
