internal import CCairo
public import Geometry

/// A rectangle of another surface as a surface of its own: its origin is the rectangle's corner, and nothing
/// is drawn outside.
public final class SubSurface: Surface {
  /// The part of `parent` inside `rect`, in the units of the parent. The parent is kept alive.
  ///
  /// The corresponding C function is `cairo_surface_create_for_rectangle`.
  public convenience init(of parent: Surface, rect: Rect) throws(CairoError) {
    let action = "create a surface for a part of another"
    guard
      let pointer = cairo_surface_create_for_rectangle(
        parent.pointer, rect.x, rect.y, rect.width, rect.height)
    else { throw CairoError(.noMemory, action) }
    self.init(owning: pointer)
    try CairoError.check(cairo_surface_status(pointer), action)
  }
}
