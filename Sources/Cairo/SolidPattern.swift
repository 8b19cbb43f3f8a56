internal import CCairo

/// One colour.
public final class SolidPattern: Pattern {
  /// A colour of sRGB; parts and opacity run from 0 to 1.
  /// The corresponding C function is `cairo_pattern_create_rgba`.
  public convenience init(red: Double, green: Double, blue: Double, opacity: Double = 1) {
    self.init(owning: cairo_pattern_create_rgba(red, green, blue, opacity))
  }

  /// The colour. The corresponding C function is `cairo_pattern_get_rgba`.
  public var color: (red: Double, green: Double, blue: Double, opacity: Double) {
    var color = (red: 0.0, green: 0.0, blue: 0.0, opacity: 1.0)
    cairo_pattern_get_rgba(pointer, &color.red, &color.green, &color.blue, &color.opacity)
    return color
  }
}
