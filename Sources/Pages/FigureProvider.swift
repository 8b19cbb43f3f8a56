public import Diagnostics
public import SceneGraph

/// Draws the figures of a document for their places: the page knows how wide a figure stands and what it is
/// called, the provider knows what it shows.
///
/// A figure draws its own title, so that number, title, subtitle and picture are one: the top-level groups of
/// its scene have the roles `title`, `frame` and `note` from the top down, and the page tags them as caption
/// and picture.
public protocol FigureProvider {
  /// The figure, laid out; its scene is as wide as was asked. Throws where it cannot be drawn.
  func figure(_ request: FigureRequest) throws(DiagnosticList) -> Diagnosed<LaidOutFigure>
}

/// What a page asks of a figure.
public struct FigureRequest: Sendable, Hashable {
  /// The path of the chart or picture, as written in the document.
  public var target: String
  /// How wide it stands, in points.
  public var width: Double
  /// The greatest height that a page can give it, in points.
  public var maximumHeight: Double
  /// What stands before its title: `Figure 4. `; empty for a figure that is not counted.
  public var titlePrefix: String
  /// Its title, from the document's caption; nil leaves it to the figure's own.
  public var title: String?
  /// What it shows, for those who cannot see it; nil leaves it to the figure.
  public var alternativeText: String?
  /// The language of its words, BCP 47.
  public var language: String
  /// Where the document asks for it.
  public var location: SourceLocation?

  /// A request.
  public init(
    target: String, width: Double, maximumHeight: Double, titlePrefix: String = "", title: String? = nil,
    alternativeText: String? = nil, language: String = "en", location: SourceLocation? = nil
  ) {
    (self.target, self.width, self.maximumHeight) = (target, width, maximumHeight)
    (self.titlePrefix, self.title, self.alternativeText) = (titlePrefix, title, alternativeText)
    (self.language, self.location) = (language, location)
  }
}

/// A figure, laid out.
public struct LaidOutFigure: Sendable, Hashable {
  /// What is drawn; its size is what it takes up.
  public var scene: Scene
  /// Whether the scene holds number and title; where not, the page sets them above it.
  public var hasTitle: Bool
  /// What it shows, for those who cannot see it.
  public var alternativeText: String?

  /// A laid out figure.
  public init(scene: Scene, hasTitle: Bool = true, alternativeText: String? = nil) {
    (self.scene, self.hasTitle, self.alternativeText) = (scene, hasTitle, alternativeText)
  }
}
