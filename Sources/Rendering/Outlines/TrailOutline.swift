import Geometry
import SceneGraph

extension TrailBatch {
  /// The outlines of the trail: for each two neighbours the straight sides between the circles about them.
  /// They overlap, so that each is filled for itself under the nonzero rule.
  var outline: Path {
    var path = Path()
    for run in definedRuns(defined, Array(points.prefix(widths.count))) {
      for index in run.dropFirst() { path.addTrailPiece(self, index - 1, index) }
      if run.count == 1 {
        path.append(.circle(center: points[run.lowerBound], radius: widths[run.lowerBound] / 2))
      }
    }
    return path
  }
}

extension Path {
  fileprivate mutating func addTrailPiece(_ trail: TrailBatch, _ first: Int, _ second: Int) {
    let (a, b) = (trail.points[first], trail.points[second])
    let (radiusA, radiusB) = (trail.widths[first] / 2, trail.widths[second] / 2)
    let way = b - a
    guard way.length > 0 else {
      append(.circle(center: b, radius: radiusB))
      return
    }
    let angle = atan2(way.dy, way.dx)
    let (left, right) = (Angle(radians: angle - .pi / 2), Angle(radians: angle + .pi / 2))
    var piece = Path()
    piece.addArc(center: b, radius: radiusB, from: left, to: right)
    piece.addArc(center: a, radius: radiusA, from: right, to: Angle(radians: angle + 1.5 * .pi))
    piece.close()
    append(piece)
  }
}
