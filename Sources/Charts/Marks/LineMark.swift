import ChartModel

/// A line through values; rows of one series, colour or dash make one line.
///
/// ```swift
/// LineMark(x: .value("Year", row.year), y: .value("Vetoes", row.count), series: .value("State", row.state))
/// ```
///
/// A line goes from left to right, or in the order that `order(by:)` states.
public struct LineMark: ChartMark {
  /// The mark as a value.
  public let instance: MarkInstance

  /// A point of the chart's only line.
  public init<X: Plottable, Y: Plottable>(x: PlottableValue<X>, y: PlottableValue<Y>) {
    instance = MarkInstance(.line, [.x: x.channelValue, .y: y.channelValue])
  }

  /// A point of one of several lines.
  public init<X: Plottable, Y: Plottable, Series: Plottable>(
    x: PlottableValue<X>, y: PlottableValue<Y>, series: PlottableValue<Series>
  ) {
    instance = MarkInstance(
      .line, [.x: x.channelValue, .y: y.channelValue, .detail: series.channelValue.asName])
  }

  /// A point of a line on a map, in degrees; the chart needs a projection.
  public init<Longitude: Plottable, Latitude: Plottable, Series: Plottable>(
    longitude: PlottableValue<Longitude>, latitude: PlottableValue<Latitude>, series: PlottableValue<Series>
  ) {
    instance = MarkInstance(
      .line,
      [
        .longitude: longitude.channelValue, .latitude: latitude.channelValue, .detail: series.channelValue.asName,
      ])
  }
}
