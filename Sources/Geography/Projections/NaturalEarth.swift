import Geometry

extension RawProjection {
  /// A world map that distorts everything a little (Patterson, 2011; polynomial by Šavrič and others).
  static let naturalEarth1: RawProjection = {
    @Sendable func width(_ phi: Double) -> Double {
      let p2 = phi * phi, p4 = p2 * p2
      return 0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4))
    }
    @Sendable func height(_ phi: Double) -> Double {
      let p2 = phi * phi, p4 = p2 * p2
      return phi * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)))
    }
    @Sendable func slope(_ phi: Double) -> Double {
      let p2 = phi * phi, p4 = p2 * p2
      return 1.007226 + p2 * (0.015085 * 3 + p4 * (-0.044475 * 7 + 0.028874 * 9 * p2 - 0.005916 * 11 * p4))
    }
    return RawProjection(
      forward: { Point(x: $0 * width($1), y: height($1)) },
      inverse: { x, y in
        let phi = newton(from: y) { (height($0) - y) / slope($0) }
        return Point(x: x / width(phi), y: phi)
      })
  }()
}
