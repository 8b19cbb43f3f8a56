public import ChartModel
public import Colors
public import Geometry

/// Something that is drawn as one figure: a ``Chart``, or several side by side.
///
/// ```swift
/// func printed(_ figure: some ChartFigure) -> some ChartFigure {
///   figure.chartSize(width: .millimetres(89))
/// }
/// ```
public protocol ChartFigure: Sendable {
  /// The figure as the engine takes it and as a chart file holds it.
  var spec: ChartSpec { get }
  /// What is said about the figure as a whole.
  var figureSettings: FigureSettings { get set }
}

/// What is said about a figure as a whole: title, size, source, look. The modifiers of ``ChartFigure`` set it.
///
/// ```swift
/// let settings: FigureSettings = exports.chartSource("SIPRI").figureSettings
/// imports.figureSettings = settings   // the same title, source and size
/// ```
public struct FigureSettings: Sendable, Hashable {
  var title: String?
  var subtitle: String?
  var furniture = FigureFurniture()
  var config = Config()
  var resolve = Resolve()
  var background: Literal?
  /// `spacing`, `columns`, `align` of what stands side by side.
  var composition = Properties()
  var datasets: [String: [Literal]] = [:]

  /// A view as a whole chart.
  func spec(of view: View) -> ChartSpec {
    ChartSpec(titled(view), datasets: datasets, config: config, background: background, figure: furniture)
  }

  /// A view with the title, which is all that a part of a larger figure keeps.
  func titled(_ view: View) -> View {
    var view = view
    if let title {
      view.title = TitleDefinition(.string(title), subtitle.map { ["subtitle": .string($0)] } ?? Properties())
    }
    return view
  }
}

extension ChartFigure {
  func figure(_ change: (inout FigureSettings) -> Void) -> Self {
    var copy = self
    change(&copy.figureSettings)
    return copy
  }

  /// The title, which says the finding, and below it what is measured, in which unit, where and when.
  public func chartTitle(_ title: String, subtitle: String? = nil) -> Self {
    figure { ($0.title, $0.subtitle) = (title, subtitle) }
  }

  /// Where the data come from, without the word “Source”.
  ///
  /// ```swift
  /// chart.chartSource("SIPRI Arms Transfers Database, March 2025.")
  /// ```
  public func chartSource(_ source: String) -> Self { figure { $0.furniture.source = source } }

  /// What the reader must know, set below the plot.
  ///
  /// ```swift
  /// chart.chartNote("Note: 2024 is provisional.")
  /// ```
  public func chartNote(_ note: String) -> Self { figure { $0.furniture.note = note } }

  /// What the chart shows, for those who cannot see it.
  ///
  /// ```swift
  /// chart.chartAlternativeText("Bars of deliveries by year; the highest is 2005.")
  /// ```
  public func chartAlternativeText(_ text: String) -> Self { figure { $0.furniture.alternativeText = text } }

  /// The width of the whole figure, and its height where the content shall not decide.
  ///
  /// ```swift
  /// chart.chartSize(width: .millimetres(89))
  /// chart.chartSize(width: .inches(3.5), height: .inches(2))
  /// ```
  public func chartSize(width: Length? = nil, height: Length? = nil) -> Self {
    figure { ($0.furniture.width, $0.furniture.height, $0.furniture.measure) = (width, height, .frame) }
  }

  /// The width and the height of the plot alone, without what stands around it.
  ///
  /// ```swift
  /// chart.chartPlotSize(width: .centimetres(6), height: .points(120))
  /// ```
  public func chartPlotSize(width: Length? = nil, height: Length? = nil) -> Self {
    figure { ($0.furniture.width, $0.furniture.height, $0.furniture.measure) = (width, height, .plot) }
  }

  /// The look.
  ///
  /// ```swift
  /// chart.chartTheme(.journal)
  /// ```
  public func chartTheme(_ theme: Theme) -> Self { figure { $0.furniture.theme = theme.rawValue } }

  /// What a map shows besides its data, such as `["scaleBar": true]`.
  ///
  /// ```swift
  /// map.chartMap(["scaleBar": true, "northArrow": true])
  /// ```
  public func chartMap(_ furniture: Properties) -> Self { figure { $0.furniture.map = furniture } }

  /// Settings that hold throughout, in the blocks of a chart file's configuration.
  ///
  /// ```swift
  /// chart.chartConfig { $0["axis"] = ["labelFontSize": 6] }
  /// ```
  public func chartConfig(_ change: (inout Config) -> Void) -> Self { figure { change(&$0.config) } }

  /// The colour behind everything.
  public func chartBackground(_ color: Color) -> Self { figure { $0.background = color.paint } }

  /// Which scales, axes and legends the parts of the figure share: layers, cells of a facet, charts side by side.
  ///
  /// ```swift
  /// Chart {
  ///   BarMark(x: .value("Year", row.year), y: .value("TIV", row.tiv))
  ///   LineMark(x: .value("Year", row.year), y: .value("Vetoes", row.vetoes))
  /// }
  /// .chartResolve(scales: [.y: .independent])       // a second axis at the right
  /// ```
  public func chartResolve(
    scales: [Channel: Resolve.Mode] = [:], axes: [Channel: Resolve.Mode] = [:],
    legends: [Channel: Resolve.Mode] = [:]
  ) -> Self {
    figure { $0.resolve = Resolve(scale: scales, axis: axes, legend: legends) }
  }

  /// What is done with missing values: by default lines and areas have a gap.
  ///
  /// ```swift
  /// chart.chartMissing(.connect)
  /// ```
  public func chartMissing(_ policy: MissingValuePolicy) -> Self {
    figure { $0.config["mark"] = $0.config["mark"].overlaid(by: ["invalid": .string(policy.rawValue)]) }
  }

  /// Which labels stand at the marks by themselves: names at the ends of lines, amounts at the ends of bars; nil leaves
  /// it to the theme.
  ///
  /// ```swift
  /// chart.chartLabels(series: true, values: false)
  /// ```
  public func chartLabels(series: Bool? = nil, values: Bool? = nil) -> Self {
    figure {
      if let series { $0.furniture.labels["series"] = .bool(series) }
      if let values { $0.furniture.labels["values"] = .bool(values) }
    }
  }

  /// Rows by name, for charts whose data is `.named(…)`.
  ///
  /// ```swift
  /// Chart(.named("peaks")) { PointMark(x: .field("year", .quantitative), y: .field("tiv", .quantitative)) }
  ///   .chartDataset("peaks", [["year": 2005, "tiv": 3077]])
  /// ```
  public func chartDataset(_ name: String, _ rows: [Literal]) -> Self { figure { $0.datasets[name] = rows } }
}

/// What is done with missing values.
///
/// ```swift
/// let policy: MissingValuePolicy = hasGaps ? .gap : .zero
/// ```
public enum MissingValuePolicy: String, Sendable, Hashable {
  /// Lines and areas have a gap; symbols are left out.
  case gap = "break-paths-show-path-domains"
  /// Lines and areas go straight on to the next value.
  case connect = "filter"
  /// They stand at zero.
  case zero = "show"
}

extension Length {
  /// So many millimetres.
  public static func millimetres(_ value: Double) -> Length { Length(value, .millimetres) }
  /// So many centimetres.
  public static func centimetres(_ value: Double) -> Length { Length(value, .centimetres) }
  /// So many inches.
  public static func inches(_ value: Double) -> Length { Length(value, .inches) }
  /// So many points, of which 72 make an inch.
  public static func points(_ value: Double) -> Length { Length(value, .points) }
}
