import Colors
import Diagnostics
import SceneGraph

extension FigureLook {
  /// Entries of a legend that cannot be told apart in print without colours, or by readers who see colours otherwise.
  func legendColors() -> [PrintFinding] {
    picture.legends.flatMap(confusions) + picture.ramps.compactMap(turning)
  }

  /// How a figure may be seen.
  private static let sights: [(name: String, see: @Sendable (Color) -> Color, least: Double)] = [
    ("in full colour", { $0 }, 8), ("in grey", { $0.grey }, 4),
    ("with protanopia", { ColorVision.protanopia.simulate($0) }, 5),
    ("with deuteranopia", { ColorVision.deuteranopia.simulate($0) }, 5),
    ("with tritanopia", { ColorVision.tritanopia.simulate($0) }, 5),
  ]

  /// For each way of seeing, the two entries that look most alike, where they look too much so.
  private func confusions(_ entries: [DrawnPicture.LegendEntry]) -> [PrintFinding] {
    Self.sights.compactMap { sight in
      var worst: (a: Int, b: Int, difference: Double)?
      for a in entries.indices {
        for b in entries.indices where b > a && entries[a].form == entries[b].form {
          guard let one = entries[a].color, let other = entries[b].color else { continue }
          let difference = sight.see(one).difference(from: sight.see(other))
          if difference < worst?.difference ?? sight.least { worst = (a, b, difference) }
        }
      }
      guard let worst, let color = entries[worst.b].color else { return nil }
      let element = "legend entries “\(entries[worst.a].name)” and “\(entries[worst.b].name)”"
      let value = SceneNumber.text((worst.difference * 10).rounded() / 10)
      let limit = "at least \(SceneNumber.text(sight.least))"
      return PrintFinding(
        Messages.beyond(
          .warning, "print.colors-alike", "the \(element)", "differ by \(value) \(sight.name)",
          "to be told apart they need \(limit) (CIEDE2000)", at: spots.color(color, of: "legend-symbol"),
          hint: "Choose colours that differ in lightness, or let shape, dash or a label tell them apart as well."),
        element: element, value: value, limit: limit)
    }
  }

  /// A ramp that has several values in one grey, as rainbows do: its lightness turns more than once, or where it is
  /// colourful. Ramps with a middle turn once, where they are nearly grey.
  private func turning(_ ramp: [Color]) -> PrintFinding? {
    let colors = ramp.map { Lab($0) }
    var turns: [Lab] = []
    var (direction, from) = (0.0, colors.first)
    for color in colors {
      guard let last = from, abs(color.lightness - last.lightness) > 4 else { continue }
      let way = color.lightness > last.lightness ? 1.0 : -1.0
      if direction != 0, way != direction { turns.append(last) }
      (direction, from) = (way, color)
    }
    let isColorful = turns.contains { ($0.a * $0.a + $0.b * $0.b).squareRoot() > 45 }
    guard turns.count > 1 || isColorful else { return nil }
    let times = turns.count == 1 ? "once, where they are colourful" : "\(turns.count) times"
    return PrintFinding(
      Messages.beyond(
        .warning, "print.ramp", "the colours of the legend", "turn between light and dark \(times)",
        "in grey, different values look alike", at: spots.key(["scheme"]) ?? spots.part("legend"),
        hint: "Choose a scheme that goes from light to dark, or to a nearly grey middle and back."),
      element: "colours of the legend", value: times, limit: "no turn, or one at a nearly grey middle")
  }
}
