import ChartModel

/// A symbol at a place.
///
/// ```swift
/// PointMark(x: .value("Troops", row.troops), y: .value("Ships", row.ships))
///   .foregroundStyle(by: .value("Domain", row.domain))
/// ```
public struct PointMark: PrimitiveChartContent {
  private let instance: MarkInstance

  /// A symbol at a place.
  public init<X: Plottable, Y: Plottable>(x: PlottableValue<X>, y: PlottableValue<Y>) {
    instance = MarkInstance(kind: .point, data: [.x: x.datum, .y: y.datum], properties: ["filled": true])
  }

  /// A symbol at a place on the globe, in degrees; the chart needs a projection.
  public init(longitude: PlottableValue<Double>, latitude: PlottableValue<Double>) {
    instance = MarkInstance(
      kind: .point, data: [.longitude: longitude.datum, .latitude: latitude.datum],
      properties: ["filled": true])
  }

  /// Adds the symbol.
  public func collect(into collector: inout MarkCollector) { collector.marks.append(instance) }
}
