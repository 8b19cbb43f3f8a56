import TestSupport
import Testing

@testable import Colors

private func rows(_ name: String) -> [[String]] {
  Repository.lines("Tests/Fixtures/Colors/\(name).tsv")
    .filter { !$0.isEmpty && !$0.hasPrefix("# ") }
    .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
}

/// Components in bytes, not rounded but for the last bits.
private func bytes(_ color: Color) -> [Double] {
  [color.red, color.green, color.blue].map { ($0 * 255e9).rounded() / 1e9 }
}

private func color(_ text: String) throws -> Color { try #require(Color(css: text), "\(text)") }

@Test(arguments: [
  ("steelblue", "#4682b4"), (" RebeccaPurple ", "#663399"), ("#abc", "#aabbcc"), ("#1F4E79", "#1f4e79"),
  ("rgb(31, 78, 121)", "#1f4e79"), ("rgb(31 78 121 / 50%)", "#1f4e7980"), ("rgba(255,0,0,0.5)", "#ff000080"),
  ("rgb(100%, 0%, 50%)", "#ff0080"), ("hsl(0, 100%, 50%)", "#ff0000"), ("hsl(120deg 100% 25%)", "#008000"),
  ("hsl(0.5turn, 100%, 50%)", "#00ffff"), ("transparent", "#00000000"), ("rgb(300, -5, 0)", "#ff0000"),
  ("oklab(1 0 0)", "#ffffff"), ("lab(0 0 0)", "#000000"), ("oklch(62.8% 0.2577 29.23)", "#ff0000"),
])
func styleSheetColorsAreRead(_ text: String, _ expected: String) throws {
  #expect(try color(text).description == expected)
}

@Test(arguments: [
  "", "#12", "#ggg", "stelblue", "rgb(1,2)", "rgb(1,2,x)", "hsl(1,2,3)", "rgb(1,2,3", "foo(1,2,3)",
  "rgb(inf,0,0)",
  "#１２３",
])
func whatIsNoColorIsRefused(_ text: String) {
  #expect(Color(css: text) == nil)
}

@Test func allNamesOfStyleSheetsAreThere() {
  #expect(Color.cssNames.count == 148)
}

@Test func interpolationAgreesWithVega() throws {
  let table = rows("interpolation")
  try #require(table.count > 500)
  for row in table {
    let space = try #require(ColorInterpolation(rawValue: row[0]))
    let stops = try row[2].split(separator: " ").map { try color(String($0)) }
    let place = try #require(Double(row[3])), gamma = try #require(Double(row[1]))
    let found = ColorRamp(stops, in: space, gamma: gamma)(place)
    let expected = try color(row[4])
    for (one, other) in zip(bytes(found), bytes(expected)) {
      #expect(abs(one - other) <= (space == .rgb ? 0 : 0.5 + 1e-9), "\(row) gave \(found)")
    }
    #expect(abs(found.opacity - expected.opacity) < 1e-9)
  }
}

@Test func schemesAgreeWithVega() throws {
  for row in rows("schemes") {
    let ramp = try #require(ColorScheme(named: row[0])).ramp
    let place = try #require(Double(row[2]))
    let found =
      switch row[1] {
      case "ramp": ramp(place)
      case "classes 4": ramp.innerColors(4)[Int(place)]
      case "ordinal 3": ramp.innerColors(3)[Int(place)]
      default: ramp.part(from: 0.2, to: 0.9)(place)
      }
    #expect(bytes(found) == bytes(try color(row[3])), "\(row) gave \(found)")
  }
}

@Test func spacesAgreeWithD3() throws {
  for row in rows("spaces") {
    let color = try color(row[0])
    let (hsl, lab, hcl) = (HSL(color), Lab(color), LCH(color))
    let found = [
      hsl.hue, hsl.saturation, hsl.lightness, lab.lightness, lab.a, lab.b, hcl.hue, hcl.chroma, hcl.lightness,
      color.luminance, color.contrast(with: .white),
    ]
    for (value, text) in zip(found, row.dropFirst()) {
      let expected = Double(text) ?? .nan
      #expect(
        abs(value - expected) < 1e-4 || value.isNaN && expected.isNaN, "\(row[0]): \(value), not \(text)")
    }
  }
}

@Test func everySpaceGoesThereAndBack() {
  for red in stride(from: 0.0, through: 1, by: 0.25) {
    for green in stride(from: 0.0, through: 1, by: 0.25) {
      for blue in stride(from: 0.0, through: 1, by: 0.25) {
        let color = Color(red: red, green: green, blue: blue)
        let back = [
          LinearRGB(color).color, OKLab(color).color, OKLCH(OKLab(color)).lab.color, Lab(color).color,
          LCH(color).color, HSL(color).color, Cubehelix(color).color,
        ]
        for other in back {
          let farthest = max(abs(other.red - red), abs(other.green - green), abs(other.blue - blue))
          #expect(farthest < 2e-6, "\(color) became \(other)")
        }
      }
    }
  }
}

@Test(arguments: [
  (50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425), (50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0),
  (50, 0, 0, 50, -1, 2, 2.3669), (60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644),
  (22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373),
  (90.8027, -2.0831, 1.4410, 91.1528, -1.6435, 0.0447, 1.4441),
  (2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082),
])
func differencesAreThoseOfSharmaAndOthers(
  _ l1: Double, _ a1: Double, _ b1: Double, _ l2: Double, _ a2: Double, _ b2: Double, _ expected: Double
) {
  let (one, other) = (Lab(lightness: l1, a: a1, b: b1), Lab(lightness: l2, a: a2, b: b2))
  #expect(abs(one.difference(from: other) - expected) < 1e-4)
  #expect(abs(other.difference(from: one) - expected) < 1e-4)
}

@Test func labelsReachTheirContrast() {
  for color in ColorScheme.briefing.colors + (ColorScheme(named: "set3")?.colors ?? []) {
    let label = color.darkened(to: 4.5)
    #expect(label.contrast(with: .white) >= 4.5)
    #expect(label.contrast(with: .white) < 4.7 || label == color)
    let light = color.lightened(to: 4.5, on: .black)
    #expect(light.contrast(with: .black) >= 4.5)
  }
  #expect(Color.white.darkened(to: 99) == .black)
}

@Test func colourBlindnessKeepsGreysAndMergesRedWithGreen() {
  for vision in ColorVision.allCases {
    for grey in [Color.black, Color(0x808080), .white] {
      #expect(vision.simulate(grey).difference(from: grey) < 0.5)
    }
  }
  let (red, green) = (Color(0xC04040), Color(0x608000))
  let seen = ColorVision.deuteranopia
  #expect(seen.simulate(red).difference(from: seen.simulate(green)) < red.difference(from: green) / 2)
}

@Test func schemesAreFoundByName() {
  for name in ColorScheme.names {
    #expect(ColorScheme(named: name.uppercased())?.colors.isEmpty == false)
  }
  #expect(Set(ColorScheme.names).count == ColorScheme.names.count)
  #expect(ColorScheme(named: "veridis") == nil)
}

@Test func neighboursInTheBriefingPaletteStandApart() {
  let colors = ColorScheme.briefing.colors
  for (one, next) in zip(colors, colors.dropFirst()) {
    #expect(one.difference(from: next) > 12)
  }
}
