internal import CCairo
public import Geometry

// The path: what is filled, stroked and clipped to. It is not part of the saved state.
extension Context {
  /// Forgets the path. The corresponding C function is `cairo_new_path`.
  public func newPath() { call { cairo_new_path($0) } }

  /// Ends the present run without closing it, so that the next arc is not joined to it.
  /// The corresponding C function is `cairo_new_sub_path`.
  public func newSubPath() { call { cairo_new_sub_path($0) } }

  /// Begins a new run. The corresponding C function is `cairo_move_to`.
  public func move(to point: Point) { call { cairo_move_to($0, point.x, point.y) } }

  /// Adds a straight line. Without a run, begins one. The corresponding C function is `cairo_line_to`.
  public func line(to point: Point) { call { cairo_line_to($0, point.x, point.y) } }

  /// Adds a cubic curve by its two control points and its end.
  /// The corresponding C function is `cairo_curve_to`.
  public func curve(_ control1: Point, _ control2: Point, to end: Point) {
    call { cairo_curve_to($0, control1.x, control1.y, control2.x, control2.y, end.x, end.y) }
  }

  /// Begins a new run at a distance from the current point; without one, that is an error.
  /// The corresponding C function is `cairo_rel_move_to`.
  public func move(by vector: Vector) { call { cairo_rel_move_to($0, vector.dx, vector.dy) } }

  /// Adds a straight line to a distance from the current point; without one, that is an error.
  /// The corresponding C function is `cairo_rel_line_to`.
  public func line(by vector: Vector) { call { cairo_rel_line_to($0, vector.dx, vector.dy) } }

  /// Adds a cubic curve whose points are given from the current one; without one, that is an error.
  /// The corresponding C function is `cairo_rel_curve_to`.
  public func curve(by control1: Vector, _ control2: Vector, _ end: Vector) {
    call { cairo_rel_curve_to($0, control1.dx, control1.dy, control2.dx, control2.dy, end.dx, end.dy) }
  }

  /// Adds an arc about a centre in the direction of growing angles, clockwise on the page, after a straight
  /// line from the current point, if there is one. The corresponding C function is `cairo_arc`.
  public func arc(center: Point, radius: Double, from start: Angle, to end: Angle) {
    call { cairo_arc($0, center.x, center.y, radius, start.radians, end.radians) }
  }

  /// As ``arc(center:radius:from:to:)``, the other way round.
  /// The corresponding C function is `cairo_arc_negative`.
  public func arcBackward(center: Point, radius: Double, from start: Angle, to end: Angle) {
    call { cairo_arc_negative($0, center.x, center.y, radius, start.radians, end.radians) }
  }

  /// Adds a closed circle as a run of its own.
  public func circle(center: Point, radius: Double) {
    newSubPath()
    arc(center: center, radius: radius, from: .zero, to: Angle(radians: 2 * .pi))
    closePath()
  }

  /// Adds a closed rectangle. The corresponding C function is `cairo_rectangle`.
  public func rectangle(_ rect: Rect) {
    call { cairo_rectangle($0, rect.x, rect.y, rect.width, rect.height) }
  }

  /// Closes the run with a straight line. The corresponding C function is `cairo_close_path`.
  public func closePath() { call { cairo_close_path($0) } }

  /// Adds a whole outline: the fast way for long ones, at about the cost of the C calls.
  ///
  /// Coordinates are held by cairo to 1/256 of a device unit, and beyond ±8,388,607 they are not held at all:
  /// clip what is far outside before.
  public func append(_ path: Path) {
    call { pointer in
      path.points.withUnsafeBufferPointer { points in
        var next = 0
        for verb in path.verbs {
          switch verb {
          case .move: cairo_move_to(pointer, points[next].x, points[next].y)
          case .line: cairo_line_to(pointer, points[next].x, points[next].y)
          case .curve:
            let (a, b, end) = (points[next], points[next + 1], points[next + 2])
            cairo_curve_to(pointer, a.x, a.y, b.x, b.y, end.x, end.y)
          case .close: cairo_close_path(pointer)
          }
          next += verb.pointCount
        }
      }
    }
  }

  /// Adds straight lines through points: the first begins a new run.
  public func append(polyline points: [Point]) {
    guard let first = points.first else { return }
    call { pointer in
      cairo_move_to(pointer, first.x, first.y)
      points.withUnsafeBufferPointer { points in
        for point in points.dropFirst() { cairo_line_to(pointer, point.x, point.y) }
      }
    }
  }
}
