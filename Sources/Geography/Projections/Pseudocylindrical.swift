import Geometry

extension RawProjection {
  /// Areas are true, the outline is an ellipse.
  static let mollweide: RawProjection = {
    let root2 = 2.0.squareRoot()
    return RawProjection(
      forward: { lambda, phi in
        let target = .pi * sin(phi)
        // Newton's method crawls at the poles, where the slope is zero; the result there is known.
        var theta = phi
        if abs(abs(phi) - halfPi) < 1e-12 {
          theta = phi < 0 ? -halfPi : halfPi
        } else {
          theta = newton(from: phi) { (2 * $0 + sin(2 * $0) - target) / (2 + 2 * cos(2 * $0)) }
        }
        return Point(x: 2 * root2 / .pi * lambda * cos(theta), y: root2 * sin(theta))
      },
      inverse: { x, y in
        let theta = asin(y / root2)
        return Point(
          x: .pi * x / (2 * root2 * cos(theta)), y: safeAsin((2 * theta + sin(2 * theta)) / .pi))
      })
  }()

  /// Areas are true; poles are lines half as long as the equator (Eckert, 1906).
  static let eckert4: RawProjection = {
    let pi = Double.pi
    let wide = 2 / (pi * (4 + pi)).squareRoot(), high = 2 * (pi / (4 + pi)).squareRoot()
    return RawProjection(
      forward: { lambda, phi in
        let target = (2 + halfPi) * sin(phi)
        let theta =
          abs(abs(phi) - halfPi) < 1e-12
          ? phi
          : newton(from: phi / 2) {
            ($0 + sin($0) * (cos($0) + 2) - target) / (1 + cos($0) * (cos($0) + 2) - sin($0) * sin($0))
          }
        return Point(x: wide * lambda * (1 + cos(theta)), y: high * sin(theta))
      },
      inverse: { x, y in
        let theta = asin(y / high)
        return Point(
          x: x / (wide * (1 + cos(theta))),
          y: safeAsin((theta + sin(theta) * (cos(theta) + 2)) / (2 + halfPi)))
      })
  }()

  /// Areas are true, parallels are true to scale.
  static let sinusoidal = RawProjection(
    forward: { Point(x: $0 * cos($1), y: $1) }, inverse: { Point(x: $0 / cos($1), y: $1) })

  /// Mercator's look with poles on the map (Miller, 1942).
  static let miller = RawProjection(
    forward: { Point(x: $0, y: 1.25 * log(tan(.pi / 4 + 0.4 * $1))) },
    inverse: { Point(x: $0, y: 2.5 * (atan(exp(0.8 * $1)) - .pi / 4)) })
}
