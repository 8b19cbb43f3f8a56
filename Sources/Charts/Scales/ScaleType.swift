import ChartModel

/// How values are laid along an axis.
///
/// ```swift
/// chart.chartYScale(type: .log)
/// chart.chartYScale(domain: -100...100, type: .symmetricLog(slopeAtZero: 1))
/// let type: ScaleType = .log
/// chart.chartYScale(type: .squareRoot)
/// chart.chartYScale(type: .power(exponent: 0.3))
/// ```
public struct ScaleType: Sendable, Hashable {
  let properties: Properties
  /// What the values are then taken for; nil for what they are.
  var meaning: FieldType?

  /// In proportion.
  public static let linear = ScaleType(properties: ["type": "linear"])
  /// By magnitudes.
  public static let log = ScaleType(properties: ["type": "log"])
  /// By moments.
  public static let date = ScaleType(properties: ["type": "utc"], meaning: .temporal)
  /// By names.
  public static let category = ScaleType(properties: Properties(), meaning: .ordinal)
  /// By the square root.
  public static let squareRoot = ScaleType(properties: ["type": "sqrt"])
  /// By magnitudes to both sides of zero.
  public static let symmetricLog = ScaleType(properties: ["type": "symlog"])
  /// By magnitudes to both sides of zero; the slope at zero says how wide the middle is.
  public static func symmetricLog(slopeAtZero: Double) -> ScaleType {
    ScaleType(properties: ["type": "symlog", "constant": .number(slopeAtZero)])
  }
  /// By a power.
  public static func power(exponent: Double) -> ScaleType {
    ScaleType(properties: ["type": "pow", "exponent": .number(exponent)])
  }
}
