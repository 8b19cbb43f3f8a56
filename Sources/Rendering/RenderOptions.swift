public import SceneGraph

/// How a picture is written: what the scene itself does not say.
///
/// ```swift
/// var options = RenderOptions()
/// options.dpi = 600
/// options.title = "Arms exports of France"
/// ```
public struct RenderOptions: Sendable, Hashable {
  /// How hard a PNG is compressed.
  public enum Compression: String, Sendable, Hashable, CaseIterable {
    /// In the least time: a figure of 2100 × 1350 pixels takes a few milliseconds.
    case fast
    /// In less space, by about a third, taking several times as long.
    case small
  }

  /// What is drawn below everything.
  public enum Background: Sendable, Hashable {
    /// What the scene says.
    case scene
    /// Nothing: the picture is transparent where nothing is drawn.
    case transparent
    /// A paint of one's own.
    case paint(Paint)
  }

  /// Pixels on an inch of the printed picture, for formats made of pixels: 300 unless given, what journals
  /// ask for. At 72, a point is a pixel.
  public var dpi: Double
  /// What is drawn below everything; what the scene says unless given.
  public var background: Background
  /// How hard a PNG is compressed; fast unless given.
  public var compression: Compression
  /// What the file is called, in its metadata; the title drawn in the scene unless given.
  public var title: String?
  /// Who made it, in its metadata.
  public var authors: [String]
  /// The language of its texts as BCP 47, such as `de`; `en` unless given.
  public var language: String
  /// When it was made, in ISO 8601, such as `2026-11-23T00:00:00Z`. Without it the file says nothing, so that
  /// the same picture always gives the same bytes.
  public var date: String?
  /// Whether a PDF is finished with its logical structure, alternative text, colour profile and metadata
  /// (PDF/UA-1 and PDF/A-2a). Takes a few milliseconds.
  public var isArchival: Bool
  /// Whether the pages of a document are drawn for a printer: on larger sheets, with 3 mm beyond the edges to
  /// cut off and marks that say where.
  public var hasCropMarks = false
  /// Whether the letters of a PostScript file are outlines, as some journals ask; no unless given, or the scene says
  /// so.
  public var outlinesText: Bool
  /// What the identifiers in an SVG begin with; for several pictures in one web page.
  public var identifierPrefix: String

  /// Options; by default for print at 300 dpi.
  public init(
    dpi: Double = 300, background: Background = .scene, compression: Compression = .fast,
    title: String? = nil,
    authors: [String] = [], language: String = "en", date: String? = nil, isArchival: Bool = true,
    outlinesText: Bool = false, identifierPrefix: String = ""
  ) {
    (self.dpi, self.background, self.compression) = (dpi, background, compression)
    (self.title, self.authors, self.language, self.date) = (title, authors, language, date)
    (self.isArchival, self.outlinesText, self.identifierPrefix) = (isArchival, outlinesText, identifierPrefix)
  }

  /// The paint below everything of a scene.
  func background(of scene: Scene) -> Paint? {
    switch background {
    case .scene: scene.background
    case .transparent: nil
    case .paint(let paint): paint
    }
  }
}
