import Geometry

extension RawProjection {
  /// Distances from two points are true; Hans Maurer’s doubly equidistant projection of 1919, as described by Snyder
  /// and Voxland, “An Album of Map Projections” (USGS 1989).
  ///
  /// `half` is half the distance between the points, in radians. The points lie here on the middle meridian, north and
  /// south of the equator: then the edge of the map, which is torn between the places opposite to them, is the meridian
  /// opposite, where all maps are cut. The map is turned back so that the points lie left and right.
  static func twoPointEquidistant(_ half: Double) -> RawProjection {
    guard half > 1e-9 else {
      let single = azimuthalEquidistant
      return RawProjection(
        forward: { lambda, phi in
          let at = single.forward(lambda, phi)
          return Point(x: at.y, y: -at.x)
        },
        inverse: { x, y in single.inverse?(-y, x) ?? Point(x: .nan, y: .nan) })
    }
    let base = 2 * half
    let (sine, cosine) = (sin(half), cos(half))
    @Sendable func arc(_ value: Double) -> Double { acos(min(max(value, -1), 1)) }
    return RawProjection(
      forward: { lambda, phi in
        let along = cos(phi) * cos(lambda) * cosine, across = sin(phi) * sine
        // The distances from the point in the south, which comes to lie on the left, and from that in the north.
        let south = arc(along - across), north = arc(along + across)
        let x = (south * south - north * north) / (2 * base)
        // Between the points the root of a rounding error would be large.
        let isBetween = lambda == 0 && abs(phi) <= half
        let y = isBetween ? 0 : max(0, south * south - (x + half) * (x + half)).squareRoot()
        return Point(x: x, y: lambda < 0 ? y : -y)
      },
      inverse: { x, y in
        let south = hypot(x + half, y), north = hypot(x - half, y)
        guard north + south <= 2 * .pi - base + 1e-9 else { return Point(x: .nan, y: .nan) }
        let a = cos(north), b = cos(south)
        // Along the axis through the poles, and towards the middle of the map.
        let z = (a - b) / (2 * sine), front = cosine > 1e-12 ? (a + b) / (2 * cosine) : 0
        let side = (max(0, 1 - z * z - front * front)).squareRoot()
        return Point(x: atan2(y > 0 ? -side : side, front), y: safeAsin(z))
      })
  }
}
