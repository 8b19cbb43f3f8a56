import ChartModel

/// How a line goes from point to point.
///
/// ```swift
/// let method: InterpolationMethod = isRank ? .monotone : .linear
/// line.interpolationMethod(method)
/// line.interpolationMethod(.stepEnd)      // also .stepStart, .stepCenter
/// line.interpolationMethod(.cardinal(tension: 0.5))
/// line.interpolationMethod(.catmullRom(alpha: 0.5))
/// ```
public struct InterpolationMethod: Sendable, Hashable {
  let name: String
  var tension: Double?

  /// Straight.
  public static let linear = InterpolationMethod(name: "linear")
  /// A curve that does not overshoot.
  public static let monotone = InterpolationMethod(name: "monotone")
  /// A cardinal spline.
  public static let cardinal = InterpolationMethod(name: "cardinal")
  /// A cardinal spline with a tension from 0, round, to 1, straight.
  public static func cardinal(tension: Double) -> InterpolationMethod {
    InterpolationMethod(name: "cardinal", tension: tension)
  }
  /// A Catmull-Rom spline.
  public static let catmullRom = InterpolationMethod(name: "catmull-rom")
  /// A Catmull-Rom spline; `alpha` is 0 for uniform, 0.5 for centripetal and 1 for chordal knots.
  public static func catmullRom(alpha: Double) -> InterpolationMethod {
    InterpolationMethod(name: "catmull-rom", tension: alpha)
  }
  /// Steps: a value holds from its point on backwards.
  public static let stepStart = InterpolationMethod(name: "step-before")
  /// Steps: a value holds about its point.
  public static let stepCenter = InterpolationMethod(name: "step")
  /// Steps: a value holds from its point on.
  public static let stepEnd = InterpolationMethod(name: "step-after")

  var properties: Properties {
    var properties: Properties = ["interpolate": .string(name)]
    if let tension { properties["tension"] = .number(tension) }
    return properties
  }
}
