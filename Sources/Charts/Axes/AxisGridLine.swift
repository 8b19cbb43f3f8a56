import ChartModel

/// A line across the plot at each place of an axis.
public struct AxisGridLine: AxisMark {
  /// What the line adds to the axis.
  public let parts: AxisMarkParts

  /// A line; `centered` says whether lines of names stand in the middle of their bands or between them.
  public init(centered: Bool? = nil, stroke: StrokeStyle? = nil) {
    var properties = stroke?.axisProperties("grid") ?? Properties()
    if let centered { properties["tickBand"] = centered ? "center" : "extent" }
    parts = AxisMarkParts(properties: properties, hasGrid: true)
  }
}

/// A short line at each place of an axis.
public struct AxisTick: AxisMark {
  /// How long a tick is.
  ///
  /// ```swift
  /// AxisTick(length: AxisTick.Length.longestLabel)
  /// AxisTick(length: .label)
  /// ```
  public struct Length: Sendable, Hashable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
    let points: Double?
    /// As the theme has it.
    public static let automatic = Length(points: nil)
    /// As long as a label is high.
    public static let label = Length(points: 8)
    /// As long as the longest label is high.
    public static let longestLabel = Length(points: 8)
    /// So much longer than a label is high, in points.
    public static func label(extendPastBy extra: Double) -> Length { Length(points: 8 + extra) }
    /// So much longer than the longest label is high, in points.
    public static func longestLabel(extendPastBy extra: Double) -> Length { Length(points: 8 + extra) }

    init(points: Double?) { self.points = points }
    /// So many points.
    public init(_ points: Double) { self.points = points }
    /// So many points.
    public init(floatLiteral value: Double) { points = value }
    /// So many points.
    public init(integerLiteral value: Int) { points = Double(value) }
  }

  /// What the tick adds to the axis.
  public let parts: AxisMarkParts

  /// A tick; `centered` says whether ticks of names stand in the middle of their bands or between them.
  public init(centered: Bool? = nil, length: Length = .automatic, stroke: StrokeStyle? = nil) {
    var properties = stroke?.axisProperties("tick") ?? Properties()
    if let centered { properties["tickBand"] = centered ? "center" : "extent" }
    if let points = length.points { properties["tickSize"] = .number(points) }
    parts = AxisMarkParts(properties: properties, hasTicks: true)
  }
}
