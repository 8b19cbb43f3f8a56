/// A map of the plane that keeps lines straight and parallel lines parallel.
///
/// ```
/// │ a  c  tx │   │ x │   │ a·x + c·y + tx │
/// │ b  d  ty │ · │ y │ = │ b·x + d·y + ty │
/// ```
///
/// `first.then(second)` does `first` to a point before `second`.
@frozen
public struct Affine: Sendable, Hashable {
  /// How much of x goes into x.
  public var a: Double
  /// How much of x goes into y.
  public var b: Double
  /// How much of y goes into x.
  public var c: Double
  /// How much of y goes into y.
  public var d: Double
  /// What is added to x.
  public var tx: Double
  /// What is added to y.
  public var ty: Double

  /// A map from its six numbers, column by column.
  @inlinable
  public init(a: Double, b: Double, c: Double, d: Double, tx: Double, ty: Double) {
    (self.a, self.b, self.c, self.d, self.tx, self.ty) = (a, b, c, d, tx, ty)
  }

  /// The map that changes nothing.
  public static let identity = Affine(a: 1, b: 0, c: 0, d: 1, tx: 0, ty: 0)

  /// Moves everything.
  @inlinable
  public static func translation(_ x: Double, _ y: Double) -> Affine {
    Affine(a: 1, b: 0, c: 0, d: 1, tx: x, ty: y)
  }

  /// Stretches everything away from the origin.
  @inlinable
  public static func scale(_ x: Double, _ y: Double) -> Affine {
    Affine(a: x, b: 0, c: 0, d: y, tx: 0, ty: 0)
  }

  /// Turns everything about the origin, clockwise on the page.
  public static func rotation(_ angle: Angle) -> Affine {
    let (s, c) = (sin(angle.radians), cos(angle.radians))
    return Affine(a: c, b: s, c: -s, d: c, tx: 0, ty: 0)
  }

  /// This map, followed by another.
  @inlinable
  public func then(_ next: Affine) -> Affine {
    Affine(
      a: a * next.a + b * next.c, b: a * next.b + b * next.d,
      c: c * next.a + d * next.c, d: c * next.b + d * next.d,
      tx: tx * next.a + ty * next.c + next.tx, ty: tx * next.b + ty * next.d + next.ty)
  }

  /// The area of what a unit square becomes; negative where the plane is turned over.
  @inlinable
  public var determinant: Double { a * d - b * c }

  /// The map that undoes this one, or nil where it flattens the plane.
  public var inverse: Affine? {
    let determinant = determinant
    guard determinant != 0, determinant.isFinite else { return nil }
    return Affine(
      a: d / determinant, b: -b / determinant, c: -c / determinant, d: a / determinant,
      tx: (c * ty - d * tx) / determinant, ty: (b * tx - a * ty) / determinant)
  }

  /// Where a point goes.
  @inlinable
  public func callAsFunction(_ point: Point) -> Point {
    Point(x: a * point.x + c * point.y + tx, y: b * point.x + d * point.y + ty)
  }

  /// Where a way goes: as a point does, without the shift.
  @inlinable
  public func callAsFunction(_ vector: Vector) -> Vector {
    Vector(dx: a * vector.dx + c * vector.dy, dy: b * vector.dx + d * vector.dy)
  }

  /// The smallest upright rectangle around what a rectangle becomes.
  public func callAsFunction(_ rect: Rect) -> Rect {
    let corners = [
      Point(x: rect.minX, y: rect.minY), Point(x: rect.maxX, y: rect.minY),
      Point(x: rect.maxX, y: rect.maxY), Point(x: rect.minX, y: rect.maxY),
    ].map { self($0) }
    return Rect(
      Point(x: corners.map(\.x).min() ?? 0, y: corners.map(\.y).min() ?? 0),
      Point(x: corners.map(\.x).max() ?? 0, y: corners.map(\.y).max() ?? 0))
  }
}
