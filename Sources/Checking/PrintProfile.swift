public import ChartModel
public import Geometry

/// What a printed figure must keep to: the limits of a journal, or those of our own briefings.
///
/// ```swift
/// let nature = PrintProfile(named: "nature")
/// nature?.textSizes      // 5...7
/// ```
///
/// The limits of the journals are those of their guides for authors, as far as these state them; what a guide leaves
/// open is nil or generous here. Contrast and colours are not the guides' but WCAG 2's and our own.
public struct PrintProfile: Sendable, Hashable {
  /// What it is called on the command line: `nature`, `taylor-francis`, `briefing`.
  public var name: String
  /// What it is called in a sentence.
  public var title: String
  /// The widths that a figure may have; empty where any is good.
  public var widths: [Length] = []
  /// The least and the greatest width where a guide names no more than these.
  public var widthRange: ClosedRange<Double>?
  /// The greatest height, in points.
  public var maximumHeight: Double?
  /// The smallest and the largest text, in points; the largest is advice.
  public var textSizes: ClosedRange<Double>
  /// The thinnest line, in points.
  public var thinnestLine: Double
  /// The thickest line, in points.
  public var thickestLine: Double?
  /// The families it names; empty where any is good.
  public var families: [String] = []
  /// Whether anything may let through what lies below it.
  public var allowsTransparency = true
  /// Whether lines may cross the ground of the plot.
  public var allowsGrid = true
  /// Whether the letters of a PostScript file are to be outlines.
  public var outlinesPostScript = false
  /// The least pixels on an inch of a picture that holds lines and letters.
  public var lineResolution: Double = 300
  /// The least pixels on an inch of marks that are drawn as pixels within lines and letters.
  public var mixedResolution: Double = 300
  /// The endings of files it takes, without dots.
  public var formats: [String] = ["pdf", "eps", "svg", "tif", "tiff", "png"]
  /// Whether a figure must say where its data come from, and describe itself to those who cannot see it; otherwise
  /// both are advice, since the caption may.
  public var needsWords = false

  /// The names that ``init(named:)`` knows, in the order in which help lists them.
  public static let names = JournalProfile.allCases.map(\.rawValue) + ["briefing"]

  /// A profile by its name; nil where there is none of that name.
  public init?(named name: String) {
    if let journal = JournalProfile(rawValue: name) {
      self.init(journal)
    } else if name == "briefing" {
      self = .briefing
    } else {
      return nil
    }
  }

  /// Our own briefings: text of 5.5 points and more, lines of a quarter of a point, words on source and content.
  public static let briefing = PrintProfile(
    name: "briefing", title: "a briefing", maximumHeight: Length(247, .millimetres).points, textSizes: 5.5...14,
    thinnestLine: 0.25, needsWords: true)

  private init(
    name: String, title: String, maximumHeight: Double? = nil, textSizes: ClosedRange<Double>, thinnestLine: Double,
    needsWords: Bool = false
  ) {
    (self.name, self.title, self.maximumHeight) = (name, title, maximumHeight)
    (self.textSizes, self.thinnestLine, self.needsWords) = (textSizes, thinnestLine, needsWords)
  }

  /// The limits of a journal.
  public init(_ journal: JournalProfile) {
    self.init(
      name: journal.rawValue, title: journal.title, textSizes: journal.textSizes, thinnestLine: journal.thinnestLine)
    families = journal.families
    outlinesPostScript = journal.outlinesText
    switch journal {
    case .nature:
      // Its guide: no background gridlines; photographs of 300 dpi and more.
      widths = [journal.width(.single), journal.width(.double)]
      maximumHeight = Length(170, .millimetres).points
      allowsGrid = false
    case .science:
      widths = JournalProfile.Column.allCases.map(journal.width)
      lineResolution = 600
      mixedResolution = 400
      formats = ["pdf", "eps", "tif", "tiff"]
    case .elsevier:
      widths = JournalProfile.Column.allCases.map(journal.width)
      thickestLine = 1.5
      lineResolution = 1000
      mixedResolution = 500
      formats = ["pdf", "eps", "tif", "tiff"]
    case .plos:
      widthRange = journal.width(.single).points...journal.width(.double).points
      maximumHeight = Length(222.3, .millimetres).points
      formats = ["eps", "tif", "tiff"]
    case .ieee:
      widths = [journal.width(.single), journal.width(.double)]
      maximumHeight = Length(228, .millimetres).points
      lineResolution = 600
      formats = ["pdf", "eps", "ps", "tif", "tiff", "png"]
    case .taylorFrancis:
      allowsTransparency = false
      lineResolution = 1200
      mixedResolution = 600
      formats = ["pdf", "eps", "ps", "tif", "tiff"]
    }
  }
}

extension JournalProfile {
  /// What it is called in a sentence.
  fileprivate var title: String {
    switch self {
    case .nature: "Nature"
    case .science: "Science"
    case .elsevier: "Elsevier"
    case .plos: "PLOS"
    case .ieee: "IEEE"
    case .taylorFrancis: "Taylor & Francis"
    }
  }
}
