public import SceneGraph

/// One line of text as glyphs.
public struct ShapedText: Sendable, Hashable {
  /// The glyphs from left to right; the line begins at the origin.
  public var runs: [GlyphRun]
  /// What the line takes up.
  public var extent: TextExtent
}
