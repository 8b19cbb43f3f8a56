import ChartModel

/// A rectangle: a cell of a grid of names, or an area between values.
///
/// ```swift
/// RectangleMark(x: .value("Year", row.year), y: .value("Sea", row.sea))
///   .foregroundStyle(by: .value("Exercises", row.count))
/// ```
///
/// Ends in points are counted from the upper left corner of the plot; without any, the rectangle spans the whole
/// extent.
public struct RectangleMark: ChartMark {
  /// The mark as a value.
  public let instance: MarkInstance

  /// The cell of two names or bins.
  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>, y: PlottableValue<Y>, width: MarkDimension = .automatic, height: MarkDimension = .automatic
  ) {
    instance = Self.rectangle([.x: x.channelValue, .y: y.channelValue], width, height)
  }
  /// A rectangle at a place along the width, between two heights.
  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>, width: MarkDimension = .automatic
  ) {
    instance = Self.rectangle([.x: x.channelValue, .y: yStart.channelValue, .y2: yEnd.channelValue], width)
  }
  /// A rectangle at a height, between two places along the width.
  public init<X: Plottable, Y: Plottable>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, y: PlottableValue<Y>, height: MarkDimension = .automatic
  ) {
    instance = Self.rectangle(
      [.x: xStart.channelValue, .x2: xEnd.channelValue, .y: y.channelValue], .automatic, height)
  }
  /// The area between four values.
  public init<X: Plottable, Y: Plottable>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>
  ) {
    instance = Self.rectangle([
      .x: xStart.channelValue, .x2: xEnd.channelValue, .y: yStart.channelValue, .y2: yEnd.channelValue,
    ])
  }
  /// A rectangle at a place along the width, between two heights in points.
  public init<X: Plottable>(
    x: PlottableValue<X>, yStart: Double? = nil, yEnd: Double? = nil, width: MarkDimension = .automatic
  ) {
    instance = Self.rectangle([.x: x.channelValue], width).spanning(.y, yStart, yEnd)
  }
  /// A rectangle at a height, between two places in points.
  public init<Y: Plottable>(
    xStart: Double? = nil, xEnd: Double? = nil, y: PlottableValue<Y>, height: MarkDimension = .automatic
  ) {
    instance = Self.rectangle([.y: y.channelValue], .automatic, height).spanning(.x, xStart, xEnd)
  }
  /// A band over the height: a period.
  public init<X: Plottable>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, yStart: Double? = nil, yEnd: Double? = nil
  ) {
    instance = Self.rectangle([.x: xStart.channelValue, .x2: xEnd.channelValue]).spanning(.y, yStart, yEnd)
  }
  /// A band over the width: a range of amounts.
  public init<Y: Plottable>(
    xStart: Double? = nil, xEnd: Double? = nil, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>
  ) {
    instance = Self.rectangle([.y: yStart.channelValue, .y2: yEnd.channelValue]).spanning(.x, xStart, xEnd)
  }
  /// A rectangle in points.
  public init(xStart: Double? = nil, xEnd: Double? = nil, yStart: Double? = nil, yEnd: Double? = nil) {
    instance = Self.rectangle([:]).spanning(.x, xStart, xEnd).spanning(.y, yStart, yEnd)
  }

  private static func rectangle(
    _ values: [Channel: ChannelValue], _ width: MarkDimension = .automatic, _ height: MarkDimension = .automatic
  ) -> MarkInstance {
    MarkInstance(
      .rect, values, width.properties("width", along: .x).overlaid(by: height.properties("height", along: .y)))
  }
}
