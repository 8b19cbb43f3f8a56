/// An angle. Positive turns clockwise on the page, since y grows downward.
@frozen
public struct Angle: Sendable, Hashable, Comparable {
  /// In radians.
  public var radians: Double

  /// From radians.
  @inlinable public init(radians: Double) { self.radians = radians }

  /// From degrees.
  @inlinable public init(degrees: Double) { self.radians = degrees * .pi / 180 }

  /// In degrees.
  @inlinable public var degrees: Double { radians * 180 / .pi }

  /// No turn.
  public static let zero = Angle(radians: 0)

  /// From degrees, as in `.degrees(90)`.
  @inlinable public static func degrees(_ value: Double) -> Angle { Angle(degrees: value) }

  /// Smaller angles come first.
  @inlinable public static func < (a: Angle, b: Angle) -> Bool { a.radians < b.radians }
}
