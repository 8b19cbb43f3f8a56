import CHarfBuzz

/// The measures of a font at a size, in points from the baseline.
public struct FontMetrics: Sendable, Hashable {
  /// Up to the top of the tallest letters' box.
  public var ascent: Double
  /// Down to the bottom of the deepest letters' box; positive.
  public var descent: Double
  /// What the font wants between one line's descent and the next one's ascent.
  public var lineGap: Double
  /// The height of x.
  public var xHeight: Double
  /// The height of H.
  public var capHeight: Double
  /// From the baseline down to the middle of an underline, and how thick it is.
  public var underlineOffset: Double, underlineThickness: Double
  /// From the baseline up to the middle of a line through the letters, and how thick it is.
  public var strikeoutHeight: Double, strikeoutThickness: Double
  /// How far up a superscript stands, and its size as a part of the font's.
  public var superscriptRise: Double, superscriptScale: Double
  /// How far down a subscript stands, and its size as a part of the font's.
  public var subscriptDrop: Double, subscriptScale: Double

  /// The measures that a face gives; what it does not give is taken from the shape of most text faces.
  init(_ face: FontFace, size: Double) {
    let scale = size / Double(face.unitsPerEm)
    func points(_ tag: hb_ot_metrics_tag_t, or fraction: Double) -> Double {
      // A zero in these tables means that nobody filled them in.
      if let units = face.measure(tag), units != 0 { return Double(units) * scale }
      return fraction * size
    }
    ascent = Double(face.ascent) * scale
    descent = Double(face.descent) * scale
    lineGap = Double(face.lineGap) * scale
    xHeight = points(HB_OT_METRICS_TAG_X_HEIGHT, or: 0.5)
    capHeight = points(HB_OT_METRICS_TAG_CAP_HEIGHT, or: 0.7)
    underlineThickness = points(HB_OT_METRICS_TAG_UNDERLINE_SIZE, or: 0.05)
    underlineOffset = -points(HB_OT_METRICS_TAG_UNDERLINE_OFFSET, or: -0.1)
    strikeoutThickness = points(HB_OT_METRICS_TAG_STRIKEOUT_SIZE, or: 0.05)
    strikeoutHeight = points(HB_OT_METRICS_TAG_STRIKEOUT_OFFSET, or: 0.28)
    superscriptScale = points(HB_OT_METRICS_TAG_SUPERSCRIPT_EM_Y_SIZE, or: 0.6) / max(size, .ulpOfOne)
    superscriptRise = points(HB_OT_METRICS_TAG_SUPERSCRIPT_EM_Y_OFFSET, or: 0.35)
    subscriptScale = points(HB_OT_METRICS_TAG_SUBSCRIPT_EM_Y_SIZE, or: 0.6) / max(size, .ulpOfOne)
    subscriptDrop = points(HB_OT_METRICS_TAG_SUBSCRIPT_EM_Y_OFFSET, or: 0.12)
  }
}
