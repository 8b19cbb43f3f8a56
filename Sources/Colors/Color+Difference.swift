import Geometry

extension Color {
  /// How different two colours look, by CIEDE2000: 1 is just noticeable side by side, 12 is a safe difference
  /// between neighbouring marks, black and white are 100 apart.
  ///
  /// Formula: Sharma, Wu and Dalal (2005). Opacity is left aside.
  public func difference(from other: Color) -> Double { Lab(self).difference(from: Lab(other)) }
}

extension Lab {
  /// How different two colours look, by CIEDE2000.
  public func difference(from other: Lab) -> Double {
    func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
    func seventh(_ chroma: Double) -> Double {
      let power = pow(chroma, 7)
      return (power / (power + 6_103_515_625)).squareRoot()  // 25⁷
    }
    func angle(_ b: Double, _ a: Double) -> Double {
      if a == 0, b == 0 { return 0 }
      let degrees = atan2(b, a) * 180 / .pi
      return degrees < 0 ? degrees + 360 : degrees
    }
    let meanChroma = (hypot(a, b) + hypot(other.a, other.b)) / 2
    // Greys look more different than their coordinates say: a is stretched near the axis.
    let stretch = 1 + 0.5 * (1 - seventh(meanChroma))
    let (a1, a2) = (a * stretch, other.a * stretch)
    let (chroma1, chroma2) = (hypot(a1, b), hypot(a2, other.b))
    let (hue1, hue2) = (angle(b, a1), angle(other.b, a2))
    let isGrey = chroma1 * chroma2 == 0

    var hueWay = isGrey ? 0 : hue2 - hue1
    if hueWay > 180 { hueWay -= 360 } else if hueWay < -180 { hueWay += 360 }
    let lightnessWay = other.lightness - lightness
    let chromaWay = chroma2 - chroma1
    let chord = 2 * (chroma1 * chroma2).squareRoot() * sin(radians(hueWay / 2))

    let meanLightness = (lightness + other.lightness) / 2
    let chroma = (chroma1 + chroma2) / 2
    var hue = hue1 + hue2
    if !isGrey {
      hue = abs(hue1 - hue2) <= 180 ? hue / 2 : hue < 360 ? (hue + 360) / 2 : (hue - 360) / 2
    }
    let weight =
      1 - 0.17 * cos(radians(hue - 30)) + 0.24 * cos(radians(2 * hue)) + 0.32 * cos(radians(3 * hue + 6))
      - 0.20 * cos(radians(4 * hue - 63))
    let squared = (meanLightness - 50) * (meanLightness - 50)
    let lightnessUnit = 1 + 0.015 * squared / (20 + squared).squareRoot()
    let chromaUnit = 1 + 0.045 * chroma
    let hueUnit = 1 + 0.015 * chroma * weight
    let bump = (hue - 275) / 25
    let turn = -2 * seventh(chroma) * sin(radians(60 * exp(-bump * bump)))
    let (l, c, h) = (lightnessWay / lightnessUnit, chromaWay / chromaUnit, chord / hueUnit)
    return (l * l + c * c + h * h + turn * c * h).squareRoot()
  }
}
