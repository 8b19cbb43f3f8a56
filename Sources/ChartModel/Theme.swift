/// A look: a configuration, and how a figure is laid out around its plot.
public enum Theme: String, Sendable, Hashable, CaseIterable {
  /// A figure of a good briefing: the finding as title, everything flush left, light horizontal grid.
  case briefing
  /// As journals want figures: axis lines and ticks, no grid, small type, exact width.
  case journal
  /// Vega-Lite's own defaults, for comparison.
  case vega

  /// The settings the look is made of; what a chart says is laid over them.
  public var config: Config {
    switch self {
    case .vega: .vega
    case .briefing: Self.briefingConfig
    case .journal: Self.journalConfig
    }
  }

  private static let briefingConfig = Config.vega.overlaid(by: .briefing)
  private static let journalConfig = Config.vega.overlaid(by: .journal)

  /// Whether the figure has an exact outer width, a title block above and a note below the plot.
  public var isFigure: Bool { self != .vega }
}
