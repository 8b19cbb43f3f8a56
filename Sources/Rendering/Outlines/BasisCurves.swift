import Geometry

// Uniform cubic B-splines: every point pulls at the curve, none but the ends lies on it. The piece between
// the knots beside a and b is a Bézier curve whose control points divide the line from a to b in thirds; it
// ends at the knot (a + 4b + c) / 6.
extension Path {
  /// The spline from the first point to the last.
  mutating func addBasis(_ run: [Point], _ edge: CurveEdge) {
    begin(run[0], edge)
    if run.count == 2 { line(to: run[1]) }
    if run.count > 2 {
      line(to: run[0].interpolated(to: run[1], at: 1.0 / 6))
      for i in 1..<(run.count - 1) { addPiece(run[i - 1], run[i], run[i + 1]) }
      let last = run.count - 1
      addPiece(run[last - 1], run[last], run[last])
      line(to: run[last])
    }
    end(edge, pointCount: run.count)
  }

  /// The spline without its first and its last piece.
  mutating func addBasisOpen(_ run: [Point], _ edge: CurveEdge) {
    guard run.count > 2 else { return }
    begin(knot(run[0], run[1], run[2]), edge)
    for i in 2..<max(2, run.count - 1) { addPiece(run[i - 1], run[i], run[i + 1]) }
    end(edge, pointCount: run.count == 3 ? 1 : run.count)
  }

  /// The spline all the way round.
  mutating func addBasisClosed(_ run: [Point]) {
    switch run.count {
    case 1: move(to: run[0])
    case 2:
      move(to: run[0].interpolated(to: run[1], at: 2.0 / 3))
      line(to: run[0].interpolated(to: run[1], at: 1.0 / 3))
    default:
      let n = run.count
      move(to: knot(run[0], run[1], run[2]))
      for i in 2..<(n + 2) { addPiece(run[(i - 1) % n], run[i % n], run[(i + 1) % n]) }
    }
    close()
  }

  private func knot(_ a: Point, _ b: Point, _ c: Point) -> Point {
    Point(x: (a.x + 4 * b.x + c.x) / 6, y: (a.y + 4 * b.y + c.y) / 6)
  }

  /// The piece that ends at the knot of three points.
  private mutating func addPiece(_ a: Point, _ b: Point, _ c: Point) {
    curve(a.interpolated(to: b, at: 1.0 / 3), a.interpolated(to: b, at: 2.0 / 3), to: knot(a, b, c))
  }

  /// Points drawn toward the straight line from the first to the last: how a bundle of edges is tied.
  func straightened(_ run: [Point], tension: Double) -> [Point] {
    guard let first = run.first, let last = run.last, run.count > 1 else { return run }
    return run.enumerated().map { index, point in
      first.interpolated(to: last, at: Double(index) / Double(run.count - 1)).interpolated(
        to: point, at: tension)
    }
  }
}
