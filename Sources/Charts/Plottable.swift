public import ChartModel
public import Chronology

/// A value that a chart can place: numbers, texts, moments, and enumerations of these.
///
/// ```swift
/// enum Domain: String, Plottable { case land, sea, air }
/// ```
///
/// Numbers are amounts, texts are names, moments are times: that decides the scale.
public protocol Plottable {
  /// What values of this type mean.
  static var plottableType: FieldType { get }
  /// The value as a chart holds it; moments as milliseconds since 1970 (UTC).
  var plottableLiteral: Literal { get }
}

extension Plottable where Self: BinaryInteger {
  /// Amounts.
  public static var plottableType: FieldType { .quantitative }
  /// The number.
  public var plottableLiteral: Literal { .number(Double(self)) }
}

extension Plottable where Self: BinaryFloatingPoint {
  /// Amounts.
  public static var plottableType: FieldType { .quantitative }
  /// The number; what is not finite is missing.
  public var plottableLiteral: Literal {
    let number = Double(self)
    return number.isFinite ? .number(number) : .null
  }
}

extension Plottable where Self: RawRepresentable, RawValue: Plottable {
  /// What the raw values mean.
  public static var plottableType: FieldType { RawValue.plottableType }
  /// The raw value.
  public var plottableLiteral: Literal { rawValue.plottableLiteral }
}

extension Int: Plottable {}
extension Int8: Plottable {}
extension Int16: Plottable {}
extension Int32: Plottable {}
extension Int64: Plottable {}
extension UInt: Plottable {}
extension UInt8: Plottable {}
extension UInt16: Plottable {}
extension UInt32: Plottable {}
extension UInt64: Plottable {}
extension Float: Plottable {}
extension Double: Plottable {}

extension String: Plottable {
  /// Names.
  public static var plottableType: FieldType { .nominal }
  /// The text.
  public var plottableLiteral: Literal { .string(self) }
}

extension Bool: Plottable {
  /// Names.
  public static var plottableType: FieldType { .nominal }
  /// The value.
  public var plottableLiteral: Literal { .bool(self) }
}

extension Timestamp: Plottable {
  /// Moments.
  public static var plottableType: FieldType { .temporal }
  /// Milliseconds since 1970.
  public var plottableLiteral: Literal { .number(milliseconds) }
}

extension CivilDate: Plottable {
  /// Moments: the start of the day, in UTC.
  public static var plottableType: FieldType { .temporal }
  /// Milliseconds since 1970.
  public var plottableLiteral: Literal { Timestamp(self).plottableLiteral }
}

extension Optional: Plottable where Wrapped: Plottable {
  /// What the values mean.
  public static var plottableType: FieldType { Wrapped.plottableType }
  /// The value, or `null` where it is missing.
  public var plottableLiteral: Literal { self?.plottableLiteral ?? .null }
}
