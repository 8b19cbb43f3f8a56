/// How a line is drawn along an outline, its paint apart. Lengths are in points.
public struct Stroke: Sendable, Hashable {
  /// The end of a line.
  public enum Cap: String, Sendable, Hashable {
    /// Ends at its last point.
    case butt
    /// Ends in a half circle.
    case round
    /// Ends half a width after its last point.
    case square
  }

  /// The corner of a line.
  public enum Join: String, Sendable, Hashable {
    /// Comes to a point, up to the miter limit.
    case miter
    /// Is rounded.
    case round
    /// Is cut off.
    case bevel
  }

  /// How thick the line is.
  public var width: Double
  /// Its ends.
  public var cap: Cap
  /// Its corners.
  public var join: Join
  /// Where a corner becomes too sharp to be drawn as a point.
  public var miterLimit: Double
  /// On, off, on, off; empty for a solid line.
  public var dash: [Double]
  /// How far into the pattern the line begins.
  public var dashOffset: Double

  /// A line; by default solid, with butt ends and mitred corners.
  public init(
    width: Double = 1, cap: Cap = .butt, join: Join = .miter, miterLimit: Double = 10, dash: [Double] = [],
    dashOffset: Double = 0
  ) {
    (self.width, self.cap, self.join) = (width, cap, join)
    (self.miterLimit, self.dash, self.dashOffset) = (miterLimit, dash, dashOffset)
  }
}
