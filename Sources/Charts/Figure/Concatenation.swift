public import ChartModel

/// Charts side by side in one figure.
///
/// ```swift
/// HConcat {
///   exports.chartTitle("Exports")
///   imports.chartTitle("Imports")
/// }
/// .chartTitle("Trade in arms").chartResolve(scales: [.y: .shared])
/// ```
///
/// Of each chart the title stays; size, source and look are those of the whole figure.
public struct HConcat: ChartFigure {
  private let views: [View]
  /// What is said about the figure as a whole.
  public var figureSettings = FigureSettings()

  /// Charts side by side, so many points apart.
  public init(spacing: Double? = nil, @ChartFigureBuilder charts: () -> [AnyChartFigure]) {
    views = charts().map(\.view)
    figureSettings.composition["spacing"] = spacing.map { .number($0) }
  }

  /// The figure as the engine takes it and as a chart file holds it.
  public var spec: ChartSpec { figureSettings.concatenation(.horizontal, views) }
}

/// Charts below one another in one figure.
///
/// ```swift
/// VConcat { deliveries; orders }.chartTitle("Deliveries follow orders")
/// ```
public struct VConcat: ChartFigure {
  private let views: [View]
  /// What is said about the figure as a whole.
  public var figureSettings = FigureSettings()

  /// Charts below one another, so many points apart.
  public init(spacing: Double? = nil, @ChartFigureBuilder charts: () -> [AnyChartFigure]) {
    views = charts().map(\.view)
    figureSettings.composition["spacing"] = spacing.map { .number($0) }
  }

  /// The figure as the engine takes it and as a chart file holds it.
  public var spec: ChartSpec { figureSettings.concatenation(.vertical, views) }
}

/// Charts in rows of so many in one figure.
///
/// ```swift
/// ChartGrid(columns: 2) { land; sea; air; cyber }
/// ```
public struct ChartGrid: ChartFigure {
  private let views: [View]
  /// What is said about the figure as a whole.
  public var figureSettings = FigureSettings()

  /// Charts in rows of so many, so many points apart.
  public init(columns: Int, spacing: Double? = nil, @ChartFigureBuilder charts: () -> [AnyChartFigure]) {
    views = charts().map(\.view)
    figureSettings.composition["columns"] = .number(Double(columns))
    figureSettings.composition["spacing"] = spacing.map { .number($0) }
  }

  /// The figure as the engine takes it and as a chart file holds it.
  public var spec: ChartSpec { figureSettings.concatenation(.wrap, views) }
}

extension FigureSettings {
  fileprivate func concatenation(_ direction: View.ConcatDirection, _ views: [View]) -> ChartSpec {
    spec(of: View(resolve: resolve, composition: composition, content: .concat(direction, views)))
  }
}

/// A figure within a larger one: its view and its title.
///
/// ```swift
/// let parts: [AnyChartFigure] = [AnyChartFigure(exports), AnyChartFigure(imports)]
/// ```
public struct AnyChartFigure: Sendable {
  let view: View
  /// Takes the view and the title of a figure.
  public init(_ figure: some ChartFigure) { view = figure.spec.view }
}

/// Builds a list of figures.
///
/// ```swift
/// @ChartFigureBuilder func parts() -> [AnyChartFigure] {
///   exports
///   if hasImports { imports }
/// }
/// ```
@resultBuilder
public enum ChartFigureBuilder {
  /// A figure.
  public static func buildExpression(_ figure: some ChartFigure) -> [AnyChartFigure] { [AnyChartFigure(figure)] }
  /// Several figures.
  public static func buildBlock(_ figures: [AnyChartFigure]...) -> [AnyChartFigure] { figures.flatMap { $0 } }
  /// Figures under a condition.
  public static func buildOptional(_ figures: [AnyChartFigure]?) -> [AnyChartFigure] { figures ?? [] }
  /// The first of two alternatives.
  public static func buildEither(first: [AnyChartFigure]) -> [AnyChartFigure] { first }
  /// The second of two alternatives.
  public static func buildEither(second: [AnyChartFigure]) -> [AnyChartFigure] { second }
  /// The figures of a loop.
  public static func buildArray(_ figures: [[AnyChartFigure]]) -> [AnyChartFigure] { figures.flatMap { $0 } }
}
