internal import CCairo
public import Geometry

// What is drawn with.
extension Context {
  /// Draws with one colour from now on. Parts and opacity run from 0 to 1 and are held to that range; colour
  /// is sRGB and not premultiplied.
  ///
  /// The corresponding C function is `cairo_set_source_rgba`.
  public func setSource(red: Double, green: Double, blue: Double, opacity: Double = 1) {
    call { cairo_set_source_rgba($0, red, green, blue, opacity) }
  }

  /// Draws with a pattern from now on, laid by the present transform.
  /// The corresponding C function is `cairo_set_source`.
  public func setSource(_ pattern: Pattern) {
    call { cairo_set_source($0, pattern.pointer) }
  }

  /// Draws with another surface from now on, its origin laid at a point.
  /// The corresponding C function is `cairo_set_source_surface`.
  public func setSource(_ surface: Surface, at origin: Point = .zero) {
    call { cairo_set_source_surface($0, surface.pointer, origin.x, origin.y) }
  }

  /// What is drawn with. The corresponding C function is `cairo_get_source`.
  public var source: Pattern {
    guard let source = cairo_get_source(pointer) else { return SolidPattern(red: 0, green: 0, blue: 0) }
    return Pattern.retaining(source)
  }
}
