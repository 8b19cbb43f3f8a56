internal import CCairo
public import Geometry

// Where drawing is let through. The clip is part of the saved state, and can only be widened by restoring it.
extension Context {
  /// From now on draws only inside the path as well, and forgets the path.
  /// The corresponding C function is `cairo_clip`.
  public func clip() { call { cairo_clip($0) } }

  /// From now on draws only inside the path as well, and keeps the path.
  /// The corresponding C function is `cairo_clip_preserve`.
  public func clipKeepingPath() { call { cairo_clip_preserve($0) } }

  /// Does something drawn only inside a rectangle, and then lifts that limit again.
  public func withClip<R>(to rect: Rect, _ body: () throws -> R) rethrows -> R {
    try withSavedState {
      newPath()
      rectangle(rect)
      clip()
      return try body()
    }
  }

  /// Draws everywhere again. Restoring a saved state is nearly always the better way.
  /// The corresponding C function is `cairo_reset_clip`.
  public func resetClip() { call { cairo_reset_clip($0) } }

  /// The smallest rectangle around where drawing is let through, in user units.
  /// The corresponding C function is `cairo_clip_extents`.
  public var clipExtents: Rect { extents(cairo_clip_extents) }

  /// Whether drawing is let through at a point. The corresponding C function is `cairo_in_clip`.
  public func isInClip(_ point: Point) -> Bool { cairo_in_clip(pointer, point.x, point.y) != 0 }

  /// The clip as rectangles in user units, or nil where it is not made of such.
  /// The corresponding C function is `cairo_copy_clip_rectangle_list`.
  public var clipRectangles: [Rect]? {
    guard let list = cairo_copy_clip_rectangle_list(pointer) else { return nil }
    defer { cairo_rectangle_list_destroy(list) }
    guard list.pointee.status == CAIRO_STATUS_SUCCESS else { return nil }
    let rects = UnsafeBufferPointer(start: list.pointee.rectangles, count: Int(list.pointee.num_rectangles))
    return rects.map { Rect($0) }
  }
}
