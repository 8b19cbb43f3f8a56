import ChartModel

/// A piece of a ring: the share of a value in the sum of all.
///
/// ```swift
/// SectorMark(angle: .value("TIV", row.tiv), innerRadius: .ratio(0.6), angularInset: 1)
///   .foregroundStyle(by: .value("Category", row.category))
/// ```
public struct SectorMark: ChartMark {
  /// The mark as a value.
  public let instance: MarkInstance

  /// A share of the circle.
  ///
  /// - Parameters:
  ///   - angle: the amount whose share is drawn.
  ///   - innerRadius: where the ring begins: in points, or as a share of the largest radius that fits.
  ///   - outerRadius: where it ends.
  ///   - angularInset: half the gap between two pieces, in points at their outer edge.
  public init<Value: Plottable>(
    angle: PlottableValue<Value>, innerRadius: MarkDimension = .automatic,
    outerRadius: MarkDimension = .automatic, angularInset: Double? = nil
  ) {
    var properties = innerRadius.radius("innerRadius").overlaid(by: outerRadius.radius("outerRadius"))
    if let angularInset {
      properties["padAngle"] = ["expr": .string("\(angularInset * 4) / min(width, height)")]
    }
    instance = MarkInstance(.arc, [.theta: angle.channelValue], properties)
  }

  /// A piece between two angles, as amounts of the scale that goes once around.
  ///
  /// ```swift
  /// SectorMark(angleStart: .field("from", .quantitative), angleEnd: .field("to"), innerRadius: 34, outerRadius: 62)
  ///   .scaling(.theta, ["domain": [0, 100]])
  /// ```
  public init<Value: Plottable>(
    angleStart: PlottableValue<Value>, angleEnd: PlottableValue<Value>, innerRadius: MarkDimension = .automatic,
    outerRadius: MarkDimension = .automatic
  ) {
    instance = MarkInstance(
      .arc, [.theta: angleStart.channelValue, .theta2: angleEnd.channelValue],
      innerRadius.radius("innerRadius").overlaid(by: outerRadius.radius("outerRadius")))
  }

  /// A piece as long as an amount, for each of the names around the circle.
  ///
  /// ```swift
  /// SectorMark(angle: .value("Month", row.month), radius: .value("Contacts", row.count))
  /// ```
  public init<Value: Plottable, Amount: Plottable>(
    angle: PlottableValue<Value>, radius: PlottableValue<Amount>
  ) {
    instance = MarkInstance(.arc, [.theta: angle.channelValue, .radius: radius.channelValue])
  }
}
