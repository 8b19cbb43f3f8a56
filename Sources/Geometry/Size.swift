/// A width and a height, in points.
@frozen
public struct Size: Sendable, Hashable {
  /// How wide.
  public var width: Double
  /// How high.
  public var height: Double

  /// Names an extent.
  @inlinable
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// No extent.
  public static let zero = Size(width: 0, height: 0)
}

/// Distances from the four sides of a rectangle, in points; positive is inward.
@frozen
public struct Insets: Sendable, Hashable {
  /// From the top edge.
  public var top: Double
  /// From the left edge.
  public var left: Double
  /// From the bottom edge.
  public var bottom: Double
  /// From the right edge.
  public var right: Double

  /// Names the four distances; each defaults to 0.
  public init(top: Double = 0, left: Double = 0, bottom: Double = 0, right: Double = 0) {
    self.top = top
    self.left = left
    self.bottom = bottom
    self.right = right
  }

  /// The same distance on all sides.
  public init(_ all: Double) {
    self.init(top: all, left: all, bottom: all, right: all)
  }
}
