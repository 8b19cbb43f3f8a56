import ChartModel
import Geometry
import SceneGraph

/// The labels of an axis: placed, turned, thinned until none touches another.
struct AxisLabels {
  var node: SceneNode?
  /// How far they reach out of the plot.
  var reach = 0.0
  var before = 0.0, after = 0.0
  /// Names that found no room, where the axis lists names.
  var dropped: [String] = []

  init(
    _ plan: AxisPlan, _ ticks: AxisTicks, _ centers: [Double], _ shown: [Int], foot: Double, outward: Double,
    distance: Double, look: TextLook, range: (low: Double, high: Double), extent: Double, measurer: any TextMeasuring,
    config: Config, column: Double?,
    farthest: Double?, step: Double? = nil
  ) {
    let type = plan.definition.type ?? .quantitative
    let usualAngle = plan.channel == .x && type.isDiscrete && plan.definition.timeUnit == nil ? 270.0 : 0
    let angle = (plan.settings.number("labelAngle") ?? usualAngle).truncatingRemainder(dividingBy: 360)
    let turned = angle < 0 ? angle + 360 : angle
    let (alignment, baseline) = Self.usualAnchor(turned, plan.side)
    let limit = plan.number("labelLimit", 180)
    let lineHeight = look.lineHeight ?? look.size + 2
    // How near to an end of the axis a label must stand to be flush with it.
    let flush: Double? =
      plan.settings["labelFlush"].map { $0.number ?? ($0.bool == true ? 1 : nil) }
      ?? (plan.channel == .x && plan.isHorizontal && (type == .quantitative || type == .temporal) && angle == 0
        ? 1 : nil)
    let flushOffset = plan.number("labelFlushOffset", 0)
    let offset = plan.number("labelOffset", 0)
    var wrapRoom: Double?
    if plan.settings["labelWrap"] == true, let step, turned == 0 {
      wrapRoom = plan.isHorizontal ? max(step - 3, 12) : limit
    }
    func laid(in wrapRoom: Double?) -> (items: [TextBatch.Item], bounds: [Rect]) {
      var items: [TextBatch.Item] = [], bounds: [Rect] = []
      for index in shown {
        let text = ticks.labels[index]
        if text.isEmpty { continue }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if let room = wrapRoom { lines = LineWrapping(measurer).evenLines(text, look.style(), width: room) }
        // A single word that is too wide for its place is cut at the limit of all labels.
        if limit > 0 { lines = lines.map { look.cut($0, to: limit, measurer) } }
        var align = plan.settings.string("labelAlign").flatMap { TextBatch.Alignment(rawValue: $0) } ?? alignment
        var base = plan.settings.string("labelBaseline").flatMap { TextBatch.Baseline(rawValue: $0) } ?? baseline
        var center = centers[index] + offset
        if let flush, plan.settings.string(plan.isHorizontal ? "labelAlign" : "labelBaseline") == nil {
          let fromLow = abs(centers[index] - range.low), fromHigh = abs(range.high - centers[index])
          if fromLow < fromHigh, fromLow <= flush {
            if plan.isHorizontal { align = .left } else { base = .top }
            center -= flushOffset
          } else if fromHigh <= flush {
            if plan.isHorizontal { align = .right } else { base = .bottom }
            center += flushOffset
          }
        }
        var place =
          plan.isHorizontal
          ? Point(x: center, y: foot + outward * distance) : Point(x: foot + outward * distance, y: center)
        var itemBase = base
        if let column {
          // Above the left end of the grid line, flush with the title of the figure.
          center -= 2.2
          (place, align, itemBase) = (Point(x: foot - column, y: center), .left, .alphabetic)
        }
        if wrapRoom != nil, lines.count > 1 {
          // Several lines stand about their tick together.
          if itemBase == .middle { place.y -= Double(lines.count - 1) * lineHeight / 2 }
          if itemBase == .bottom { place.y -= Double(lines.count - 1) * lineHeight }
        }
        var item = TextBatch.Item(lines, at: place, alignment: align, baseline: itemBase, angle: Angle(degrees: turned))
        var box = TextBounds.of(item, look.style(), lineHeight, measurer)
        if let farthest, plan.isHorizontal, box.maxX > farthest {
          // The last label ends where the plot does, rather than making the plot narrower.
          item.anchor.x -= box.maxX - farthest
          box.x -= box.maxX - farthest
        }
        items.append(item)
        bounds.append(box)
      }
      return (items, bounds)
    }
    var (items, bounds) = laid(in: wrapRoom)
    let isFigure = farthest != nil
    let overlap = plan.settings["labelOverlap"] ?? .bool(!type.isDiscrete || plan.isSortedTime)
    let separation = plan.number("labelSeparation", isFigure && plan.isHorizontal ? look.size * 0.4 : 0)
    var kept =
      isFigure && overlap == true && plan.stated["values"] != nil
      ? LabelOverlap.keepingLast(bounds, separation)
      : LabelOverlap.kept(overlap, bounds, separation, isLog: plan.scaleType == .log || plan.scaleType == .symlog)
    if isFigure, plan.isHorizontal, let step, type.isDiscrete, kept.count < bounds.count,
      !items.allSatisfy({ Double($0.lines.joined()) != nil })
    {
      // Names that have no room in one row have it in two, by turns.
      let wide = laid(in: wrapRoom.map { _ in max(2 * step - 4, 12) })
      if let shift = Self.secondRow(wide.bounds, outward: outward, gap: lineHeight - look.size) {
        (items, bounds) = wide
        kept = Array(bounds.indices)
        for index in stride(from: 1, to: bounds.count, by: 2) {
          items[index].anchor.y += shift
          bounds[index].y += shift
        }
      }
    }
    if plan.settings["labelBound"] == true || plan.settings["labelBound"]?.number != nil {
      let slack = plan.settings.number("labelBound") ?? 1
      kept = kept.filter { index in
        plan.isHorizontal
          ? bounds[index].minX >= range.low - slack && bounds[index].maxX <= range.high + slack
          : bounds[index].minY >= range.low - slack && bounds[index].maxY <= range.high + slack
      }
    }
    if step != nil, type.isDiscrete, plan.definition.timeUnit == nil {
      let shown = Set(kept)
      dropped = items.indices.filter { !shown.contains($0) }.map { items[$0].lines.joined(separator: " ") }
        .filter { Double($0) == nil }
    }
    guard !kept.isEmpty else { return }
    for index in kept {
      let box = bounds[index]
      reach = max(reach, plan.reach(of: box, foot))
      before = max(before, plan.isHorizontal ? -box.minX : -box.minY)
      after = max(after, (plan.isHorizontal ? box.maxX : box.maxY) - extent)
    }
    node = .texts(
      TextBatch(
        role: .axisLabel, items: kept.map { items[$0] }, styles: .constant(look.style()), fills: .constant(look.color),
        lineHeight: lineHeight))
  }

  /// How far every second name moves outward so that none touches another; nil where that does not help.
  private static func secondRow(_ bounds: [Rect], outward: Double, gap: Double) -> Double? {
    for first in [0, 1] {
      let row = stride(from: first, to: bounds.count, by: 2).map { bounds[$0] }
      if zip(row, row.dropFirst()).contains(where: { $1.minX - $0.maxX < 2 }) { return nil }
    }
    return stride(from: 0, to: bounds.count, by: 2).map { bounds[$0].height }.max().map { outward * ($0 + gap) }
  }

  /// Which point of a turned label stands at its tick, as Vega-Lite has it.
  private static func usualAnchor(_ angle: Double, _ side: AxisPlan.Side) -> (TextBatch.Alignment, TextBatch.Baseline) {
    switch side {
    case .bottom, .top:
      let isTop = side == .top
      let alignment: TextBatch.Alignment =
        angle.truncatingRemainder(dividingBy: 180) == 0
        ? .center : (angle > 0 && angle < 180) == isTop ? .right : .left
      let baseline: TextBatch.Baseline
      if angle <= 45 || angle >= 315 {
        baseline = isTop ? .bottom : .top
      } else if angle >= 135 && angle <= 225 {
        baseline = isTop ? .top : .bottom
      } else {
        baseline = .middle
      }
      return (alignment, baseline)
    case .left, .right:
      let isLeft = side == .left
      let alignment: TextBatch.Alignment =
        (angle + 90).truncatingRemainder(dividingBy: 180) == 0
        ? .center : (angle < 90 || angle > 270) == isLeft ? .right : .left
      let baseline: TextBatch.Baseline
      if (angle >= 45 && angle <= 135) || (angle >= 225 && angle <= 315) {
        baseline = (angle > 180) == isLeft ? .bottom : .top
      } else {
        baseline = .middle
      }
      return (alignment, baseline)
    }
  }
}

/// Chooses labels so that none touches another.
enum LabelOverlap {
  /// The labels that stay as a setting says: `true` and “parity” leave out every second one, “greedy” as few as it can.
  static func kept(_ setting: Literal, _ bounds: [Rect], _ separation: Double, isLog: Bool = false) -> [Int] {
    if setting == false || setting.isNull { return Array(bounds.indices) }
    return setting == "greedy" || (setting == true && isLog) ? greedy(bounds, separation) : parity(bounds, separation)
  }

  /// Every second label is left out until none touches its neighbour; the last one is kept over the one before it.
  static func parity(_ bounds: [Rect], _ separation: Double) -> [Int] {
    var kept = Array(bounds.indices)
    guard kept.count >= 3 else { return kept }
    while kept.count >= 3, hasOverlap(kept.map { bounds[$0] }, separation) {
      kept = kept.indices.filter { $0 % 2 == 0 }.map { kept[$0] }
    }
    if kept.count < 3, kept.last != bounds.count - 1 {
      if kept.count > 1 { kept.removeLast() }
      kept.append(bounds.count - 1)
    }
    return kept
  }

  /// As few as must be are left out, evenly from the start, and never the last one: what its author listed by hand ends
  /// with what matters, such as the latest year.
  static func keepingLast(_ bounds: [Rect], _ separation: Double) -> [Int] {
    guard let last = bounds.indices.last, last > 0 else { return Array(bounds.indices) }
    for step in 1...last {
      var kept = Array(stride(from: 0, to: last, by: step))
      while let before = kept.last, touches(bounds[before], bounds[last], separation) { kept.removeLast() }
      kept.append(last)
      if !hasOverlap(kept.map { bounds[$0] }, separation) { return kept }
    }
    return [last]
  }

  /// A label that touches the last one kept is left out.
  static func greedy(_ bounds: [Rect], _ separation: Double) -> [Int] {
    var kept: [Int] = []
    for index in bounds.indices {
      if let last = kept.last, touches(bounds[last], bounds[index], separation) { continue }
      kept.append(index)
    }
    return kept
  }

  private static func hasOverlap(_ bounds: [Rect], _ separation: Double) -> Bool {
    zip(bounds, bounds.dropFirst()).contains { touches($0, $1, separation) }
  }

  private static func touches(_ a: Rect, _ b: Rect, _ separation: Double) -> Bool {
    separation > max(b.minX - a.maxX, a.minX - b.maxX, b.minY - a.maxY, a.minY - b.maxY)
  }
}
