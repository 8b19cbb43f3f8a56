import Geometry

/// A colour by hue, saturation and lightness, as style sheets write it.
@frozen
public struct HSL: Sendable, Hashable {
  /// The hue in degrees; not a number for greys.
  public var hue: Double
  /// From 0, grey, to 1; not a number for black and white.
  public var saturation: Double
  /// From 0, black, to 1, white.
  public var lightness: Double

  /// A colour from its coordinates.
  @inlinable
  public init(hue: Double, saturation: Double, lightness: Double) {
    (self.hue, self.saturation, self.lightness) = (hue, saturation, lightness)
  }

  /// The coordinates of a colour.
  public init(_ color: Color) {
    let (red, green, blue) = (color.red, color.green, color.blue)
    let low = min(red, green, blue), high = max(red, green, blue)
    let spread = high - low
    lightness = (high + low) / 2
    guard spread != 0 else {
      hue = .nan
      saturation = lightness > 0 && lightness < 1 ? 0 : .nan
      return
    }
    saturation = spread / (lightness < 0.5 ? high + low : 2 - high - low)
    let sixth =
      if red == high { (green - blue) / spread + (green < blue ? 6 : 0) } else if green == high {
        (blue - red) / spread + 2
      } else { (red - green) / spread + 4 }
    hue = sixth * 60
  }

  /// The colour.
  public var color: Color {
    let hue = self.hue.isNaN ? 0 : (self.hue.truncatingRemainder(dividingBy: 360) + 360)
    let saturation = self.hue.isNaN || self.saturation.isNaN ? 0 : self.saturation
    let high = lightness + (lightness < 0.5 ? lightness : 1 - lightness) * saturation
    let low = 2 * lightness - high
    func component(_ degrees: Double) -> Double {
      let angle = degrees.truncatingRemainder(dividingBy: 360)
      if angle < 60 { return low + (high - low) * angle / 60 }
      if angle < 180 { return high }
      return angle < 240 ? low + (high - low) * (240 - angle) / 60 : low
    }
    return Color(red: component(hue + 120), green: component(hue), blue: component(hue + 240))
  }
}
