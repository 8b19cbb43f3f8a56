import Geometry
import SceneGraph

extension LineBatch {
  /// The line as an outline, in runs where some points are missing.
  var outline: Path {
    var path = Path()
    path.reserve(verbs: points.count + 1, points: points.count + 1)
    for run in definedRuns(defined, points) {
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
    for run in definedRuns(defined, points, base) {
      path.addCurve(curve, through: points[run], edge: .areaThere)
      path.addCurve(curve, through: ArraySlice(base[run].reversed()), edge: .areaBack)
    }
    return path
  }
}

/// The stretches of points that are there: said to be `defined`, where that says anything, and with numbers
/// for places.
func definedRuns(_ defined: [Bool], _ points: [Point], _ others: [Point]? = nil) -> [Range<Int>] {
  let count = min(points.count, others?.count ?? points.count)
  func isThere(_ index: Int) -> Bool {
    guard points[index].isFinite, others?[index].isFinite ?? true else { return false }
    return defined.isEmpty || (index < defined.count && defined[index])
  }
  var runs: [Range<Int>] = []
  var start: Int?
  for index in 0..<count {
    if isThere(index) {
      if start == nil { start = index }
    } else if let from = start {
      runs.append(from..<index)
      start = nil
    }
  }
  if let start { runs.append(start..<count) }
  return runs
}
