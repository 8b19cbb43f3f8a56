import ChartModel
import Colors
import Geometry
import Scales
import SceneGraph

/// An axis drawn: what lies below the marks, what lies beside the plot, and how far it reaches.
struct AxisGuide {
  var grid: SceneNode?
  var axis: SceneNode?
  /// How far it reaches out of the plot on its side.
  var reach = 0.0
  /// How far its labels stick out before the start and after the end of the plot, along its direction.
  var before = 0.0, after = 0.0
  /// Names that have no room.
  var dropped: [String] = []

  /// Draws an axis along a plot of a size.
  ///
  /// `roomAfter` is how far its labels may stick out after the end of the plot of a figure without making it narrower.
  /// `column` is the width that the labels of a flush-left value axis take up; nil for labels beside the plot.
  init(
    _ plan: AxisPlan, scale: ChannelScale, size: Size, config: Config, names: Names, measurer: any TextMeasuring,
    theme: Theme, column: Double? = nil, roomAfter: Double = 0
  ) {
    let extent = plan.isHorizontal ? size.width : size.height
    var ticks = AxisTicks(plan.settings, plan.definition, scale, extent: extent, config: config, names: names)
    let look = TextLook(plan.settings, prefix: "label", config: config)
    if theme.isFigure, plan.isHorizontal, plan.stated["values"] == nil {
      ticks = ticks.thinned(for: scale, look: look, measurer: measurer, roomAfter: roomAfter)
    }
    let share = plan.definition.bandPosition ?? plan.number("bandPosition", 0.5)
    let centers = ticks.values.map { scale.place($0) + (scale.isBanded ? scale.bandwidth * share : 0) }
    let shown = centers.indices.filter {
      centers[$0].isFinite && (scale.isBanded || (centers[$0] >= -1 && centers[$0] <= extent + 1))
    }
    let outward = plan.side == .left || plan.side == .top ? -1.0 : 1.0
    // Where the axis line lies, across its direction.
    let foot =
      (plan.side == .bottom ? size.height : plan.side == .right ? size.width : 0)
      + outward * plan.number("offset", 0) + plan.number("position", 0)
    func point(_ along: Double, _ across: Double) -> Point {
      plan.isHorizontal ? Point(x: along, y: foot + across) : Point(x: foot + across, y: along)
    }
    let shift = plan.number("translate", 0.5)
    let places = Self.tickPlaces(plan, ticks, centers, shown, scale, rounds: theme == .vega)

    // Grid
    if plan.flag(
      "grid",
      !scale.plan.type.isDiscrete && scale.plan.bins == nil && !plan.definition.isPreBinned
        && plan.definition.datum == nil)
    {
      let far = plan.isHorizontal ? size.height : size.width
      // Lines of the grid stay with the plot where the axis stands off it.
      let back = -outward * plan.number("offset", 0) - plan.number("position", 0)
      let starts = places.map { point($0, back + (column.map { -$0 } ?? 0)) }
      let ends = places.map { point($0, back - outward * far) }
      grid = Self.group(shift, [Self.rules(.axisGrid, starts, ends, plan.settings, "grid")])
    }

    var nodes: [SceneNode] = []
    var reach = 0.0
    let tickSize = plan.number("tickSize", 5)
    let hasTicks = plan.flag("ticks", true)
    if hasTicks, !shown.isEmpty {
      nodes.append(
        Self.rules(
          .axisTick, places.map { point($0, 0) }, places.map { point($0, outward * tickSize) }, plan.settings, "tick"))
      reach = tickSize
    }
    if hasTicks, !ticks.minor.isEmpty {
      let places = ticks.minor.map { scale.place(.number($0)) }.filter { $0 >= -0.01 && $0 <= extent + 0.01 }
      nodes.append(
        Self.rules(
          .axisMinorTick, places.map { point($0, 0) }, places.map { point($0, outward * tickSize * 0.6) },
          plan.settings,
          "tick"))
    }
    if plan.flag("labels", true) {
      let placed = AxisLabels(
        plan, ticks, centers, shown, foot: foot, outward: outward,
        distance: (hasTicks ? tickSize : 0) + plan.number("labelPadding", 2),
        look: look, extent: extent, measurer: measurer, config: config, column: column,
        farthest: theme.isFigure ? extent + roomAfter : nil,
        step: scale.isBanded ? scale.step : nil)
      if let node = placed.node { nodes.append(node) }
      reach = max(reach, placed.reach)
      (before, after, dropped) = (placed.before, placed.after, placed.dropped)
    }
    if plan.flag("domain", true) {
      nodes.append(Self.rules(.axisDomain, [point(0, 0)], [point(extent, 0)], plan.settings, "domain"))
    } else if theme.isFigure, let zero = Self.zero(plan, scale, extent) {
      // In a figure the zero of the measure is the line that everything stands on.
      let far = plan.isHorizontal ? size.height : size.width
      nodes.append(
        Self.rules(
          .axisDomain, [point(zero, column.map { -$0 } ?? 0)], [point(zero, -outward * far)], plan.settings, "domain"))
    }
    if let minimum = plan.settings.number("minExtent") { reach = max(reach, minimum) }
    if let maximum = plan.settings.number("maxExtent") { reach = min(reach, maximum) }
    if let title = plan.title, theme.isFigure, config["axis"]["domain"] == false, plan.setsTitleAbove {
      // As if a label stood at the top of every plot, so that the titles of plots side by side are in line.
      let above = max(before, look.size + 1)
      let (node, height) = Self.levelTitle(
        title, plan, width: size.width, foot: foot, out: column ?? reach, above: above, config: config,
        measurer: measurer)
      nodes.append(node)
      before = above + height
    } else if let title = plan.title {
      let (node, height) = Self.title(
        title, plan, extent: extent, foot: foot, reach: reach, outward: outward, config: config, measurer: measurer)
      nodes.append(node)
      reach += height
    }
    self.reach = reach + plan.number("offset", 0)
    if !nodes.isEmpty { axis = Self.group(shift, nodes) }
  }

  private static func group(_ shift: Double, _ nodes: [SceneNode]) -> SceneNode {
    .group(Group(role: "axis", transform: .translation(shift, shift), children: nodes))
  }

  /// Where ticks and grid lines stand: at the values, or, as `tickBand` says, between their bands.
  private static func tickPlaces(
    _ plan: AxisPlan, _ ticks: AxisTicks, _ centers: [Double], _ shown: [Int], _ scale: ChannelScale, rounds: Bool
  ) -> [Double] {
    let isExtent = scale.isBanded && plan.settings.string("tickBand") == "extent"
    var places =
      isExtent
      ? shown.map { scale.place(ticks.values[$0]) + scale.bandwidth } : shown.map { centers[$0] }
    if isExtent || plan.flag("tickExtra", false), let first = shown.first {
      places.append(scale.place(ticks.values[first]))
    }
    let shift = plan.number("tickOffset", 0)
    places = places.map { $0 + shift }
    return rounds && plan.flag("tickRound", true) ? places.map { ($0 + 0.5).rounded(.down) } : places
  }

  /// Where the zero of a value axis lies, if it is shown.
  private static func zero(_ plan: AxisPlan, _ scale: ChannelScale, _ extent: Double) -> Double? {
    guard case .continuous(let line) = scale.form, plan.stated["domain"] != false else { return nil }
    let ends = scale.ends
    guard let low = ends.min(), let high = ends.max(), low <= 0, high >= 0,
      plan.flag("grid", true) || plan.flag("zeroLine", false)
    else { return nil }
    return line(0)
  }

  /// Straight lines painted by the settings of a part of the axis.
  static func rules(_ role: Role, _ starts: [Point], _ ends: [Point], _ settings: Properties, _ prefix: String)
    -> SceneNode
  {
    var line = Stroke(width: settings.number("\(prefix)Width") ?? 1)
    line.dash = settings["\(prefix)Dash"]?.numbers ?? []
    line.dashOffset = settings.number("\(prefix)DashOffset") ?? 0
    line.cap = settings.string("\(prefix)Cap").flatMap { Stroke.Cap(rawValue: $0) } ?? .butt
    let color = settings.string("\(prefix)Color").flatMap { Color(css: $0) } ?? .black
    let paint = Paint?.some(.color(color)).faded(settings.number("\(prefix)Opacity") ?? 1)
    return .rules(
      RuleBatch(
        role: role, starts: starts, ends: ends, style: BatchStyle(stroke: .constant(paint), line: .constant(line))))
  }

  /// The title of an upright axis of a figure: level, above its topmost label, flush with the outer edge of its labels.
  private static func levelTitle(
    _ title: String, _ plan: AxisPlan, width: Double, foot: Double, out: Double, above: Double, config: Config,
    measurer: any TextMeasuring
  ) -> (SceneNode, Double) {
    let look = TextLook(plan.settings, prefix: "title", config: config)
    let lines = LineWrapping(measurer).evenLines(title, look.style(), width: max(width + out, 60))
    let lineHeight = look.lineHeight ?? look.size + 2
    let padding = plan.number("titlePadding", 4)
    let isLeft = plan.side == .left
    let place = Point(
      x: isLeft ? foot - out : foot + out, y: -above - padding - Double(lines.count - 1) * lineHeight)
    let item = TextBatch.Item(lines, at: place, alignment: isLeft ? .left : .right, baseline: .bottom)
    return (
      .texts(
        TextBatch(
          role: .axisTitle, items: [item], styles: .constant(look.style()), fills: .constant(look.color),
          lineHeight: lineHeight)), padding + look.size + Double(lines.count - 1) * lineHeight
    )
  }

  private static func title(
    _ title: String, _ plan: AxisPlan, extent: Double, foot: Double, reach: Double, outward: Double, config: Config,
    measurer: any TextMeasuring
  ) -> (SceneNode, Double) {
    let look = TextLook(plan.settings, prefix: "title", config: config)
    var lines = title.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if plan.settings["labelWrap"] != nil {
      lines = LineWrapping(measurer).evenLines(title, look.style(), width: max(extent, 60))
    }
    let lineHeight = look.lineHeight ?? look.size + 2
    let height = look.size + Double(lines.count - 1) * lineHeight
    let distance = reach + plan.number("titlePadding", 4)
    let anchor = plan.settings.string("titleAnchor")
    let isReversed = plan.side == .left && plan.settings.number("titleAngle") == nil
    var along = extent / 2
    var alignment = TextBatch.Alignment.center
    if anchor == "start" { (along, alignment) = (plan.isHorizontal ? 0 : extent, .left) }
    if anchor == "end" { (along, alignment) = (plan.isHorizontal ? extent : 0, .right) }
    _ = isReversed
    let angle = plan.settings.number("titleAngle") ?? (plan.isHorizontal ? 0 : plan.side == .left ? -90 : 90)
    var baseline: TextBatch.Baseline = plan.side == .bottom ? .top : .bottom
    if let stated = plan.settings.string("titleBaseline").flatMap({ TextBatch.Baseline(rawValue: $0) }) {
      baseline = stated
    }
    if let stated = plan.settings.string("titleAlign").flatMap({ TextBatch.Alignment(rawValue: $0) }) {
      alignment = stated
    }
    var place =
      plan.isHorizontal ? Point(x: along, y: foot + outward * distance) : Point(x: foot + outward * distance, y: along)
    if let x = plan.settings.number("titleX") { place.x = x }
    if let y = plan.settings.number("titleY") { place.y = y }
    let item = TextBatch.Item(lines, at: place, alignment: alignment, baseline: baseline, angle: Angle(degrees: angle))
    return (
      .texts(
        TextBatch(
          role: .axisTitle, items: [item], styles: .constant(look.style()), fills: .constant(look.color),
          lineHeight: lineHeight)),
      plan.number("titlePadding", 4) + height
    )
  }
}
