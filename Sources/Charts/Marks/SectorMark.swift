import ChartModel

/// A piece of a ring: the share of a value in the sum of all.
///
/// ```swift
/// SectorMark(angle: .value("TIV", row.tiv)).foregroundStyle(by: .value("Category", row.category))
/// ```
public struct SectorMark: PrimitiveChartContent {
  private let instance: MarkInstance

  /// A share of the circle; radii in points, from the whole disc to a thin ring.
  public init<Value: Plottable>(
    angle: PlottableValue<Value>, innerRadius: MarkDimension = .automatic,
    outerRadius: MarkDimension = .automatic
  ) {
    instance = MarkInstance(
      kind: .arc, data: [.theta: angle.datum],
      properties: innerRadius.properties("innerRadius").overlaid(by: outerRadius.properties("outerRadius")))
  }

  /// Adds the piece.
  public func collect(into collector: inout MarkCollector) { collector.marks.append(instance) }
}
