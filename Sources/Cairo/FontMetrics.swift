internal import CCairo
public import Geometry

/// The measures of a font at its size, in user units; heights are positive.
public struct FontExtents: Sendable, Hashable {
  /// How far the font rises above the baseline.
  public var ascent: Double
  /// How far it goes below the baseline.
  public var descent: Double
  /// From one baseline to the next, as the font advises.
  public var height: Double
  /// The longest way from one glyph to the next.
  public var maxAdvance: Vector

  init(_ e: cairo_font_extents_t) {
    (ascent, descent, height) = (e.ascent, e.descent, e.height)
    maxAdvance = Vector(dx: e.max_x_advance, dy: e.max_y_advance)
  }
}

/// The measures of a text, in user units.
public struct TextExtents: Sendable, Hashable {
  /// The smallest rectangle around the ink, with the text's origin as zero; y grows downward.
  public var ink: Rect
  /// From the origin of the text to where more text would begin.
  public var advance: Vector

  init(_ e: cairo_text_extents_t) {
    ink = Rect(x: e.x_bearing, y: e.y_bearing, width: e.width, height: e.height)
    advance = Vector(dx: e.x_advance, dy: e.y_advance)
  }
}
