import Geometry

/// A rectangle that may be turned: the room that a line of text takes up.
struct Quad {
  /// Its corners, in order around it.
  var corners: [Point]

  /// A rectangle as it comes out of a map.
  init(_ rect: Rect, _ map: Affine) {
    corners = [
      Point(x: rect.minX, y: rect.minY), Point(x: rect.maxX, y: rect.minY), Point(x: rect.maxX, y: rect.maxY),
      Point(x: rect.minX, y: rect.maxY),
    ].map { map($0) }
  }

  /// The upright rectangle around it.
  var bounds: Rect { corners.dropFirst().reduce(Rect(corners[0], corners[0])) { $0.union(Rect($1, $1)) } }

  /// A place in it: 0, 0 is its first corner, 1, 1 the opposite one.
  func point(_ across: Double, _ down: Double) -> Point {
    corners[0].interpolated(to: corners[1], at: across).interpolated(
      to: corners[3].interpolated(to: corners[2], at: across), at: down)
  }

  /// How far two of them reach into each other, in points: the least way by which one could be moved off the other; 0
  /// where they do not touch.
  ///
  /// Two convex outlines are apart exactly where some side of one of them has all of the other beyond it (the
  /// separating axis theorem).
  func depth(in other: Quad) -> Double {
    var least = Double.infinity
    for axis in axes + other.axes {
      let (a, b) = (shadow(on: axis), other.shadow(on: axis))
      let overlap = min(a.upperBound, b.upperBound) - max(a.lowerBound, b.lowerBound)
      if overlap <= 0 { return 0 }
      least = min(least, overlap)
    }
    return least.isFinite ? least : 0
  }

  private var axes: [Vector] {
    [corners[1] - corners[0], corners[3] - corners[0]].compactMap { side in
      let length = (side.dx * side.dx + side.dy * side.dy).squareRoot()
      return length > 0 ? Vector(dx: side.dx / length, dy: side.dy / length) : nil
    }
  }

  private func shadow(on axis: Vector) -> ClosedRange<Double> {
    let places = corners.map { $0.x * axis.dx + $0.y * axis.dy }
    let least = places.min() ?? 0
    return least...max(least, places.max() ?? 0)
  }
}
