import ChartModel

/// A short stroke at a value: a row of them shows how values are spread.
///
/// ```swift
/// TickMark(x: .value("Troops", row.troops), y: .value("Series", row.series))
/// ```
public struct TickMark: ChartMark {
  /// The mark as a value.
  public let instance: MarkInstance

  /// A stroke across its band.
  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>, y: PlottableValue<Y>, thickness: Double? = nil, length: Double? = nil
  ) {
    instance = Self.tick([.x: x.channelValue, .y: y.channelValue], thickness, length)
  }
  /// An upright stroke.
  public init<X: Plottable>(x: PlottableValue<X>, thickness: Double? = nil, length: Double? = nil) {
    instance = Self.tick([.x: x.channelValue], thickness, length)
  }
  /// A level stroke.
  public init<Y: Plottable>(y: PlottableValue<Y>, thickness: Double? = nil, length: Double? = nil) {
    instance = Self.tick([.y: y.channelValue], thickness, length)
  }

  private static func tick(
    _ values: [Channel: ChannelValue], _ thickness: Double?, _ length: Double?
  ) -> MarkInstance {
    var properties = Properties()
    properties["thickness"] = thickness.map { .number($0) }
    properties["size"] = length.map { .number($0) }
    return MarkInstance(.tick, values, properties)
  }
}
