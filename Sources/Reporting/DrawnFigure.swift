public import SceneGraph

/// A chart as it was laid out for its place in a report.
public struct DrawnFigure: Sendable {
  /// The chart's path.
  public var chart: String
  /// What is drawn.
  public var scene: Scene
  /// The words for readers who cannot see it: the report's, or the chart's own.
  public var alternativeText: String?
}
