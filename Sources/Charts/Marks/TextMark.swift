import ChartModel

/// A text at a place: what Swift Charts has no mark for.
///
/// ```swift
/// TextMark(x: .value("Year", 2005), y: .value("TIV", 3077), text: "2005: 3,077")
///   .textAlignment(.left).offset(x: 9)
/// ```
public struct TextMark: PrimitiveChartContent {
  private var instance: MarkInstance

  /// A text at a place.
  public init<X: Plottable, Y: Plottable>(x: PlottableValue<X>, y: PlottableValue<Y>, text: String) {
    instance = MarkInstance(kind: .text, data: [.x: x.datum, .y: y.datum], properties: [:])
    instance.styles[.text] = .string(text)
  }

  /// A text at a place on the globe, in degrees; the chart needs a projection.
  public init(longitude: PlottableValue<Double>, latitude: PlottableValue<Double>, text: String) {
    instance = MarkInstance(
      kind: .text, data: [.longitude: longitude.datum, .latitude: latitude.datum], properties: [:])
    instance.styles[.text] = .string(text)
  }

  /// Adds the text.
  public func collect(into collector: inout MarkCollector) { collector.marks.append(instance) }
}

/// Which point of a text stands at its place, along the line.
public enum TextMarkAlignment: String, Sendable, Hashable {
  /// Its start, its middle, its end.
  case left, center, right
}
