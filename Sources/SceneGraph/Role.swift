/// What part a batch or a group plays in a chart, named as Vega names it in its scenes
/// (`mark`, `axis-tick`, `legend-label`, `title-text`, …).
///
/// Roles say what to leave out of a comparison, what is an artifact in an accessible PDF, and what may move.
public struct Role: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
  /// The name.
  public var rawValue: String
  /// A role by name.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// A role by name.
  public init(stringLiteral value: String) { self.rawValue = value }

  /// Data drawn.
  public static let mark: Role = "mark"
  /// A view of its own: a plot, or a cell of a facet.
  public static let scope: Role = "scope"
  /// The outermost view.
  public static let frame: Role = "frame"
  /// The line of an axis.
  public static let axisDomain: Role = "axis-domain"
  /// The ticks of an axis.
  public static let axisTick: Role = "axis-tick"
  /// The grid of an axis.
  public static let axisGrid: Role = "axis-grid"
  /// The labels of an axis.
  public static let axisLabel: Role = "axis-label"
  /// The title of an axis.
  public static let axisTitle: Role = "axis-title"
  /// A title's first lines.
  public static let titleText: Role = "title-text"
  /// A title's second lines.
  public static let titleSubtitle: Role = "title-subtitle"
  /// The ticks between those that are labelled.
  public static let axisMinorTick: Role = "axis-minor-tick"
  /// The name of a series at the end of its line, or the value at the end of a bar.
  public static let directLabel: Role = "direct-label"
  /// A thin line from a label to what it names.
  public static let labelLeader: Role = "label-leader"
  /// The words below a figure: note and source.
  public static let note: Role = "note"
}
