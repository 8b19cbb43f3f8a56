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
  /// `across` is the scale of the other direction: lines of the grid reach over its range.
  /// `roomAfter` is how far its labels may stick out after the end of the plot of a figure without making it narrower.
  /// `column` is the width that the labels of a flush-left value axis take up; nil for labels beside the plot.
  init(
    _ plan: AxisPlan, scale: ChannelScale, size: Size, config: Config, names: Names, measurer: any TextMeasuring,
    theme: Theme, across: ChannelScale? = nil, column: Double? = nil, roomAfter: Double = 0
  ) {
    let extent = plan.channel == .x ? size.width : size.height
    let span = Self.span(scale, extent)
    let (low, high) = (min(span.first, span.last), max(span.first, span.last))
    var ticks = AxisTicks(plan.settings, plan.definition, scale, extent: extent, config: config, names: names)
    let look = TextLook(plan.settings, prefix: "label", config: config)
    if theme.isFigure, plan.isHorizontal, plan.stated["values"] == nil {
      ticks = ticks.thinned(for: scale, look: look, measurer: measurer, roomAfter: roomAfter)
    }
    let share = plan.definition.bandPosition ?? plan.number("bandPosition", 0.5)
    let centers = ticks.values.map { scale.place($0) + (scale.isBanded ? scale.bandwidth * share : 0) }
    let shown = centers.indices.filter {
      centers[$0].isFinite && (scale.isBanded || (centers[$0] >= low - 1 && centers[$0] <= high + 1))
    }
    let outward = plan.side == .left || plan.side == .top ? -1.0 : 1.0
    // Where the axis line lies, across its direction.
    let foot =
      (plan.side == .bottom ? size.height : plan.side == .right ? size.width : 0)
      + outward * plan.number("offset", 0)
    // How far it is moved along its direction.
    let slip = plan.number("position", 0)
    func point(_ along: Double, _ across: Double) -> Point {
      plan.isHorizontal ? Point(x: along + slip, y: foot + across) : Point(x: foot + across, y: along + slip)
    }
    let shift = plan.number("translate", 0.5)
    let places = Self.tickPlaces(plan, ticks, centers, shown, scale, rounds: theme == .vega)

    // Grid
    if plan.flag(
      "grid",
      !scale.plan.type.isDiscrete && (plan.definition.bin ?? .off) == .off
        && plan.definition.datum == nil)
    {
      // Lines of the grid stay with the plot where the axis stands off it.
      let back = -outward * plan.number("offset", 0)
      var reach = (near: column.map { -$0 } ?? 0, far: -outward * (plan.isHorizontal ? size.height : size.width))
      if column == nil, let across {
        // Vega counts the other range from the side on which the axis stands.
        let other = Self.span(across, plan.isHorizontal ? size.height : size.width)
        let (near, far) = (min(other.first, other.last), max(other.first, other.last))
        reach = (-outward * near, -outward * far)
      }
      let starts = places.map { point($0 - slip, back + reach.near) }
      let ends = places.map { point($0 - slip, back + reach.far) }
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
      if theme == .vega {
        // A line takes up its width, also where it begins and ends.
        let half = plan.number("tickWidth", 1) / 2
        reach += half
        noteEnds(plan, (places.min() ?? 0) - half, (places.max() ?? 0) + half, size)
      }
    }
    if hasTicks, !ticks.minor.isEmpty {
      let places = ticks.minor.map { scale.place(.number($0)) }.filter { $0 >= low - 0.01 && $0 <= high + 0.01 }
      nodes.append(
        Self.rules(
          .axisMinorTick, places.map { point($0, 0) }, places.map { point($0, outward * tickSize * 0.6) },
          plan.settings,
          "tick"))
    }
    if plan.flag("labels", true) {
      let placed = AxisLabels(
        plan, ticks, centers.map { $0 + slip }, shown, foot: foot, outward: outward,
        distance: (hasTicks ? tickSize : 0) + plan.number("labelPadding", 2),
        look: look, range: (low, high), extent: plan.isHorizontal ? size.width : size.height, measurer: measurer,
        config: config, column: column, farthest: theme.isFigure ? extent + roomAfter : nil,
        step: scale.isBanded ? scale.step : nil)
      if let node = placed.node { nodes.append(node) }
      reach = max(reach, placed.reach)
      (before, after, dropped) = (max(before, placed.before), max(after, placed.after), placed.dropped)
    }
    if plan.flag("domain", true) {
      nodes.append(
        Self.rules(.axisDomain, [point(low, 0)], [point(high, 0)], plan.settings, "domain"))
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
      let (node, box) = Self.title(
        title, plan, span: span, foot: foot, reach: reach, outward: outward, config: config, measurer: measurer)
      nodes.append(node)
      reach = max(reach, plan.reach(of: box, foot))
      if theme == .vega {
        noteEnds(plan, plan.isHorizontal ? box.minX : box.minY, plan.isHorizontal ? box.maxX : box.maxY, size)
      }
    }
    self.reach = reach + plan.number("offset", 0)
    if !nodes.isEmpty { axis = Self.group(shift, nodes) }
  }

  /// Takes in how far something reaches along the axis beyond the plot.
  private mutating func noteEnds(_ plan: AxisPlan, _ first: Double, _ last: Double, _ size: Size) {
    (before, after) = (max(before, -first), max(after, last - (plan.isHorizontal ? size.width : size.height)))
  }

  /// Where the range of a scale begins and ends; the plot's own for a scale without places.
  private static func span(_ scale: ChannelScale, _ extent: Double) -> (first: Double, last: Double) {
    let span = scale.span
    return span.first == 0 && span.last == 0 ? (0, extent) : span
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
    _ title: String, _ plan: AxisPlan, span: (first: Double, last: Double), foot: Double, reach: Double,
    outward: Double, config: Config, measurer: any TextMeasuring
  ) -> (SceneNode, Rect) {
    let look = TextLook(plan.settings, prefix: "title", config: config)
    var lines = title.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if plan.settings["labelWrap"] != nil {
      lines = LineWrapping(measurer).evenLines(title, look.style(), width: max(abs(span.last - span.first), 60))
    }
    let lineHeight = look.lineHeight ?? look.size + 2
    let limit = plan.number("titleLimit", 0)
    if limit > 0 { lines = lines.map { look.cut($0, to: limit, measurer) } }
    // The last of several lines stands next to the axis.
    let lift = plan.side == .bottom ? 0 : Double(lines.count - 1) * lineHeight
    let distance = reach + lift + plan.number("titlePadding", 4)
    let anchor = plan.settings.string("titleAnchor")
    var along = (span.first + span.last) / 2
    var alignment = TextBatch.Alignment.center
    if anchor == "start" { (along, alignment) = (span.first, .left) }
    if anchor == "end" { (along, alignment) = (span.last, .right) }
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
      TextBounds.of(item, look.style(), lineHeight, measurer)
    )
  }
}
