import ChartModel
import Geometry
import SceneGraph

/// Draws straight lines: between two places, or across the whole plot.
func drawRules(_ context: inout MarkContext) -> [SceneNode] {
  if let routes = drawRoutes(&context) { return routes }
  let (starts, ends) = context.ruleEnds()
  let kept = starts.indices.filter { starts[$0].isFinite && ends[$0].isFinite }
  guard !kept.isEmpty else { return [] }
  let style = context.ruleStyle()
  return [.rules(RuleBatch(role: .mark, starts: kept.map { starts[$0] }, ends: kept.map { ends[$0] }, style: style.picking(kept)))]
}

/// Draws ticks: short lines across the direction of the measure, as thin rectangles.
func drawTicks(_ context: inout MarkContext) -> [SceneNode] {
  let points = context.points()
  let kept = points.indices.filter { points[$0].isFinite }
  guard !kept.isEmpty else { return [] }
  let isVertical = context.plan.orientation == .vertical
  // A vertical tick is as high as its row; the scale of that direction says how high that is.
  let across: Channel = isVertical ? .y : .x
  let thickness = context.look.number("thickness") ?? 1
  var usual = context.look.number("bandSize") ?? .nan
  if usual.isNaN, let scale = context.frame.book[across], scale.isBanded {
    let band = context.look[isVertical ? "height" : "width"]?["band"]?.number ?? 1
    usual = (scale.bandwidth > 0 ? scale.bandwidth * band : scale.step * 0.75)
    if let offset = context.frame.book.scales[across == .x ? .xOffset : .yOffset]?.bandwidth, offset > 0 { usual = offset }
  }
  if usual.isNaN, context.plan.encoding[across] == nil { usual = context.frame.extent(across) * 0.75 }
  if usual.isNaN { usual = (context.frame.config["view"].number("step") ?? 20) * 0.75 }
  usual = context.look.number(isVertical ? "height" : "width") ?? usual
  let sizes = context.numbers(.size, property: "size", usual: usual)
  let rects = kept.map { index in
    let (width, height) = isVertical ? (thickness, sizes[index]) : (sizes[index], thickness)
    return Rect(x: points[index].x - width / 2, y: points[index].y - height / 2, width: width, height: height)
  }
  return [.rects(RectBatch(role: .mark, rects: rects, corners: context.corners(kept), style: context.style().picking(kept)))]
}

extension Varying where Value == Double {
  /// The numbers, unless none is one.
  var definedOnly: Varying<Double>? {
    switch self {
    case .constant(let value): value.isNaN ? nil : self
    case .each(let values): values.allSatisfy(\.isNaN) ? nil : self
    }
  }
}

extension MarkContext {
  /// How rules are painted: `size` is their thickness.
  mutating func ruleStyle() -> BatchStyle {
    var style = self.style()
    if let sizes = numbers(.size, property: "size", usual: .nan).definedOnly {
      style.line = style.line.zipped(with: sizes) { line, width in
        var line = line
        line.width = width
        return line
      }
    }
    return style
  }

  /// Where each rule begins and ends.
  mutating func ruleEnds() -> ([Point], [Point]) {
    if let map, plan.encoding[.longitude] != nil {
      let starts = projected(map, .longitude, .latitude)
      return (starts, projected(map, plan.encoding[.longitude2] == nil ? .longitude : .longitude2,
        plan.encoding[.latitude2] == nil ? .latitude : .latitude2))
    }
    let isVertical = plan.orientation == .vertical
    let hasX2 = plan.encoding[.x2] != nil, hasY2 = plan.encoding[.y2] != nil
    let xs = places(.x) ?? propertyPlaces("x", frame.size.width)
    let ys = places(.y) ?? propertyPlaces("y", frame.size.height)
    func whole(_ value: Double) -> [Double] { [Double](repeating: value, count: count) }
    var x1 = xs ?? whole(isVertical && ys != nil && !hasX2 ? frame.size.width / 2 : 0), x2 = x1
    var y1 = ys ?? whole(!isVertical && xs != nil && !hasY2 ? frame.size.height / 2 : 0), y2 = y1
    if hasX2 { x2 = secondaryPlaces(.x2) }
    if hasY2 { y2 = secondaryPlaces(.y2) }
    if xs == nil, !hasX2, ys != nil, !(isVertical && hasY2) { (x1, x2) = (whole(0), whole(frame.size.width)) }
    if ys == nil, !hasY2, xs != nil, !(!isVertical && hasX2) { (y1, y2) = (whole(0), whole(frame.size.height)) }
    if xs != nil, ys != nil, !hasX2, !hasY2 {
      // With both places and no second end, a rule grows from the base of its measure.
      if isVertical { y2 = bases(.y) } else { x2 = bases(.x) }
    }
    return (
      x1.indices.map { Point(x: x1[$0], y: y1[$0]) }, x1.indices.map { Point(x: x2[$0], y: y2[$0]) }
    )
  }
}
