import ChartModel

/// How wide or high a mark is: `.automatic`, a number of points, or a share of what there is.
///
/// ```swift
/// let width: MarkDimension = .ratio(0.6)
/// BarMark(x: .value("Year", row.year), y: .value("TIV", row.tiv), width: width)
/// ```
public enum MarkDimension: Sendable, Hashable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// As the theme says.
  case automatic
  /// So many points.
  case fixed(Double)
  /// So many points less than there are, at both sides.
  case inset(Double)
  /// A share of what there is, from 0 to 1: of a band, or of a radius.
  case ratio(Double)

  /// So many points.
  public init(floatLiteral value: Double) { self = .fixed(value) }
  /// So many points.
  public init(integerLiteral value: Int) { self = .fixed(Double(value)) }

  /// As the width or the height of a mark in a band of the scale of a channel.
  func properties(_ name: String, along channel: Channel) -> Properties {
    switch self {
    case .automatic: Properties()
    case .fixed(let points): [name: .number(points)]
    case .ratio(let share): [name: ["band": .number(share)]]
    case .inset(let points): [name: ["expr": .string("bandwidth('\(channel.rawValue)') - \(points * 2)")]]
    }
  }

  /// As a radius.
  func radius(_ name: String) -> Properties {
    switch self {
    case .automatic: Properties()
    case .fixed(let points): [name: .number(points)]
    case .ratio(let share): [name: ["expr": .string("min(width, height) / 2 * \(share)")]]
    case .inset(let points): [name: ["expr": .string("min(width, height) / 2 - \(points)")]]
    }
  }
}

/// What becomes of several marks at one place.
///
/// ```swift
/// let stacking: MarkStackingMethod = asShares ? .normalized : .standard
/// AreaMark(x: .value("Year", row.year), y: .value("TIV", row.tiv), stacking: stacking)
/// ```
public enum MarkStackingMethod: Sendable, Hashable {
  /// One upon the other, from zero.
  case standard
  /// Each as a share of their sum.
  case normalized
  /// One upon the other, about the middle.
  case center
  /// One over the other.
  case unstacked

  /// As a chart file says it; the standard is what the mark does by itself.
  var stack: ChannelDefinition.Stack? {
    switch self {
    case .standard: nil
    case .normalized: .normalize
    case .center: .center
    case .unstacked: .off
    }
  }
}
