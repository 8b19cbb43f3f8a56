import Colors
import Diagnostics
import Geometry
import Rendering
import SceneGraph

extension FigureLook {
  /// Texts that do not stand out from what lies below them.
  ///
  /// The figure is drawn without its texts, and the pixels below each are compared with its colour: whatever it was
  /// that painted them. A line that crosses a word is no fault; a ground that takes a third of it is.
  func contrast() -> [PrintFinding] {
    guard let ground = try? renderer.pixels(of: scene.withoutTexts) else { return [] }
    var faint: [(text: DrawnText, contrast: Double)] = []
    for text in picture.texts {
      guard let color = text.color, let measured = Self.contrast(of: text, color, on: ground) else { continue }
      if measured < Self.limit(text) - 0.05 { faint.append((text, measured)) }
    }
    guard let worst = faint.min(by: { $0.contrast / Self.limit($0.text) < $1.contrast / Self.limit($1.text) }) else {
      return []
    }
    let value = SceneNumber.text((worst.contrast * 10).rounded(.down) / 10)
    let limit = "at least \(SceneNumber.text(Self.limit(worst.text)))"
    return [
      PrintFinding(
        Messages.beyond(
          .error, "print.contrast", "the \(worst.text.name)", more: Set(faint.map(\.text.number)).count - 1,
          "has a contrast of \(value) to what is below it", "readers need \(limit)",
          at: worst.text.color.map { spots.color($0, of: worst.text.role) }),
        element: worst.text.name, value: value, limit: limit)
    ]
  }

  /// Lines and points that carry data and hardly stand out from the ground of the figure.
  ///
  /// WCAG 2 asks for 3 where nothing else tells what a shape shows; lines that are grey on purpose, behind those that
  /// matter, reach half of that. What does not is lost on paper.
  func faintMarks() -> [PrintFinding] {
    let ground = (scene.background?.plainColor ?? .white).over(.white)
    let faint = picture.inks.map { ($0, $0.color.over(ground).contrast(with: ground)) }.filter { $0.1 < 1.5 }
    guard let worst = faint.min(by: { $0.1 < $1.1 }) else { return [] }
    let value = SceneNumber.text((worst.1 * 10).rounded(.down) / 10)
    return [
      PrintFinding(
        Messages.beyond(
          .warning, "print.mark-faint", "the \(worst.0.name) in \(worst.0.color)", more: faint.count - 1,
          "has a contrast of \(value) to the ground", "print needs at least 1.5",
          at: spots.color(worst.0.color, of: .mark)),
        element: "\(worst.0.name) in \(worst.0.color)", value: value, limit: "at least 1.5")
    ]
  }

  /// WCAG 2: 4.5 for text, 3 for large text, which is 18 points, or 14 in bold.
  private static func limit(_ text: DrawnText) -> Double {
    text.size >= 18 || text.size >= 14 && text.weight >= 700 ? 3 : 4.5
  }

  /// The contrast that all but a third of a text's ground reaches; nil where it lies outside the figure.
  private static func contrast(of text: DrawnText, _ color: Color, on ground: PixelPicture) -> Double? {
    var measured: [Double] = []
    for down in [0.2, 0.4, 0.6, 0.8] {
      for step in 0..<16 {
        guard let below = ground.color(at: text.box.point((Double(step) + 0.5) / 16, down)) else { continue }
        let base = text.halo.map { $0.over(below) } ?? below
        measured.append(color.over(base).contrast(with: base))
      }
    }
    return measured.isEmpty ? nil : measured.sorted()[measured.count / 3]
  }
}

extension Color {
  /// What is seen where the colour lies over an opaque one.
  fileprivate func over(_ below: Color) -> Color {
    func mixed(_ top: Double, _ bottom: Double) -> Double { top * opacity + bottom * (1 - opacity) }
    return Color(red: mixed(red, below.red), green: mixed(green, below.green), blue: mixed(blue, below.blue))
  }
}
