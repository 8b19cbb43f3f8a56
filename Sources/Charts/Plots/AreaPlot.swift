/// The area below all elements of a collection by key paths, or below the graph of a function.
///
/// ```swift
/// Chart { AreaPlot(rows, x: .value("Year", \.year), yStart: .value("Low", \.low), yEnd: .value("High", \.high)) }
/// Chart { AreaPlot(x: "x", y: "Density", domain: -3...3) { exp(-$0 * $0 / 2) } }
/// ```
public struct AreaPlot<DataElement>: VectorizedChartContent {
  /// The elements and their marks.
  public let plotted: PlottedElements<DataElement>

  /// The area below the elements.
  public init<X: Plottable, Y: Plottable>(
    _ data: some Sequence<DataElement>, x: PlottableProjection<DataElement, X>,
    y: PlottableProjection<DataElement, Y>, stacking: MarkStackingMethod = .standard
  ) {
    plotted = PlottedElements(data) { AreaMark(x: x($0), y: y($0), stacking: stacking) }
  }
  /// The area below the elements of each series.
  public init<X: Plottable, Y: Plottable, Series: Plottable>(
    _ data: some Sequence<DataElement>, x: PlottableProjection<DataElement, X>,
    y: PlottableProjection<DataElement, Y>, series: PlottableProjection<DataElement, Series>,
    stacking: MarkStackingMethod = .standard
  ) {
    plotted = PlottedElements(data) { AreaMark(x: x($0), y: y($0), series: series($0), stacking: stacking) }
  }
  /// The area between two edges.
  public init<X: Plottable, Y: Plottable>(
    _ data: some Sequence<DataElement>, x: PlottableProjection<DataElement, X>,
    yStart: PlottableProjection<DataElement, Y>, yEnd: PlottableProjection<DataElement, Y>
  ) {
    plotted = PlottedElements(data) { AreaMark(x: x($0), yStart: yStart($0), yEnd: yEnd($0)) }
  }
  /// The area between a left and a right edge.
  public init<X: Plottable, Y: Plottable>(
    _ data: some Sequence<DataElement>, xStart: PlottableProjection<DataElement, X>,
    xEnd: PlottableProjection<DataElement, X>, y: PlottableProjection<DataElement, Y>
  ) {
    plotted = PlottedElements(data) { AreaMark(xStart: xStart($0), xEnd: xEnd($0), y: y($0)) }
  }
}

extension AreaPlot where DataElement == FunctionSample {
  /// The area below the graph of a function, at 201 places of a domain; from −10 to 10 where none is stated.
  public init(
    x: String, y: String, domain: ClosedRange<Double>? = nil, function: (Double) -> Double
  ) {
    let samples = FunctionSample.samples(domain) { FunctionSample(x: $0, y: function($0), base: 0, t: $0) }
    plotted = PlottedElements(samples) { AreaMark(x: .value(x, $0.x), y: .value(y, $0.y), stacking: .unstacked) }
  }

  /// The area between the two graphs of a function.
  public init(
    x: String, yStart: String, yEnd: String, domain: ClosedRange<Double>? = nil,
    function: (Double) -> (yStart: Double, yEnd: Double)
  ) {
    let samples = FunctionSample.samples(domain) { x in
      let edges = function(x)
      return FunctionSample(x: x, y: edges.yEnd, base: edges.yStart, t: x)
    }
    plotted = PlottedElements(samples) {
      AreaMark(x: .value(x, $0.x), yStart: .value(yStart, $0.base), yEnd: .value(yEnd, $0.y))
    }
  }
}
