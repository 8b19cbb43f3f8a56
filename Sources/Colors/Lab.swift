import Geometry

/// A colour in CIE L*a*b* (1976) under the standard light D50.
///
/// White point and matrices are d3-color's, so that ramps interpolated here are Vega's.
@frozen
public struct Lab: Sendable, Hashable {
  /// From 0, black, to 100, white.
  public var lightness: Double
  /// From green to red, about −125 to 125.
  public var a: Double
  /// From blue to yellow, about −125 to 125.
  public var b: Double

  /// A colour from its coordinates.
  @inlinable
  public init(lightness: Double, a: Double, b: Double) {
    (self.lightness, self.a, self.b) = (lightness, a, b)
  }

  /// The coordinates of a colour. Greys have exactly no a and b.
  public init(_ color: Color) {
    let light = LinearRGB(color)
    let (red, green, blue) = (light.red, light.green, light.blue)
    let y = Self.root((0.2225045 * red + 0.7168786 * green + 0.0606169 * blue) / Self.whiteY)
    var (x, z) = (y, y)
    if red != green || green != blue {
      x = Self.root((0.4360747 * red + 0.3850649 * green + 0.1430804 * blue) / Self.whiteX)
      z = Self.root((0.0139322 * red + 0.0971045 * green + 0.7141733 * blue) / Self.whiteZ)
    }
    self.init(lightness: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z))
  }

  /// The colour; components lie outside 0…1 where the screen cannot show it.
  public var color: Color {
    let root = (lightness + 16) / 116
    let x = Self.whiteX * Self.cube(a.isNaN ? root : root + a / 500)
    let y = Self.whiteY * Self.cube(root)
    let z = Self.whiteZ * Self.cube(b.isNaN ? root : root - b / 200)
    return LinearRGB(
      red: 3.1338561 * x - 1.6168667 * y - 0.4906146 * z,
      green: -0.9787684 * x + 1.9161415 * y + 0.0334540 * z,
      blue: 0.0719453 * x - 0.2289914 * y + 1.4052427 * z
    ).color
  }

  private static let whiteX = 0.96422, whiteY = 1.0, whiteZ = 0.82521
  private static let knee = 6.0 / 29

  /// The cube root, made straight near black.
  private static func root(_ value: Double) -> Double {
    value > knee * knee * knee ? cbrt(value) : value / (3 * knee * knee) + 4.0 / 29
  }

  private static func cube(_ value: Double) -> Double {
    value > knee ? value * value * value : 3 * knee * knee * (value - 4.0 / 29)
  }
}

/// ``Lab`` by lightness, chroma and hue; d3 and Vega call it HCL.
@frozen
public struct LCH: Sendable, Hashable {
  /// From 0, black, to 100, white.
  public var lightness: Double
  /// How far from grey, about 0 to 150; not a number for black and white.
  public var chroma: Double
  /// The hue in degrees; not a number for greys.
  public var hue: Double

  /// A colour from its coordinates.
  @inlinable
  public init(lightness: Double, chroma: Double, hue: Double) {
    (self.lightness, self.chroma, self.hue) = (lightness, chroma, hue)
  }

  /// The coordinates of a colour.
  public init(_ color: Color) {
    let lab = Lab(color)
    lightness = lab.lightness
    if lab.a == 0, lab.b == 0 {
      chroma = lab.lightness > 0 && lab.lightness < 100 ? 0 : .nan
      hue = .nan
    } else {
      chroma = (lab.a * lab.a + lab.b * lab.b).squareRoot()
      let degrees = atan2(lab.b, lab.a) * 180 / .pi
      hue = degrees < 0 ? degrees + 360 : degrees
    }
  }

  /// The colour; components lie outside 0…1 where the screen cannot show it.
  public var color: Color {
    guard !hue.isNaN, !chroma.isNaN else { return Lab(lightness: lightness, a: 0, b: 0).color }
    let angle = hue * .pi / 180
    return Lab(lightness: lightness, a: chroma * cos(angle), b: chroma * sin(angle)).color
  }
}
