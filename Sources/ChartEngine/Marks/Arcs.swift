import ChartModel
import Geometry
import SceneGraph

/// Draws pieces of rings: angles from theta, distances from radius.
func drawArcs(_ context: inout MarkContext) -> [SceneNode] {
  let centers = context.points()
  let angles = context.spans(.theta), radii = context.spans(.radius)
  let padding = context.numbers(nil, property: "padAngle", usual: 0)
  let corner = context.numbers(nil, property: "cornerRadius", usual: 0)
  let kept = angles.indices.filter { angles[$0].0.isFinite && angles[$0].1.isFinite && centers[$0].isFinite }
  let arcs = kept.map { index in
    ArcShape(
      center: centers[index], start: Angle(radians: angles[index].0), end: Angle(radians: angles[index].1),
      innerRadius: radii[index].1, outerRadius: radii[index].0, padAngle: Angle(radians: padding[index]),
      cornerRadius: corner[index])
  }
  return arcs.isEmpty ? [] : [.arcs(ArcBatch(role: .mark, arcs: arcs, style: context.style().picking(kept)))]
}
