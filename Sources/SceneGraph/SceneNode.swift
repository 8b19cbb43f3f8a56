public import Geometry

/// A node of the picture: a group, or a batch of like things.
public indirect enum SceneNode: Sendable, Hashable {
  /// Nodes with a place of their own.
  case group(Group)
  /// Rectangles.
  case rects(RectBatch)
  /// Straight lines.
  case rules(RuleBatch)
  /// Symbols.
  case symbols(SymbolBatch)
  /// A line.
  case line(LineBatch)
  /// An area.
  case area(AreaBatch)
  /// A trail.
  case trail(TrailBatch)
  /// Pieces of rings.
  case arcs(ArcBatch)
  /// Outlines.
  case paths(PathBatch)
  /// Texts that the painter shapes.
  case texts(TextBatch)
  /// Shaped text.
  case glyphs(GlyphRun)
  /// Pictures of pixels.
  case images(ImageBatch)
}

/// Nodes that share an origin, and perhaps a clip, a background and a place in the document's structure.
public struct Group: Sendable, Hashable {
  /// What part it plays.
  public var role: Role
  /// A name for people who read the dump.
  public var name: String?
  /// How its coordinates become its parent's.
  public var transform: Affine
  /// The extent of a view, in its own coordinates; painted by `background`.
  public var bounds: Rect?
  /// The background of `bounds`.
  public var background: BatchStyle?
  /// What lies outside is not drawn; in its own coordinates.
  public var clip: Path?
  /// The opacity of all of it together.
  public var opacity: Double
  /// Whether lines of the group are drawn at a reader's click: the address they lead to.
  public var link: String?
  /// The marked content that all drawing of the group belongs to, in a tagged PDF.
  public var content: ContentID?
  /// What is in it, the first lowest.
  public var children: [SceneNode]
  /// Pixels on an inch at which its children are drawn as one picture, within `bounds`, in files that otherwise hold
  /// lines and letters; nil draws them as they are. For marks so many that no reader could open them as lines.
  public var resolution: Double?

  /// A group; by default at the origin of its parent, unclipped, without a background.
  public init(
    role: Role, name: String? = nil, transform: Affine = .identity, bounds: Rect? = nil,
    background: BatchStyle? = nil, clip: Path? = nil, opacity: Double = 1, link: String? = nil,
    content: ContentID? = nil, children: [SceneNode] = [], resolution: Double? = nil
  ) {
    (self.role, self.name, self.transform, self.bounds) = (role, name, transform, bounds)
    (self.background, self.clip, self.opacity) = (background, clip, opacity)
    (self.link, self.content, self.children, self.resolution) = (link, content, children, resolution)
  }
}

/// A finished picture. Coordinates are points from the upper left.
public struct Scene: Sendable, Hashable {
  /// Its extent.
  public var size: Size
  /// Drawn below everything; nil leaves it transparent.
  public var background: Paint?
  /// What is in it, the first lowest.
  public var children: [SceneNode]
  /// What it shows, for those who cannot see it.
  public var alternativeText: String?
  /// What became of each label that was placed among others.
  public var labels: [LabelRecord]
  /// Whether the letters of a PostScript file are to be outlines, because the journal it is for wants them so.
  public var outlinesText = false

  /// A picture from its parts.
  public init(
    size: Size, background: Paint? = nil, children: [SceneNode] = [], alternativeText: String? = nil,
    labels: [LabelRecord] = []
  ) {
    (self.size, self.background, self.children) = (size, background, children)
    (self.alternativeText, self.labels) = (alternativeText, labels)
  }
}
