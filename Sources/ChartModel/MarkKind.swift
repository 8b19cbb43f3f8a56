/// What is drawn for the rows. The raw value is the name in a chart file.
public enum MarkKind: String, Sendable, Hashable, CaseIterable {
  /// A piece of a ring, an area between lines, a bar from a base line.
  case arc, area, bar
  /// A filled circle; an outline of a map; a picture.
  case circle, geoshape, image
  /// A line through rows; a symbol; a rectangle between bounds.
  case line, point, rect
  /// A straight line; a filled square; a text.
  case rule, square, text
  /// A short line; a line that changes its thickness.
  case tick, trail
  /// Summaries drawn with several marks.
  case boxplot, errorband, errorbar

  /// Whether one mark is drawn through many rows.
  public var isPath: Bool { self == .line || self == .area || self == .trail }
  /// Whether it is a shorthand for several other marks.
  public var isComposite: Bool { self == .boxplot || self == .errorband || self == .errorbar }
}

/// A mark and how it looks.
public struct MarkDefinition: Sendable, Hashable {
  /// What is drawn.
  public var kind: MarkKind
  /// The named styles it takes settings from, the last strongest.
  public var styles: [String]
  /// `color`, `size`, `interpolate`, `cornerRadius`, …
  public var properties: Properties
  /// Where it was said.
  public var place: Place
  /// A mark; its look is the configuration's where nothing is set.
  public init(
    _ kind: MarkKind, _ properties: Properties = Properties(), styles: [String] = [], place: Place = .none
  ) {
    (self.kind, self.properties, self.styles, self.place) = (kind, properties, styles, place)
  }
}
