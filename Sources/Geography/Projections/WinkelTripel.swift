import Geometry

extension RawProjection {
  /// The world in atlases of recent decades: the mean of Aitoff's and the equirectangular map (Winkel, 1921).
  static let winkelTripel: RawProjection = {
    @Sendable func forward(_ lambda: Double, _ phi: Double) -> Point {
      let cosine = cos(phi)
      let distance = acos(min(max(cosine * cos(lambda / 2), -1), 1))
      let sinc = distance == 0 ? 1 : sin(distance) / distance
      return Point(
        x: (2 * cosine * sin(lambda / 2) / sinc + lambda * 2 / .pi) / 2, y: (sin(phi) / sinc + phi) / 2)
    }
    return RawProjection(
      forward: forward,
      inverse: { x, y in
        // There is no formula: Newton's method in two unknowns, slopes by differences.
        var (lambda, phi) = (x, y)
        for _ in 0..<40 {
          let here = forward(lambda, phi)
          let (errorX, errorY) = (here.x - x, here.y - y)
          let h = 1e-6
          let east = forward(lambda + h, phi), west = forward(lambda - h, phi)
          let north = forward(lambda, phi + h), south = forward(lambda, phi - h)
          let (a, c) = ((east.x - west.x) / (2 * h), (east.y - west.y) / (2 * h))
          let (b, d) = ((north.x - south.x) / (2 * h), (north.y - south.y) / (2 * h))
          let determinant = a * d - b * c
          guard determinant != 0 else { break }
          let (dl, dp) = ((errorX * d - errorY * b) / determinant, (errorY * a - errorX * c) / determinant)
          (lambda, phi) = (lambda - dl, min(max(phi - dp, -halfPi), halfPi))
          if abs(dl) < 1e-13, abs(dp) < 1e-13 { break }
        }
        return Point(x: lambda, y: phi)
      })
  }()
}
