/// An outline: runs of lines and cubic curves, each begun by a move.
///
/// ```swift
/// var path = Path()
/// path.move(to: Point(x: 0, y: 0))
/// path.line(to: Point(x: 10, y: 0))
/// path.close()
/// ```
///
/// Held as one column of verbs and one of points, so that a coast of a hundred thousand points is two arrays.
public struct Path: Sendable, Hashable {
  /// What is done with the next points.
  public enum Verb: UInt8, Sendable, Hashable {
    /// Begins a new run: takes one point.
    case move
    /// A straight line: takes one point.
    case line
    /// A cubic Bézier curve: takes three points, the last is its end.
    case curve
    /// A straight line to where the run began: takes none.
    case close

    /// How many points the verb takes.
    @inlinable public var pointCount: Int {
      switch self {
      case .move, .line: 1
      case .curve: 3
      case .close: 0
      }
    }
  }

  /// One step of an outline, with its points.
  public enum Element: Sendable, Hashable {
    /// Begins a new run.
    case move(Point)
    /// A straight line.
    case line(Point)
    /// A cubic curve by its two control points and its end.
    case curve(Point, Point, Point)
    /// Back to where the run began.
    case close
  }

  /// The verbs, in order.
  public private(set) var verbs: [Verb] = []
  /// The points that the verbs take, in order.
  public private(set) var points: [Point] = []

  /// An empty outline.
  public init() {}

  /// Whether there is nothing in it.
  @inlinable public var isEmpty: Bool { verbs.isEmpty }

  /// The last point added.
  @inlinable public var currentPoint: Point? { points.last }

  /// Makes room for what is to come.
  public mutating func reserve(verbs verbCount: Int, points pointCount: Int) {
    verbs.reserveCapacity(verbCount)
    points.reserveCapacity(pointCount)
  }

  /// Begins a new run.
  public mutating func move(to point: Point) {
    verbs.append(.move)
    points.append(point)
  }

  /// Adds a straight line. Without a run, begins one.
  public mutating func line(to point: Point) {
    verbs.append(verbs.isEmpty ? .move : .line)
    points.append(point)
  }

  /// Adds a cubic curve by its two control points and its end. Without a run, begins one at `control1`.
  public mutating func curve(_ control1: Point, _ control2: Point, to end: Point) {
    if verbs.isEmpty { move(to: control1) }
    verbs.append(.curve)
    points.append(control1)
    points.append(control2)
    points.append(end)
  }

  /// Adds a quadratic curve, raised to a cubic one.
  public mutating func quadratic(_ control: Point, to end: Point) {
    let start = points.last ?? control
    curve(
      start.interpolated(to: control, at: 2.0 / 3), end.interpolated(to: control, at: 2.0 / 3), to: end)
  }

  /// Closes the run.
  public mutating func close() {
    if !verbs.isEmpty { verbs.append(.close) }
  }

  /// Adds all of another outline.
  public mutating func append(_ other: Path) {
    verbs.append(contentsOf: other.verbs)
    points.append(contentsOf: other.points)
  }

  /// Adds a closed rectangle.
  public mutating func addRect(_ rect: Rect) {
    move(to: Point(x: rect.minX, y: rect.minY))
    line(to: Point(x: rect.maxX, y: rect.minY))
    line(to: Point(x: rect.maxX, y: rect.maxY))
    line(to: Point(x: rect.minX, y: rect.maxY))
    close()
  }

  /// The steps one by one. Takes time in proportion to their number.
  public var elements: [Element] {
    var all: [Element] = []
    all.reserveCapacity(verbs.count)
    var next = 0
    for verb in verbs {
      switch verb {
      case .move: all.append(.move(points[next]))
      case .line: all.append(.line(points[next]))
      case .curve: all.append(.curve(points[next], points[next + 1], points[next + 2]))
      case .close: all.append(.close)
      }
      next += verb.pointCount
    }
    return all
  }

  /// The same outline with every point mapped.
  public func applying(_ affine: Affine) -> Path {
    var copy = self
    copy.points = points.map { affine($0) }
    return copy
  }
}
