public import ChartModel

/// What an axis is made of: ``AxisMarks``, or several of them.
///
/// ```swift
/// func axis() -> some AxisContent { AxisMarks(values: [1995, 2024]) }
/// ```
public protocol AxisContent {
  /// The content as properties of a chart file's axis.
  var axisProperties: Properties { get }
}

/// Axis content of which only the outcome is known.
///
/// ```swift
/// let axis = AnyAxisContent(AxisMarks(values: [1995, 2024]))
/// axis.axisProperties["values"]
/// ```
public struct AnyAxisContent: AxisContent {
  /// The content as properties of a chart file's axis.
  public let axisProperties: Properties
  /// Hides the type of some content.
  public init(_ content: some AxisContent) { axisProperties = content.axisProperties }
  init(_ properties: Properties) { axisProperties = properties }
}

/// Builds the content of an axis. An axis has one set of places: what comes later is laid over what comes before.
///
/// ```swift
/// @AxisContentBuilder func axis() -> AnyAxisContent {
///   AxisMarks { AxisTick(); AxisValueLabel() }
/// }
/// ```
@resultBuilder
public enum AxisContentBuilder {
  /// Some content.
  public static func buildExpression(_ content: some AxisContent) -> AnyAxisContent { AnyAxisContent(content) }
  /// Several contents.
  public static func buildBlock(_ contents: AnyAxisContent...) -> AnyAxisContent { buildArray(contents) }
  /// Content under a condition.
  public static func buildOptional(_ content: AnyAxisContent?) -> AnyAxisContent {
    content ?? AnyAxisContent(Properties())
  }
  /// The first of two alternatives.
  public static func buildEither(first: AnyAxisContent) -> AnyAxisContent { first }
  /// The second of two alternatives.
  public static func buildEither(second: AnyAxisContent) -> AnyAxisContent { second }
  /// The contents of a loop.
  public static func buildArray(_ contents: [AnyAxisContent]) -> AnyAxisContent {
    AnyAxisContent(contents.reduce(Properties()) { $0.overlaid(by: $1.axisProperties) })
  }
}
