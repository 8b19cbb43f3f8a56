public import Geometry

/// Texts that the painter shapes: labels, titles, annotations.
///
/// A text of several lines is one item; lines are set `lineHeight` apart.
public struct TextBatch: Sendable, Hashable {
  /// Which point of the text stands at its anchor, along the line.
  public enum Alignment: String, Sendable, Hashable {
    /// The start of the line.
    case left
    /// Its middle.
    case center
    /// Its end.
    case right
  }

  /// Which height of the text stands at its anchor, named as Vega-Lite names it.
  public enum Baseline: String, Sendable, Hashable {
    /// The line that letters stand on.
    case alphabetic
    /// The top, the middle, the bottom of the em box.
    case top, middle, bottom
    /// The top and the bottom of the line, its leading included.
    case lineTop = "line-top", lineBottom = "line-bottom"
  }

  /// One text.
  public struct Item: Sendable, Hashable {
    /// Its lines.
    public var lines: [String]
    /// Where it is anchored.
    public var anchor: Point
    /// Moved from the anchor before turning, in points.
    public var offset: Vector
    /// Which point along the line stands at the anchor.
    public var alignment: Alignment
    /// Which height stands at the anchor.
    public var baseline: Baseline
    /// Turned about the anchor.
    public var angle: Angle
    /// How far the anchor lies from the middle about which texts stand in a circle; zero for all others.
    public var spoke = Vector.zero
    /// A text with its place.
    public init(
      _ lines: [String], at anchor: Point, offset: Vector = .zero, alignment: Alignment = .left,
      baseline: Baseline = .alphabetic, angle: Angle = .zero
    ) {
      (self.lines, self.anchor, self.offset) = (lines, anchor, offset)
      (self.alignment, self.baseline, self.angle) = (alignment, baseline, angle)
    }
  }

  /// A halo in another colour behind the letters, so that they read over lines.
  public struct Halo: Sendable, Hashable {
    /// What it is painted with.
    public var paint: Paint
    /// How far it reaches around the letters, in points.
    public var width: Double
    /// A halo.
    public init(paint: Paint, width: Double) {
      self.paint = paint
      self.width = width
    }
  }

  /// What part they play.
  public var role: Role
  /// The texts.
  public var items: [Item]
  /// The typeface of each.
  public var styles: Varying<TextStyle>
  /// The colour of each.
  public var fills: Varying<Paint?>
  /// From one line of a text to the next, in points.
  public var lineHeight: Double
  /// A halo behind all of them, or none.
  public var halo: Halo?
  /// A batch of texts.
  public init(
    role: Role, items: [Item], styles: Varying<TextStyle>, fills: Varying<Paint?>, lineHeight: Double,
    halo: Halo? = nil
  ) {
    (self.role, self.items, self.styles) = (role, items, styles)
    (self.fills, self.lineHeight, self.halo) = (fills, lineHeight, halo)
  }
}
