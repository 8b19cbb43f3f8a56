import ChartModel

/// A straight line: across the whole plot, or between two values.
///
/// ```swift
/// RuleMark(y: .value("Mean", 1262))
/// RuleMark(x: .value("Year", row.year), yStart: .value("Low", row.low), yEnd: .value("High", row.high))
/// ```
public struct RuleMark: PrimitiveChartContent {
  private let instance: MarkInstance

  /// A line from bottom to top.
  public init<X: Plottable>(x: PlottableValue<X>) {
    instance = MarkInstance(kind: .rule, data: [.x: x.datum], properties: [:])
  }

  /// A line from left to right.
  public init<Y: Plottable>(y: PlottableValue<Y>) {
    instance = MarkInstance(kind: .rule, data: [.y: y.datum], properties: [:])
  }

  /// An upright line between two heights.
  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>
  ) {
    instance = MarkInstance(kind: .rule, data: [.x: x.datum, .y: yStart.datum, .y2: yEnd.datum], properties: [:])
  }

  /// A level line between two places.
  public init<X: Plottable, Y: Plottable>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, y: PlottableValue<Y>
  ) {
    instance = MarkInstance(kind: .rule, data: [.x: xStart.datum, .x2: xEnd.datum, .y: y.datum], properties: [:])
  }

  /// Adds the line.
  public func collect(into collector: inout MarkCollector) { collector.marks.append(instance) }
}
