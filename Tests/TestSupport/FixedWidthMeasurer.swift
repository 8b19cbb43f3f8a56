public import SceneGraph

/// Measures every character as 0.6 em wide, so that no font can change what a test expects.
public struct FixedWidthMeasurer: TextMeasuring, Sendable {
  /// A measurer.
  public init() {}
  /// 0.6 em for each character, 0.8 em above the baseline and 0.2 em below.
  public func measure(_ text: String, _ style: TextStyle) -> TextExtent {
    TextExtent(
      advance: 0.6 * style.size * Double(text.count), ascent: 0.8 * style.size, descent: 0.2 * style.size)
  }
}
