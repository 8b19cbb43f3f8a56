import Geometry

/// The space in which a colour between two others is looked for. Names are Vega's; `oklab` and `oklch` are
/// ours.
public enum ColorInterpolation: String, Sendable, Hashable, CaseIterable {
  /// Component by component.
  case rgb
  /// By hue, saturation and lightness, the short way around.
  case hsl
  /// By hue, saturation and lightness, whichever way the numbers go.
  case hslLong = "hsl-long"
  /// In CIE L*a*b*.
  case lab
  /// By hue, chroma and lightness of CIE L*a*b*, the short way around.
  case hcl
  /// The same, whichever way the numbers go.
  case hclLong = "hcl-long"
  /// In cubehelix, the short way around.
  case cubehelix
  /// In cubehelix, whichever way the numbers go.
  case cubehelixLong = "cubehelix-long"
  /// In OKLab: even steps without a change of hue.
  case oklab
  /// By hue, chroma and lightness of OKLab, the short way around.
  case oklch

  /// The function from 0…1 to the colours from one to another, beyond them outside.
  ///
  /// `gamma` bends component values (`rgb`) or lightness (cubehelix); 1 leaves them. What has no hue takes
  /// the other's. Opacity goes straight. `rgb` gives whole bytes, the other spaces what they compute.
  public func between(_ start: Color, _ end: Color, gamma: Double = 1) -> @Sendable (Double) -> Color {
    let opacity = Stretch(start.opacity, end.opacity)
    let color = opaque(start, end, gamma)
    return { t in
      var result = color(t)
      result.opacity = opacity(t)
      return result.clamped
    }
  }

  private func opaque(_ start: Color, _ end: Color, _ gamma: Double) -> @Sendable (Double) -> Color {
    switch self {
    case .rgb:
      // In bytes and rounded to them, as Vega does: its schemes often fall on the very half of two bytes.
      let red = Stretch(start.red * 255, end.red * 255, gamma: gamma)
      let green = Stretch(start.green * 255, end.green * 255, gamma: gamma)
      let blue = Stretch(start.blue * 255, end.blue * 255, gamma: gamma)
      return { Color(red: red.byte($0) / 255, green: green.byte($0) / 255, blue: blue.byte($0) / 255) }
    case .hsl, .hslLong:
      let (a, b) = (HSL(start), HSL(end))
      let hue = Stretch(a.hue, b.hue, isAngle: self == .hsl)
      let (saturation, lightness) = (Stretch(a.saturation, b.saturation), Stretch(a.lightness, b.lightness))
      return { HSL(hue: hue($0), saturation: saturation($0), lightness: lightness($0)).color }
    case .lab:
      let (from, to) = (Lab(start), Lab(end))
      let lightness = Stretch(from.lightness, to.lightness)
      let (a, b) = (Stretch(from.a, to.a), Stretch(from.b, to.b))
      return { Lab(lightness: lightness($0), a: a($0), b: b($0)).color }
    case .hcl, .hclLong:
      let (a, b) = (LCH(start), LCH(end))
      let hue = Stretch(a.hue, b.hue, isAngle: self == .hcl)
      let (chroma, lightness) = (Stretch(a.chroma, b.chroma), Stretch(a.lightness, b.lightness))
      return { LCH(lightness: lightness($0), chroma: chroma($0), hue: hue($0)).color }
    case .cubehelix, .cubehelixLong:
      let (a, b) = (Cubehelix(start), Cubehelix(end))
      let hue = Stretch(a.hue, b.hue, isAngle: self == .cubehelix)
      let (saturation, lightness) = (Stretch(a.saturation, b.saturation), Stretch(a.lightness, b.lightness))
      return {
        Cubehelix(hue: hue($0), saturation: saturation($0), lightness: lightness(pow($0, gamma))).color
      }
    case .oklab:
      let (from, to) = (OKLab(start), OKLab(end))
      let lightness = Stretch(from.lightness, to.lightness)
      let (a, b) = (Stretch(from.a, to.a), Stretch(from.b, to.b))
      return { OKLab(lightness: lightness($0), a: a($0), b: b($0)).color }
    case .oklch:
      let (a, b) = (OKLCH(OKLab(start)), OKLCH(OKLab(end)))
      let hue = Stretch(a.hue, b.hue, isAngle: true)
      let (chroma, lightness) = (Stretch(a.chroma, b.chroma), Stretch(a.lightness, b.lightness))
      return { OKLCH(lightness: lightness($0), chroma: chroma($0), hue: hue($0)).lab.color }
    }
  }
}

/// The numbers from one to another. Where one of them is not a number, the other holds throughout.
private struct Stretch: Sendable {
  private let start: Double
  private let way: Double
  private let gamma: Double

  init(_ start: Double, _ end: Double, isAngle: Bool = false, gamma: Double = 1) {
    self.gamma = gamma
    let from = gamma == 1 ? start : pow(start, gamma)
    var way = (gamma == 1 ? end : pow(end, gamma)) - from
    if isAngle, abs(way) > 180 { way -= 360 * (way / 360).rounded() }
    self.start = from.isNaN ? end : from
    self.way = way.isNaN ? 0 : way
  }

  func byte(_ t: Double) -> Double { self(t).rounded() }

  func callAsFunction(_ t: Double) -> Double {
    let value = start + t * way
    return gamma == 1 ? value : pow(value, 1 / gamma)
  }
}
