import Geometry

extension RawProjection {
  /// True in every direction; the poles lie infinitely far.
  static let mercator = RawProjection(
    forward: { Point(x: $0, y: log(tan((halfPi + $1) / 2))) },
    inverse: { Point(x: $0, y: 2 * atan(exp($1)) - halfPi) })

  /// Mercator on its side: true in every direction, and true to scale along the middle meridian.
  static let transverseMercator = RawProjection(
    forward: { Point(x: log(tan((halfPi + $1) / 2)), y: -$0) },
    inverse: { Point(x: -$1, y: 2 * atan(exp($0)) - halfPi) })
}
