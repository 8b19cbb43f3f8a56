import ChartModel
import Geometry
import SceneGraph

/// Draws pieces of rings: angles from theta, distances from radius.
func drawArcs(_ context: inout MarkContext) -> [SceneNode] {
  let size = context.frame.size
  let center = Point(x: size.width / 2, y: size.height / 2)
  let middles = context.points()
  let reach = min(size.width, size.height) / 2
  let (starts, ends) = context.polar(.theta, whole: 2 * .pi)
  let (inners, outers) = context.polar(.radius, whole: reach)
  let inner = context.numbers(nil, property: "innerRadius", usual: 0)
  let outer = context.numbers(nil, property: "outerRadius", usual: reach)
  let hasRadius = context.plan.encoding[.radius] != nil
  let isPlaced = context.plan.encoding[.x] != nil || context.plan.encoding[.y] != nil
  let padding = context.look.number("padAngle") ?? 0
  let corner = context.look.number("cornerRadius") ?? 0
  let offset = context.look.number("radiusOffset") ?? 0
  let kept = starts.indices.filter { starts[$0].isFinite && ends[$0].isFinite }
  let arcs = kept.map { index in
    ArcShape(
      center: isPlaced ? middles[index] : center, start: Angle(radians: starts[index]), end: Angle(radians: ends[index]),
      innerRadius: hasRadius ? inners[index] : inner[index], outerRadius: (hasRadius ? outers[index] : outer[index]) + offset,
      padAngle: Angle(radians: padding), cornerRadius: corner)
  }
  return arcs.isEmpty ? [] : [.arcs(ArcBatch(role: .mark, arcs: arcs, style: context.style().picking(kept)))]
}

extension MarkContext {
  /// Both ends of each piece along an angle or a distance.
  mutating func polar(_ channel: Channel, whole: Double) -> ([Double], [Double]) {
    guard let definition = plan.encoding[channel] else {
      let stated = look.number(channel.rawValue), far = look.number(channel == .theta ? "theta2" : "radius2")
      return ([Double](repeating: stated ?? 0, count: count), [Double](repeating: far ?? whole, count: count))
    }
    guard let scale = frame.book[channel], definition.value == nil else {
      return ([Double](repeating: 0, count: count), values(definition, channel).expanded(count).map(\.amount))
    }
    if scale.isBanded {
      let starts = values(definition, channel).expanded(count).map { scale.place($0) }
      return (starts, starts.map { $0 + scale.bandwidth })
    }
    if let use = plan.fields[channel], let end = use.end.flatMap({ data.series($0) }), let start = data.series(use.start) {
      let ends = (scale.places(start.picking(rows)), scale.places(end.picking(rows)))
      // An angle is drawn from its end back to its start, as Vega-Lite has it.
      return channel == .theta ? (ends.1, ends.0) : ends
    }
    let ends = values(definition, channel).expanded(count).map { scale.place($0) }
    if let secondary = channel.secondary, plan.encoding[secondary] != nil { return (ends, secondaryPlaces(secondary)) }
    return ([Double](repeating: scale.base, count: count), ends)
  }
}
