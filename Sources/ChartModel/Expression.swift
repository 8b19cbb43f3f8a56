/// A formula over a row, in Vega's expression language: JavaScript's operators, and functions such as `year`.
///
/// ```swift
/// let tons = try Expression(parsing: "datum.kilograms / 1000")
/// ```
///
/// Two expressions are equal when they read the same. Parsing never evaluates anything.
public struct Expression: Sendable, Hashable {
  /// The text it was read from.
  public var text: String
  /// What it says.
  public var syntax: Syntax
  /// Where it was said.
  public var place: Place

  /// Reads a formula; throws where it breaks the grammar.
  public init(parsing text: String, place: Place = .none) throws(ExpressionError) {
    var parser = try ExpressionParser(text)
    self.text = text
    self.syntax = try parser.parseWhole()
    self.place = place
  }

  /// The syntax tree.
  public indirect enum Syntax: Sendable, Hashable {
    /// A constant.
    case literal(Literal)
    /// A pattern between slashes, and its flags.
    case pattern(String, flags: String)
    /// A name: `datum`, a parameter, a constant such as `PI`.
    case name(String)
    /// A member of a value, by a name that is itself computed in `a[b]`.
    case member(Syntax, Syntax)
    /// A function by name.
    case call(String, [Syntax])
    /// `-a`, `!a`.
    case unary(String, Syntax)
    /// `a + b`, `a && b`.
    case binary(String, Syntax, Syntax)
    /// `a ? b : c`.
    case conditional(Syntax, Syntax, Syntax)
    /// `[a, b]`.
    case array([Syntax])
    /// `{a: b}`.
    case object([Entry])
  }

  /// A name and its value in an object.
  public struct Entry: Sendable, Hashable {
    /// The name.
    public var name: String
    /// Its value.
    public var value: Syntax
  }
}

extension Expression.Syntax {
  /// All names in it, such as `datum` and those of parameters.
  public var names: Set<String> {
    switch self {
    case .literal, .pattern: []
    case .name(let name): [name]
    case .member(let base, let key): base.names.union(key.names)
    case .call(_, let parts), .array(let parts): parts.reduce(into: []) { $0.formUnion($1.names) }
    case .unary(_, let inner): inner.names
    case .binary(_, let left, let right): left.names.union(right.names)
    case .conditional(let test, let yes, let no): test.names.union(yes.names).union(no.names)
    case .object(let entries): entries.reduce(into: []) { $0.formUnion($1.value.names) }
    }
  }
}

/// Why a formula cannot be read.
public struct ExpressionError: Error, Sendable, Hashable {
  /// A whole sentence.
  public var message: String
  /// How many characters stand before the fault.
  public var offset: Int
}
