public import ChartModel
public import Diagnostics
public import SceneGraph
public import Tabular

/// Gives the engine the data that a chart names. The engine itself never touches a file.
public protocol ChartDataProvider: Sendable {
  /// The rows of a source by url or by name, read as its format says.
  ///
  /// Throws a ``DiagnosticList`` that says what is missing, at the place of the source.
  func table(for source: ChartModel.DataSource) throws(DiagnosticList) -> Diagnosed<Table>
  /// The bytes of a file named by a chart: a map, a picture.
  func bytes(at url: String, place: Place) throws(DiagnosticList) -> [UInt8]
  /// Where decoded shapes are kept between charts; nil to decode them for each.
  var shapes: ShapeStore? { get }
  /// Which writing of a file `bytes(at:place:)` would read now; nil where that is not known, and nothing is kept.
  func edition(of url: String) -> FileEdition?
}

extension ChartDataProvider {
  /// None: each chart decodes its shapes.
  public var shapes: ShapeStore? { nil }
  /// Unknown: nothing is kept.
  public func edition(of url: String) -> FileEdition? { nil }
}

/// The provider of charts that bring their data along: it has nothing else.
public struct NoData: ChartDataProvider {
  /// A provider without data.
  public init() {}
  /// Always throws.
  public func table(for source: ChartModel.DataSource) throws(DiagnosticList) -> Diagnosed<Table> {
    throw DiagnosticList(Messages.noData(source))
  }
  /// Always throws.
  public func bytes(at url: String, place: Place) throws(DiagnosticList) -> [UInt8] {
    throw DiagnosticList(Messages.noFile(url, place))
  }
}

/// What a chart is drawn in: the look, the width, the fonts, the data.
public struct ChartEnvironment {
  /// The look. What the chart file names under `usermeta.cartouche.theme` beats it.
  public var theme: Theme
  /// The width and height of the whole figure in points, over what the chart says; nil leaves it to the chart.
  public var width: Double?, height: Double?
  /// Set before the title: “Figure 4. ”.
  public var titlePrefix: String
  /// Instead of the chart's title; an empty text draws none.
  public var titleOverride: String?
  /// Measures text.
  public var measurer: any TextMeasuring
  /// Gives the data.
  public var data: any ChartDataProvider

  /// An environment; by default the briefing look, the chart's own size, and no data but what the chart brings.
  public init(
    theme: Theme = .briefing, width: Double? = nil, height: Double? = nil, titlePrefix: String = "",
    titleOverride: String? = nil, measurer: any TextMeasuring, data: any ChartDataProvider = NoData()
  ) {
    (self.theme, self.width, self.height) = (theme, width, height)
    (self.titlePrefix, self.titleOverride, self.measurer, self.data) = (titlePrefix, titleOverride, measurer, data)
  }
}
