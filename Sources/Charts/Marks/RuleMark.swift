import ChartModel

/// A straight line: across the whole plot, or between two values.
///
/// ```swift
/// RuleMark(y: .value("Mean", 1262))
/// RuleMark(x: .value("Year", row.year), yStart: .value("Low", row.low), yEnd: .value("High", row.high))
/// ```
public struct RuleMark: ChartMark {
  /// The mark as a value.
  public let instance: MarkInstance

  /// An upright line between two heights in points from the top of the plot; over the whole height where none is
  /// stated.
  public init<X: Plottable>(x: PlottableValue<X>, yStart: Double? = nil, yEnd: Double? = nil) {
    instance = MarkInstance(.rule, [.x: x.channelValue]).spanning(.y, yStart, yEnd)
  }
  /// A level line between two places in points from the left; over the whole width where none is stated.
  public init<Y: Plottable>(xStart: Double? = nil, xEnd: Double? = nil, y: PlottableValue<Y>) {
    instance = MarkInstance(.rule, [.y: y.channelValue]).spanning(.x, xStart, xEnd)
  }
  /// An upright line between two heights.
  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>
  ) {
    instance = MarkInstance(.rule, [.x: x.channelValue, .y: yStart.channelValue, .y2: yEnd.channelValue])
  }
  /// A level line between two places.
  public init<X: Plottable, Y: Plottable>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, y: PlottableValue<Y>
  ) {
    instance = MarkInstance(.rule, [.x: xStart.channelValue, .x2: xEnd.channelValue, .y: y.channelValue])
  }

  /// A line on a map from one place to another, in degrees; the chart needs a projection.
  public init<Start: Plottable, End: Plottable>(
    longitudeStart: PlottableValue<Start>, latitudeStart: PlottableValue<Start>,
    longitudeEnd: PlottableValue<End>, latitudeEnd: PlottableValue<End>
  ) {
    instance = MarkInstance(
      .rule,
      [
        .longitude: longitudeStart.channelValue, .latitude: latitudeStart.channelValue,
        .longitude2: longitudeEnd.channelValue, .latitude2: latitudeEnd.channelValue,
      ])
  }
}
