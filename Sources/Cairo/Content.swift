internal import CCairo

/// What a surface or group holds. Raw values are those of `cairo_content_t`.
public enum Content: UInt32, Sendable, Hashable, CaseIterable {
  /// Colour without opacity: begins black.
  case color = 0x1000
  /// Opacity alone, as for masks.
  case alpha = 0x2000
  /// Both: begins transparent.
  case colorAlpha = 0x3000

  init(_ content: cairo_content_t) { self = Content(rawValue: content.rawValue) ?? .colorAlpha }
  var c: cairo_content_t { cairo_content_t(rawValue: rawValue) }
}
