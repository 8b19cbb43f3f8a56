import ChartModel

/// A picture at a place: a flag, a sign.
///
/// ```swift
/// ImageMark(x: .value("Country", row.country), y: .value("TIV", row.tiv), url: "flags/\(row.code).png", width: 12,
/// height: 8)
/// ```
public struct ImageMark: ChartMark {
  /// The mark as a value.
  public let instance: MarkInstance

  /// A picture from a file, so many points wide and high, its middle at a place.
  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>, y: PlottableValue<Y>, url: String, width: Double, height: Double
  ) {
    instance = Self.image([.x: x.channelValue, .y: y.channelValue], url, width, height)
  }
  /// A picture at a place on the globe, in degrees; the chart needs a projection.
  public init<Longitude: Plottable, Latitude: Plottable>(
    longitude: PlottableValue<Longitude>, latitude: PlottableValue<Latitude>, url: String, width: Double,
    height: Double
  ) {
    instance = Self.image(
      [.longitude: longitude.channelValue, .latitude: latitude.channelValue], url, width, height)
  }

  private static func image(
    _ values: [Channel: ChannelValue], _ url: String, _ width: Double, _ height: Double
  ) -> MarkInstance {
    var mark = MarkInstance(.image, values, ["width": .number(width), "height": .number(height)])
    mark.styles[.url] = .string(url)
    return mark
  }
}
