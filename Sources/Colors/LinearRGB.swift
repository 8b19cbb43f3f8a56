import Geometry

/// A colour by amounts of light: sRGB without its gamma curve, each component from 0 to 1.
///
/// Light adds up here, so this is where mixtures, luminance and colour blindness are computed.
@frozen
public struct LinearRGB: Sendable, Hashable {
  /// Red light.
  public var red: Double
  /// Green light.
  public var green: Double
  /// Blue light.
  public var blue: Double

  /// A colour from its components.
  @inlinable
  public init(red: Double, green: Double, blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// The light of a colour; opacity is left aside.
  public init(_ color: Color) {
    self.init(red: Self.light(color.red), green: Self.light(color.green), blue: Self.light(color.blue))
  }

  /// The colour of this light. Components may lie outside 0…1.
  public var color: Color { Color(red: Self.code(red), green: Self.code(green), blue: Self.code(blue)) }

  /// How bright it is, from 0 to 1 (WCAG 2's relative luminance).
  public var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// From an sRGB component to light (IEC 61966-2-1), carried on below zero with its sign.
  static func light(_ code: Double) -> Double {
    let size = abs(code)
    let light = size <= 0.04045 ? size / 12.92 : pow((size + 0.055) / 1.055, 2.4)
    return code < 0 ? -light : light
  }

  /// From light to an sRGB component.
  static func code(_ light: Double) -> Double {
    let size = abs(light)
    let code = size <= 0.0031308 ? size * 12.92 : 1.055 * pow(size, 1 / 2.4) - 0.055
    return light < 0 ? -code : code
  }
}
