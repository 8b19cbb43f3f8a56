extension Color {
  /// How bright the colour is, from 0 to 1 (WCAG 2's relative luminance). Opacity is left aside.
  public var luminance: Double { LinearRGB(self).luminance }

  /// How well two opaque colours stand apart: from 1, not at all, to 21, black on white (WCAG 2).
  ///
  /// Text needs 4.5, large text and lines 3.
  public func contrast(with other: Color) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The nearest darker colour of the same hue that reaches a contrast on a background; the colour itself
  /// where it does already, black where nothing does.
  ///
  /// ```swift
  /// ochre.darkened(to: 4.5)   // a label's colour beside an ochre line
  /// ```
  public func darkened(to contrast: Double, on background: Color = .white) -> Color {
    shifted(towards: 0, contrast, background)
  }

  /// The nearest lighter colour of the same hue that reaches a contrast on a background; white where none
  /// does.
  public func lightened(to contrast: Double, on background: Color) -> Color {
    shifted(towards: 1, contrast, background)
  }

  /// Moves lightness in OKLab by halving; chroma shrinks where the screen would cut it off.
  private func shifted(towards end: Double, _ wanted: Double, _ background: Color) -> Color {
    guard contrast(with: background) < wanted else { return self }
    let start = OKLab(self)
    var (near, far) = (0.0, 1.0)
    func color(_ way: Double) -> Color {
      let lightness = start.lightness + (end - start.lightness) * way
      // Towards black and white there is less and less room for chroma.
      let shrink = 1 - way
      let shifted = OKLab(lightness: lightness, a: start.a * shrink, b: start.b * shrink).color.clamped
      return shifted.withBytes(opacity)
    }
    for _ in 0..<24 {
      let middle = (near + far) / 2
      if color(middle).contrast(with: background) >= wanted { far = middle } else { near = middle }
    }
    return color(far)
  }

  /// Rounded to the bytes that files hold, so that what was promised holds for what is written.
  private func withBytes(_ opacity: Double) -> Color {
    func rounded(_ value: Double) -> Double { (value * 255).rounded() / 255 }
    return Color(red: rounded(red), green: rounded(green), blue: rounded(blue), opacity: opacity)
  }

  /// The grey that a black-and-white print shows.
  public var grey: Color {
    let code = LinearRGB.code(luminance)
    return Color(red: code, green: code, blue: code, opacity: opacity)
  }
}
