/// Bars for all elements of a collection at once, by key paths.
///
/// ```swift
/// Chart { BarPlot(rows, x: .value("Year", \.year), y: .value("TIV", \.tiv)) }
/// ```
public struct BarPlot<DataElement>: VectorizedChartContent {
  /// The elements and their marks.
  public let plotted: PlottedElements<DataElement>

  /// A bar from zero for each element.
  public init<X: Plottable, Y: Plottable>(
    _ data: some Sequence<DataElement>, x: PlottableProjection<DataElement, X>,
    y: PlottableProjection<DataElement, Y>, width: MarkDimensions<DataElement> = .automatic,
    height: MarkDimensions<DataElement> = .automatic, stacking: MarkStackingMethod = .standard
  ) {
    plotted = PlottedElements(data) {
      BarMark(x: x($0), y: y($0), width: width.dimension($0), height: height.dimension($0), stacking: stacking)
    }
  }

  /// A bar between two heights for each element.
  public init<X: Plottable, Y: Plottable>(
    _ data: some Sequence<DataElement>, x: PlottableProjection<DataElement, X>,
    yStart: PlottableProjection<DataElement, Y>, yEnd: PlottableProjection<DataElement, Y>,
    width: MarkDimensions<DataElement> = .automatic
  ) {
    plotted = PlottedElements(data) {
      BarMark(x: x($0), yStart: yStart($0), yEnd: yEnd($0), width: width.dimension($0))
    }
  }

  /// A bar between two places along the width for each element.
  public init<X: Plottable, Y: Plottable>(
    _ data: some Sequence<DataElement>, xStart: PlottableProjection<DataElement, X>,
    xEnd: PlottableProjection<DataElement, X>, y: PlottableProjection<DataElement, Y>,
    height: MarkDimensions<DataElement> = .automatic
  ) {
    plotted = PlottedElements(data) {
      BarMark(xStart: xStart($0), xEnd: xEnd($0), y: y($0), height: height.dimension($0))
    }
  }
}
