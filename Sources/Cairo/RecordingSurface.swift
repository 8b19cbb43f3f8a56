internal import CCairo
public import Geometry

/// A picture kept as the list of what was drawn, to be drawn again elsewhere at any size.
///
/// ```swift
/// let recording = try RecordingSurface()
/// try drawLogo(in: Context(recording))
/// context.setSource(recording, at: Point(x: 20, y: 20))
/// context.paint()
/// ```
public final class RecordingSurface: Surface {
  /// An empty recording, without bounds unless some are given, in points.
  ///
  /// The corresponding C function is `cairo_recording_surface_create`.
  public convenience init(content: Content = .colorAlpha, extents: Rect? = nil) throws(CairoError) {
    let pointer: OpaquePointer?
    if var rect = extents?.rectangle {
      pointer = cairo_recording_surface_create(content.c, &rect)
    } else {
      pointer = cairo_recording_surface_create(content.c, nil)
    }
    guard let pointer else { throw CairoError(.noMemory, "create a recording") }
    self.init(owning: pointer)
    try CairoError.check(cairo_surface_status(pointer), "create a recording")
  }

  /// The smallest rectangle around all that was drawn; zero where nothing was.
  /// The corresponding C function is `cairo_recording_surface_ink_extents`.
  public var inkExtents: Rect {
    var rect = cairo_rectangle_t()
    cairo_recording_surface_ink_extents(pointer, &rect.x, &rect.y, &rect.width, &rect.height)
    return Rect(rect)
  }

  /// The bounds it was created with, or nil. The corresponding C function is
  /// `cairo_recording_surface_get_extents`.
  public var extents: Rect? {
    var rect = cairo_rectangle_t()
    return cairo_recording_surface_get_extents(pointer, &rect) != 0 ? Rect(rect) : nil
  }
}
