public import Geometry

/// A font file and the face in it, by which shaping and drawing speak of the same font.
public struct FontID: Sendable, Hashable {
  /// The file.
  public var path: String
  /// Which face of a collection; 0 in a file with one face.
  public var index: Int
  /// Names a face.
  public init(path: String, index: Int = 0) {
    self.path = path
    self.index = index
  }
}

/// Shaped text with fixed places: a piece of a line on a finished page.
///
/// ```
/// text      "office"            what can be selected, searched and read aloud
/// glyphs    [o] [ffi] [c] [e]   where each is drawn
/// clusters  1:1  3:1  1:1 1:1   how many UTF-8 bytes belong to how many glyphs
/// ```
public struct GlyphRun: Sendable, Hashable {
  /// A glyph and where its origin is, relative to the run's origin.
  public struct Glyph: Sendable, Hashable {
    /// Its number in the font.
    public var id: UInt32
    /// Its origin from the run's, in points; y grows downward.
    public var x: Double, y: Double
    /// A glyph at a place.
    public init(id: UInt32, x: Double, y: Double) {
      (self.id, self.x, self.y) = (id, x, y)
    }
  }

  /// How a stretch of text became glyphs.
  public struct Cluster: Sendable, Hashable {
    /// UTF-8 bytes of the text, and glyphs, in their order.
    public var byteCount: Int, glyphCount: Int
    /// A cluster from its two counts.
    public init(byteCount: Int, glyphCount: Int) {
      (self.byteCount, self.glyphCount) = (byteCount, glyphCount)
    }
  }

  /// The font.
  public var font: FontID
  /// Its size in points.
  public var size: Double
  /// The start of the run on the baseline.
  public var origin: Point
  /// The glyphs in visual order.
  public var glyphs: [Glyph]
  /// The text they stand for, in logical order.
  public var text: String
  /// How text and glyphs belong together; in visual order, `isBackward` where text runs right to left.
  public var clusters: [Cluster]
  /// Whether clusters run from the end of the text to its start.
  public var isBackward: Bool
  /// The colour.
  public var paint: Paint
  /// Whether glyphs are capitals of the text's small letters: it looks `COUNTING` and is read as “Counting”.
  public var isCapitals = false

  /// A run of glyphs.
  public init(
    font: FontID, size: Double, origin: Point, glyphs: [Glyph], text: String, clusters: [Cluster],
    isBackward: Bool = false, paint: Paint
  ) {
    (self.font, self.size, self.origin, self.glyphs) = (font, size, origin, glyphs)
    (self.text, self.clusters, self.isBackward, self.paint) = (text, clusters, isBackward, paint)
  }
}
