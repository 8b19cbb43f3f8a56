import ChartModel
import Geometry
import SceneGraph

/// The amounts of a few bars at their ends.
struct ValueLabels {
  private(set) var items: [TextBatch.Item] = []
  private(set) var boxes: [Rect] = []
  private(set) var records: [LabelRecord] = []
  private let look: TextLook
  private let isVertical: Bool

  /// The labels of a unit's bars; nil where it has too many, or they have no room. `setting` is what the figure says
  /// of them: on, off, or as usual.
  init?(_ context: MarkContext, _ setting: Literal?, among units: [UnitPlan]) {
    let config = context.frame.config
    look = TextLook(config.styles["value-label"] ?? Properties(), prefix: "", config: config)
    isVertical = context.plan.measure == .y
    guard setting != false, let limit = config["bar"].number("valueLabels"), Self.isPlain(context.plan, units) else {
      return nil
    }
    var context = context
    guard context.count > 0, context.count <= (setting == true ? 200 : Int(clamped: limit)) else { return nil }
    let plan = context.plan, measure = plan.measure
    guard let definition = plan.encoding[measure], let scale = context.frame.book[measure],
      let series = context.data.series(definition.outputName), !scale.isBanded
    else { return nil }
    let along = context.spans(plan.dimension), ends = context.spans(measure)
    let amounts = context.rows.map { series.amount($0) }
    let texts = Self.texts(amounts, definition, config)
    // Bars upon one another have no ends of their own.
    guard Set(along.map(\.0)).count == along.count else { return nil }
    let measurer = context.frame.measurer
    for index in amounts.indices where amounts[index].isFinite && ends[index].0.isFinite && along[index].0.isFinite {
      let middle = (along[index].0 + along[index].1) / 2
      let width = look.width(texts[index], measurer)
      if isVertical, setting != true, width > scaleStep(context) { return nil }
      // The amount of a bar that goes down stands at its foot, on the zero line, where no name of the axis is.
      let end = isVertical ? min(ends[index].0, ends[index].1) : max(ends[index].0, ends[index].1)
      let place = isVertical ? Point(x: middle, y: end - 2) : Point(x: end + 3, y: middle)
      let item = TextBatch.Item(
        [texts[index]], at: place, alignment: isVertical ? .center : .left, baseline: isVertical ? .bottom : .middle)
      let box = TextBounds.of(item, look.style(), look.size * 1.2, measurer)
      items.append(item)
      boxes.append(box)
      records.append(LabelRecord(text: texts[index], outcome: .placed, anchor: place, box: box))
    }
    guard !items.isEmpty else { return nil }

    func scaleStep(_ context: MarkContext) -> Double {
      let step = context.frame.book[plan.dimension]?.step ?? 0
      return plan.encoding[plan.dimension == .x ? .xOffset : .yOffset] == nil && step > 0
        ? step - 1 : abs((along.first?.1 ?? 0) - (along.first?.0 ?? 0)) + 1
    }
  }

  /// Moves amounts that stand on ink, such as the tick of a target, beyond it.
  mutating func keepOff(_ ink: [LabelObstacle]) {
    for index in items.indices {
      let start = boxes[index]
      var box = start
      // Each step may bring it to the next piece of ink.
      for _ in 0..<4 {
        guard let hit = ink.first(where: { $0.meets(box.outset(by: 0.5)) })?.bounds else { break }
        if isVertical { box.y = hit.minY - 1.5 - box.height } else { box.x = hit.maxX + 2.5 }
      }
      let shift = Vector(dx: box.x - start.x, dy: box.y - start.y)
      // What lies under many amounts, such as a line across the plot, is nothing to flee from.
      guard shift != .zero, abs(shift.dx) <= 2 * box.width, abs(shift.dy) <= 2 * box.height else { continue }
      boxes[index] = box
      items[index].anchor = items[index].anchor + shift
      records[index].box = box
    }
  }

  /// Whether the unit's bars stand for one amount each, and nobody has written on them.
  private static func isPlain(_ plan: UnitPlan, _ units: [UnitPlan]) -> Bool {
    guard plan.kind == .bar, let definition = plan.encoding[plan.measure],
      definition.type == .quantitative || definition.aggregate != nil,
      definition.isData, definition.datum == nil, definition.bin == nil, definition.timeUnit == nil,
      plan.encoding[plan.measure.secondary ?? plan.measure] == nil, plan.stack?.offset != .normalize
    else { return false }
    return !units.contains { $0.kind == .text || $0.kind == .line } && units.count { $0.kind == .bar } == 1
  }

  private static func texts(_ amounts: [Double], _ definition: ChannelDefinition, _ config: Config) -> [String] {
    let stated = definition.format["format"] ?? definition.axis?.properties["format"]
    if stated != nil, let settings = definition.axis?.properties {
      let format = ValueFormat(
        definition, config: config, settings: definition.format["format"] == nil ? settings : nil)
      return amounts.map { format.text(.number($0)) }
    }
    let format = QuantityFormat(amounts, language: config.values.string("language"))
    return amounts.map { format($0) }
  }

  /// The texts.
  var node: SceneNode {
    .texts(
      TextBatch(
        role: .directLabel, items: items, styles: .constant(look.style()), fills: .constant(look.color),
        lineHeight: look.size * 1.2))
  }
}
