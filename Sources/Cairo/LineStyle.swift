/// How a line ends. The default is ``butt``. Raw values are those of `cairo_line_cap_t`.
public enum LineCap: UInt32, Sendable, Hashable, CaseIterable {
  /// Exactly at its end point.
  case butt
  /// With half a disc beyond it.
  case round
  /// With half a square beyond it.
  case square
}

/// How two pieces of a line meet. The default is ``miter``. Raw values are those of `cairo_line_join_t`.
public enum LineJoin: UInt32, Sendable, Hashable, CaseIterable {
  /// In a point, up to the miter limit.
  case miter
  /// In a round corner.
  case round
  /// In a corner cut off.
  case bevel
}

/// A pattern of strokes and gaps along a line, in user units (points unless a transform is set).
///
/// ```swift
/// context.dash = Dash([4, 2])        // 4 on, 2 off
/// context.dash = .solid
/// ```
public struct Dash: Sendable, Hashable {
  /// Lengths on and off in turn. None: an unbroken line. One: on and off alike.
  public var lengths: [Double]
  /// How far into the pattern a line begins.
  public var offset: Double

  /// A pattern of lengths, by default begun at its start.
  public init(_ lengths: [Double], offset: Double = 0) {
    self.lengths = lengths
    self.offset = offset
  }

  /// An unbroken line.
  public static let solid = Dash([])
}

/// What is inside a path that crosses itself. The default is ``winding``. Raw values are those of
/// `cairo_fill_rule_t`.
public enum FillRule: UInt32, Sendable, Hashable, CaseIterable {
  /// Inside is what the path goes around, counting direction.
  case winding
  /// Inside is what an odd number of edges encloses.
  case evenOdd
}

/// How edges are smoothed. Raw values are those of `cairo_antialias_t`.
public enum Antialias: UInt32, Sendable, Hashable, CaseIterable {
  /// As the target likes it.
  case `default`
  /// Not at all: a pixel is in or out.
  case none
  /// In shades of one colour.
  case gray
  /// In the order of the colours of a flat screen; for text only.
  case subpixel
  /// Faster rather than finer.
  case fast
  /// Between fast and fine.
  case good
  /// Finer rather than faster.
  case best
}
