import ChartModel

/// A bar: from zero to a value, or between two values.
///
/// ```swift
/// BarMark(x: .value("Year", row.year), y: .value("TIV", row.tiv))
/// ```
///
/// Names go along one axis and amounts along the other; bars of one place are stacked unless told otherwise.
public struct BarMark: ChartMark {
  /// The mark as a value.
  public let instance: MarkInstance

  /// A bar from zero. `stacking` says what becomes of several bars at one place.
  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>, y: PlottableValue<Y>, width: MarkDimension = .automatic,
    height: MarkDimension = .automatic, stacking: MarkStackingMethod = .standard
  ) {
    instance = Self.bar([.x: x.channelValue, .y: y.channelValue], width, height).stacked(stacking)
  }

  /// A bar between two heights.
  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>, width: MarkDimension = .automatic
  ) {
    instance = Self.bar([.x: x.channelValue, .y: yStart.channelValue, .y2: yEnd.channelValue], width)
  }

  /// A bar between two places along the width.
  public init<X: Plottable, Y: Plottable>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, y: PlottableValue<Y>, height: MarkDimension = .automatic
  ) {
    instance = Self.bar([.x: xStart.channelValue, .x2: xEnd.channelValue, .y: y.channelValue], .automatic, height)
  }

  /// A bar between two heights in points, from the top of the plot: over the whole height where none is stated. Bars of
  /// amounts then stand in one row, stacked along the width.
  public init<X: Plottable>(
    x: PlottableValue<X>, yStart: Double? = nil, yEnd: Double? = nil, width: MarkDimension = .automatic,
    stacking: MarkStackingMethod = .standard
  ) {
    instance = Self.bar([.x: x.channelValue], width).spanning(.y, yStart, yEnd).stacked(stacking)
  }

  /// A bar between two places in points, from the left of the plot: over the whole width where none is stated. Bars of
  /// amounts then stand in one column, stacked along the height.
  public init<Y: Plottable>(
    xStart: Double? = nil, xEnd: Double? = nil, y: PlottableValue<Y>, height: MarkDimension = .automatic,
    stacking: MarkStackingMethod = .standard
  ) {
    instance = Self.bar([.y: y.channelValue], .automatic, height).spanning(.x, xStart, xEnd).stacked(stacking)
  }

  /// A bar between two places along the width, and two heights in points.
  public init<X: Plottable>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, yStart: Double? = nil, yEnd: Double? = nil
  ) {
    instance = Self.bar([.x: xStart.channelValue, .x2: xEnd.channelValue]).spanning(.y, yStart, yEnd)
  }

  /// A bar between two heights, and two places along the width in points.
  public init<Y: Plottable>(
    xStart: Double? = nil, xEnd: Double? = nil, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>
  ) {
    instance = Self.bar([.y: yStart.channelValue, .y2: yEnd.channelValue]).spanning(.x, xStart, xEnd)
  }

  private static func bar(
    _ values: [Channel: ChannelValue], _ width: MarkDimension = .automatic, _ height: MarkDimension = .automatic
  ) -> MarkInstance {
    MarkInstance(
      .bar, values, width.properties("width", along: .x).overlaid(by: height.properties("height", along: .y)))
  }
}
