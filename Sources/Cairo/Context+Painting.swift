internal import CCairo
public import Geometry

// What puts the source on the surface.
extension Context {
  /// Fills the path with the source, and forgets the path. The corresponding C function is `cairo_fill`.
  public func fill() { callDrawing { cairo_fill($0) } }

  /// Fills the path with the source, and keeps the path. The corresponding C function is
  /// `cairo_fill_preserve`.
  public func fillKeepingPath() { callDrawing { cairo_fill_preserve($0) } }

  /// Draws a line along the path, and forgets the path. The corresponding C function is `cairo_stroke`.
  public func stroke() { callDrawing { cairo_stroke($0) } }

  /// Draws a line along the path, and keeps the path. The corresponding C function is
  /// `cairo_stroke_preserve`.
  public func strokeKeepingPath() { callDrawing { cairo_stroke_preserve($0) } }

  /// Puts the source everywhere inside the clip.
  ///
  /// - Parameter opacity: from 0, nothing, to 1, the source as it is.
  ///
  /// The corresponding C functions are `cairo_paint` and `cairo_paint_with_alpha`.
  public func paint(opacity: Double = 1) {
    callPainting { if opacity == 1 { cairo_paint($0) } else { cairo_paint_with_alpha($0, opacity) } }
  }

  /// Puts the source where the mask is opaque. The corresponding C function is `cairo_mask`.
  public func mask(_ mask: Pattern) {
    callPainting { cairo_mask($0, mask.pointer) }
  }

  /// Puts the source where a surface, laid with its origin at a point, is opaque.
  /// The corresponding C function is `cairo_mask_surface`.
  public func mask(_ surface: Surface, at origin: Point = .zero) {
    callPainting { cairo_mask_surface($0, surface.pointer, origin.x, origin.y) }
  }

  /// Makes a call that covers all there is.
  ///
  /// A page is a list of what was drawn. When something opaque covers all of it, cairo forgets what was drawn
  /// before, and with it the tags: links are lost, and a tag that is open puts the whole document in error.
  /// Inside a clip, however large, it does not. So where there are tags, we set one.
  private func callPainting(_ name: StaticString = #function, _ body: (OpaquePointer) -> Void) {
    guard let tags = target.tags, tags.pageHasTags, groupDepth == 0 else { return callDrawing(name, body) }
    callDrawing(name) { pointer in
      let path = cairo_has_current_point(pointer) != 0 ? cairo_copy_path(pointer) : nil
      defer { cairo_path_destroy(path) }
      cairo_save(pointer)
      cairo_new_path(pointer)
      var matrix = cairo_matrix_t()
      cairo_get_matrix(pointer, &matrix)
      cairo_identity_matrix(pointer)
      cairo_rectangle(pointer, -100_000, -100_000, 200_000, 200_000)
      cairo_set_matrix(pointer, &matrix)
      cairo_clip(pointer)
      body(pointer)
      cairo_restore(pointer)
      if let path { cairo_append_path(pointer, path) }
    }
  }
}
