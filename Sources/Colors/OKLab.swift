import Geometry

/// A colour in Björn Ottosson's OKLab (2020): equal steps look about equally large, and hues stay the same
/// along straight lines.
///
/// ```swift
/// let lighter = OKLab(color).withLightness(0.8).color
/// ```
@frozen
public struct OKLab: Sendable, Hashable {
  /// From 0, black, to 1, white.
  public var lightness: Double
  /// From green to red, about −0.3 to 0.3.
  public var a: Double
  /// From blue to yellow, about −0.3 to 0.3.
  public var b: Double

  /// A colour from its coordinates.
  @inlinable
  public init(lightness: Double, a: Double, b: Double) {
    (self.lightness, self.a, self.b) = (lightness, a, b)
  }

  /// The coordinates of a colour.
  public init(_ color: Color) {
    let light = LinearRGB(color)
    let (red, green, blue) = (light.red, light.green, light.blue)
    let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    self.init(
      lightness: 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
      a: 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
      b: 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short)
  }

  /// The colour; components lie outside 0…1 where the screen cannot show it.
  public var color: Color {
    func cube(_ value: Double) -> Double { value * value * value }
    let long = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let medium = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let short = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    return LinearRGB(
      red: 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
      green: -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
      blue: -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short
    ).color
  }

  /// The same hue and chroma at another lightness.
  public func withLightness(_ lightness: Double) -> OKLab { OKLab(lightness: lightness, a: a, b: b) }

  /// How different two colours look: the distance between them. About 0.02 is just noticeable.
  public func distance(to other: OKLab) -> Double {
    let (dl, da, db) = (lightness - other.lightness, a - other.a, b - other.b)
    return (dl * dl + da * da + db * db).squareRoot()
  }
}

/// ``OKLab`` by lightness, chroma and hue.
@frozen
public struct OKLCH: Sendable, Hashable {
  /// From 0, black, to 1, white.
  public var lightness: Double
  /// How far from grey, about 0 to 0.37.
  public var chroma: Double
  /// The hue in degrees; not a number for grey.
  public var hue: Double

  /// A colour from its coordinates.
  @inlinable
  public init(lightness: Double, chroma: Double, hue: Double) {
    (self.lightness, self.chroma, self.hue) = (lightness, chroma, hue)
  }

  /// The coordinates of a colour.
  public init(_ lab: OKLab) {
    lightness = lab.lightness
    chroma = (lab.a * lab.a + lab.b * lab.b).squareRoot()
    let degrees = atan2(lab.b, lab.a) * 180 / .pi
    hue = chroma < 1e-6 ? .nan : degrees < 0 ? degrees + 360 : degrees
  }

  /// The same colour in rectangular coordinates.
  public var lab: OKLab {
    guard !hue.isNaN else { return OKLab(lightness: lightness, a: 0, b: 0) }
    let angle = hue * .pi / 180
    return OKLab(lightness: lightness, a: chroma * cos(angle), b: chroma * sin(angle))
  }
}
