import ChartModel
import Colors
import Geometry
import SceneGraph

extension LegendGuide {
  /// Whether a legend shows its sizes one inside another, standing on one foot, as legends of proportional symbols on
  /// maps do: they are compared at a glance and take little room. `symbolType` or `direction` ask for a list instead.
  func isNested(_ plan: LegendPlan) -> Bool {
    theme.isFigure && plan.channels == [.size] && plan.unit.plan.isGeographic && plan.stated["symbolType"] == nil
      && plan.stated["direction"] == nil && plan.stated["columns"] == nil
      && [.point, .circle, .square].contains(plan.unit.plan.kind)
  }

  /// A legend of sizes: outlines that share a foot, a line from the top of each to its number.
  func nested(_ plan: LegendPlan) -> (SceneNode, Size) {
    let label = TextLook(plan.settings, prefix: "label", config: config)
    let titleLook = TextLook(plan.settings, prefix: "title", config: config)
    let entries = plan.entries(config: config, names: names)
      .map { (words: $0.label, area: symbolArea(plan, $0.value)) }.filter { $0.area > 0 }.sorted { $0.area > $1.area }
    var nodes: [SceneNode] = []
    var top = 0.0, widest = 0.0
    if let title = plan.title, !title.isEmpty {
      let lines = words(title, titleLook, limit: plan.settings.number("titleLimit") ?? 180, plan)
      nodes.append(text("legend-title", lines, .zero, titleLook, .top))
      top = height(lines, titleLook) + (plan.settings.number("titlePadding") ?? 5)
      widest = lines.map { titleLook.width($0, measurer) }.max() ?? 0
    }
    guard let largest = entries.first else { return (.group(Group(role: "legend", children: nodes)), .zero) }
    let isSquare = plan.unit.plan.kind == .square || plan.unit.plan.look.string("shape") == "square"
    // A circle of an area is as wide as its diameter, a square of the area as its side.
    func across(_ area: Double) -> Double { isSquare ? area.squareRoot() : 2 * (area / .pi).squareRoot() }
    // The topmost number needs half a line above its circle.
    let first = top + max(0, label.size / 2 - 0.5)
    let foot = first + across(largest.area), middle = across(largest.area) / 2
    let ink = Color(0x4A4A4A)
    let outline = BatchStyle(stroke: .constant(.color(ink)), line: .constant(Stroke(width: 0.5)))
    nodes.append(
      .symbols(
        SymbolBatch(
          role: "legend-symbol",
          centers: entries.map { Point(x: middle, y: foot - across($0.area) / 2) }, areas: .each(entries.map(\.area)),
          shapes: .constant(isSquare ? .square : .circle), style: outline)))
    let x = across(largest.area) + 5
    var starts: [Point] = [], ends: [Point] = [], items: [TextBatch.Item] = []
    // Numbers keep a line's distance; a leader with a knee leads to one that had to move down.
    var free = -Double.infinity
    for entry in entries {
      let tip = foot - across(entry.area)
      let y = max(tip, free)
      free = y + label.size + 0.5
      starts.append(Point(x: middle, y: tip))
      ends.append(Point(x: x - 2, y: y))
      items.append(TextBatch.Item([entry.words], at: Point(x: x, y: y), baseline: .middle))
      widest = max(widest, x + label.width(entry.words, measurer))
    }
    nodes.append(
      .rules(
        RuleBatch(
          role: "legend-leader", starts: starts, ends: ends,
          style: BatchStyle(stroke: .constant(.color(ink)), line: .constant(Stroke(width: 0.3))))))
    nodes.append(
      .texts(
        TextBatch(
          role: "legend-label", items: items, styles: .constant(label.style()), fills: .constant(label.color),
          lineHeight: label.lineHeight ?? label.size + 2)))
    let bottom = max(foot, (items.last?.anchor.y ?? 0) + label.size / 2)
    return (.group(Group(role: "legend", children: nodes)), Size(width: widest, height: bottom))
  }
}
