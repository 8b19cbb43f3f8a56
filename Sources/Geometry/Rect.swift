/// A rectangle whose sides are parallel to the axes, in points; y grows downward.
///
/// ```swift
/// let page = Rect(x: 0, y: 0, width: 595, height: 842)
/// let type = page.inset(by: Insets(top: 62, left: 57, bottom: 71, right: 57))
/// ```
@frozen
public struct Rect: Sendable, Hashable {
  /// The left edge.
  public var x: Double
  /// The top edge.
  public var y: Double
  /// How wide.
  public var width: Double
  /// How high.
  public var height: Double

  /// A rectangle from its upper left corner and its extent.
  @inlinable
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// A rectangle from its upper left corner and its extent.
  @inlinable
  public init(origin: Point, size: Size) {
    self.init(x: origin.x, y: origin.y, width: size.width, height: size.height)
  }

  /// The smallest rectangle that holds two points.
  @inlinable
  public init(_ a: Point, _ b: Point) {
    self.init(x: min(a.x, b.x), y: min(a.y, b.y), width: abs(a.x - b.x), height: abs(a.y - b.y))
  }

  /// The rectangle with no extent at the origin.
  public static let zero = Rect(x: 0, y: 0, width: 0, height: 0)

  /// The left edge.
  @inlinable public var minX: Double { x }
  /// The right edge.
  @inlinable public var maxX: Double { x + width }
  /// The top edge.
  @inlinable public var minY: Double { y }
  /// The bottom edge.
  @inlinable public var maxY: Double { y + height }
  /// Halfway between left and right.
  @inlinable public var midX: Double { x + width / 2 }
  /// Halfway between top and bottom.
  @inlinable public var midY: Double { y + height / 2 }
  /// The upper left corner.
  @inlinable public var origin: Point { Point(x: x, y: y) }
  /// Width and height.
  @inlinable public var size: Size { Size(width: width, height: height) }
  /// The middle.
  @inlinable public var center: Point { Point(x: midX, y: midY) }

  /// The rectangle with its sides moved inward; never narrower or lower than nothing.
  public func inset(by insets: Insets) -> Rect {
    Rect(
      x: x + insets.left, y: y + insets.top,
      width: max(0, width - insets.left - insets.right),
      height: max(0, height - insets.top - insets.bottom))
  }

  /// The rectangle grown by the same distance on all sides.
  @inlinable
  public func outset(by distance: Double) -> Rect {
    Rect(x: x - distance, y: y - distance, width: width + 2 * distance, height: height + 2 * distance)
  }

  /// The same rectangle elsewhere.
  @inlinable
  public func offset(by vector: Vector) -> Rect {
    Rect(x: x + vector.dx, y: y + vector.dy, width: width, height: height)
  }

  /// The smallest rectangle that holds this one and another.
  @inlinable
  public func union(_ other: Rect) -> Rect {
    Rect(
      Point(x: min(minX, other.minX), y: min(minY, other.minY)),
      Point(x: max(maxX, other.maxX), y: max(maxY, other.maxY)))
  }

  /// What two rectangles share, or nil where they do not meet. Rectangles that only touch do not meet.
  @inlinable
  public func intersection(_ other: Rect) -> Rect? {
    let left = max(minX, other.minX), right = min(maxX, other.maxX)
    let top = max(minY, other.minY), bottom = min(maxY, other.maxY)
    guard left < right, top < bottom else { return nil }
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// Whether two rectangles share an area.
  @inlinable
  public func intersects(_ other: Rect) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  /// Whether a point lies inside or on the edge.
  @inlinable
  public func contains(_ point: Point) -> Bool {
    point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY
  }

  /// Whether another rectangle lies wholly inside, edges included.
  @inlinable
  public func contains(_ other: Rect) -> Bool {
    other.minX >= minX && other.maxX <= maxX && other.minY >= minY && other.maxY <= maxY
  }
}
