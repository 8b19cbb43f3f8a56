public import SceneGraph

/// A line of a paragraph, set: glyphs at their places from the column's left edge and the line's baseline.
public struct Line: Sendable, Hashable {
  /// Glyphs, and the item of the paragraph that they come from.
  public struct Run: Sendable, Hashable {
    /// The index of the item.
    public var item: Int
    /// The glyphs; the origin counts from the column's left edge and the baseline of the line.
    public var glyphs: GlyphRun
    /// How far the pen moves over it, in points; a space at the line's end counts nothing.
    public var advance: Double
  }

  /// A box of the paragraph in its place.
  public struct PlacedBox: Sendable, Hashable {
    /// The index of the item.
    public var item: Int
    /// Its left edge, from the column's.
    public var x: Double
  }

  /// How a line came to its end.
  public enum End: Sendable, Hashable {
    /// Between words, or where text without spaces may be broken.
    case word
    /// In a word: a hyphen was added, that reads as U+00AD.
    case hyphen
    /// After a character of the text that divides by itself: a hyphen, a dash, a slash.
    case mark
    /// At a forced line end.
    case forced
    /// It is the last line.
    case paragraph
    /// Where no rule allows it, since nothing else was left.
    case emergency
  }

  /// The glyphs from left to right.
  public var runs: [Run]
  /// The boxes from left to right.
  public var boxes: [PlacedBox]
  /// From the baseline up to the highest ascent and down to the deepest descent, in points.
  public var ascent: Double, descent: Double
  /// Where the line begins and ends, from the column's left edge, protruding marks included.
  public var start: Double, end: Double
  /// How it ends.
  public var ending: End
  /// Its word spaces over their natural width; 1 where there are none.
  public var spaceRatio: Double
  /// By how much letters were moved apart, as a part of their size.
  public var tracking: Double
  /// How far it sticks out of its measure because nothing in it could be broken; mostly 0.
  public var overflow: Double
}
