import ChartModel
import Colors
import Geometry
import SceneGraph

/// Legends of symbols: one beside the words of each value.
extension LegendGuide {
  /// The entries of a legend: flowing over rows in a figure, else in Vega's grid.
  func symbols(_ plan: LegendPlan, _ horizontal: Bool, _ width: Double) -> Block {
    theme.isFigure ? flowing(plan, horizontal, width) : gridded(plan, horizontal)
  }

  /// The entries in rows and columns as Vega sets them.
  private func gridded(_ plan: LegendPlan, _ horizontal: Bool) -> Block {
    let look = TextLook(plan.settings, prefix: "label", config: config)
    let limit = plan.settings.number("labelLimit") ?? 160
    let entries = plan.entries(config: config, names: names)
    guard !entries.isEmpty else { return Block(nodes: [], box: .zero) }
    let areas = entries.map { symbolArea(plan, $0.value) }
    let line = plan.settings.number("symbolStrokeWidth") ?? 1.5
    // Every symbol has a square of its own, never smaller than the words beside it.
    let sides = areas.map { max(($0.squareRoot() + line).rounded(.up), look.size) }
    let stated = plan.settings.number("columns").map { Int(clamped: $0) } ?? (horizontal ? 0 : 1)
    let columns = stated <= 0 ? entries.count : min(stated, entries.count)
    let widest = sides.max() ?? 0
    let height = plan.settings.number("clipHeight")
    let alignment = plan.settings.string("labelAlign").flatMap { TextBatch.Alignment(rawValue: $0) } ?? .left
    let baseline = plan.settings.string("labelBaseline").flatMap { TextBatch.Baseline(rawValue: $0) } ?? .middle
    let bounds = SceneBounds(measurer: measurer)
    var cells: [(nodes: [SceneNode], box: Rect)] = entries.indices.map { index in
      let room = stated <= 0 ? sides[index] : widest
      let middle = (height ?? sides[index]) / 2
      let mark = symbol(
        plan, entries[index].value, areas[index],
        Point(x: room / 2 + (plan.settings.number("symbolOffset") ?? 0), y: middle))
      let words = text(
        "legend-label", words(entries[index].label, look, limit: limit, plan),
        Point(x: room + (plan.settings.number("labelOffset") ?? 4), y: middle), look, baseline, alignment)
      guard let height else { return ([mark, words], bounds.of([mark, words]) ?? .zero) }
      var clip = Path()
      let cell = Rect(x: 0, y: 0, width: (bounds.of([mark, words])?.maxX ?? room).rounded(.up), height: height)
      clip.addRect(cell)
      return ([.group(Group(role: "legend-entry", clip: clip, children: [mark, words]))], cell)
    }
    // Standing legends are read down their columns, lying ones along their rows.
    let isDown = (plan.settings.string("direction") ?? (horizontal ? "horizontal" : "vertical")) == "vertical"
    let rows = (cells.count + columns - 1) / columns
    if isDown, columns > 1 {
      let order = cells.indices.sorted { ($0 % rows, $0 / rows) < ($1 % rows, $1 / rows) }
      cells = order.map { cells[$0] }
    }
    var settings = Properties()
    settings["spacing"] = .object([
      .init("row", .number(plan.settings.number("rowPadding") ?? 2)),
      .init("column", .number(plan.settings.number("columnPadding") ?? 10)),
    ])
    settings["align"] = plan.settings["gridAlign"]
    let grid = ViewGrid(settings, columns: columns, config: Properties(), usual: .each)
    let places = grid.places(cells.map(\.box))
    var nodes: [SceneNode] = [], box = Rect.zero
    for (cell, place) in zip(cells, places) {
      nodes += cell.nodes.map { $0.shifted(by: Vector(dx: place.x, dy: place.y)) }
      box = box.union(cell.box.offset(by: Vector(dx: place.x, dy: place.y)))
    }
    return Block(nodes: nodes, box: Rect(x: 0, y: 0, width: box.maxX, height: box.maxY))
  }

  /// The entries of a figure's legend, which go on in the next row where one is full.
  private func flowing(_ plan: LegendPlan, _ horizontal: Bool, _ width: Double) -> Block {
    let label = TextLook(plan.settings, prefix: "label", config: config)
    let limit = plan.settings.number("labelLimit") ?? 160
    let gap = plan.settings.number("labelOffset") ?? 4
    let rowGap = plan.settings.number("rowPadding") ?? 2, columnGap = plan.settings.number("columnPadding") ?? 10
    let entries = plan.entries(config: config, names: names)
    var areas = entries.map { symbolArea(plan, $0.value) }
    let widest = areas.map { $0.squareRoot() }.max() ?? 0
    var nodes: [SceneNode] = []
    var (x, y) = (0.0, 0.0)
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
    return Block(nodes: nodes, box: Rect(x: 0, y: 0, width: reach, height: y + rowHeight))
  }

  func symbolArea(_ plan: LegendPlan, _ value: Literal) -> Double {
    let isArea = ![.line, .trail, .rule, .bar, .text].contains(plan.unit.plan.kind)
    if plan.channels.contains(.size), isArea || !theme.isFigure,
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
    let isOutline = unit.kind == .point && unit.look.bool("filled") != true
    let neutral = theme.isFigure ? own ?? .black : isOutline ? Color(0x888888) : .black
    let hasPaint = [Channel.color, .fill, .stroke].contains { unit.encoding[$0]?.isData == true }
    let base =
      color ?? (plan.channels == [.size] && theme.isFigure ? Color(0x4A4A4A) : hasPaint ? neutral : own ?? .black)
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
    var opacity =
      plan.settings.number("symbolOpacity") ?? unit.look.number("opacity")
      ?? (theme.isFigure || unit.encoding.isAggregated || ![.point, .tick, .circle, .square].contains(unit.kind)
        ? 1 : 0.7)
    if plan.channels.contains(.opacity), let own = plan.book.scales[.opacity]?.place(value), own.isFinite {
      opacity = own
    }
    let outlined =
      isLine || isOutline
      || (plan.channels == [.size] && theme.isFigure)
    var line = Stroke(
      width: plan.channels == [.size] && theme.isFigure
        ? 0.5 : isLine || outlined ? plan.settings.number("symbolStrokeWidth") ?? 1.5 : 0)
    if let list = plan.book.shapes[.strokeDash], plan.channels.contains(.strokeDash),
      let place = plan.book.scales[.strokeDash]?.place(value), place >= 0, !list.isEmpty
    {
      line.dash = list[Int(place) % list.count].numbers ?? []
    }
    if let dash = plan.settings["symbolDash"]?.numbers { line.dash = dash }
    line.dashOffset = plan.settings.number("symbolDashOffset") ?? 0
    // What the legend's settings say of fill and outline beats what the mark looks like, but not its scales.
    let isFilledByScale = !outlined && color != nil, isDrawnByScale = outlined && color != nil
    var fill = outlined ? nil : Paint?.some(.color(base)), stroke = outlined ? Paint?.some(.color(base)) : nil
    if !isFilledByScale, let stated = plan.stated.paint("symbolFillColor") ?? config["legend"].paint("symbolFillColor")
    {
      fill = stated
    }
    if !isDrawnByScale,
      let stated = plan.stated.paint("symbolStrokeColor") ?? config["legend"].paint("symbolStrokeColor")
    {
      stroke = stated
      if line.width == 0 { line.width = plan.settings.number("symbolStrokeWidth") ?? 1.5 }
    }
    let style = BatchStyle(
      fill: .constant(fill.faded(opacity)), stroke: .constant(stroke.faded(opacity)), line: .constant(line))
    return .symbols(
      SymbolBatch(
        role: "legend-symbol", centers: [middle], areas: .constant(area), shapes: .constant(shape), style: style))
  }
}
