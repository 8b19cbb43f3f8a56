import ChartModel

/// A line through all elements of a collection by key paths, or the graph of a function.
///
/// ```swift
/// Chart { LinePlot(rows, x: .value("Year", \.year), y: .value("TIV", \.tiv)) }
/// Chart { LinePlot(x: "Year", y: "Share", domain: 0...1) { $0 * $0 } }
/// ```
public struct LinePlot<DataElement>: VectorizedChartContent {
  /// The elements and their marks.
  public let plotted: PlottedElements<DataElement>

  /// A line through the elements.
  public init<X: Plottable, Y: Plottable>(
    _ data: some Sequence<DataElement>, x: PlottableProjection<DataElement, X>,
    y: PlottableProjection<DataElement, Y>
  ) {
    plotted = PlottedElements(data) { LineMark(x: x($0), y: y($0)) }
  }

  /// A line through the elements of each series.
  public init<X: Plottable, Y: Plottable, Series: Plottable>(
    _ data: some Sequence<DataElement>, x: PlottableProjection<DataElement, X>,
    y: PlottableProjection<DataElement, Y>, series: PlottableProjection<DataElement, Series>
  ) {
    plotted = PlottedElements(data) { LineMark(x: x($0), y: y($0), series: series($0)) }
  }
}

extension LinePlot where DataElement == FunctionSample {
  /// The graph of a function, at 201 places of a domain; from −10 to 10 where none is stated.
  ///
  /// Where the function gives no finite number, the line has a gap.
  public init(
    x: String, y: String, domain: ClosedRange<Double>? = nil, function: (Double) -> Double
  ) {
    let samples = FunctionSample.samples(domain) { FunctionSample(x: $0, y: function($0), base: 0, t: $0) }
    plotted = PlottedElements(samples) { LineMark(x: .value(x, $0.x), y: .value(y, $0.y)) }
  }

  /// The curve that a function of a parameter goes along, at 201 places of its domain.
  ///
  /// ```swift
  /// LinePlot(x: "x", y: "y", t: "t", domain: 0...6.283) { (x: cos($0), y: sin($0)) }
  /// ```
  public init(
    x: String, y: String, t: String, domain: ClosedRange<Double>, function: (Double) -> (x: Double, y: Double)
  ) {
    let samples = FunctionSample.samples(domain) { t in
      let point = function(t)
      return FunctionSample(x: point.x, y: point.y, base: 0, t: t)
    }
    var plotted = PlottedElements(samples) { LineMark(x: .value(x, $0.x), y: .value(y, $0.y)) }
    for index in samples.indices {
      plotted.marks[index].data[.order] = PlottableValue.value(t, samples[index].t).channelValue
    }
    self.plotted = plotted
  }
}
