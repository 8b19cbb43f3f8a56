/// A rectangle for each element of a collection, by key paths.
///
/// ```swift
/// Chart {
///   RectanglePlot(rows, x: .value("Year", \.year), y: .value("Sea", \.sea))
///     .foregroundStyle(by: .value("Exercises", \.count))
/// }
/// ```
public struct RectanglePlot<DataElement>: VectorizedChartContent {
  /// The elements and their marks.
  public let plotted: PlottedElements<DataElement>

  /// The cell of two names or bins for each element.
  public init<X: Plottable, Y: Plottable>(
    _ data: some Sequence<DataElement>, x: PlottableProjection<DataElement, X>,
    y: PlottableProjection<DataElement, Y>, width: MarkDimensions<DataElement> = .automatic,
    height: MarkDimensions<DataElement> = .automatic
  ) {
    plotted = PlottedElements(data) {
      RectangleMark(x: x($0), y: y($0), width: width.dimension($0), height: height.dimension($0))
    }
  }

  /// The area between four values for each element.
  public init<X: Plottable, Y: Plottable>(
    _ data: some Sequence<DataElement>, xStart: PlottableProjection<DataElement, X>,
    xEnd: PlottableProjection<DataElement, X>, yStart: PlottableProjection<DataElement, Y>,
    yEnd: PlottableProjection<DataElement, Y>
  ) {
    plotted = PlottedElements(data) {
      RectangleMark(xStart: xStart($0), xEnd: xEnd($0), yStart: yStart($0), yEnd: yEnd($0))
    }
  }
}

/// A straight line for each element of a collection, by key paths.
///
/// ```swift
/// Chart { RulePlot(rows, x: .value("Year", \.year), yStart: .value("Low", \.low), yEnd: .value("High", \.high)) }
/// ```
public struct RulePlot<DataElement>: VectorizedChartContent {
  /// The elements and their marks.
  public let plotted: PlottedElements<DataElement>

  /// An upright line over the whole height for each element.
  public init<X: Plottable>(_ data: some Sequence<DataElement>, x: PlottableProjection<DataElement, X>) {
    plotted = PlottedElements(data) { RuleMark(x: x($0)) }
  }
  /// A level line over the whole width for each element.
  public init<Y: Plottable>(_ data: some Sequence<DataElement>, y: PlottableProjection<DataElement, Y>) {
    plotted = PlottedElements(data) { RuleMark(y: y($0)) }
  }
  /// An upright line between two heights for each element.
  public init<X: Plottable, Y: Plottable>(
    _ data: some Sequence<DataElement>, x: PlottableProjection<DataElement, X>,
    yStart: PlottableProjection<DataElement, Y>, yEnd: PlottableProjection<DataElement, Y>
  ) {
    plotted = PlottedElements(data) { RuleMark(x: x($0), yStart: yStart($0), yEnd: yEnd($0)) }
  }
  /// A level line between two places for each element.
  public init<X: Plottable, Y: Plottable>(
    _ data: some Sequence<DataElement>, xStart: PlottableProjection<DataElement, X>,
    xEnd: PlottableProjection<DataElement, X>, y: PlottableProjection<DataElement, Y>
  ) {
    plotted = PlottedElements(data) { RuleMark(xStart: xStart($0), xEnd: xEnd($0), y: y($0)) }
  }
}
