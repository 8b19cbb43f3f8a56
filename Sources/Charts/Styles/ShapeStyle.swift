public import ChartModel
public import Colors

/// What a mark is filled or drawn with: a colour, or a gradient.
///
/// ```swift
/// BarMark(x: .value("Year", row.year), y: .value("TIV", row.tiv)).foregroundStyle(.orange)
/// AreaMark(x: .value("Year", row.year), y: .value("TIV", row.tiv))
///   .foregroundStyle(.linearGradient(colors: [.blue, .clear], startPoint: .top, endPoint: .bottom))
/// func mean<S: ShapeStyle>(in style: S) -> some ChartContent {
///   RuleMark(y: .value("Mean", 1262)).foregroundStyle(style)
/// }
/// ```
public protocol ShapeStyle: Sendable {
  /// The paint as a chart file writes it.
  var paint: Literal { get }
}

extension Color: ShapeStyle {
  /// The colour as CSS.
  public var paint: Literal { .string(description) }
}

/// The colours of the palette by their usual names, so that they go together in print and can be told apart by those
/// who see colours differently. `Color(0x1F4E79)` gives any other.
extension ShapeStyle where Self == Color {
  /// A deep blue, the first colour of the palette.
  public static var blue: Color { Color(0x1F4E79) }
  /// A warm red.
  public static var red: Color { Color(0xC8451B) }
  /// A calm green.
  ///
  /// ```swift
  /// chart.chartForegroundStyleScale(range: [
  ///   Color.green, .yellow, .purple, .cyan, .brown, .pink, .indigo, .teal, .mint, .black, .white,
  /// ])
  /// ```
  public static var green: Color { Color(0x2E7D5B) }
  /// An ochre.
  public static var yellow: Color { Color(0xD59A1C) }
  /// A violet.
  public static var purple: Color { Color(0x7A5BA6) }
  /// A light blue.
  public static var cyan: Color { Color(0x5FA8D3) }
  /// A blue grey.
  public static var gray: Color { Color(0x7C8894) }
  /// An orange.
  public static var orange: Color { Color(0xE07B28) }
  /// A brown.
  public static var brown: Color { Color(0x8B5E3C) }
  /// A pink.
  public static var pink: Color { Color(0xC75B8A) }
  /// An indigo.
  public static var indigo: Color { Color(0x3D3F91) }
  /// A green blue.
  public static var teal: Color { Color(0x2A8C94) }
  /// A light green.
  public static var mint: Color { Color(0x7FBFA4) }
  /// Black.
  public static var black: Color { Color(0x000000) }
  /// White.
  public static var white: Color { Color(0xFFFFFF) }
  /// Nothing at all.
  public static var clear: Color { Color(0x000000, opacity: 0) }
  /// The colour of text.
  ///
  /// ```swift
  /// RuleMark(y: .value("Mean", 1262)).foregroundStyle(.primary)
  /// ```
  public static var primary: Color { Color(0x1A1A1A) }
  /// The colour of labels.
  ///
  /// ```swift
  /// RuleMark(y: .value("Mean", 1262)).foregroundStyle(.secondary)
  /// ```
  public static var secondary: Color { Color(0x4A4A4A) }
}

extension Color {
  /// The colour, so much as opaque: `.blue.opacity(0.3)`.
  public func opacity(_ factor: Double) -> Color { withOpacity(factor) }

  /// The colour as a gradient from a lighter shade of it, from top to bottom.
  ///
  /// ```swift
  /// BarMark(x: .value("Year", row.year), y: .value("TIV", row.tiv)).foregroundStyle(Color.blue.gradient)
  /// ```
  public var gradient: LinearGradient {
    func lighter(_ part: Double) -> Double { part + (1 - part) * 0.25 }
    let light = Color(red: lighter(red), green: lighter(green), blue: lighter(blue), opacity: opacity)
    return LinearGradient(colors: [light, self], startPoint: .top, endPoint: .bottom)
  }
}
