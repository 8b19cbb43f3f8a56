public import Geometry

/// The function that a continuous scale bends its domain with before it spreads it evenly over its range.
///
/// All are monotone where they are defined, odd about zero where they reach it, and have an inverse.
public enum ScaleTransform: Sendable, Hashable {
  /// Nothing is bent.
  case linear
  /// The logarithm; the domain may not touch or cross zero. The base, 10 unless stated, only matters to
  /// ticks.
  case log(base: Double)
  /// The absolute value raised to a power, with its sign. `exponent: 0.5` is the square root.
  case pow(exponent: Double)
  /// The logarithm of one plus the absolute value over a constant, with its sign: logarithmic far from
  /// zero, linear near it.
  case symlog(constant: Double)

  /// The square root.
  public static let sqrt = ScaleTransform.pow(exponent: 0.5)
  /// The decimal logarithm.
  public static let log10 = ScaleTransform.log(base: 10)

  /// Bends a value. `isNegative` says on which side of zero the domain of a logarithm lies.
  @inlinable
  func apply(_ x: Double, isNegative: Bool) -> Double {
    switch self {
    case .linear: x
    case .log: isNegative ? -Geometry.log(-x) : Geometry.log(x)
    case .pow(exponent: 1): x
    case .pow(exponent: 0.5): x < 0 ? -(-x).squareRoot() : x.squareRoot()
    case .pow(let exponent): x < 0 ? -Geometry.pow(-x, exponent) : Geometry.pow(x, exponent)
    case .symlog(let constant):
      x < 0 ? -log1p(-x / constant) : log1p(x / constant)
    }
  }

  /// Bends a value back.
  @inlinable
  func invert(_ y: Double, isNegative: Bool) -> Double {
    switch self {
    case .linear: y
    case .log: isNegative ? -exp(-y) : exp(y)
    case .pow(exponent: 1): y
    case .pow(exponent: 0.5): y < 0 ? -y * y : y * y
    case .pow(let exponent): y < 0 ? -Geometry.pow(-y, 1 / exponent) : Geometry.pow(y, 1 / exponent)
    case .symlog(let constant):
      y < 0 ? -expm1(-y) * constant : expm1(y) * constant
    }
  }
}
