import ChartModel
import Colors
import Geometry
import SceneGraph

/// What stands around the views of a figure: the rule and the title above, the note and the source below.
struct FigureLayout {
  let theme: Theme
  let config: Config
  let width: Double
  let measurer: any TextMeasuring
  /// The sizes that a journal sets its texts in; nil where nobody asks.
  var textSizes: ClosedRange<Double>?

  private static let ink = Color(0x1A1A1A), grey = Color(0x4A4A4A), quiet = Color(0x6B6B6B)

  /// The rule, the title and the subtitle, and how high they are together with the room below them.
  func title(_ title: String?, _ subtitle: String?) -> (node: SceneNode, height: Double)? {
    guard title?.isEmpty == false || subtitle?.isEmpty == false else { return nil }
    var children: [SceneNode] = [
      .rules(
        RuleBatch(
          role: "title-rule", starts: [Point(x: 0, y: 0.375)], ends: [Point(x: width, y: 0.375)],
          style: BatchStyle(stroke: .constant(.color(Self.ink)), line: .constant(Stroke(width: 0.75)))))
    ]
    var y = 0.75
    if let title, !title.isEmpty {
      let style = TextStyle(family: family, size: size(9.5), weight: 700, features: ["lnum": 1])
      let lines = wrapping.evenLines(title, style, width: width)
      let height = 12 * style.size / 9.5
      children.append(text(.titleText, lines, style, Self.ink, lineHeight: height, baseline: y + height))
      y += height * Double(lines.count) + 2.5
    }
    if let subtitle, !subtitle.isEmpty {
      let style = TextStyle(family: family, size: size(8), features: ["lnum": 1])
      let lines = wrapping.evenLines(subtitle, style, width: width)
      let scale = style.size / 8
      children.append(text(.titleSubtitle, lines, style, Self.grey, lineHeight: 10.5 * scale, baseline: y + 9 * scale))
      y += 10.5 * scale * Double(lines.count)
    }
    return (.group(Group(role: "title", name: "title", children: children)), y + 9)
  }

  /// The note and the source, and how high they are together with the room above them.
  func note(_ note: String?, _ source: String?) -> (node: SceneNode, height: Double)? {
    let style = TextStyle(family: family, size: size(6.5), features: ["lnum": 1])
    var lines: [String] = []
    if let note, !note.isEmpty { lines += wrapping.lines(note, style, width: width) }
    if let source, !source.isEmpty {
      lines += wrapping.lines(source.hasPrefix("Source") ? source : "Source: " + source, style, width: width)
    }
    guard !lines.isEmpty else { return nil }
    let scale = style.size / 6.5
    let node = text(.note, lines, style, Self.quiet, lineHeight: 8.5 * scale, baseline: 8 + 6 * scale)
    return (.group(Group(role: "note", name: "note", children: [node])), 8 + 8.5 * scale * Double(lines.count) + 1)
  }

  /// A size of ours, brought into those of the journal.
  private func size(_ points: Double) -> Double {
    textSizes.map { min(max(points, $0.lowerBound), $0.upperBound) } ?? points
  }

  private var wrapping: LineWrapping { LineWrapping(measurer) }
  private var family: String { config.values.string("font") ?? "Lato" }

  private func text(
    _ role: Role, _ lines: [String], _ style: TextStyle, _ color: Color, lineHeight: Double, baseline: Double
  ) -> SceneNode {
    .texts(
      TextBatch(
        role: role, items: [TextBatch.Item(lines, at: Point(x: 0, y: baseline))], styles: .constant(style),
        fills: .constant(.color(color)), lineHeight: lineHeight))
  }
}
