import ChartModel
import Colors
import Geometry
import Scales
import SceneGraph

/// Legends drawn: each a block of symbols and texts, or a ramp with its numbers.
struct LegendGuide {
  let config: Config
  let names: Names
  let measurer: any TextMeasuring
  let theme: Theme

  /// A legend, and the room it takes.
  func draw(_ plan: LegendPlan, width: Double) -> (node: SceneNode, size: Size) {
    switch plan.kind {
    case .symbols: isNested(plan) ? nested(plan) : symbols(plan, plan.isHorizontal, width)
    case .gradient, .classes: ramp(plan, plan.isHorizontal)
    }
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

  private func symbols(_ plan: LegendPlan, _ horizontal: Bool, _ width: Double) -> (SceneNode, Size) {
    let label = TextLook(plan.settings, prefix: "label", config: config)
    let titleLook = TextLook(plan.settings, prefix: "title", config: config)
    let limit = plan.settings.number("labelLimit") ?? 160
    let gap = plan.settings.number("labelOffset") ?? 4
    let rowGap = plan.settings.number("rowPadding") ?? 2, columnGap = plan.settings.number("columnPadding") ?? 10
    let entries = plan.entries(config: config, names: names)
    var areas = entries.map { symbolArea(plan, $0.value) }
    let widest = areas.map { $0.squareRoot() }.max() ?? 0
    var nodes: [SceneNode] = []
    var (x, y) = (0.0, 0.0)
    if let title = plan.title, !title.isEmpty {
      let lines = words(title, titleLook, limit: plan.settings.number("titleLimit") ?? 180, plan)
      nodes.append(text("legend-title", lines, Point(x: 0, y: 0), titleLook, .top))
      y += height(lines, titleLook) + (plan.settings.number("titlePadding") ?? 5)
    }
    var reach = 0.0
    let columns = plan.settings.number("columns").map { Int(clamped: $0) } ?? (horizontal ? 0 : 1)
    var inRow = 0
    var rowHeight = 0.0
    var rows = entries.map { (words: words($0.label, label, limit: limit, plan), value: Literal?.some($0.value)) }
    if let absent = plan.absent {
      areas.append(areas.last ?? 100)
      rows.append((words(absent.label, label, limit: limit, plan), nil))
    }
    for (index, entry) in rows.enumerated() {
      let symbolWidth = horizontal ? areas[index].squareRoot() : widest
      let height = max(areas[index].squareRoot(), height(entry.words, label))
      let length = symbolWidth + gap + (entry.words.map { label.width($0, measurer) }.max() ?? 0)
      if inRow > 0, (columns > 0 && inRow >= columns) || (columns == 0 && x + length > width) {
        (x, y) = (0, y + rowHeight + rowGap)
        (inRow, rowHeight) = (0, 0)
      }
      rowHeight = max(rowHeight, height)
      let middle = Point(x: x + symbolWidth / 2, y: y + height / 2)
      if let value = entry.value {
        nodes.append(symbol(plan, value, areas[index], middle))
      } else if let absent = plan.absent {
        nodes.append(swatch(absent, side: areas[index].squareRoot(), middle))
      }
      let up = Double(entry.words.count - 1) * (label.lineHeight ?? label.size + 2) / 2
      nodes.append(text("legend-label", entry.words, Point(x: x + symbolWidth + gap, y: middle.y - up), label, .middle))
      reach = max(reach, x + length)
      x += length + columnGap
      inRow += 1
    }
    let titleWidth = plan.title.map { titleLook.width($0, measurer) } ?? 0
    return (
      .group(Group(role: "legend", children: nodes)), Size(width: max(reach, titleWidth), height: y + rowHeight)
    )
  }

  /// The lines of a legend's text: wrapped where the theme wraps, else cut at its limit.
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
  private func swatch(_ absent: AbsentPaint, side: Double, _ middle: Point) -> SceneNode {
    .rects(
      RectBatch(
        role: "legend-symbol", rects: [Rect(x: middle.x - side / 2, y: middle.y - side / 2, width: side, height: side)],
        style: BatchStyle(fill: .constant(absent.paint))))
  }

  func symbolArea(_ plan: LegendPlan, _ value: Literal) -> Double {
    if plan.channels.contains(.size), ![.line, .trail, .rule, .bar, .text].contains(plan.unit.plan.kind),
      let area = plan.book.scales[.size]?.place(value), area.isFinite
    {
      return area
    }
    return plan.settings.number("symbolSize") ?? 100
  }

  /// The symbol of an entry, painted as the marks are.
  private func symbol(_ plan: LegendPlan, _ value: Literal, _ area: Double, _ middle: Point) -> SceneNode {
    let unit = plan.unit.plan
    var color: Color?
    for channel in plan.channels { color = color ?? plan.book.paints[channel]?(value) }
    let own = (unit.encoding[.color]?.value?.string ?? unit.look.string("color") ?? unit.look.string("fill")).flatMap {
      Color(css: $0)
    }
    // A size alone is shown as an outline, so that no colour seems to mean something.
    let base = color ?? (plan.channels == [.size] && theme.isFigure ? Color(0x4A4A4A) : own ?? .black)
    let isLine = [.line, .trail, .rule].contains(unit.kind)
    var shape =
      plan.settings.string("symbolType").flatMap { plan.stated["symbolType"] == nil ? nil : SymbolShape(named: $0) }
      ?? (unit.kind == .point ? unit.look.string("shape").flatMap { SymbolShape(named: $0) } : nil)
      ?? (isLine ? .stroke : [.point, .circle, .geoshape, .text].contains(unit.kind) ? .circle : .square)
    if let list = plan.book.shapes[.shape], plan.channels.contains(.shape),
      let place = plan.book.scales[.shape]?.place(value), place >= 0, !list.isEmpty,
      let named = list[Int(place) % list.count].string.flatMap({ SymbolShape(named: $0) })
    {
      shape = named
    }
    var opacity = unit.look.number("opacity") ?? 1
    if plan.channels.contains(.opacity), let own = plan.book.scales[.opacity]?.place(value), own.isFinite {
      opacity = own
    }
    let outlined =
      isLine || (unit.kind == .point && unit.look.bool("filled") != true)
      || (plan.channels == [.size] && theme.isFigure)
    var line = Stroke(
      width: plan.channels == [.size] && theme.isFigure
        ? 0.5 : isLine || outlined ? plan.settings.number("symbolStrokeWidth") ?? 1.5 : 0)
    if let list = plan.book.shapes[.strokeDash], plan.channels.contains(.strokeDash),
      let place = plan.book.scales[.strokeDash]?.place(value), place >= 0, !list.isEmpty
    {
      line.dash = list[Int(place) % list.count].numbers ?? []
    }
    let paint = Paint?.some(.color(base)).faded(opacity)
    let style = BatchStyle(
      fill: .constant(outlined ? nil : paint), stroke: .constant(outlined ? paint : nil), line: .constant(line))
    return .symbols(
      SymbolBatch(
        role: "legend-symbol", centers: [middle], areas: .constant(area), shapes: .constant(shape), style: style))
  }

  /// A ramp of colours, or a row of them, with texts beside it.
  private func ramp(_ plan: LegendPlan, _ horizontal: Bool) -> (SceneNode, Size) {
    let label = TextLook(plan.settings, prefix: "label", config: config)
    let titleLook = TextLook(plan.settings, prefix: "title", config: config)
    guard let paint = plan.book.paints[plan.channels[0]] else { return (.group(Group(role: "legend")), .zero) }
    let length = plan.settings.number("gradientLength") ?? 200,
      thickness = plan.settings.number("gradientThickness") ?? 16
    var nodes: [SceneNode] = []
    var y = 0.0
    if let title = plan.title, !title.isEmpty {
      let lines = title.split(separator: "\n").map {
        titleLook.cut(String($0), to: plan.settings.number("titleLimit") ?? 180, measurer)
      }
      nodes.append(text("legend-title", lines, .zero, titleLook, .top))
      y += titleLook.size * Double(lines.count) + (plan.settings.number("titlePadding") ?? 5)
    }
    let band = Rect(x: 0, y: y, width: horizontal ? length : thickness, height: horizontal ? thickness : length)
    var entries = plan.entries(config: config, names: names)
    var unit: ContinuousScale?
    if case .ramp(let ramp, let line) = paint.source {
      unit = line
      let stops = (0...16).map { Gradient.Stop(offset: Double($0) / 16, color: ramp(Double($0) / 16)) }
      let fill = Paint.gradient(
        Gradient(
          horizontal ? .linear(from: .zero, to: Point(x: 1, y: 0)) : .linear(from: Point(x: 0, y: 1), to: .zero),
          stops: stops))
      nodes.append(.rects(RectBatch(role: "legend-gradient", rects: [band], style: BatchStyle(fill: .constant(fill)))))
    } else {
      let share = length / Double(max(1, entries.count))
      let rects = entries.indices.map { index in
        horizontal
          ? Rect(x: Double(index) * share, y: y, width: share, height: thickness)
          : Rect(x: 0, y: band.maxY - Double(index + 1) * share, width: thickness, height: share)
      }
      let fills = entries.map { paint($0.value).map { Paint.color($0) } }
      nodes.append(.rects(RectBatch(role: "legend-band", rects: rects, style: BatchStyle(fill: .each(fills)))))
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
    return (.group(Group(role: "legend", children: nodes)), Size(width: reach, height: bottom))
  }
}
