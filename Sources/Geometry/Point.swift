/// A place in the plane, in points (1/72 inch) unless a function says otherwise; y grows downward.
///
/// ```swift
/// let centre = Point(x: 40, y: 30)
/// let moved = centre + Vector(dx: 10, dy: 0)
/// ```
@frozen
public struct Point: Sendable, Hashable {
  /// Distance from the left.
  public var x: Double
  /// Distance from the top.
  public var y: Double

  /// Names a place.
  @inlinable
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// The place where both coordinates are zero.
  public static let zero = Point(x: 0, y: 0)

  /// Whether neither coordinate is infinite or not a number.
  @inlinable
  public var isFinite: Bool { x.isFinite && y.isFinite }

  /// The length of the straight line to another point.
  @inlinable
  public func distance(to other: Point) -> Double { (other - self).length }

  /// The point at `fraction` of the way to another: 0 is here, 1 is there.
  @inlinable
  public func interpolated(to other: Point, at fraction: Double) -> Point {
    Point(x: x + (other.x - x) * fraction, y: y + (other.y - y) * fraction)
  }

  /// Moves a point.
  @inlinable
  public static func + (point: Point, vector: Vector) -> Point {
    Point(x: point.x + vector.dx, y: point.y + vector.dy)
  }

  /// Moves a point back.
  @inlinable
  public static func - (point: Point, vector: Vector) -> Point {
    Point(x: point.x - vector.dx, y: point.y - vector.dy)
  }

  /// The way from one point to another: `end - start`.
  @inlinable
  public static func - (end: Point, start: Point) -> Vector {
    Vector(dx: end.x - start.x, dy: end.y - start.y)
  }
}

/// A way in the plane: how far, and in which direction.
@frozen
public struct Vector: Sendable, Hashable {
  /// How far to the right.
  public var dx: Double
  /// How far down.
  public var dy: Double

  /// Names a way.
  @inlinable
  public init(dx: Double, dy: Double) {
    self.dx = dx
    self.dy = dy
  }

  /// No way at all.
  public static let zero = Vector(dx: 0, dy: 0)

  /// How long the way is.
  @inlinable
  public var length: Double { (dx * dx + dy * dy).squareRoot() }

  /// Adds two ways.
  @inlinable
  public static func + (a: Vector, b: Vector) -> Vector { Vector(dx: a.dx + b.dx, dy: a.dy + b.dy) }

  /// Subtracts one way from another.
  @inlinable
  public static func - (a: Vector, b: Vector) -> Vector { Vector(dx: a.dx - b.dx, dy: a.dy - b.dy) }

  /// Stretches a way.
  @inlinable
  public static func * (vector: Vector, factor: Double) -> Vector {
    Vector(dx: vector.dx * factor, dy: vector.dy * factor)
  }
}
