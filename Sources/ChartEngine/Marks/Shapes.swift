import ChartModel
import Geometry
import SceneGraph

/// Draws the shapes of a map.
func drawShapes(_ context: inout MarkContext) -> [SceneNode] {
  guard let map = context.map else { return [] }
  let paths = context.rows.map { map.outline($0) }
  let kept = paths.indices.filter { !paths[$0].isEmpty }
  guard !kept.isEmpty else { return [] }
  return [.paths(PathBatch(role: .mark, paths: kept.map { paths[$0] }, style: context.style().picking(kept)))]
}
