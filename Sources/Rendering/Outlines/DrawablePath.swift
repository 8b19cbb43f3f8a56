import Geometry

extension Path {
  /// How far from the origin, in points, anything can be drawn: Cairo holds device coordinates to eight
  /// million pixels and wraps beyond, and no picture is a hundred and seventy metres wide.
  static let farthest = 5e5

  /// The same outline with all points where they can be drawn: those far outside are moved to the edge, those
  /// that are no numbers are left out. Nearly always the outline itself, found in one pass.
  var drawable: Path {
    let isDrawable = points.allSatisfy { abs($0.x) <= Path.farthest && abs($0.y) <= Path.farthest }
    if isDrawable { return self }
    func held(_ point: Point) -> Point {
      Point(
        x: min(max(point.x, -Path.farthest), Path.farthest),
        y: min(max(point.y, -Path.farthest), Path.farthest))
    }
    var path = Path()
    // After a point that was left out, the outline begins anew.
    var isBroken = false
    for element in elements {
      switch element {
      case .move(let point) where point.isSound:
        path.move(to: held(point))
        isBroken = false
      case .line(let point) where point.isSound:
        if isBroken { path.move(to: held(point)) } else { path.line(to: held(point)) }
        isBroken = false
      case .curve(let control1, let control2, let end)
      where control1.isSound && control2.isSound && end.isSound:
        if isBroken {
          path.move(to: held(end))
        } else {
          path.curve(held(control1), held(control2), to: held(end))
        }
        isBroken = false
      case .close: if !isBroken { path.close() }
      default: isBroken = true
      }
    }
    return path
  }
}

extension Point {
  /// Whether both coordinates are numbers; infinite ones can be moved to an edge.
  fileprivate var isSound: Bool { !x.isNaN && !y.isNaN }
}

extension Affine {
  /// Whether what it maps can be drawn: it is no map that flattens the plane, and none to places far away.
  var isDrawable: Bool {
    abs(determinant) > 1e-12 && [a, b, c, d, tx, ty].allSatisfy { abs($0) <= Path.farthest }
  }
}
