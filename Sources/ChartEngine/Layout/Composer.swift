import ChartModel
import Colors
import Diagnostics
import Geography
import Geometry
import SceneGraph

/// Puts the picture together: plots at their sizes, side by side, and what a figure has around them.
struct Composer {
  let spec: ChartSpec
  let theme: Theme
  private(set) var config: Config
  let names: Names
  var scales: [ScalePlan?]
  let environment: ChartEnvironment
  var sink: DiagnosticSink
  /// How high the plot is, once a stated height of the figure has been shared out.
  var plotHeight: Double?
  /// How wide and how high plots are made, so that the whole picture has the size that was stated for them.
  private var fitted = Autosize.Extents()
  /// Titles of facets that a facet around them has written already.
  var mutedTitles: Set<Channel> = []
  /// Axes that a cell of a facet leaves to its neighbours.
  var hidden: Set<Channel> = []
  /// Whether the view that is drawn is a cell of a facet.
  var isInFacet = false
  /// Whether legends beside a plot count along their side alone, as they do for a picture of a stated size.
  private(set) var isFitting = false
  /// The width of the figure within its padding.
  private(set) var innerWidth: Double?
  /// Whether the figure has one plot alone.
  private var isOnly = false
  /// What became of the labels of the views drawn so far.
  var labels: [LabelRecord] = []
  /// Where the legends of a map stand over it, as the last try has shown.
  var legendBox: Rect?
  /// Whether only guides are drawn, to see how much room they take.
  private var isMeasuring = false

  init(
    spec: ChartSpec, theme: Theme, config: Config, names: Names, scales: [ScalePlan?], environment: ChartEnvironment,
    sink: DiagnosticSink
  ) {
    (self.spec, self.theme, self.config, self.names) = (spec, theme, config, names)
    (self.scales, self.environment, self.sink) = (scales, environment, sink)
  }

  var measurer: any TextMeasuring {
    theme.isFigure ? environment.measurer : ReferenceMeasuring(base: environment.measurer)
  }
  /// How wide the bins of facets are, by the field that holds their lower edges.
  var binSteps: [String: Double] = [:]

  /// The finished picture.
  mutating func compose(_ plan: ViewPlan) -> Scene {
    theme.isFigure ? figure(plan) : plain(plan)
  }

  /// A picture without a frame of its own: views as large as they are, padding around them.
  private mutating func plain(_ plan: ViewPlan) -> Scene {
    let padding = Insets(padding: spec.padding ?? config.values["padding"])
    let autosize = Autosize(spec.autosize ?? config.values["autosize"], plan, scales: scales)
    if autosize.fitsWidth || autosize.fitsHeight {
      // As Vega does: what stands around the plots at their stated size is taken off it, once.
      let before = (sink, labels)
      isFitting = true
      let trial = titled(drawn(plan, fitting: nil), spec.view.title)
      (sink, labels) = before
      fitted = autosize.extents(trial, padding)
    }
    let picture = titled(drawn(plan, fitting: nil), spec.view.title)
    let box = picture.box
    let (left, top) = (padding.left + max(0, (-box.minX).rounded(.up)), padding.top + max(0, (-box.minY).rounded(.up)))
    let size = Size(
      width: left + max(picture.size.width, box.maxX.rounded(.up)) + padding.right,
      height: top + max(picture.size.height, box.maxY.rounded(.up)) + padding.bottom)
    return Scene(
      size: size, background: background, children: [picture.node.moved(left, top)], alternativeText: alternativeText)
  }

  /// A figure: exactly as wide as asked for, the title above, the note below.
  private mutating func figure(_ plan: ViewPlan) -> Scene {
    let furniture = spec.figure
    let padding = Insets(padding: spec.padding ?? config.values["padding"])
    let column = furniture.column.flatMap { column in furniture.journal?.width(column).points }
    let stated = environment.width ?? column ?? (furniture.measure == .frame ? furniture.width?.points : nil)
    // Without a width of its own a figure takes a column of the page, or what a stated plot needs.
    var width = stated ?? Length(81, .millimetres).points
    if stated == nil, let fixed = (furniture.measure == .plot ? furniture.width?.points : nil) ?? plan.fixedWidth {
      let before = (sink, labels)
      let trial = drawn(plan, fitting: fixed)
      (sink, labels) = before
      width = fixed + trial.insets.left + trial.insets.right + padding.left + padding.right
    }
    let inner = width - padding.left - padding.right
    innerWidth = inner
    config.values["figureWidth"] = .number(inner)
    if case .plot = plan { isOnly = true }
    let layout = FigureLayout(
      theme: theme, config: config, width: inner, measurer: measurer,
      textSizes: spec.figure.journal?.textSizes)
    let title = layout.title(
      titleText, furniture.subtitle ?? spec.view.title?.properties["subtitle"].flatMap { AxisPlan.text($0) })
    let note = layout.note(noteText, furniture.source)
    let frame = environment.height ?? (furniture.measure == .frame ? furniture.height?.points : nil)
    let around = (title?.height ?? 0) + (note?.height ?? 0) + padding.top + padding.bottom
    let picture = fit(plan, width: inner, height: frame.map { $0 - around })
    var y = padding.top
    var children: [SceneNode] = []
    if let title {
      children.append(title.node.moved(padding.left, y))
      y += title.height
    }
    let top = y + picture.insets.top
    children.append(picture.node.moved(padding.left + picture.insets.left, top))
    y = top + picture.size.height + picture.insets.bottom
    if let note {
      children.append(note.node.moved(padding.left, y))
      y += note.height
    }
    return Scene(
      size: Size(width: width, height: y + padding.bottom), background: background, children: children,
      alternativeText: alternativeText, labels: labels)
  }

  /// The views in a width, and in a height where one is asked for: what stands around the plots takes its room first,
  /// and the plots have the rest. Other ticks may change that room: again, until plots and guides fill it exactly.
  ///
  /// Marks, which may be millions or a whole world, are left out of the first try where they are more than guides are,
  /// since guides always take some room; the second mostly fits, and the third where marks reach beyond their plot.
  private mutating func fit(_ plan: ViewPlan, width: Double, height: Double?) -> PlotPicture {
    let before = sink
    labels = []
    var target = width, isTooNarrow = false, isComplete = plan.isLight
    plotHeight = height.map { max(20, $0 - 20) } ?? (spec.figure.measure == .plot ? spec.figure.height?.points : nil)
    var picture = isComplete ? drawn(plan, fitting: target) : measured(plan, fitting: target)
    for _ in 0..<8 {
      let missing = width - (picture.insets.left + picture.size.width + picture.insets.right)
      let missingBelow = height.map { $0 - (picture.insets.top + picture.size.height + picture.insets.bottom) } ?? 0
      isTooNarrow = abs(missing) >= 0.01 && target + missing <= 20
      let isWide = abs(missing) < 0.01 || isTooNarrow
      let isHigh = (-0.01...0.2).contains(missingBelow) || (plotHeight ?? 0) + missingBelow < 20
      if isComplete && isWide && isHigh {
        // Less than a hair's breadth too low: the picture as a whole has its height all the same.
        if missingBelow > 0, missingBelow <= 0.2 { picture.insets.bottom += missingBelow }
        break
      }
      if !isWide { target += missing }
      if !isHigh { plotHeight = plotHeight.map { $0 + missingBelow } }
      (sink, labels) = (before, [])
      picture = drawn(plan, fitting: target)
      isComplete = true
    }
    if isTooNarrow { sink.report(Messages.tooNarrow(width)) }
    return picture
  }

  /// The views without their marks.
  private mutating func measured(_ plan: ViewPlan, fitting: Double?) -> PlotPicture {
    let before = (sink, isMeasuring)
    isMeasuring = true
    defer { (sink, isMeasuring) = before }
    return drawn(plan, fitting: fitting)
  }

  /// The note of the figure, with the words on boundaries that a map asks for by `boundaryNote`.
  private var noteText: String? {
    guard spec.figure.map.bool("boundaryNote") == true else { return spec.figure.note }
    let words = "Boundaries are de facto, dashed where disputed, and express no opinion."
    return spec.figure.note.map { "\($0) \(words)" } ?? "Note: \(words)"
  }

  private var titleText: String? {
    if let override = environment.titleOverride { return override.isEmpty ? nil : environment.titlePrefix + override }
    guard let title = spec.view.title.flatMap({ AxisPlan.text($0.text) }) else {
      return environment.titlePrefix.isEmpty ? nil : environment.titlePrefix
    }
    return environment.titlePrefix + title.replacingLineBreaks
  }

  private var alternativeText: String? { spec.figure.alternativeText ?? spec.view.summary }

  private var background: Paint? {
    guard let stated = spec.background ?? config.values["background"] else { return nil }
    return stated.string.flatMap { Color(css: $0) }.map { .color($0) }
  }

  // MARK: Views

  /// A view and all in it; `fitting` is the width its plots together should have.
  mutating func draw(_ plan: ViewPlan, fitting: Double?) -> PlotPicture {
    switch plan {
    case .plot(let plot): return draw(plot, fitting: fitting)
    case .concat(let view, let direction, let children):
      return theme.isFigure
        ? concatenated(view, direction, children, fitting: fitting) : gridded(view, direction, children)
    case .facet(let view, let facet, let child):
      return theme.isFigure ? faceted(view, facet, child, fitting: fitting) : trellis(view, facet, child)
    }
  }

  private mutating func draw(_ plot: PlotPlan, fitting: Double?) -> PlotPicture {
    var mapping = MapFitting(plot: plot, isFigure: theme.isFigure, sink: sink)
    var size = PlotSize(
      plot: plot, scales: scales, config: config, theme: theme, measurer: measurer,
      figureWidth: isOnly ? innerWidth : nil
    )
    .size(fitting: fitting, height: plotHeight)
    (size.width, size.height) = (fitted.width ?? size.width, fitted.height ?? size.height)
    if fitting != nil, plotHeight == nil, plot.view.height == nil, let height = mapping.height(width: size.width) {
      size.height = height
    }
    let projection = mapping.projection(size)
    sink = mapping.sink
    guard let projection, !spec.figure.map.isEmpty else { return draw(plot, size, projection) }
    let furniture = mapFurniture(plot, size, projection)
    var picture = draw(plot, size, projection, reserved: furniture.boxes)
    picture.furnish(furniture.nodes, furniture.insets)
    return picture
  }

  /// A plot at its size, on the map that its places are projected to.
  private mutating func draw(
    _ plot: PlotPlan, _ size: Size, _ projection: Projection?, reserved: [Rect] = []
  ) -> PlotPicture {
    let hidesFarSide = theme.isFigure
    var layout = PlotLayout(
      plans: scales, config: config, theme: theme, names: names, measurer: measurer, data: environment.data, sink: sink)
    layout.drawsMarks = !isMeasuring
    layout.reserved = reserved + (legendBox.map { [$0] } ?? [])
    layout.figure = spec.figure
    layout.labelsEnds = theme.isFigure && !isInFacet
    layout.mapMiddle = projection?.invert(Point(x: size.width / 2, y: size.height / 2)).map {
      ($0.longitude, $0.latitude)
    }
    let picture = layout.draw(
      plot, size: size, rows: { Array(0..<$0.frame.rowCount) },
      maps: { unit, _ in
        unit.plan.isGeographic ? projection.map { MapFitting.map($0, unit.plan, hidesFarSide: hidesFarSide) } : nil
      }, hides: hidden)
    sink = layout.sink
    labels += layout.labels
    return picture
  }

  /// Scale bar, arrow, labels of the graticule and inset maps over a map, and the boxes in which no label may stand.
  private mutating func mapFurniture(
    _ plot: PlotPlan, _ size: Size, _ projection: Projection
  ) -> (nodes: [SceneNode], insets: Insets, boxes: [Rect]) {
    var furniture = MapFurniture(
      settings: spec.figure.map, projection: projection, size: size,
      isSection: plot.units.contains { $0.plan.clipsMap }, config: config, measurer: measurer, sink: sink)
    var drawn = furniture.draw()
    let wanted = furniture.insetMaps()
    sink = furniture.sink
    for inset in wanted where !isMeasuring {
      let inner = inset.plot(of: plot)
      var mapping = MapFitting(plot: inner, isFigure: theme.isFigure, sink: sink)
      let other = mapping.projection(inset.size)
      sink = mapping.sink
      guard let other else { continue }
      let outer = legendBox
      legendBox = nil
      drawn.nodes += furniture.framed(inset, picture: draw(inner, inset.size, other).node, projection: other)
      legendBox = outer
      drawn.boxes.append(Rect(origin: inset.corner.origin(of: inset.size, in: size, margin: 6), size: inset.size))
    }
    return drawn
  }
}

extension PlotPicture {
  /// Sets nodes over the plot that reach out around it.
  fileprivate mutating func furnish(_ nodes: [SceneNode], _ around: Insets) {
    insets = insets.union(around)
    guard case .group(var group) = node else { return }
    group.children += nodes
    node = .group(group)
  }
}

extension SceneNode {
  /// A group moved so that its origin lies elsewhere.
  func moved(_ x: Double, _ y: Double) -> SceneNode {
    guard case .group(var group) = self else { return self }
    group.transform = group.transform.then(.translation(x, y))
    return .group(group)
  }
}

extension Insets {
  /// Padding as chart files write it: a number for all sides, or an object of sides.
  init(padding: Literal?) {
    if let all = padding?.number {
      self.init(all)
    } else {
      self.init(
        top: padding?["top"]?.number ?? 0, left: padding?["left"]?.number ?? 0, bottom: padding?["bottom"]?.number ?? 0,
        right: padding?["right"]?.number ?? 0)
    }
  }
}

extension String {
  /// The text on one line.
  var replacingLineBreaks: String { split(separator: "\n").joined(separator: " ") }
}

extension ViewPlan {
  /// Whether its marks are drawn sooner than its guides.
  fileprivate var isLight: Bool {
    units.allSatisfy { !$0.isGeographic } && units.reduce(0) { $0 + $1.frame.rowCount } <= 1_000
  }

  /// The width of a single plot that states it.
  var fixedWidth: Double? {
    if case .plot(let plot) = self, case .points(let width)? = plot.view.width { width } else { nil }
  }
}
