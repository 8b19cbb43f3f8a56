import Geometry

/// A colour in Dave Green's cubehelix (2011): hue and lightness can vary apart, and grey prints keep the
/// order.
@frozen
public struct Cubehelix: Sendable, Hashable {
  /// The hue in degrees; not a number for greys.
  public var hue: Double
  /// From 0, grey, to about 1; not a number for black and white.
  public var saturation: Double
  /// From 0, black, to 1, white.
  public var lightness: Double

  /// A colour from its coordinates.
  @inlinable
  public init(hue: Double, saturation: Double, lightness: Double) {
    (self.hue, self.saturation, self.lightness) = (hue, saturation, lightness)
  }

  // The weights by which the helix winds around the line of greys; Green's constants.
  private static let a = -0.14861, b = 1.78277, c = -0.29227, d = -0.90649, e = 1.97294

  /// The coordinates of a colour.
  public init(_ color: Color) {
    let (a, b, c, d, e) = (Self.a, Self.b, Self.c, Self.d, Self.e)
    let mixed = b * c - d * a
    lightness = (mixed * color.blue + e * d * color.red - e * b * color.green) / (mixed + e * d - e * b)
    let blue = color.blue - lightness
    let k = (e * (color.green - lightness) - c * blue) / d
    saturation = (k * k + blue * blue).squareRoot() / (e * lightness * (1 - lightness))
    if saturation.isNaN || saturation == 0 {
      hue = .nan
    } else {
      let degrees = atan2(k, blue) * 180 / .pi - 120
      hue = degrees < 0 ? degrees + 360 : degrees
    }
  }

  /// The colour; components may lie outside 0…1.
  public var color: Color {
    let angle = hue.isNaN ? 0 : (hue + 120) * .pi / 180
    let reach = saturation.isNaN ? 0 : saturation * lightness * (1 - lightness)
    let (x, y) = (cos(angle), sin(angle))
    return Color(
      red: lightness + reach * (Self.a * x + Self.b * y),
      green: lightness + reach * (Self.c * x + Self.d * y),
      blue: lightness + reach * Self.e * x)
  }
}
