/// A text with the glyphs that stand for it, ready to be drawn.
public struct GlyphText: Sendable, Hashable {
  /// What can be selected, searched and read aloud.
  public var text: String
  /// What is drawn, and where.
  public var glyphs: [Glyph]
  /// How the two belong together.
  public var clusters: [TextCluster]
  /// In which order clusters take up the glyphs.
  public var order: ClusterOrder

  /// A text from its parts.
  public init(text: String, glyphs: [Glyph], clusters: [TextCluster], order: ClusterOrder = .forward) {
    (self.text, self.glyphs, self.clusters, self.order) = (text, glyphs, clusters, order)
  }
}
