public import Diagnostics

/// A JSON value that remembers where it was written.
///
/// ```swift
/// let read = try JSONValue.parse(json: bytes, file: "bars.vl.json")
/// let mark = read.value["mark"]
/// mark?.string      // "bar"
/// mark?.location    // bars.vl.json:3:11
/// ```
///
/// The same type holds what was read from YAML. Objects keep the order of their keys, so a file is written
/// back as it was read. Values made in Swift have no place:
///
/// ```swift
/// let spec: JSONValue = ["mark": "bar", "width": 320]
/// ```
///
/// Two values are equal when they say the same, wherever they stand and in whatever order their keys come.
public struct JSONValue: Sendable {
  /// What a value is.
  public enum Kind: Sendable {
    /// Nothing, said explicitly.
    case null
    /// True or false.
    case bool(Bool)
    /// A number.
    case number(JSONNumber)
    /// A text.
    case string(String)
    /// Values in order.
    case array([JSONValue])
    /// Named values in order.
    case object(JSONObject)
  }

  /// What it is.
  public var kind: Kind
  /// Where it was written; nil for a value made in Swift.
  public var place: JSONPlace?

  /// Makes a value, and says where it stands.
  public init(_ kind: Kind, at place: JSONPlace? = nil) {
    self.kind = kind
    self.place = place
  }

  /// Nothing.
  public static let null = JSONValue(.null)
  /// A truth value.
  public static func bool(_ value: Bool) -> JSONValue { JSONValue(.bool(value)) }
  /// A number.
  public static func number(_ value: Double) -> JSONValue { JSONValue(.number(JSONNumber(value))) }
  /// A whole number.
  public static func integer(_ value: Int) -> JSONValue { JSONValue(.number(JSONNumber(value))) }
  /// A text.
  public static func string(_ value: String) -> JSONValue { JSONValue(.string(value)) }
  /// Values in order.
  public static func array(_ values: [JSONValue]) -> JSONValue { JSONValue(.array(values)) }
  /// Named values in order; of equal names the last one holds.
  public static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    var object = JSONObject()
    for (key, value) in members { object[key] = value }
    return JSONValue(.object(object))
  }

  /// File, line and column; nil for a value made in Swift.
  public var location: SourceLocation? { place?.location }
}

extension JSONValue {
  /// Whether it is null.
  public var isNull: Bool { if case .null = kind { true } else { false } }
  /// The truth value, if it is one.
  public var bool: Bool? { if case .bool(let value) = kind { value } else { nil } }
  /// The number, if it is one.
  public var number: Double? { if case .number(let value) = kind { value.double } else { nil } }
  /// The whole number, if it is a number without a fraction that fits.
  public var integer: Int? { if case .number(let value) = kind { value.integer } else { nil } }
  /// The text, if it is one.
  public var string: String? { if case .string(let value) = kind { value } else { nil } }
  /// The values in order, if it is an array.
  public var array: [JSONValue]? { if case .array(let values) = kind { values } else { nil } }
  /// The named values, if it is an object.
  public var object: JSONObject? { if case .object(let object) = kind { object } else { nil } }

  /// The member of that name, if this is an object that has one.
  public subscript(_ key: String) -> JSONValue? { object?[key] }
  /// The element at that index, if this is an array that long.
  public subscript(_ index: Int) -> JSONValue? {
    guard let array, array.indices.contains(index) else { return nil }
    return array[index]
  }

  /// What it is, for sentences: `a number`, `an object`, `null`.
  public var kindName: String {
    switch kind {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

extension JSONValue: Equatable {
  /// Whether two values say the same; places and the order of keys do not count.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left.kind, right.kind) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    default: false
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  /// A text.
  public init(stringLiteral value: String) { self.init(.string(value)) }
  /// A truth value.
  public init(booleanLiteral value: Bool) { self.init(.bool(value)) }
  /// A whole number.
  public init(integerLiteral value: Int) { self.init(.number(JSONNumber(value))) }
  /// A number.
  public init(floatLiteral value: Double) { self.init(.number(JSONNumber(value))) }
  /// Values in order.
  public init(arrayLiteral elements: JSONValue...) { self.init(.array(elements)) }
  /// Named values in order; of equal names the last one holds.
  public init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(elements) }
  /// Nothing.
  public init(nilLiteral: ()) { self.init(.null) }
}
