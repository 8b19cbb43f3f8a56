internal import CCairo

/// A surface to draw with: an image, a recording, a group.
public final class SurfacePattern: Pattern {
  /// Draws with a surface, which is kept alive. The corresponding C function is
  /// `cairo_pattern_create_for_surface`.
  public convenience init(_ surface: Surface) {
    self.init(owning: cairo_pattern_create_for_surface(surface.pointer))
  }

  /// The surface, or nil where the pattern is in error. The corresponding C function is
  /// `cairo_pattern_get_surface`.
  public var surface: Surface? {
    var surface: OpaquePointer?
    guard cairo_pattern_get_surface(pointer, &surface) == CAIRO_STATUS_SUCCESS, let surface else {
      return nil
    }
    return Surface.retaining(surface)
  }
}
