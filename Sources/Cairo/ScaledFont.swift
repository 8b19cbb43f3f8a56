internal import CCairo
public import Geometry

/// A font at a size: what glyphs are measured with.
///
/// ```swift
/// let font = try ScaledFont(face, size: 10)
/// let width = font.extents(of: try font.glyphs(for: "Arms")).advance.dx
/// ```
public final class ScaledFont {
  let pointer: OpaquePointer

  /// Takes over a reference that C gave.
  init(owning pointer: OpaquePointer) { self.pointer = pointer }

  deinit { cairo_scaled_font_destroy(pointer) }

  /// A font at a size in user units, measured as designed unless options say otherwise.
  public convenience init(_ face: FontFace, size: Double, options: FontOptions = .exact) throws(CairoError) {
    try self.init(face, fontMatrix: .scale(size, size), options: options)
  }

  /// A font by how its size 1 becomes user units, and how these become device units.
  ///
  /// - Throws: ``CairoError/Code/invalidMatrix`` where a transform is infinite or not a number, or the one to
  ///   device units flattens the plane.
  ///
  /// The corresponding C function is `cairo_scaled_font_create`.
  public convenience init(
    _ face: FontFace, fontMatrix: Affine, transform: Affine = .identity, options: FontOptions = .exact
  ) throws(CairoError) {
    var (font, device) = (fontMatrix.matrix, transform.matrix)
    let action = "scale a font"
    let pointer = options.withC { cairo_scaled_font_create(face.pointer, &font, &device, $0) }
    guard let pointer else { throw CairoError(.noMemory, action) }
    self.init(owning: pointer)
    try CairoError.check(cairo_scaled_font_status(pointer), action)
  }

  /// Throws where something went wrong earlier. The corresponding C function is `cairo_scaled_font_status`.
  public func check() throws(CairoError) {
    try CairoError.check(cairo_scaled_font_status(pointer), "measure with a font")
  }

  /// The font without its size. The corresponding C function is `cairo_scaled_font_get_font_face`.
  public var face: FontFace {
    FontFace(owning: cairo_font_face_reference(cairo_scaled_font_get_font_face(pointer)))
  }

  /// How the font at size 1 becomes user units. The corresponding C function is
  /// `cairo_scaled_font_get_font_matrix`.
  public var fontMatrix: Affine { read(cairo_scaled_font_get_font_matrix) }

  /// How user units become device units, without a shift. The corresponding C function is
  /// `cairo_scaled_font_get_ctm`.
  public var transform: Affine { read(cairo_scaled_font_get_ctm) }

  /// How the font at size 1 becomes device units. The corresponding C function is
  /// `cairo_scaled_font_get_scale_matrix`.
  public var scaleMatrix: Affine { read(cairo_scaled_font_get_scale_matrix) }

  private func read(_ function: (OpaquePointer?, UnsafeMutablePointer<cairo_matrix_t>?) -> Void) -> Affine {
    var matrix = cairo_matrix_t()
    function(pointer, &matrix)
    return Affine(matrix)
  }

  /// How outlines are made into pixels. The corresponding C function is
  /// `cairo_scaled_font_get_font_options`.
  public var options: FontOptions {
    FontOptions(reading: { cairo_scaled_font_get_font_options(pointer, $0) })
  }

  /// The measures of the font. The corresponding C function is `cairo_scaled_font_extents`.
  public var extents: FontExtents {
    var extents = cairo_font_extents_t()
    cairo_scaled_font_extents(pointer, &extents)
    return FontExtents(extents)
  }

  /// The measures of glyphs at their places. The corresponding C function is
  /// `cairo_scaled_font_glyph_extents`.
  public func extents(of glyphs: [Glyph]) -> TextExtents {
    var extents = cairo_text_extents_t()
    withGlyphs(glyphs.count, { glyphs[$0] }) {
      cairo_scaled_font_glyph_extents(pointer, $0.baseAddress, Int32($0.count), &extents)
    }
    return TextExtents(extents)
  }

  /// The measures of a set text. The corresponding C function is `cairo_scaled_font_glyph_extents`.
  public func extents(of text: GlyphText) -> TextExtents { extents(of: text.glyphs) }

  /// A text as glyphs side by side from a point: each character as the font has it, without ligatures and
  /// kerning. For text as it should be, shape it with a shaper.
  ///
  /// - Throws: ``CairoError/Code/invalidString`` for a text with a zero byte.
  ///
  /// The corresponding C function is `cairo_scaled_font_text_to_glyphs`.
  public func glyphs(for text: String, at origin: Point = .zero) throws(CairoError) -> GlyphText {
    let action = "find the glyphs of “\(text)”"
    var (glyphs, glyphCount): (UnsafeMutablePointer<cairo_glyph_t>?, Int32) = (nil, 0)
    var (clusters, clusterCount): (UnsafeMutablePointer<cairo_text_cluster_t>?, Int32) = (nil, 0)
    var flags = cairo_text_cluster_flags_t(rawValue: 0)
    let status = try withCText(text, action) {
      cairo_scaled_font_text_to_glyphs(
        pointer, origin.x, origin.y, $0, Int32(text.utf8.count), &glyphs, &glyphCount, &clusters,
        &clusterCount, &flags)
    }
    defer {
      cairo_glyph_free(glyphs)
      cairo_text_cluster_free(clusters)
    }
    try CairoError.check(status, action)
    return GlyphText(
      text: text, glyphs: UnsafeBufferPointer(start: glyphs, count: Int(glyphCount)).map { Glyph($0) },
      clusters: UnsafeBufferPointer(start: clusters, count: Int(clusterCount)).map { TextCluster($0) },
      order: ClusterOrder(rawValue: flags.rawValue) ?? .forward)
  }
}
