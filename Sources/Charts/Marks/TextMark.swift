import ChartModel

/// A text at a place: what Swift Charts has no mark for.
///
/// ```swift
/// TextMark(x: .value("Year", 2005), y: .value("TIV", 3077), text: "2005: 3,077")
///   .textAlignment(.left).offset(x: 9)
/// TextMark(x: .value("Year", row.year), y: .value("TIV", row.tiv), text: .value("TIV", row.tiv), format: .number)
/// ```
public struct TextMark: ChartMark {
  /// The mark as a value.
  public let instance: MarkInstance

  /// A text at a place.
  public init<X: Plottable, Y: Plottable>(x: PlottableValue<X>, y: PlottableValue<Y>, text: String) {
    instance = Self.mark([.x: x.channelValue, .y: y.channelValue], Text(text))
  }

  /// A value as a text at a place.
  public init<X: Plottable, Y: Plottable, Value: Plottable>(
    x: PlottableValue<X>, y: PlottableValue<Y>, text: PlottableValue<Value>, format: ChartValueFormat? = nil
  ) {
    var mark = MarkInstance(.text, [.x: x.channelValue, .y: y.channelValue, .text: text.channelValue])
    if let format { mark.formats[.text] = format.properties }
    instance = mark
  }

  /// A text at a place on the globe, in degrees; the chart needs a projection.
  public init<Longitude: Plottable, Latitude: Plottable>(
    longitude: PlottableValue<Longitude>, latitude: PlottableValue<Latitude>, text: String
  ) {
    instance = Self.mark([.longitude: longitude.channelValue, .latitude: latitude.channelValue], Text(text))
  }

  /// A value as a text at a place on the globe.
  public init<Longitude: Plottable, Latitude: Plottable, Value: Plottable>(
    longitude: PlottableValue<Longitude>, latitude: PlottableValue<Latitude>, text: PlottableValue<Value>
  ) {
    instance = MarkInstance(
      .text,
      [.longitude: longitude.channelValue, .latitude: latitude.channelValue, .text: text.channelValue])
  }

  /// The names of shapes, each where it has most room in its shape.
  ///
  /// ```swift
  /// TextMark(.topology("base-map/countries-110m.topojson", feature: "countries"), text: .field("properties.name"))
  ///   .markStyle("country-label")
  /// ```
  public init<Value: Plottable>(_ shapes: GeoShapeMark.Source, text: PlottableValue<Value>) {
    var mark = MarkInstance(.text, [.text: text.channelValue])
    mark.source = shapes.data
    instance = mark
  }

  /// A value as a text at an angle, so many points from the centre of a pie or of radial bars.
  ///
  /// ```swift
  /// TextMark(angle: .value("Month", row.month), radius: 92, text: .value("Month", row.month))
  /// ```
  public init<Angle: Plottable, Value: Plottable>(
    angle: PlottableValue<Angle>, radius: Double, text: PlottableValue<Value>
  ) {
    instance = MarkInstance(
      .text, [.theta: angle.channelValue, .text: text.channelValue], ["radius": .number(radius)])
  }
  /// A text so many points from the left and from the top of the plot; in the middle where nothing is stated.
  public init(x: Double? = nil, y: Double? = nil, text: String) {
    instance = Self.mark([:], Text(text)).placed(.x, x).placed(.y, y)
  }

  private static func mark(_ values: [Channel: ChannelValue], _ text: Text) -> MarkInstance {
    var mark = MarkInstance(.text, values)
    mark.styles[.text] = text.lines
    return mark
  }
}

/// Which point of a text stands at its place, along the line.
///
/// ```swift
/// TextMark(x: .value("Year", 2005), y: .value("TIV", 3077), text: "Peak")
///   .textAlignment(TextMarkAlignment.left)
/// ```
public enum TextMarkAlignment: String, Sendable, Hashable {
  /// Its start, its middle, its end.
  case left, center, right
}
