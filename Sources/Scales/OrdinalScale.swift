/// A scale that gives each category one of a list of things: colours, shapes, dashes.
///
/// ```swift
/// let colour = OrdinalScale(range: palette)
/// colour[0]   // the first colour
/// colour[12]  // begins again after the last
/// ```
///
/// Categories are numbered from 0 by ``DiscreteDomain``.
public struct OrdinalScale<Output: Sendable>: Sendable {
  /// What is given out, in turn.
  public var range: [Output]
  /// What a category that is not in the domain gets; nil for nothing.
  public var unknown: Output?

  /// A scale over a list that begins again when it is used up.
  public init(range: [Output], unknown: Output? = nil) {
    self.range = range
    self.unknown = unknown
  }

  /// What a category gets; nil for numbers below 0 without an `unknown`, and for an empty range.
  public subscript(index: Int) -> Output? {
    index < 0 || range.isEmpty ? unknown : range[index % range.count]
  }
}

extension OrdinalScale: Equatable where Output: Equatable {}
