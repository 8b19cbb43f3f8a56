internal import CCairo
public import Geometry

// What the path is, and what it would cover.
extension Context {
  /// Where the path has come to, or nil where there is none.
  /// The corresponding C functions are `cairo_has_current_point` and `cairo_get_current_point`.
  public var currentPoint: Point? {
    guard cairo_has_current_point(pointer) != 0 else { return nil }
    var point = Point.zero
    cairo_get_current_point(pointer, &point.x, &point.y)
    return point
  }

  /// The path as it stands, in user units. Coordinates come back rounded to 1/256 of a device unit, and straight
  /// lines that go on in the same direction as one.
  /// The corresponding C function is `cairo_copy_path`.
  public var path: Path { read(cairo_copy_path(pointer)) }

  /// The path with its curves as straight lines, true to within ``tolerance``.
  /// The corresponding C function is `cairo_copy_path_flat`.
  public var flatPath: Path { read(cairo_copy_path_flat(pointer)) }

  private func read(_ copy: UnsafeMutablePointer<cairo_path_t>?) -> Path {
    defer { cairo_path_destroy(copy) }
    guard let copy, copy.pointee.status == CAIRO_STATUS_SUCCESS else {
      fail(CairoError(.init(copy?.pointee.status ?? CAIRO_STATUS_NO_MEMORY), "read the path"))
      return Path()
    }
    return Path(UnsafeBufferPointer(start: copy.pointee.data, count: Int(copy.pointee.num_data)))
  }

  /// The smallest rectangle around the path without its line width, in user units; zero without a path.
  /// The corresponding C function is `cairo_path_extents`.
  public var pathExtents: Rect { extents(cairo_path_extents) }

  /// The smallest rectangle around what ``fill()`` would cover; zero where that is nothing.
  /// The corresponding C function is `cairo_fill_extents`.
  public var fillExtents: Rect { extents(cairo_fill_extents) }

  /// The smallest rectangle around what ``stroke()`` would cover; zero where that is nothing.
  /// The corresponding C function is `cairo_stroke_extents`.
  public var strokeExtents: Rect { extents(cairo_stroke_extents) }

  /// Whether ``fill()`` would cover a point. The corresponding C function is `cairo_in_fill`.
  public func isInFill(_ point: Point) -> Bool { cairo_in_fill(pointer, point.x, point.y) != 0 }

  /// Whether ``stroke()`` would cover a point. The corresponding C function is `cairo_in_stroke`.
  public func isInStroke(_ point: Point) -> Bool { cairo_in_stroke(pointer, point.x, point.y) != 0 }

  /// Asks C for two corners.
  func extents(
    _ function: (
      OpaquePointer?, UnsafeMutablePointer<Double>?, UnsafeMutablePointer<Double>?,
      UnsafeMutablePointer<Double>?,
      UnsafeMutablePointer<Double>?
    ) -> Void
  ) -> Rect {
    var (a, b) = (Point.zero, Point.zero)
    function(pointer, &a.x, &a.y, &b.x, &b.y)
    return Rect(a, b)
  }
}

extension Path {
  /// Reads C's list of steps. cairo adds a move after every close; where nothing follows it, it is left out,
  /// so that a path comes back with the steps it was made of.
  init(_ data: UnsafeBufferPointer<cairo_path_data_t>) {
    self.init()
    func point(_ index: Int) -> Point { Point(x: data[index].point.x, y: data[index].point.y) }
    var index = 0
    var moveAfterClose: Point?
    func begin(_ path: inout Path) {
      if let start = moveAfterClose { path.move(to: start) }
      moveAfterClose = nil
    }
    while index < data.count {
      let header = data[index].header
      switch header.type {
      case CAIRO_PATH_MOVE_TO where verbs.last == .close: moveAfterClose = point(index + 1)
      case CAIRO_PATH_MOVE_TO: move(to: point(index + 1))
      case CAIRO_PATH_LINE_TO:
        begin(&self)
        line(to: point(index + 1))
      case CAIRO_PATH_CURVE_TO:
        begin(&self)
        curve(point(index + 1), point(index + 2), to: point(index + 3))
      default:
        begin(&self)
        close()
      }
      index += max(Int(header.length), 1)
    }
  }
}
