import Geometry

extension RawProjection {
  /// Degrees as they are: plate carrée.
  static let equirectangular = RawProjection(
    forward: { Point(x: $0, y: $1) }, inverse: { Point(x: $0, y: $1) })
}
