/// How the items of a batch are painted: fill first, stroke over it.
///
/// Opacity is already multiplied into the colours of the paints.
public struct BatchStyle: Sendable, Hashable {
  /// What the inside is painted with; nil leaves it.
  public var fill: Varying<Paint?>
  /// What the outline is painted with; nil leaves it.
  public var stroke: Varying<Paint?>
  /// How the outline is drawn.
  public var line: Varying<Stroke>

  /// A style; by default it paints nothing.
  public init(
    fill: Varying<Paint?> = .constant(nil), stroke: Varying<Paint?> = .constant(nil),
    line: Varying<Stroke> = .constant(Stroke())
  ) {
    (self.fill, self.stroke, self.line) = (fill, stroke, line)
  }
}
