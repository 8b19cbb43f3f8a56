internal import CCairo

/// How the outlines of a font are made into pixels.
///
/// ```swift
/// context.fontOptions = .exact       // the same shapes and widths at every size, as print needs them
/// ```
public struct FontOptions: Sendable, Hashable {
  /// How far outlines are bent to the pixel grid. Raw values are those of `cairo_hint_style_t`.
  public enum HintStyle: UInt32, Sendable, Hashable, CaseIterable {
    /// As the target likes it.
    case `default`
    /// Not at all.
    case none
    /// A little, keeping shapes.
    case slight
    /// Between a little and much.
    case medium
    /// Much, for contrast.
    case full
  }

  /// Whether widths are whole pixels. Raw values are those of `cairo_hint_metrics_t`.
  public enum HintMetrics: UInt32, Sendable, Hashable, CaseIterable {
    /// As the target likes it.
    case `default`
    /// They are as designed.
    case off
    /// They are whole pixels.
    case on
  }

  /// The order of colours in a pixel of the screen. Raw values are those of `cairo_subpixel_order_t`.
  public enum SubpixelOrder: UInt32, Sendable, Hashable, CaseIterable {
    /// As the target likes it.
    case `default`
    /// Red, green, blue from the left.
    case rgb
    /// Blue, green, red from the left.
    case bgr
    /// Red, green, blue from the top.
    case verticalRGB
    /// Blue, green, red from the top.
    case verticalBGR
  }

  /// How edges are smoothed.
  public var antialias: Antialias
  /// How far outlines are bent to the pixel grid.
  public var hintStyle: HintStyle
  /// Whether widths are whole pixels.
  public var hintMetrics: HintMetrics
  /// The order of colours in a pixel of the screen.
  public var subpixelOrder: SubpixelOrder
  /// Axes of a variable font, such as `wght=650,wdth=90`; nil for the font's own.
  public var variations: String?

  /// Options; what is not named is as the target likes it.
  public init(
    antialias: Antialias = .default, hintStyle: HintStyle = .default, hintMetrics: HintMetrics = .default,
    subpixelOrder: SubpixelOrder = .default, variations: String? = nil
  ) {
    (self.antialias, self.hintStyle, self.hintMetrics) = (antialias, hintStyle, hintMetrics)
    (self.subpixelOrder, self.variations) = (subpixelOrder, variations)
  }

  /// Outlines and widths as designed, in shades of gray: text measures the same on every target and size.
  public static let exact = FontOptions(antialias: .gray, hintStyle: .none, hintMetrics: .off)

  /// These options, with those of another that are not the default in their place.
  /// The corresponding C function is `cairo_font_options_merge`.
  public func merging(_ other: FontOptions) -> FontOptions {
    FontOptions(
      antialias: other.antialias == .default ? antialias : other.antialias,
      hintStyle: other.hintStyle == .default ? hintStyle : other.hintStyle,
      hintMetrics: other.hintMetrics == .default ? hintMetrics : other.hintMetrics,
      subpixelOrder: other.subpixelOrder == .default ? subpixelOrder : other.subpixelOrder,
      variations: other.variations ?? variations)
  }
}

extension FontOptions {
  /// Reads C's options. The corresponding C functions are `cairo_font_options_get_antialias` and its kin.
  init(_ c: OpaquePointer?) {
    self.init(
      antialias: Antialias(rawValue: cairo_font_options_get_antialias(c).rawValue) ?? .default,
      hintStyle: HintStyle(rawValue: cairo_font_options_get_hint_style(c).rawValue) ?? .default,
      hintMetrics: HintMetrics(rawValue: cairo_font_options_get_hint_metrics(c).rawValue) ?? .default,
      subpixelOrder: SubpixelOrder(rawValue: cairo_font_options_get_subpixel_order(c).rawValue) ?? .default,
      variations: cairo_font_options_get_variations(c).map { String(cString: $0) })
  }

  /// Lends C's form of the options.
  func withC<R>(_ body: (OpaquePointer?) throws -> R) rethrows -> R {
    let c = cairo_font_options_create()
    defer { cairo_font_options_destroy(c) }
    cairo_font_options_set_antialias(c, cairo_antialias_t(rawValue: antialias.rawValue))
    cairo_font_options_set_hint_style(c, cairo_hint_style_t(rawValue: hintStyle.rawValue))
    cairo_font_options_set_hint_metrics(c, cairo_hint_metrics_t(rawValue: hintMetrics.rawValue))
    cairo_font_options_set_subpixel_order(c, cairo_subpixel_order_t(rawValue: subpixelOrder.rawValue))
    if let variations { cairo_font_options_set_variations(c, variations) }
    return try body(c)
  }

  /// Reads options that a C function fills in.
  init(reading fill: (OpaquePointer?) -> Void) {
    let c = cairo_font_options_create()
    defer { cairo_font_options_destroy(c) }
    fill(c)
    self.init(c)
  }
}
