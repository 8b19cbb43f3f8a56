import Geometry

extension Color {
  /// A colour as style sheets write it; nil for anything else.
  ///
  /// ```swift
  /// Color(css: "steelblue")
  /// Color(css: "rgb(31 78 121 / 50%)")
  /// Color(css: "hsl(209, 59%, 30%)")
  /// ```
  ///
  /// Understood are the 148 names, `transparent`, `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`, and the
  /// functions `rgb`, `rgba`, `hsl`, `hsla`, `lab`, `lch`, `oklab` and `oklch` with commas or spaces. Case
  /// and outer spaces do not matter. Components outside their range are brought into it.
  public init?(css text: some StringProtocol) {
    // Nearly all colours are written plainly; a chart asks for some hundreds of them.
    if let color = Color(hex: text) {
      self = color
      return
    }
    if let number = NamedColorTable.colors[String(text)] {
      self.init(number)
      return
    }
    let trimmed = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    let name = String(trimmed).lowercased()
    if name == "transparent" {
      self = .clear
    } else if name.hasPrefix("#") {
      self.init(hex: name)
    } else if let number = NamedColorTable.colors[name] {
      self.init(number)
    } else if name.hasSuffix(")"), let open = name.firstIndex(of: "(") {
      self.init(function: name[..<open], name[name.index(after: open)...].dropLast())
    } else {
      return nil
    }
  }

  /// The names that style sheets know, sorted.
  public static var cssNames: [String] { NamedColorTable.colors.keys.sorted() }

  private init?(function: Substring, _ arguments: Substring) {
    var fields = arguments.split { $0 == "," || $0 == "/" || $0.isWhitespace }.map(CSSNumber.init)
    guard fields.count == 3 || fields.count == 4 else { return nil }
    let last = fields.count == 4 ? fields.removeLast() : CSSNumber(value: 1)
    guard let opacity = last?.scaled(percent: 1), let a = fields[0], let b = fields[1], let c = fields[2]
    else {
      return nil
    }
    let alpha = min(max(opacity, 0), 1)
    switch function {
    case "rgb", "rgba":
      self.init(
        red: a.scaled(percent: 255) / 255, green: b.scaled(percent: 255) / 255,
        blue: c.scaled(percent: 255) / 255, opacity: alpha)
    case "hsl", "hsla":
      guard b.isPercent, c.isPercent else { return nil }
      self = HSL(hue: a.degrees, saturation: b.value / 100, lightness: c.value / 100).color
    case "lab":
      self =
        Lab(lightness: a.scaled(percent: 100), a: b.scaled(percent: 125), b: c.scaled(percent: 125)).color
    case "lch":
      self = LCH(lightness: a.scaled(percent: 100), chroma: b.scaled(percent: 150), hue: c.degrees).color
    case "oklab":
      self =
        OKLab(lightness: a.scaled(percent: 1), a: b.scaled(percent: 0.4), b: c.scaled(percent: 0.4)).color
    case "oklch":
      self =
        OKLCH(lightness: a.scaled(percent: 1), chroma: b.scaled(percent: 0.4), hue: c.degrees).lab.color
    default: return nil
    }
    self = clamped
    self.opacity = alpha
  }

  /// The same colour with every component brought into 0…1.
  public var clamped: Color {
    func held(_ value: Double) -> Double { value.isNaN ? 0 : min(max(value, 0), 1) }
    return Color(red: held(red), green: held(green), blue: held(blue), opacity: held(opacity))
  }
}

/// A number in a colour function, with its unit.
private struct CSSNumber {
  var value: Double
  var unit: Substring = ""

  init(value: Double) { self.value = value }

  init?(_ text: Substring) {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || "+-.".contains($0)) }
    guard let value = Double(digits), value.isFinite else { return nil }
    (self.value, unit) = (value, text[digits.endIndex...])
    guard ["", "%", "deg", "rad", "turn", "grad"].contains(unit) else { return nil }
  }

  var isPercent: Bool { unit == "%" }

  /// The value, or the part of `whole` that it is the percentage of.
  func scaled(percent whole: Double) -> Double { isPercent ? value / 100 * whole : value }

  var degrees: Double {
    switch unit {
    case "rad": value * 180 / .pi
    case "turn": value * 360
    case "grad": value * 0.9
    default: value
    }
  }
}
