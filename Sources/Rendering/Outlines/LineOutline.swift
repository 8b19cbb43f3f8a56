import Geometry
import SceneGraph

extension LineBatch {
  /// The line as an outline, in runs where some points are missing.
  var outline: Path {
    var path = Path()
    path.reserve(verbs: points.count + 1, points: points.count + 1)
    for run in definedRuns(defined, count: points.count) {
      path.addCurve(curve, through: points[run], edge: .line)
    }
    return path
  }
}

extension AreaBatch {
  /// The area as a closed outline: along one edge, and back along the other.
  var outline: Path {
    var path = Path()
    path.reserve(verbs: 2 * points.count + 2, points: 2 * points.count + 1)
    for run in definedRuns(defined, count: min(points.count, base.count)) {
      path.addCurve(curve, through: points[run], edge: .areaThere)
      path.addCurve(curve, through: ArraySlice(base[run].reversed()), edge: .areaBack)
    }
    return path
  }
}

/// The stretches of points that are there; all of them where `defined` is empty.
func definedRuns(_ defined: [Bool], count: Int) -> [Range<Int>] {
  if defined.isEmpty { return count > 0 ? [0..<count] : [] }
  var runs: [Range<Int>] = []
  var start: Int?
  for index in 0..<count {
    let isThere = index < defined.count && defined[index]
    if isThere, start == nil { start = index }
    if !isThere, let from = start {
      runs.append(from..<index)
      start = nil
    }
  }
  if let start { runs.append(start..<count) }
  return runs
}
