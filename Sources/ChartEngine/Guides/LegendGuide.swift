import ChartModel
import Colors
import Geometry
import Scales
import SceneGraph

/// Legends drawn: each a block of symbols and texts, or a ramp with its numbers, its title and its frame around it.
struct LegendGuide {
  let config: Config
  let names: Names
  let measurer: any TextMeasuring
  let theme: Theme

  /// A part of a legend on its way: its nodes about their own origin, and the room they take up.
  struct Block {
    var nodes: [SceneNode]
    var box: Rect
  }

  /// A legend, and the room it takes.
  func draw(_ plan: LegendPlan, width: Double) -> (node: SceneNode, size: Size) {
    if plan.kind == .symbols, isNested(plan) { return nested(plan) }
    let padding = plan.settings.number("padding") ?? 0
    let body: Block
    switch plan.kind {
    case .symbols: body = symbols(plan, plan.isHorizontal, width - 2 * padding)
    case .gradient, .classes: body = ramp(plan, plan.isHorizontal)
    }
    let block = entitled(body, plan)
    var size = Size(width: block.box.maxX + 2 * padding, height: block.box.maxY + 2 * padding)
    if !theme.isFigure { size = Size(width: size.width.rounded(.up), height: size.height.rounded(.up)) }
    let inner = block.nodes.map { $0.shifted(by: Vector(dx: padding, dy: padding)) }
    return (.group(Group(role: "legend", children: frame(plan, size) + inner)), size)
  }

  /// The rectangle behind a legend, where its settings paint one.
  private func frame(_ plan: LegendPlan, _ size: Size) -> [SceneNode] {
    let fill = plan.settings.paint("fillColor"), stroke = plan.settings.paint("strokeColor")
    guard fill != nil || stroke != nil else { return [] }
    var line = Stroke(width: plan.settings.number("strokeWidth") ?? 1)
    line.dash = plan.settings["strokeDash"]?.numbers ?? []
    let radius = plan.settings.number("cornerRadius") ?? 0
    return [
      .rects(
        RectBatch(
          role: "legend-background", rects: [Rect(origin: .zero, size: size)],
          corners: .constant(radius == 0 ? [] : [radius, radius, radius, radius]),
          style: BatchStyle(fill: .constant(fill), stroke: .constant(stroke), line: .constant(line))))
    ]
  }

  // MARK: Title

  /// A block with the legend's title on the side where it belongs.
  private func entitled(_ body: Block, _ plan: LegendPlan) -> Block {
    guard let title = plan.title, !title.isEmpty else { return body }
    let look = TextLook(plan.settings, prefix: "title", config: config)
    let lines = words(title, look, limit: plan.settings.number("titleLimit") ?? 180, plan)
    let gap = plan.settings.number("titlePadding") ?? 5
    let lineHeight = look.lineHeight ?? look.size + 2
    let side = plan.settings.string("titleOrient") ?? "top"
    let anchor = plan.settings.string("titleAnchor") ?? "start"
    // Along the title's side its text begins at the start, ends at the end, or stands in the middle.
    let usual: TextBatch.Alignment = anchor == "end" ? .right : anchor == "middle" ? .center : .left
    let isBeside = side == "left" || side == "right"
    let alignment =
      plan.settings.string("titleAlign").flatMap { TextBatch.Alignment(rawValue: $0) } ?? (isBeside ? .left : usual)
    let baseline =
      plan.settings.string("titleBaseline").flatMap { TextBatch.Baseline(rawValue: $0) }
      ?? (isBeside && anchor == "middle" ? .middle : isBeside && anchor == "end" ? .bottom : .top)
    var item = TextBatch.Item(lines, at: .zero, alignment: alignment, baseline: baseline)
    let own = TextBounds.of(item, look.style(), lineHeight, measurer)
    let extent = isBeside ? body.box.maxY : body.box.maxX
    let along = (anchor == "end" ? extent : anchor == "middle" ? extent / 2 : 0).rounded()
    var shift = Vector(dx: 0, dy: 0)
    switch side {
    case "left":
      shift.dx = own.width.rounded(.up) + gap
      item.anchor = Point(x: 0, y: along)
    case "right": item.anchor = Point(x: body.box.maxX.rounded() + gap, y: along)
    case "bottom": item.anchor = Point(x: along, y: body.box.maxY.rounded() + gap)
    default:
      shift.dy = own.height + gap
      item.anchor = Point(x: along, y: 0)
    }
    let words = SceneNode.texts(
      TextBatch(
        role: "legend-title", items: [item], styles: .constant(look.style()), fills: .constant(look.color),
        lineHeight: lineHeight))
    var box = own.offset(by: Vector(dx: item.anchor.x, dy: item.anchor.y)).union(body.box.offset(by: shift))
    // A title that sticks out on the left pushes the legend to the right.
    let push = max(0, -box.minX.rounded())
    box.x += push
    let nodes =
      [words.shifted(by: Vector(dx: push, dy: 0))]
      + body.nodes.map { $0.shifted(by: Vector(dx: shift.dx + push, dy: shift.dy)) }
    return Block(nodes: nodes, box: box)
  }

  /// A dashed line and what it stands for.
  func provisional(_ words: String) -> (node: SceneNode, size: Size) {
    let label = TextLook(config["legend"], prefix: "label", config: config)
    let ink = config["legend"].paint("labelColor")
    let line = Stroke(width: config["legend"].number("symbolStrokeWidth") ?? 1.4, dash: ProvisionalRows.dash)
    let middle = label.size / 2
    let rule = RuleBatch(
      role: "legend-symbol", starts: [Point(x: 0, y: middle)], ends: [Point(x: 12.5, y: middle)],
      style: BatchStyle(stroke: .constant(ink), line: .constant(line)))
    let group = Group(
      role: "legend", children: [.rules(rule), text("legend-label", [words], Point(x: 16, y: middle), label, .middle)])
    return (.group(group), Size(width: 16 + label.width(words, measurer), height: label.size))
  }

  func text(
    _ role: Role, _ lines: [String], _ place: Point, _ look: TextLook, _ baseline: TextBatch.Baseline,
    _ alignment: TextBatch.Alignment = .left
  ) -> SceneNode {
    .texts(
      TextBatch(
        role: role, items: [TextBatch.Item(lines, at: place, alignment: alignment, baseline: baseline)],
        styles: .constant(look.style()),
        fills: .constant(look.color), lineHeight: look.lineHeight ?? look.size + 2))
  }

  /// The lines of a text: wrapped where the theme wraps, else cut at its limit.
  func words(_ text: String, _ look: TextLook, limit: Double, _ plan: LegendPlan) -> [String] {
    if plan.settings["labelWrap"] == true {
      return LineWrapping(measurer).evenLines(text, look.style(), width: limit > 0 ? limit : .infinity)
    }
    return text.split(separator: "\n").map { look.cut(String($0), to: limit, measurer) }
  }

  func height(_ lines: [String], _ look: TextLook) -> Double {
    look.size + Double(max(0, lines.count - 1)) * (look.lineHeight ?? look.size + 2)
  }

  /// A piece of what is painted where there is no value.
  func swatch(_ absent: AbsentPaint, side: Double, _ middle: Point) -> SceneNode {
    .rects(
      RectBatch(
        role: "legend-symbol", rects: [Rect(x: middle.x - side / 2, y: middle.y - side / 2, width: side, height: side)],
        style: BatchStyle(fill: .constant(absent.paint))))
  }
}
