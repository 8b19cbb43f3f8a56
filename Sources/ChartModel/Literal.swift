/// A constant as a chart file writes it: what properties, domains and inline rows are made of.
///
/// ```swift
/// let domain: Literal = [0, 100]
/// let rule: Literal = ["expr": "width / 2"]
/// ```
public enum Literal: Sendable, Hashable {
  /// Nothing, said explicitly.
  case null
  /// True or false.
  case bool(Bool)
  /// A number.
  case number(Double)
  /// A text.
  case string(String)
  /// Several in order.
  case array([Literal])
  /// Named ones, in the order they were written.
  case object([Member])

  /// A name and its value in an object.
  public struct Member: Sendable, Hashable {
    /// The name.
    public var name: String
    /// Its value.
    public var value: Literal
    /// Pairs a name with its value.
    public init(_ name: String, _ value: Literal) { (self.name, self.value) = (name, value) }
  }

  /// The number, where it is one.
  public var number: Double? { if case .number(let value) = self { value } else { nil } }
  /// The text, where it is one.
  public var string: String? { if case .string(let value) = self { value } else { nil } }
  /// True or false, where it is one of them.
  public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  /// The elements, where it is an array.
  public var array: [Literal]? { if case .array(let value) = self { value } else { nil } }
  /// The members, where it is an object.
  public var members: [Member]? { if case .object(let value) = self { value } else { nil } }
  /// Whether it is `null`.
  public var isNull: Bool { self == .null }

  /// The value of a member of an object; nil where there is none. Takes time in proportion to the members.
  public subscript(name: String) -> Literal? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The numbers of an array that holds nothing else.
  public var numbers: [Double]? {
    guard let array else { return nil }
    let found = array.compactMap(\.number)
    return found.count == array.count ? found : nil
  }

  /// The texts of an array that holds nothing else, or a single text.
  public var strings: [String]? {
    if let string { return [string] }
    guard let array else { return nil }
    let found = array.compactMap(\.string)
    return found.count == array.count ? found : nil
  }

  /// The expression in `{"expr": "…"}`, which stands in place of many constants.
  public var expressionText: String? { self["expr"]?.string ?? self["signal"]?.string }
}

extension Literal: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// A number.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// True or false.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Several in order.
  public init(arrayLiteral elements: Literal...) { self = .array(elements) }
  /// Named ones.
  public init(dictionaryLiteral elements: (String, Literal)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
  /// `null`.
  public init(nilLiteral: ()) { self = .null }
}
