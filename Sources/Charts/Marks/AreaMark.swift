import ChartModel

/// The area below a line, or between two.
///
/// ```swift
/// AreaMark(x: .value("Year", row.year), yStart: .value("Low", row.low), yEnd: .value("High", row.high))
/// ```
public struct AreaMark: ChartMark {
  /// The mark as a value.
  public let instance: MarkInstance

  /// A point of the upper edge; the lower edge is zero, or the area stacked below.
  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>, y: PlottableValue<Y>, stacking: MarkStackingMethod = .standard
  ) {
    instance = Self.area(x, y).stacked(stacking)
  }
  /// A point of one of several areas.
  public init<X: Plottable, Y: Plottable, Series: Plottable>(
    x: PlottableValue<X>, y: PlottableValue<Y>, series: PlottableValue<Series>,
    stacking: MarkStackingMethod = .standard
  ) {
    instance = Self.area(x, y, series: series.channelValue).stacked(stacking)
  }
  /// A point of both edges.
  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>
  ) {
    instance = Self.area(x, yStart, .y2, yEnd.channelValue)
  }
  /// A point of both edges of one of several areas.
  public init<X: Plottable, Y: Plottable, Series: Plottable>(
    x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>, series: PlottableValue<Series>
  ) {
    instance = Self.area(x, yStart, .y2, yEnd.channelValue, series: series.channelValue)
  }
  /// A point of the left and the right edge.
  public init<X: Plottable, Y: Plottable>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, y: PlottableValue<Y>
  ) {
    instance = Self.area(xStart, y, .x2, xEnd.channelValue)
  }
  /// A point of the left and the right edge of one of several areas.
  public init<X: Plottable, Y: Plottable, Series: Plottable>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, y: PlottableValue<Y>, series: PlottableValue<Series>
  ) {
    instance = Self.area(xStart, y, .x2, xEnd.channelValue, series: series.channelValue)
  }

  private static func area<X: Plottable, Y: Plottable>(
    _ x: PlottableValue<X>, _ y: PlottableValue<Y>, _ second: Channel = .y2, _ end: ChannelValue? = nil,
    series: ChannelValue? = nil
  ) -> MarkInstance {
    MarkInstance(.area, [.x: x.channelValue, .y: y.channelValue, second: end, .detail: series?.asName])
  }
}
