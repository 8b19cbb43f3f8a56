import Geometry

extension RawProjection {
  /// Areas are true; two parallels, in radians, are true to scale (Albers).
  static func conicEqualArea(_ first: Double, _ second: Double) -> RawProjection {
    let sine = sin(first)
    let n = (sine + sin(second)) / 2
    guard abs(n) >= epsilon else { return cylindricalEqualArea(first) }
    let c = 1 + sine * (2 * n - sine)
    let apex = c.squareRoot() / n
    return RawProjection(
      forward: { lambda, phi in
        let radius = max(0, c - 2 * n * sin(phi)).squareRoot() / n
        return Point(x: radius * sin(lambda * n), y: apex - radius * cos(lambda * n))
      },
      inverse: { x, y in
        let rest = apex - y
        let sine = (c - (x * x + rest * rest) * n * n) / (2 * n)
        return Point(x: coneAngle(x, rest, n) / n, y: abs(sine) > 1 + 1e-9 ? .nan : safeAsin(sine))
      })
  }

  /// Areas are true; one parallel, in radians, and its mirror image are true to scale.
  static func cylindricalEqualArea(_ parallel: Double) -> RawProjection {
    let cosine = cos(parallel)
    return RawProjection(
      forward: { Point(x: $0 * cosine, y: sin($1) / cosine) },
      inverse: { Point(x: $0 / cosine, y: asin($1 * cosine)) })
  }

  /// True in every direction; two parallels are true to scale (Lambert).
  static func conicConformal(_ first: Double, _ second: Double) -> RawProjection {
    @Sendable func tangent(_ phi: Double) -> Double { tan((halfPi + phi) / 2) }
    let cosine = cos(first)
    let n = first == second ? sin(first) : log(cosine / cos(second)) / log(tangent(second) / tangent(first))
    guard n != 0, n.isFinite else { return mercator }
    let f = cosine * pow(tangent(first), n) / n
    return RawProjection(
      forward: { lambda, phi in
        // The pole away from the apex lies infinitely far; it is kept just short of that.
        let held = f > 0 ? max(phi, -halfPi + epsilon) : min(phi, halfPi - epsilon)
        let radius = f / pow(tangent(held), n)
        return Point(x: radius * sin(n * lambda), y: f - radius * cos(n * lambda))
      },
      inverse: { x, y in
        let rest = f - y
        let radius = (n < 0 ? -1 : 1) * (x * x + rest * rest).squareRoot()
        return Point(x: coneAngle(x, rest, n) / n, y: 2 * atan(pow(f / radius, 1 / n)) - halfPi)
      })
  }

  /// Distances along meridians are true, and two parallels are.
  static func conicEquidistant(_ first: Double, _ second: Double) -> RawProjection {
    let cosine = cos(first)
    let n = first == second ? sin(first) : (cosine - cos(second)) / (second - first)
    guard abs(n) >= epsilon else { return equirectangular }
    let g = cosine / n + first
    return RawProjection(
      forward: { lambda, phi in
        let radius = g - phi
        return Point(x: radius * sin(n * lambda), y: g - radius * cos(n * lambda))
      },
      inverse: { x, y in
        let rest = g - y
        let radius = (n < 0 ? -1 : 1) * (x * x + rest * rest).squareRoot()
        return Point(x: coneAngle(x, rest, n) / n, y: g - radius)
      })
  }

  /// The angle at the apex of a cone, which for a southern cone points the other way.
  private static func coneAngle(_ x: Double, _ rest: Double, _ n: Double) -> Double {
    let side = rest < 0 ? -1.0 : rest > 0 ? 1 : 0
    var angle = atan2(x, abs(rest)) * side
    if rest * n < 0 { angle -= .pi * (x < 0 ? -1 : x > 0 ? 1 : 0) * side }
    return angle
  }
}
