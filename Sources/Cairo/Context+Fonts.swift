internal import CCairo
public import Geometry

// Which font text is drawn in, and how it measures.
extension Context {
  /// The font, without its size. The corresponding C functions are `cairo_get_font_face` and
  /// `cairo_set_font_face`.
  public var fontFace: FontFace {
    get { FontFace(owning: cairo_font_face_reference(cairo_get_font_face(pointer))) }
    set { call { cairo_set_font_face($0, newValue.pointer) } }
  }

  /// Sets how large the font is, in user units: 10 at first. Replaces ``fontMatrix``.
  /// The corresponding C function is `cairo_set_font_size`.
  public func setFontSize(_ size: Double) { call { cairo_set_font_size($0, size) } }

  /// How a font of size 1 becomes user units, for text that leans or is stretched.
  /// The corresponding C functions are `cairo_get_font_matrix` and `cairo_set_font_matrix`.
  public var fontMatrix: Affine {
    get {
      var matrix = cairo_matrix_t()
      cairo_get_font_matrix(pointer, &matrix)
      return Affine(matrix)
    }
    set {
      var matrix = newValue.matrix
      call { cairo_set_font_matrix($0, &matrix) }
    }
  }

  /// How outlines are made into pixels; options that are the default here are taken from the target.
  /// The corresponding C functions are `cairo_get_font_options` and `cairo_set_font_options`.
  public var fontOptions: FontOptions {
    get { FontOptions(reading: { cairo_get_font_options(pointer, $0) }) }
    set { newValue.withC { options in call { cairo_set_font_options($0, options) } } }
  }

  /// The font with its size and options. The corresponding C functions are `cairo_get_scaled_font` and
  /// `cairo_set_scaled_font`.
  public var scaledFont: ScaledFont {
    get { ScaledFont(owning: cairo_scaled_font_reference(cairo_get_scaled_font(pointer))) }
    set { call { cairo_set_scaled_font($0, newValue.pointer) } }
  }

  /// The measures of the font. The corresponding C function is `cairo_font_extents`.
  public var fontExtents: FontExtents {
    var extents = cairo_font_extents_t()
    call { cairo_font_extents($0, &extents) }
    return FontExtents(extents)
  }

  /// The measures of glyphs at their places. The corresponding C function is `cairo_glyph_extents`.
  public func extents(of glyphs: [Glyph]) -> TextExtents {
    var extents = cairo_text_extents_t()
    withGlyphs(glyphs.count, { glyphs[$0] }) { glyphs in
      call { cairo_glyph_extents($0, glyphs.baseAddress, Int32(glyphs.count), &extents) }
    }
    return TextExtents(extents)
  }

  /// The measures of a text as ``showText(_:)`` would draw it. The corresponding C function is
  /// `cairo_text_extents`.
  public func extents(of text: String) -> TextExtents {
    var extents = cairo_text_extents_t()
    withText(text, "measure a text") { pointer, text in cairo_text_extents(pointer, text, &extents) }
    return TextExtents(extents)
  }

  /// Makes a call with a text; one with a zero byte is an error of the context.
  func withText(
    _ text: String, _ action: String, name: StaticString = #function,
    _ body: (OpaquePointer, UnsafePointer<CChar>) -> Void
  ) {
    do { try withCText(text, action) { text in call(name) { body($0, text) } } } catch { fail(error) }
  }
}
