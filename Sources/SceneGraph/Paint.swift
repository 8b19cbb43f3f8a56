public import Colors
public import Geometry

/// What an outline is filled or stroked with.
public enum Paint: Sendable, Hashable {
  /// One colour.
  case color(Color)
  /// A change of colour along a line or between two circles.
  case gradient(Gradient)
  /// Parallel lines over a ground: how “no data” is drawn.
  case hatch(Hatch)
}

/// A change of colour. Positions are fractions of the bounds of what is painted, 0 to 1 from the upper left.
public struct Gradient: Sendable, Hashable {
  /// A colour at a place along the gradient.
  public struct Stop: Sendable, Hashable {
    /// From 0 at the start to 1 at the end.
    public var offset: Double
    /// The colour there.
    public var color: Color
    /// Puts a colour at a place.
    public init(offset: Double, color: Color) {
      self.offset = offset
      self.color = color
    }
  }

  /// The shape along which colour changes.
  public enum Shape: Sendable, Hashable {
    /// Along the line from one point to another.
    case linear(from: Point, to: Point)
    /// From one circle to another.
    case radial(from: Point, fromRadius: Double, to: Point, toRadius: Double)
  }

  /// The shape along which colour changes.
  public var shape: Shape
  /// The colours, in rising order of offset.
  public var stops: [Stop]

  /// A gradient from its shape and its colours.
  public init(_ shape: Shape, stops: [Stop]) {
    self.shape = shape
    self.stops = stops
  }
}

/// Parallel lines over a ground.
public struct Hatch: Sendable, Hashable {
  /// Drawn below the lines; nil leaves what is there.
  public var ground: Color?
  /// The colour of the lines.
  public var line: Color
  /// How thick a line is, in points.
  public var width: Double
  /// From one line to the next, in points.
  public var spacing: Double
  /// The direction of the lines.
  public var angle: Angle

  /// A hatching; by default thin lines at 45 degrees, 3 points apart.
  public init(ground: Color?, line: Color, width: Double = 0.3, spacing: Double = 3, angle: Angle = .degrees(45)) {
    (self.ground, self.line, self.width, self.spacing, self.angle) = (ground, line, width, spacing, angle)
  }
}
