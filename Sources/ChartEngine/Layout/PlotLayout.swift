import Colors
import ChartModel
import Diagnostics
import Geometry
import SceneGraph

/// A plot drawn: its nodes in its own coordinates, and how far its guides reach out on each side.
struct PlotPicture {
  var size: Size
  var node: SceneNode
  var insets: Insets
  /// The legends that belong to it and are not drawn yet.
  var legends: [LegendPlan] = []
  /// What the legend calls values that are not final, where there are any.
  var provisional: String?
  /// Axes that a facet takes out of its cells.
  var detached: [DetachedAxis] = []
  /// All that it takes up about its own origin, marks and strokes included; nil where only the guides are counted.
  var overflow: Rect?
  /// How far the stroke of its background lies around all that.
  var edge = 0.0
  /// How far axes and headers reach out across their direction: what legends stand beside.
  var reach: Insets?
  /// Where its legends stand over it; nil where they stand beside it.
  var legendBox: Rect?
  /// What stands at the same place outside the plot's own group.
  var beside: [SceneNode] = []
}

/// An axis that a facet draws at the edge of its cells, in the coordinates of a cell.
struct DetachedAxis {
  var side: AxisPlan.Side
  var node: SceneNode
  /// How far it reaches out, and how far its labels stick out along its direction.
  var reach: Double, before: Double, after: Double
}

/// Draws one plot at a size: grids, axes, marks.
struct PlotLayout {
  let plans: [ScalePlan?]
  let config: Config
  let theme: Theme
  let names: Names
  let measurer: any TextMeasuring
  let data: any ChartDataProvider
  var sink: DiagnosticSink
  /// What the figure says beside its views.
  var figure = FigureFurniture()
  /// The place of the globe in the middle of a map.
  var mapMiddle: (longitude: Double, latitude: Double)?
  /// Whether marks are drawn; without them the guides show how much room they take.
  var drawsMarks = true
  /// Whether lines and bars may be named at their ends; the cells of a facet leave that to their legend.
  var labelsEnds = false
  /// What stands over the plot and may not be written over: a scale bar, an inset, a legend.
  var reserved: [Rect] = []
  /// What became of the labels that look for a place.
  var labels: [LabelRecord] = []

  /// The plot. `rows` keeps only rows of a cell of a facet.
  mutating func draw(
    _ plot: PlotPlan, size: Size, role: Role = .frame, rows: (UnitPlan) -> [Int],
    maps: (PlotPlan.Unit, Size) -> MapProjection?,
    hides: Set<Channel> = []
  ) -> PlotPicture {
    var making = ScaleMaking(plans: plans, config: config, size: size, names: names, view: plot.view, sink: sink)
    let books = plot.units.map { making.book(for: $0) }
    sink = making.sink
    func context(_ index: Int) -> MarkContext {
      let unit = plot.units[index]
      let frame = PlotFrame(
        size: size, book: books[index], config: config, names: names, measurer: measurer, data: data,
        writesMissing: !theme.isFigure,
        figure: figure, sink: sink)
      var context = MarkContext(unit.plan, frame: frame, rows: rows(unit.plan), map: maps(unit, size))
      context.rows = context.validRows()
      return context
    }
    var legends = LegendPlan.legends(plot, books, plans, config: config)
    let ends = EndLabels(
      plot, &legends, isAllowed: labelsEnds, size: size, figure: figure, config: config, names: names, context)
    var below: [SceneNode] = [], above: [SceneNode] = [], grids: [SceneNode] = []
    var insets = Insets(), reach = Insets()
    var detached: [DetachedAxis] = []
    for guide in axes(plot, books, size, ends) {
      // In the cells of a facet the same names would be missed again and again.
      if !guide.1.dropped.isEmpty, labelsEnds { sink.report(Messages.droppedNames(guide.1.dropped, guide.0.channel)) }
      if let grid = guide.1.grid { grids.append(grid) }
      // A hidden axis leaves its grid, and the room up to where it would stand.
      if hides.contains(guide.0.channel) {
        if !theme.isFigure, guide.1.grid != nil { reach.widen(guide.0.side, guide.0.number("offset", 0)) }
        if let axis = guide.1.axis {
          detached.append(
            DetachedAxis(
              side: guide.0.side, node: axis, reach: guide.1.reach, before: guide.1.before, after: guide.1.after))
        }
        continue
      }
      if let axis = guide.1.axis {
        if guide.0.number("zindex", 0) > 0 { above.append(axis) } else { below.append(axis) }
      }
      let (across, before, after) = (guide.1.reach, guide.1.before, guide.1.after)
      reach.widen(guide.0.side, across)
      insets = insets.union(reach)
      if guide.0.isHorizontal {
        (insets.left, insets.right) = (max(insets.left, before), max(insets.right, after))
      } else {
        (insets.top, insets.bottom) = (max(insets.top, before), max(insets.bottom, after))
      }
    }
    insets = ends.widened(insets, size)
    var drawn: [[SceneNode]] = [], textLines: [[[Point]]?] = []
    for (index, unit) in plot.units.enumerated() where drawsMarks {
      var context = context(index)
      context.rows = rows(unit.plan)
      context.looksForPlace = theme.isFigure && PlacedTexts.care(unit.plan, among: plot.units.map(\.plan)) != nil
      let nodes = rasterized(context.draw(), size: size)
      textLines.append(context.textLines)
      sink = context.frame.sink
      if unit.plan.look.bool("clip") ?? unit.plan.isBoundToSelection || unit.plan.clipsMap {
        var clip = Path()
        clip.addRect(Rect(origin: .zero, size: size))
        drawn.append([.group(Group(role: "clip", clip: clip, children: nodes))])
      } else {
        drawn.append(nodes)
      }
    }
    let marks =
      drawsMarks && theme.isFigure
      ? placed(drawn, textLines, ends, plot.units.map(\.plan), size: size, insets: insets) : drawn.flatMap { $0 }
    if theme.isFigure {
      if !plot.units.contains(where: \.plan.isGeographic) { insets = roomier(insets, for: marks, size: size) }
      if ends.extendsGrid, reach.right == 0 {
        grids = grids.map { $0.drawnOn(from: size.width, to: size.width + insets.right) }
        below = below.map { $0.drawnOn(from: size.width, to: size.width + insets.right) }
      }
    } else {
      legends = legends.map { $0.fitting(size) }
    }
    let geographic = plot.units.first { $0.plan.isGeographic }
    let over = Brushes.Plot(
      units: plot.units.map(\.plan), book: books.joined, size: size, map: geographic.flatMap { maps($0, size) },
      middle: mapMiddle)
    let brushes = Brushes(plot.view.parameters + plot.parameters, over, keepsEmpty: !theme.isFigure)
    let background = viewStyle(plot.view)
    let frame = Rect(origin: .zero, size: size)
    // A background with round corners is an outline of its own.
    var ground: [SceneNode] = []
    if let background, let radius = viewSettings(plot.view).number("cornerRadius"), radius > 0 {
      ground = [
        .rects(
          RectBatch(
            role: "background", rects: [frame], corners: .constant([radius, radius, radius, radius]),
            style: background))
      ]
    }
    let group = Group(
      role: role, name: plot.view.name, bounds: frame, background: ground.isEmpty ? background : nil,
      children: ground + grids + below + brushes.below + marks + brushes.above + above)
    var picture = PlotPicture(size: size, node: .group(group), insets: insets, legends: legends, detached: detached)
    if theme.isFigure, let provisional = figure.provisional {
      for index in plot.units.indices where picture.provisional == nil && plot.units[index].plan.kind == .line {
        var context = context(index)
        if ProvisionalRows(&context) != nil { picture.provisional = provisional.label }
        sink = context.frame.sink
      }
    }
    if !theme.isFigure {
      // Of the axes their labels count, not the lines of their grid.
      let bounds = SceneBounds(measurer: measurer)
      let around = Rect(around: size, insets)
      // Vega draws series as groups, beside which legends stand as beside axes.
      for (unit, nodes) in zip(plot.units.map(\.plan), drawn) where unit.isSeries {
        if let box = bounds.of(nodes) { reach = reach.union(Insets(around: box, size)) }
      }
      picture.overflow = (bounds.of(marks) ?? around).union(around.union(Rect(around: size, reach)))
      picture.edge = bounds.half(background, 0)
      picture.reach = reach
    }
    return picture
  }

  /// What is set for the background of a view: configuration, styles and the view's own, the strongest last.
  private func viewSettings(_ view: View) -> Properties {
    var settings = config["view"]
    for style in (config["view"]["style"]?.strings ?? []) + (view.background["style"]?.strings ?? []) {
      settings = settings.overlaid(by: config.styles[style] ?? Properties())
    }
    return settings.overlaid(by: view.background)
  }

  private func viewStyle(_ view: View) -> BatchStyle? {
    let settings = viewSettings(view)
    let opacity = settings.number("opacity") ?? 1
    let fill = settings.paint("fill").faded(opacity * (settings.number("fillOpacity") ?? 1))
    let stroke = settings.paint("stroke").faded(opacity * (settings.number("strokeOpacity") ?? 1))
    if fill == nil && stroke == nil { return nil }
    var line = Stroke(width: settings.number("strokeWidth") ?? 1)
    line.dash = settings["strokeDash"]?.numbers ?? []
    line.dashOffset = settings.number("strokeDashOffset") ?? 0
    line.cap = settings.string("strokeCap").flatMap { Stroke.Cap(rawValue: $0) } ?? .butt
    line.join = settings.string("strokeJoin").flatMap { Stroke.Join(rawValue: $0) } ?? .miter
    return BatchStyle(fill: .constant(fill), stroke: .constant(stroke), line: .constant(line))
  }

  /// The axes of a plot: one for each scale of x and y, or one for each unit that keeps its own.
  private func axes(
    _ plot: PlotPlan, _ books: [ScaleBook], _ size: Size, _ ends: EndLabels
  ) -> [(AxisPlan, AxisGuide)] {
    var found: [(AxisPlan, AxisGuide)] = []
    for channel in [Channel.x, .y] {
      var done: Set<Int> = []
      var used: Set<AxisPlan.Side> = []
      for (index, unit) in plot.units.enumerated() {
        guard let number = unit.scales[channel], let plan = plans[number], let scale = books[index].scales[channel]
        else { continue }
        let isOwn = unit.ownAxes.contains(channel)
        if !isOwn, !done.insert(number).inserted { continue }
        let sharing =
          isOwn ? [unit] : plot.units.filter { $0.scales[channel] == number && !$0.ownAxes.contains(channel) }
        let definitions = sharing.flatMap { unit in
          [channel, channel.secondary ?? channel].flatMap { name in
            unit.plan.encoding[all: name].filter { $0.isData }.map { definition -> ChannelDefinition in
              var definition = definition
              if definition.type == nil { definition.type = plan.definition.type }
              if name != channel { definition.axis = unit.plan.encoding[channel]?.axis }
              return definition
            }
          }
        }
        guard var axis = AxisPlan(channel, definitions, scale: plan, config: config) else { continue }
        if axis.stated["orient"] == nil, used.contains(axis.side) {
          axis.side = axis.side == .left ? .right : axis.side == .bottom ? .top : axis.side
        }
        // Of several axes along one direction only the first has a grid.
        if !used.isEmpty, axis.stated["grid"] == nil { axis.settings["grid"] = false }
        used.insert(axis.side)
        if ends.replaces(axis) { axis = axis.baseline }
        if needsLine(axis, plot, books) { axis.settings["domain"] = true }
        let column = flushColumn(axis, scale, size)
        found.append(
          (
            axis,
            AxisGuide(
              axis, scale: scale, size: size, config: config, names: names, measurer: measurer, theme: theme,
              across: theme.isFigure ? nil : books[index].scales[channel == .x ? .y : .x],
              column: column,
              roomAfter: ends.roomAfter(size))
          ))
      }
    }
    return found
  }

  /// Whether the ticks of a lower axis would hang in the air: in a figure they stand on the zero line of the measure,
  /// and where that is not at the foot of the plot, on a line of their own.
  private func needsLine(_ axis: AxisPlan, _ plot: PlotPlan, _ books: [ScaleBook]) -> Bool {
    guard theme.isFigure, axis.side == .bottom, axis.stated["domain"] == nil, axis.flag("ticks", true) else {
      return false
    }
    let scales = books.compactMap { $0.scales[.y] }
    guard let x = books.lazy.compactMap({ $0.scales[.x] }).first, !x.isBanded else { return false }
    return !scales.isEmpty
      && scales.allSatisfy { scale in
        guard case .continuous = scale.form, scale.plan.type != .log else {
          return !scale.isBanded || scale.bandwidth == 0
        }
        return (scale.ends.min() ?? 0) != 0
      }
  }

  /// The width of the column in which a figure's value labels stand, flush with its left edge.
  private func flushColumn(_ axis: AxisPlan, _ scale: ChannelScale, _ size: Size) -> Double? {
    guard theme.isFigure, config["axis"]["domain"] == false, axis.side == .left, scale.plan.type.isContinuous,
      !scale.plan.type.isTime,
      axis.flag("labels", true), axis.flag("grid", true), axis.stated["labelAlign"] == nil
    else { return nil }
    let ticks = AxisTicks(axis.settings, axis.definition, scale, extent: size.height, config: config, names: names)
    let look = TextLook(axis.settings, prefix: "label", config: config)
    return ((ticks.labels.map { look.width($0, measurer) }.max() ?? 0) + axis.number("labelPadding", 4)).rounded(.up)
  }
}

extension Properties {
  /// A setting as a paint; nothing for `null` and for what is no colour.
  func paint(_ name: String) -> Paint? { string(name).flatMap { Color(css: $0) }.map { .color($0) } }
}

extension UnitPlan {
  /// Whether a map is cut at the edges of its plot: one whose section is stated.
  var clipsMap: Bool { isGeographic && (projection?["scale"] != nil || projection?["extent"] != nil) }
}

extension MarkContext {
  /// The rows that are drawn: those with a value for every scale, unless the mark keeps others too.
  func validRows() -> [Int] {
    let kept =
      plan.drawnRows.map { drawn in rows.count == data.rowCount ? drawn : rows.filter(Set(drawn).contains) } ?? rows
    guard !plan.kind.isPath else { return kept }
    return ordered(rows: kept)
  }

  /// Rows in the order in which they are drawn, the first lowest: as `order` says, unless it orders a stack.
  private func ordered(rows: [Int]) -> [Int] {
    guard plan.stack == nil else { return rows }
    let fields = plan.encoding[all: .order].filter { $0.field != nil || $0.aggregate != nil }
      .map { SortField($0.outputName, descending: $0.sort == .descending) }
    return fields.isEmpty ? rows : Sorting.sorted(rows, in: data, by: fields)
  }
}

extension [ScaleBook] {
  /// The scales of all units, those of the first before those of others.
  var joined: ScaleBook {
    var result = ScaleBook()
    for book in self { result.scales.merge(book.scales) { first, _ in first } }
    return result
  }
}
