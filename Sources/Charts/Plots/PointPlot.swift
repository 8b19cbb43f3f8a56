/// A symbol for each element of a collection, by key paths.
///
/// ```swift
/// Chart { PointPlot(rows, x: .value("Troops", \.troops), y: .value("Ships", \.ships)).symbolSize(\.area) }
/// ```
public struct PointPlot<DataElement>: VectorizedChartContent {
  /// The elements and their marks.
  public let plotted: PlottedElements<DataElement>

  /// A symbol for each element.
  public init<X: Plottable, Y: Plottable>(
    _ data: some Sequence<DataElement>, x: PlottableProjection<DataElement, X>,
    y: PlottableProjection<DataElement, Y>
  ) {
    plotted = PlottedElements(data) { PointMark(x: x($0), y: y($0)) }
  }

  /// A symbol on the globe for each element, in degrees; the chart needs a projection.
  public init<Longitude: Plottable, Latitude: Plottable>(
    _ data: some Sequence<DataElement>, longitude: PlottableProjection<DataElement, Longitude>,
    latitude: PlottableProjection<DataElement, Latitude>
  ) {
    plotted = PlottedElements(data) { PointMark(longitude: longitude($0), latitude: latitude($0)) }
  }
}

/// A piece of a ring for each element of a collection, by key paths.
///
/// ```swift
/// Chart {
///   SectorPlot(rows, angle: .value("TIV", \.tiv), innerRadius: .ratio(0.6))
///     .foregroundStyle(by: .value("Category", \.category))
/// }
/// ```
public struct SectorPlot<DataElement>: VectorizedChartContent {
  /// The elements and their marks.
  public let plotted: PlottedElements<DataElement>

  /// A share of the circle for each element.
  public init<Value: Plottable>(
    _ data: some Sequence<DataElement>, angle: PlottableProjection<DataElement, Value>,
    innerRadius: MarkDimensions<DataElement> = .automatic,
    outerRadius: MarkDimensions<DataElement> = .automatic, angularInset: Double? = nil
  ) {
    plotted = PlottedElements(data) {
      SectorMark(
        angle: angle($0), innerRadius: innerRadius.dimension($0), outerRadius: outerRadius.dimension($0),
        angularInset: angularInset)
    }
  }
}
