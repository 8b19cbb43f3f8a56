import ChartModel
import Geometry

/// How a line is drawn: its width and its dashes, in points.
///
/// ```swift
/// RuleMark(y: .value("Mean", 1262)).lineStyle(StrokeStyle(lineWidth: 0.5, dash: [2, 2]))
/// ```
public struct StrokeStyle: Sendable, Hashable {
  /// The end of a line.
  ///
  /// ```swift
  /// let cap = StrokeStyle.LineCap.round
  /// ```
  public enum LineCap: String, Sendable, Hashable {
    /// At its last point, in a half circle, half a width after its last point.
    case butt, round, square
  }
  /// The corner of a line.
  ///
  /// ```swift
  /// let join = StrokeStyle.LineJoin.bevel
  /// ```
  public enum LineJoin: String, Sendable, Hashable {
    /// To a point, rounded, cut off.
    case miter, round, bevel
  }

  /// How thick.
  public var lineWidth: Double
  /// Its ends.
  ///
  /// ```swift
  /// StrokeStyle(
  ///   lineWidth: 2, lineCap: .round, lineJoin: .round, miterLimit: 4, dash: [4, 2], dashPhase: 1)
  /// ```
  public var lineCap: LineCap
  /// Its corners.
  public var lineJoin: LineJoin
  /// Where a corner becomes too sharp for a point.
  public var miterLimit: Double
  /// On, off, on, off; empty for a solid line.
  public var dash: [Double]
  /// How far into the dashes the line begins.
  public var dashPhase: Double

  /// A line; by default solid and one point thick.
  public init(
    lineWidth: Double = 1, lineCap: LineCap = .butt, lineJoin: LineJoin = .miter, miterLimit: Double = 10,
    dash: [Double] = [], dashPhase: Double = 0
  ) {
    (self.lineWidth, self.lineCap, self.lineJoin) = (lineWidth, lineCap, lineJoin)
    (self.miterLimit, self.dash, self.dashPhase) = (miterLimit, dash, dashPhase)
  }

  /// What differs from a plain line, as properties of a mark.
  var markProperties: Properties {
    var properties: Properties = ["strokeWidth": .number(lineWidth)]
    if lineCap != .butt { properties["strokeCap"] = .string(lineCap.rawValue) }
    if lineJoin != .miter { properties["strokeJoin"] = .string(lineJoin.rawValue) }
    if miterLimit != 10 { properties["strokeMiterLimit"] = .number(miterLimit) }
    if !dash.isEmpty { properties["strokeDash"] = dashes }
    if dashPhase != 0 { properties["strokeDashOffset"] = .number(dashPhase) }
    return properties
  }

  /// The same for a part of an axis: `grid`, `tick`, `domain`.
  func axisProperties(_ part: String) -> Properties {
    var properties: Properties = ["\(part)Width": .number(lineWidth)]
    if lineCap != .butt { properties["\(part)Cap"] = .string(lineCap.rawValue) }
    if !dash.isEmpty { properties["\(part)Dash"] = dashes }
    if dashPhase != 0 { properties["\(part)DashOffset"] = .number(dashPhase) }
    return properties
  }

  /// The pattern; of a solid line, one dash without a gap.
  var dashes: Literal { .array((dash.isEmpty ? [1, 0] : dash).map { .number($0) }) }
}
