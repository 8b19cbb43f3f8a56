internal import CCairo
public import Geometry

// What puts the source on the surface.
extension Context {
  /// Fills the path with the source, and forgets the path. The corresponding C function is `cairo_fill`.
  public func fill() { call { cairo_fill($0) } }

  /// Fills the path with the source, and keeps the path. The corresponding C function is
  /// `cairo_fill_preserve`.
  public func fillKeepingPath() { call { cairo_fill_preserve($0) } }

  /// Draws a line along the path, and forgets the path. The corresponding C function is `cairo_stroke`.
  public func stroke() { call { cairo_stroke($0) } }

  /// Draws a line along the path, and keeps the path. The corresponding C function is
  /// `cairo_stroke_preserve`.
  public func strokeKeepingPath() { call { cairo_stroke_preserve($0) } }

  /// Puts the source everywhere inside the clip.
  ///
  /// - Parameter opacity: from 0, nothing, to 1, the source as it is.
  ///
  /// The corresponding C functions are `cairo_paint` and `cairo_paint_with_alpha`.
  public func paint(opacity: Double = 1) {
    call { if opacity == 1 { cairo_paint($0) } else { cairo_paint_with_alpha($0, opacity) } }
  }

  /// Puts the source where the mask is opaque. The corresponding C function is `cairo_mask`.
  public func mask(_ mask: Pattern) {
    note(mask)
    call { cairo_mask($0, mask.pointer) }
  }

  /// Puts the source where a surface, laid with its origin at a point, is opaque.
  /// The corresponding C function is `cairo_mask_surface`.
  public func mask(_ surface: Surface, at origin: Point = .zero) {
    note(surface)
    call { cairo_mask_surface($0, surface.pointer, origin.x, origin.y) }
  }
}
