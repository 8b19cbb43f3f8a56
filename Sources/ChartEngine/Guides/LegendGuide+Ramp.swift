import ChartModel
import Colors
import Geometry
import Scales
import SceneGraph

/// Legends of colours that run on: a ramp, or a row of classes, with numbers beside it.
extension LegendGuide {
  /// A ramp of colours, or a row of them, with texts beside it.
  func ramp(_ plan: LegendPlan, _ horizontal: Bool) -> Block {
    let label = TextLook(plan.settings, prefix: "label", config: config)
    guard let paint = plan.book.paints[plan.channels[0]] else { return Block(nodes: [], box: .zero) }
    let length = plan.settings.number("gradientLength") ?? 200,
      thickness = plan.settings.number("gradientThickness") ?? 16
    var nodes: [SceneNode] = []
    let band = Rect(x: 0, y: 0, width: horizontal ? length : thickness, height: horizontal ? thickness : length)
    var outline = Stroke(width: plan.settings.number("gradientStrokeWidth") ?? 0)
    let edge = plan.settings.paint("gradientStrokeColor")
    if edge != nil, outline.width == 0 { outline.width = 1 }
    let opacity = plan.settings.number("gradientOpacity") ?? 1
    var entries = plan.entries(config: config, names: names)
    var unit: ContinuousScale?
    if case .ramp(let ramp, let line) = paint.source {
      unit = line
      let stops = (0...16).map { Gradient.Stop(offset: Double($0) / 16, color: ramp(Double($0) / 16)) }
      let fill = Paint.gradient(
        Gradient(
          horizontal ? .linear(from: .zero, to: Point(x: 1, y: 0)) : .linear(from: Point(x: 0, y: 1), to: .zero),
          stops: stops))
      nodes.append(
        .rects(
          RectBatch(
            role: "legend-gradient", rects: [band],
            style: BatchStyle(
              fill: .constant(Paint?.some(fill).faded(opacity)), stroke: .constant(edge), line: .constant(outline)))))
    } else {
      let share = length / Double(max(1, entries.count))
      let rects = entries.indices.map { index in
        horizontal
          ? Rect(x: Double(index) * share, y: 0, width: share, height: thickness)
          : Rect(x: 0, y: band.maxY - Double(index + 1) * share, width: thickness, height: share)
      }
      let fills = entries.map { paint($0.value).map { Paint.color($0) }.faded(opacity) }
      nodes.append(
        .rects(
          RectBatch(
            role: "legend-band", rects: rects,
            style: BatchStyle(fill: .each(fills), stroke: .constant(edge), line: .constant(outline)))))
    }
    let gap = plan.settings.number("gradientLabelOffset") ?? 2
    let limit = plan.settings.number("gradientLabelLimit") ?? plan.settings.number("labelLimit") ?? 160
    var reach = band.width
    for index in entries.indices {
      entries[index].place = unit.map { $0(entries[index].value.asNumber) } ?? entries[index].place
    }
    entries.removeAll { !$0.place.isFinite || $0.place < -0.001 || $0.place > 1.001 || $0.label.isEmpty }
    let items = entries.map { entry -> TextBatch.Item in
      let lines = entry.label.split(separator: "\n").map { label.cut(String($0), to: limit, measurer) }
      if horizontal {
        let alignment: TextBatch.Alignment = entry.place < 0.001 ? .left : entry.place > 0.999 ? .right : .center
        var x = entry.place * length
        // In a figure the ramp begins at the left edge: a label near it begins there too.
        if theme.isFigure, alignment == .center { x = max(x, label.width(entry.label, measurer) / 2) }
        return TextBatch.Item(lines, at: Point(x: x, y: band.maxY + gap), alignment: alignment, baseline: .top)
      }
      let baseline: TextBatch.Baseline = entry.place < 0.001 ? .bottom : entry.place > 0.999 ? .top : .middle
      return TextBatch.Item(
        lines, at: Point(x: band.maxX + gap, y: band.maxY - entry.place * length), baseline: baseline)
    }
    let boxes = items.map { TextBounds.of($0, label.style(), label.size + 2, measurer) }
    let kept = LabelOverlap.kept(
      plan.settings["labelOverlap"] ?? true, boxes, plan.settings.number("labelSeparation") ?? 0)
    for index in kept {
      nodes.append(
        text(
          "legend-label", items[index].lines, items[index].anchor, label, items[index].baseline, items[index].alignment)
      )
      if !horizontal { reach = max(reach, boxes[index].maxX) }
    }
    var bottom = band.maxY + (horizontal ? gap + label.size : 0)
    if let absent = plan.absent {
      // Beside the end of a lying ramp, below a standing one.
      let side = thickness
      let middle =
        horizontal
        ? Point(x: max(reach, band.maxX) + 14 + side / 2, y: band.midY) : Point(x: side / 2, y: bottom + 6 + side / 2)
      nodes.append(swatch(absent, side: side, middle))
      nodes.append(text("legend-label", [absent.label], Point(x: middle.x + side / 2 + 3, y: middle.y), label, .middle))
      reach = max(reach, middle.x + side / 2 + 3 + label.width(absent.label, measurer))
      if !horizontal { bottom = middle.y + side / 2 }
    }
    if !theme.isFigure { reach = kept.reduce(reach) { max($0, boxes[$1].maxX) } }
    return Block(nodes: nodes, box: Rect(x: 0, y: 0, width: reach, height: bottom))
  }
}
