import ChartModel
import Geometry
import SceneGraph

/// Draws bars and rectangles: along each direction a range, a band, or a length about a place.
func drawBars(_ context: inout MarkContext) -> [SceneNode] {
  let (rects, kept) = context.rects(context.spans(.x), context.spans(.y))
  guard !rects.isEmpty else { return [] }
  let corners = context.corners()
  let style = context.style().picking(kept)
  if !corners.isEmpty, context.plan.kind == .bar, context.plan.stack != nil, context.plan.encoding[.size] == nil {
    return context.stackedBars(rects, kept, corners, style)
  }
  return [.rects(RectBatch(role: .mark, rects: rects, corners: .constant(corners), style: style))]
}

/// Draws ticks: short lines across the direction of the measure, as thin rectangles.
func drawTicks(_ context: inout MarkContext) -> [SceneNode] {
  let isVertical = context.plan.orientation == .vertical
  let thickness = context.numbers(nil, property: "thickness", usual: 1)
  let middles = context.places(isVertical ? .x : .y)
  let thin = middles.indices.map { (middles[$0] - thickness[$0] / 2, middles[$0] + thickness[$0] / 2) }
  let long = context.spans(isVertical ? .y : .x)
  let (rects, kept) = isVertical ? context.rects(thin, long) : context.rects(long, thin)
  guard !rects.isEmpty else { return [] }
  let style = context.style().picking(kept)
  return [.rects(RectBatch(role: .mark, rects: rects, corners: .constant(context.corners()), style: style))]
}

extension MarkContext {
  /// The rectangles between two ends along both directions, and which rows have one.
  func rects(_ xs: [(Double, Double)], _ ys: [(Double, Double)]) -> (rects: [Rect], kept: [Int]) {
    var rects: [Rect] = [], kept: [Int] = []
    rects.reserveCapacity(count)
    for index in 0..<count {
      let rect = Rect(Point(x: xs[index].0, y: ys[index].0), Point(x: xs[index].1, y: ys[index].1))
      guard rect.origin.isFinite, rect.width.isFinite, rect.height.isFinite else { continue }
      rects.append(rect)
      kept.append(index)
    }
    return (rects, kept)
  }

  /// Radii of rounded corners, upper left first: of all, or of those at the end of the bar. None where all are sharp.
  func corners() -> [Double] {
    let names = ["cornerRadiusTopLeft", "cornerRadiusTopRight", "cornerRadiusBottomRight", "cornerRadiusBottomLeft"]
    let all = look.number("cornerRadius") ?? 0
    var radii = names.map { look.number($0) ?? all }
    if let end = look.number("cornerRadiusEnd") {
      let isSecond = plan.encoding[plan.measure.secondary ?? plan.measure] != nil
      if plan.orientation == .vertical { (radii[0], radii[1]) = (end, end) } else { (radii[1], radii[2]) = (end, end) }
      if isSecond { radii = [end, end, end, end] }
    }
    return radii.allSatisfy { $0 == 0 } ? [] : radii
  }

  /// Stacked bars whose corners are those of the whole stack: each stack is cut to one rounded bar.
  func stackedBars(_ rects: [Rect], _ kept: [Int], _ corners: [Double], _ style: BatchStyle) -> [SceneNode] {
    let fields = ([plan.dimension] + [plan.dimension.offset].compactMap { $0 }).compactMap { channel -> String? in
      plan.encoding[channel].flatMap { $0.fieldName == nil ? nil : $0.outputName }
    }
    let groups = Grouping(data.picking(kept.map { rows[$0] }), by: fields).groups
    let isVertical = plan.orientation == .vertical
    var plain = style
    plain.stroke = .constant(nil)
    return groups.map { members in
      let whole = members.dropFirst().reduce(rects[members[0]]) { $0.union(rects[$1]) }
      // Pieces are placed along the stack as in the plot, and across it from the edge of the stack.
      let inner = members.map { index -> Rect in
        let rect = rects[index]
        return isVertical
          ? Rect(x: 0, y: rect.y, width: rect.width, height: rect.height)
          : Rect(x: rect.x, y: 0, width: rect.width, height: rect.height)
      }
      let pieces = SceneNode.group(
        Group(
          role: .scope, transform: isVertical ? .translation(0, -whole.y) : .translation(-whole.x, 0),
          children: [.rects(RectBatch(role: .mark, rects: inner, style: plain.picking(members)))]))
      let outline = Rect(x: 0, y: 0, width: whole.width, height: whole.height).outline(corners: corners)
      var children: [SceneNode] = [.group(Group(role: "clip", clip: outline, children: [pieces]))]
      if style.stroke[members[0]] != nil {
        let line = BatchStyle(stroke: .constant(style.stroke[members[0]]), line: .constant(style.line[members[0]]))
        children.append(.paths(PathBatch(role: "outline", paths: [outline], style: line)))
      }
      return .group(Group(role: .scope, transform: .translation(whole.x, whole.y), children: children))
    }
  }
}
