public import Geometry

/// The mathematics of a projection: a function from the globe to the plane and, where there is one, back.
///
/// The globe has radius 1 and is not yet turned; angles are in radians; y grows to the north. Turning,
/// clipping, resampling and scaling are ``Projection``'s.
public struct RawProjection: Sendable {
  /// From longitude and latitude to the plane.
  public let forward: @Sendable (Double, Double) -> Point
  /// From the plane to longitude (x) and latitude (y); not a number outside the map.
  public let inverse: (@Sendable (Double, Double) -> Point)?

  /// A projection from its functions.
  public init(
    forward: @escaping @Sendable (Double, Double) -> Point,
    inverse: (@Sendable (Double, Double) -> Point)? = nil
  ) {
    (self.forward, self.inverse) = (forward, inverse)
  }
}

/// The arc sine, with what rounding put beyond ±1 brought back.
func safeAsin(_ value: Double) -> Double { asin(min(max(value, -1), 1)) }

/// Solves f(x) = 0 by Newton's method; `step` gives f(x) / f′(x).
func newton(from start: Double, _ step: (Double) -> Double) -> Double {
  var x = start
  for _ in 0..<50 {
    let change = step(x)
    guard change.isFinite else { break }
    x -= change
    if abs(change) < 1e-15 { break }
  }
  return x
}
