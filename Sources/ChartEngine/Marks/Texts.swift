import ChartModel
import Colors
import Diagnostics
import Geometry
import SceneGraph

/// Draws texts: values as they are written, at places.
func drawTexts(_ context: inout MarkContext) -> [SceneNode] {
  let lines = context.linesOnMap()
  let middles = context.middlesOfShapes()
  let points = middles?.map(\.point) ?? context.points()
  let texts = context.texts()
  let kept = points.indices.filter { points[$0].isFinite && !texts[$0].isEmpty }
  guard !kept.isEmpty else { return [] }
  let sizes = context.numbers(.size, property: "fontSize", usual: 11)
  let angles = lines == nil ? context.numbers(.angle, property: "angle", usual: 0) : .constant(0)
  let fonts = TextLook(context.look, prefix: "", config: context.frame.config)
  let aligned = context.property("align") ?? .constant("center"),
    based = context.property("baseline") ?? .constant("middle")
  let dx = context.property("dx") ?? .constant(0), dy = context.property("dy") ?? .constant(0)
  let limit = context.look.number("limit") ?? 0
  let spokes = lines == nil ? context.spokes() : nil
  let items = kept.map { index -> TextBatch.Item in
    var lines = texts[index]
    if limit > 0 { lines = lines.map { fonts.cut($0, to: limit, size: sizes[index], context.frame.measurer) } }
    let spoke = spokes?[index] ?? .zero
    var item = TextBatch.Item(
      lines, at: points[index] + spoke, offset: Vector(dx: dx[index].asNumber, dy: dy[index].asNumber),
      alignment: TextBatch.Alignment(rawValue: aligned[index].asText) ?? .center,
      baseline: TextBatch.Baseline(rawValue: based[index].asText) ?? .middle, angle: Angle(degrees: angles[index]))
    item.spoke = spoke
    return item
  }
  // A name that the edge of a map would cut is left out, and that is said.
  let height = context.look.number("lineHeight") ?? (sizes[kept[0]] + 2)
  let plot = Rect(origin: .zero, size: context.frame.size)
  let inside = items.indices.filter { index in
    let box = TextBounds.of(items[index], fonts.style(size: sizes[kept[index]]), height, context.frame.measurer)
    if let middles, middles[kept[index]].width < box.width * 0.8 { return false }
    if context.looksForPlace { return !context.plan.clipsMap || plot.contains(items[index].anchor) }
    return !context.plan.clipsMap || plot.contains(box)
  }
  let outside = items.indices.count { plot.contains(items[$0].anchor) } - inside.count
  if outside > 0 { context.frame.sink.report(Messages.droppedLabels(outside, "the map")) }
  guard !inside.isEmpty else { return [] }
  context.textLines = lines.map { lines in inside.map { lines[kept[$0]] } }
  var style = context.style().picking(inside.map { kept[$0] })
  if let ratio = context.look.number("contrast") {
    style.fill = style.fill.map { fill in
      if case .color(let color)? = fill { .color(color.darkened(to: ratio)) } else { fill }
    }
  }
  var halo: TextBatch.Halo?
  if let color = context.look.string("halo").flatMap({ Color(css: $0) }) {
    halo = TextBatch.Halo(paint: .color(color), width: context.look.number("haloWidth") ?? 1.5)
  }
  return [
    .texts(
      TextBatch(
        role: .mark, items: inside.map { items[$0] },
        styles: sizes.picking(inside.map { kept[$0] }).map { fonts.style(size: $0) }, fills: style.fill,
        lineHeight: height, halo: halo))
  ]
}

extension MarkContext {
  /// The lines of each text; nothing where there is no value.
  mutating func texts() -> [[String]] {
    let found: Varying<[String]?>? = resolve(.text) { context, definition, channel in
      let values = context.values(definition, channel)
      if definition.value != nil { return values.map { Self.lines($0) } }
      let step = context.plan.binStep(definition, channel)
      let format = ValueFormat(definition, config: context.frame.config, step: step)
      if context.frame.writesMissing || step != nil { return values.map { format.lines($0) } }
      return values.map { $0.isNull ? nil : format.lines($0) }
    }
    if let found { return found.expanded(count).map { $0 ?? [] } }
    return (property("text") ?? .constant("")).expanded(count).map { Self.lines($0) ?? [] }
  }

  /// A text's lines: an array has one for each element.
  static func lines(_ literal: Literal) -> [String]? {
    if literal.isNull { return nil }
    if let items = literal.array { return items.map(\.asText) }
    return literal.asText.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

extension UnitPlan {
  /// How wide the bins of a channel are; nil where it has none.
  func binStep(_ definition: ChannelDefinition, _ channel: Channel) -> Double? {
    guard case .on? = definition.bin else { return nil }
    if let bins = fields[channel]?.bins { return bins.step }
    guard let start = frame.series(definition.outputName), let end = frame.series("\(definition.outputName)_end") else {
      return nil
    }
    return (0..<start.count).lazy.map { end.number($0) - start.number($0) }.first { $0.isFinite }
  }
}
