import Geometry

extension RawProjection {
  /// Projections that keep directions from the middle. `stretch` gives, for the cosine of the distance from
  /// there, the factor on the coordinates of the orthographic map; `angle`, for the length on the map, the
  /// distance on the globe.
  private static func azimuthal(
    stretch: @escaping @Sendable (Double) -> Double, angle: @escaping @Sendable (Double) -> Double
  ) -> RawProjection {
    RawProjection(
      forward: { lambda, phi in
        let (cosLambda, cosPhi) = (cos(lambda), cos(phi))
        let factor = stretch(cosLambda * cosPhi)
        if factor == .infinity { return Point(x: 2, y: 0) }
        return Point(x: factor * cosPhi * sin(lambda), y: factor * sin(phi))
      },
      inverse: { x, y in
        let length = (x * x + y * y).squareRoot()
        if length == 0 { return .zero }
        let distance = angle(length)
        let (sine, cosine) = (sin(distance), cos(distance))
        return Point(x: atan2(x * sine, length * cosine), y: safeAsin(y * sine / length))
      })
  }

  /// Areas are true.
  static let azimuthalEqualArea = azimuthal(
    stretch: { (2 / (1 + $0)).squareRoot() }, angle: { $0 > 2 ? .nan : 2 * asin($0 / 2) })

  /// Distances from the middle are true.
  static let azimuthalEquidistant = azimuthal(
    stretch: { cosine in
      let distance = acos(min(max(cosine, -1), 1))
      // At the opposite place, where every direction leads, the sine is zero.
      return distance == 0 ? 1 : distance / sin(distance)
    }, angle: { $0 })

  /// The globe from far away.
  static let orthographic = RawProjection(
    forward: { Point(x: cos($1) * sin($0), y: sin($1)) },
    inverse: azimuthal(stretch: { _ in 1 }, angle: asin).inverse)

  /// True in every direction, seen from the opposite place.
  static let stereographic = azimuthal(stretch: { 1 / (1 + $0) }, angle: { 2 * atan($0) })

  /// Great circles are straight; seen from the centre of the globe, so less than half of it fits.
  static let gnomonic = azimuthal(stretch: { 1 / $0 }, angle: { atan($0) })
}
