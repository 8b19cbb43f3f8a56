internal import CCairo

/// A glyph of a font and where its origin is, in user units.
@frozen
public struct Glyph: Sendable, Hashable {
  /// Its number in the font.
  public var index: UInt32
  /// Its origin.
  public var x: Double, y: Double

  /// A glyph at a place.
  @inlinable
  public init(index: UInt32, x: Double, y: Double) {
    (self.index, self.x, self.y) = (index, x, y)
  }

  init(_ glyph: cairo_glyph_t) {
    self.init(index: UInt32(truncatingIfNeeded: glyph.index), x: glyph.x, y: glyph.y)
  }
  var c: cairo_glyph_t { cairo_glyph_t(index: UInt(index), x: x, y: y) }
}

/// How a stretch of text became glyphs: so many bytes of UTF-8 are so many glyphs.
@frozen
public struct TextCluster: Sendable, Hashable {
  /// Bytes of the text in UTF-8.
  public var byteCount: Int
  /// Glyphs that they became.
  public var glyphCount: Int

  /// A cluster from its two counts.
  @inlinable
  public init(byteCount: Int, glyphCount: Int) {
    (self.byteCount, self.glyphCount) = (byteCount, glyphCount)
  }

  init(_ cluster: cairo_text_cluster_t) {
    self.init(byteCount: Int(cluster.num_bytes), glyphCount: Int(cluster.num_glyphs))
  }
  var c: cairo_text_cluster_t {
    cairo_text_cluster_t(
      num_bytes: Int32(clamping: byteCount), num_glyphs: Int32(clamping: glyphCount))
  }
}

/// In which order clusters take up the glyphs. Raw values are those of `cairo_text_cluster_flags_t`.
public enum ClusterOrder: UInt32, Sendable, Hashable, CaseIterable {
  /// From the first glyph on.
  case forward = 0
  /// From the last glyph back, as in text that runs right to left.
  case backward = 1

  var c: cairo_text_cluster_flags_t { cairo_text_cluster_flags_t(rawValue: rawValue) }
}
