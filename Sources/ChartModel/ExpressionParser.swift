import JSON

/// Reads Vega's expression language: precedence climbing over JavaScript's operators, without assignments,
/// functions of one's own, or anything else that could not end.
struct ExpressionParser {
  private var tokenizer: ExpressionTokenizer
  private var token: ExpressionTokenizer.Token
  private var depth = 0

  init(_ text: String) throws(ExpressionError) {
    tokenizer = ExpressionTokenizer(text)
    token = try tokenizer.next()
  }

  mutating func parseWhole() throws(ExpressionError) -> Expression.Syntax {
    let syntax = try expression()
    guard token == .end else { throw fault("the end of the formula") }
    return syntax
  }

  private static let precedence: [String: Int] = [
    "??": 1, "||": 1, "&&": 2, "|": 3, "^": 4, "&": 5, "==": 6, "!=": 6, "===": 6, "!==": 6, "<": 7, ">": 7, "<=": 7,
    ">=": 7, "in": 7, "<<": 8, ">>": 8, ">>>": 8, "+": 9, "-": 9, "*": 10, "/": 10, "%": 10, "**": 11,
  ]

  private mutating func advance() throws(ExpressionError) { token = try tokenizer.next() }

  private mutating func take(_ sign: String) throws(ExpressionError) -> Bool {
    guard token == .sign(sign) else { return false }
    try advance()
    return true
  }

  private mutating func need(_ sign: String) throws(ExpressionError) {
    guard try take(sign) else { throw fault("“\(sign)”") }
  }

  private func fault(_ wanted: String) -> ExpressionError {
    let found =
      switch token {
      case .end: "the formula ends"
      case .number(let value): "\(value) stands"
      case .string(let text): "the text “\(text)” stands"
      case .name(let name): "“\(name)” stands"
      case .pattern(let source, _): "the pattern /\(source)/ stands"
      case .sign(let sign): "“\(sign)” stands"
      }
    return ExpressionError(message: "Here \(found), where \(wanted) is expected.", offset: tokenizer.offset)
  }

  private mutating func expression() throws(ExpressionError) -> Expression.Syntax {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest else { throw tooDeep() }
    let condition = try operators(above: 0)
    guard try take("?") else { return condition }
    let yes = try expression()
    try need(":")
    return .conditional(condition, yes, try expression())
  }

  private mutating func operators(above floor: Int) throws(ExpressionError) -> Expression.Syntax {
    var left = try unary()
    var length = 0
    while true {
      let name: String
      switch token {
      case .sign(let sign): name = sign
      case .name("in"): name = "in"
      default: return left
      }
      guard let level = Self.precedence[name], level > floor else { return left }
      length += 1
      guard length < Self.longest else { throw tooLong() }
      try advance()
      // Powers group from the right, all others from the left.
      depth += 1
      defer { depth -= 1 }
      guard depth < Self.deepest else { throw tooDeep() }
      left = .binary(name, left, try operators(above: name == "**" ? level - 1 : level))
    }
  }

  private mutating func unary() throws(ExpressionError) -> Expression.Syntax {
    for sign in ["-", "+", "!", "~"] where token == .sign(sign) {
      try advance()
      depth += 1
      defer { depth -= 1 }
      guard depth < Self.deepest else { throw tooDeep() }
      return .unary(sign, try unary())
    }
    return try members(of: try primary())
  }

  private mutating func members(of base: Expression.Syntax) throws(ExpressionError) -> Expression.Syntax {
    var value = base
    for _ in 0..<Self.longest {
      if try take(".") {
        guard case .name(let name) = token else { throw fault("a name") }
        try advance()
        value = .member(value, .literal(.string(name)))
      } else if try take("[") {
        value = .member(value, try expression())
        try need("]")
      } else {
        return value
      }
    }
    throw tooLong()
  }

  // Each sign in a row makes the tree one level deeper, and it is walked by calls within calls.
  private static let longest = 500

  // A formula nested deeper than this was not written by a person and would exhaust the stack.
  private static let deepest = 200

  private func tooDeep() -> ExpressionError {
    ExpressionError(message: "The formula is nested too deeply.", offset: tokenizer.offset)
  }

  private func tooLong() -> ExpressionError {
    ExpressionError(message: "The formula is too long.", offset: tokenizer.offset)
  }

  private mutating func primary() throws(ExpressionError) -> Expression.Syntax {
    let start = token
    switch start {
    case .number(let value):
      try advance()
      return .literal(.number(value))
    case .string(let value):
      try advance()
      return .literal(.string(value))
    case .pattern(let source, let flags):
      try advance()
      return .pattern(source, flags: flags)
    case .name(let name):
      try advance()
      if try take("(") { return .call(name, try list(closedBy: ")")) }
      switch name {
      case "true": return .literal(.bool(true))
      case "false": return .literal(.bool(false))
      case "null": return .literal(.null)
      default: return .name(name)
      }
    case .sign("("):
      try advance()
      let inner = try expression()
      try need(")")
      return inner
    case .sign("["):
      try advance()
      return .array(try list(closedBy: "]"))
    case .sign("{"):
      try advance()
      return .object(try entries())
    default:
      throw fault("a value")
    }
  }

  private mutating func list(closedBy sign: String) throws(ExpressionError) -> [Expression.Syntax] {
    var items: [Expression.Syntax] = []
    while try !take(sign) {
      items.append(try expression())
      if token != .sign(sign) { try need(",") }
    }
    return items
  }

  private mutating func entries() throws(ExpressionError) -> [Expression.Entry] {
    var entries: [Expression.Entry] = []
    while try !take("}") {
      let name: String
      switch token {
      case .name(let text), .string(let text): name = text
      case .number(let value): name = shortestDecimal(value)
      default: throw fault("a name")
      }
      try advance()
      try need(":")
      entries.append(Expression.Entry(name: name, value: try expression()))
      if token != .sign("}") { try need(",") }
    }
    return entries
  }
}
