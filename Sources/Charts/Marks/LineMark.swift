import ChartModel

/// A line through values; rows of one series, colour or dash make one line.
///
/// ```swift
/// LineMark(x: .value("Year", row.year), y: .value("Vetoes", row.count), series: .value("State", row.state))
/// ```
public struct LineMark: PrimitiveChartContent {
  private let instance: MarkInstance

  /// A point of the chart's only line.
  public init<X: Plottable, Y: Plottable>(x: PlottableValue<X>, y: PlottableValue<Y>) {
    instance = MarkInstance(kind: .line, data: [.x: x.datum, .y: y.datum], properties: [:])
  }

  /// A point of one of several lines.
  public init<X: Plottable, Y: Plottable, Series: Plottable>(
    x: PlottableValue<X>, y: PlottableValue<Y>, series: PlottableValue<Series>
  ) {
    instance = MarkInstance(
      kind: .line, data: [.x: x.datum, .y: y.datum, .detail: series.datum.asName], properties: [:])
  }

  /// Adds the point.
  public func collect(into collector: inout MarkCollector) { collector.marks.append(instance) }
}

/// The area below a line, or between two.
///
/// ```swift
/// AreaMark(x: .value("Year", row.year), yStart: .value("Low", row.low), yEnd: .value("High", row.high))
/// ```
public struct AreaMark: PrimitiveChartContent {
  private let instance: MarkInstance

  /// A point of the upper edge; the lower edge is zero, or the area stacked below.
  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>, y: PlottableValue<Y>, stacking: MarkStackingMethod = .standard
  ) {
    var instance = MarkInstance(kind: .area, data: [.x: x.datum, .y: y.datum], properties: [:])
    instance.stack = stacking.stack
    self.instance = instance
  }

  /// A point of both edges.
  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>
  ) {
    instance = MarkInstance(kind: .area, data: [.x: x.datum, .y: yStart.datum, .y2: yEnd.datum], properties: [:])
  }

  /// A point of one of several areas.
  public init<X: Plottable, Y: Plottable, Series: Plottable>(
    x: PlottableValue<X>, y: PlottableValue<Y>, series: PlottableValue<Series>,
    stacking: MarkStackingMethod = .standard
  ) {
    var instance = MarkInstance(
      kind: .area, data: [.x: x.datum, .y: y.datum, .detail: series.datum.asName], properties: [:])
    instance.stack = stacking.stack
    self.instance = instance
  }

  /// Adds the point.
  public func collect(into collector: inout MarkCollector) { collector.marks.append(instance) }
}

extension LabelledDatum {
  /// The same datum as a name: what makes series apart is never an amount.
  var asName: LabelledDatum { LabelledDatum(label: label, type: .nominal, literal: literal) }
}
