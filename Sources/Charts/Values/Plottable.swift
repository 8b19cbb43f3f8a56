public import ChartModel
public import Chronology

/// A value that a chart can place: numbers, texts, moments, and whatever can be turned into one of these.
///
/// ```swift
/// enum Domain: String, Plottable { case land, sea, air }
///
/// extension Money: Plottable {
///   var primitivePlottable: Double { amount }
///   init?(primitivePlottable: Double) { self.init(amount: primitivePlottable) }
/// }
/// ```
///
/// Numbers are amounts, texts are names, moments are times: that decides the scale.
public protocol Plottable {
  /// The number, text or moment that stands for it.
  associatedtype PrimitivePlottable: PrimitivePlottableProtocol
  /// The value as a number, text or moment.
  var primitivePlottable: PrimitivePlottable { get }
  /// The value that a number, text or moment stands for; nil where it stands for none.
  init?(primitivePlottable: PrimitivePlottable)
}

/// What charts place by itself: numbers, texts, truth values and moments.
///
/// ```swift
/// Double.plottableType            // amounts
/// 1995.0.plottableLiteral         // the number as a chart holds it
/// func literal(_ value: some PrimitivePlottableProtocol) -> Literal { value.plottableLiteral }
/// ```
public protocol PrimitivePlottableProtocol: Plottable where PrimitivePlottable == Self {
  /// What values of this type mean.
  static var plottableType: FieldType { get }
  /// The value as a chart holds it; moments as milliseconds since 1970 (UTC).
  var plottableLiteral: Literal { get }
  /// The value that a chart holds; nil where it is of another kind.
  init?(plottableLiteral: Literal)
}

extension PrimitivePlottableProtocol {
  /// Itself.
  public var primitivePlottable: Self { self }
  /// Itself.
  public init?(primitivePlottable: Self) { self = primitivePlottable }
}

extension Plottable {
  static var plottableType: FieldType { PrimitivePlottable.plottableType }
  var plottableLiteral: Literal { primitivePlottable.plottableLiteral }
  static func make(_ literal: Literal) -> Self? {
    PrimitivePlottable(plottableLiteral: literal).flatMap { Self(primitivePlottable: $0) }
  }
}

extension Plottable where Self: RawRepresentable, RawValue: Plottable {
  /// The raw value.
  public var primitivePlottable: RawValue.PrimitivePlottable { rawValue.primitivePlottable }
  /// The case of a raw value; nil where there is none.
  public init?(primitivePlottable: RawValue.PrimitivePlottable) {
    guard let raw = RawValue(primitivePlottable: primitivePlottable) else { return nil }
    self.init(rawValue: raw)
  }
}

extension PrimitivePlottableProtocol where Self: BinaryInteger {
  /// Amounts.
  public static var plottableType: FieldType { .quantitative }
  /// The number.
  public var plottableLiteral: Literal { .number(Double(self)) }
  /// The whole number that a chart holds.
  public init?(plottableLiteral: Literal) {
    guard let number = plottableLiteral.number else { return nil }
    self.init(exactly: number.rounded())
  }
}

extension PrimitivePlottableProtocol where Self: BinaryFloatingPoint {
  /// Amounts.
  public static var plottableType: FieldType { .quantitative }
  /// The number; what is not finite is missing.
  public var plottableLiteral: Literal {
    let number = Double(self)
    return number.isFinite ? .number(number) : .null
  }
  /// The number that a chart holds.
  public init?(plottableLiteral: Literal) {
    guard let number = plottableLiteral.number else { return nil }
    self.init(number)
  }
}

extension Int: PrimitivePlottableProtocol {}
extension Int8: PrimitivePlottableProtocol {}
extension Int16: PrimitivePlottableProtocol {}
extension Int32: PrimitivePlottableProtocol {}
extension Int64: PrimitivePlottableProtocol {}
extension UInt: PrimitivePlottableProtocol {}
extension UInt8: PrimitivePlottableProtocol {}
extension UInt16: PrimitivePlottableProtocol {}
extension UInt32: PrimitivePlottableProtocol {}
extension UInt64: PrimitivePlottableProtocol {}
extension Float: PrimitivePlottableProtocol {}
extension Double: PrimitivePlottableProtocol {}

extension String: PrimitivePlottableProtocol {
  /// Names.
  public static var plottableType: FieldType { .nominal }
  /// The text.
  public var plottableLiteral: Literal { .string(self) }
  /// The text that a chart holds.
  public init?(plottableLiteral: Literal) {
    guard let text = plottableLiteral.string else { return nil }
    self = text
  }
}

extension Bool: PrimitivePlottableProtocol {
  /// Names.
  public static var plottableType: FieldType { .nominal }
  /// The value.
  public var plottableLiteral: Literal { .bool(self) }
  /// The value that a chart holds.
  public init?(plottableLiteral: Literal) {
    guard let value = plottableLiteral.bool else { return nil }
    self = value
  }
}

extension Timestamp: PrimitivePlottableProtocol {
  /// Moments.
  public static var plottableType: FieldType { .temporal }
  /// Milliseconds since 1970.
  public var plottableLiteral: Literal { .number(milliseconds) }
  /// The moment that a chart holds.
  public init?(plottableLiteral: Literal) {
    guard let number = plottableLiteral.number else { return nil }
    self.init(milliseconds: number)
  }
}

extension CivilDate: PrimitivePlottableProtocol {
  /// Moments: the start of the day, in UTC.
  public static var plottableType: FieldType { .temporal }
  /// Milliseconds since 1970.
  public var plottableLiteral: Literal { start.plottableLiteral }
  /// The day that a chart holds.
  public init?(plottableLiteral: Literal) {
    guard let moment = Timestamp(plottableLiteral: plottableLiteral) else { return nil }
    self = moment.date()
  }
}

extension Optional: Plottable where Wrapped: Plottable {
  /// The value as a number, text or moment; nil where it is missing.
  public var primitivePlottable: Wrapped.PrimitivePlottable? { self?.primitivePlottable }
  /// The value that stands for another; missing where that is missing.
  public init?(primitivePlottable: Wrapped.PrimitivePlottable?) {
    guard let primitivePlottable else {
      self = .none
      return
    }
    guard let value = Wrapped(primitivePlottable: primitivePlottable) else { return nil }
    self = .some(value)
  }
}

extension Optional: PrimitivePlottableProtocol where Wrapped: PrimitivePlottableProtocol {
  /// What the values mean.
  public static var plottableType: FieldType { Wrapped.plottableType }
  /// The value, or `null` where it is missing.
  public var plottableLiteral: Literal { self?.plottableLiteral ?? .null }
  /// The value that a chart holds, or nothing for `null`.
  public init?(plottableLiteral: Literal) {
    if plottableLiteral.isNull {
      self = .none
      return
    }
    guard let value = Wrapped(plottableLiteral: plottableLiteral) else { return nil }
    self = .some(value)
  }
}
