import ChartModel

/// A symbol at a place.
///
/// ```swift
/// PointMark(x: .value("Troops", row.troops), y: .value("Ships", row.ships))
///   .foregroundStyle(by: .value("Domain", row.domain))
/// ```
public struct PointMark: ChartMark {
  /// The mark as a value.
  public let instance: MarkInstance

  /// A symbol at a place.
  public init<X: Plottable, Y: Plottable>(x: PlottableValue<X>, y: PlottableValue<Y>) {
    instance = Self.point([.x: x.channelValue, .y: y.channelValue])
  }
  /// A symbol at a height, so many points from the left; in the middle where nothing is stated.
  public init<Y: Plottable>(x: Double? = nil, y: PlottableValue<Y>) {
    instance = Self.point([.y: y.channelValue]).placed(.x, x)
  }
  /// A symbol along the width, so many points from the top; in the middle where nothing is stated.
  public init<X: Plottable>(x: PlottableValue<X>, y: Double? = nil) {
    instance = Self.point([.x: x.channelValue]).placed(.y, y)
  }
  /// A symbol at a place on the globe, in degrees; the chart needs a projection.
  public init<Longitude: Plottable, Latitude: Plottable>(
    longitude: PlottableValue<Longitude>, latitude: PlottableValue<Latitude>
  ) {
    instance = Self.point([.longitude: longitude.channelValue, .latitude: latitude.channelValue])
  }

  private static func point(_ values: [Channel: ChannelValue]) -> MarkInstance {
    MarkInstance(.point, values, ["filled": true])
  }
}
