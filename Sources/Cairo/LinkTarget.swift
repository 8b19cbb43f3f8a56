public import Geometry

/// Where a link or an outline entry leads.
public enum LinkTarget: Sendable, Hashable {
  /// A web address. What an address may not hold (spaces, brackets, letters outside ASCII) is written in
  /// percent signs.
  case uri(String)
  /// A named destination of the same document.
  case destination(String)
  /// A page by its number from 1, and where on it, in points from the upper left.
  case page(Int, at: Point = .zero)
}
