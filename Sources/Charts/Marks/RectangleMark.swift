import ChartModel

/// A rectangle: a cell of a grid of names, or an area between values.
///
/// ```swift
/// RectangleMark(x: .value("Year", row.year), y: .value("Sea", row.sea))
///   .foregroundStyle(by: .value("Exercises", row.count))
/// ```
public struct RectangleMark: PrimitiveChartContent {
  private let instance: MarkInstance

  /// The cell of two names.
  public init<X: Plottable, Y: Plottable>(x: PlottableValue<X>, y: PlottableValue<Y>) {
    instance = MarkInstance(kind: .rect, data: [.x: x.datum, .y: y.datum], properties: [:])
  }

  /// The area between four values.
  public init<X: Plottable, Y: Plottable>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>
  ) {
    instance = MarkInstance(
      kind: .rect, data: [.x: xStart.datum, .x2: xEnd.datum, .y: yStart.datum, .y2: yEnd.datum], properties: [:])
  }

  /// A band over the whole height: a period.
  public init<X: Plottable>(xStart: PlottableValue<X>, xEnd: PlottableValue<X>) {
    instance = MarkInstance(kind: .rect, data: [.x: xStart.datum, .x2: xEnd.datum], properties: [:])
  }

  /// Adds the rectangle.
  public func collect(into collector: inout MarkCollector) { collector.marks.append(instance) }
}
