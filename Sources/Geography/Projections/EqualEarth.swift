import Geometry

extension RawProjection {
  /// A world map with true areas and a pleasant outline (Šavrič, Patterson and Jenny, 2018).
  static let equalEarth: RawProjection = {
    let a1 = 1.340264, a2 = -0.081106, a3 = 0.000893, a4 = 0.003796
    let m = 3.0.squareRoot() / 2
    @Sendable func height(_ l: Double) -> Double {
      let l2 = l * l, l6 = l2 * l2 * l2
      return l * (a1 + a2 * l2 + l6 * (a3 + a4 * l2))
    }
    @Sendable func slope(_ l: Double) -> Double {
      let l2 = l * l, l6 = l2 * l2 * l2
      return a1 + 3 * a2 * l2 + l6 * (7 * a3 + 9 * a4 * l2)
    }
    return RawProjection(
      forward: { lambda, phi in
        let l = safeAsin(m * sin(phi))
        return Point(x: lambda * cos(l) / (m * slope(l)), y: height(l))
      },
      inverse: { x, y in
        let l = newton(from: y / a1) { (height($0) - y) / slope($0) }
        return Point(x: m * x * slope(l) / cos(l), y: asin(sin(l) / m))
      })
  }()
}
