/// A number of a JSON or YAML file: its nearest double, and the exact whole number where it was written as one.
///
/// `9007199254740993` keeps all its digits in ``integer``; `1.0` counts as the whole number 1.
public struct JSONNumber: Sendable, Equatable {
  /// The nearest double.
  public let double: Double
  /// The exact whole number; nil where there is a fraction or it does not fit 64 bits.
  public let integer: Int?

  /// A number that may have a fraction.
  public init(_ value: Double) {
    double = value
    // Beyond 2⁵³ not every whole number is a double, so a double that large names no exact one.
    integer = value.magnitude <= 9_007_199_254_740_992 && value == value.rounded(.towardZero) ? Int(value) : nil
  }

  /// A whole number.
  public init(_ value: Int) {
    double = Double(value)
    integer = value
  }

  /// A number whose exact whole value was read apart from its double.
  init(_ value: Double, exactly whole: Int?) {
    if let whole { self.init(whole) } else { self.init(value) }
  }

  /// Whether both are the same number.
  public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
    if let a = left.integer, let b = right.integer { return a == b }
    return left.double == right.double
  }
}
