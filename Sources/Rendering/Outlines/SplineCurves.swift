import Geometry

/// A spline through all points, whose direction at each depends on its two neighbours.
enum Spline {
  /// The direction is that of the neighbours' connection, shortened by a tension from 0 to 1.
  case cardinal(Double)
  /// Distances to the power of alpha say how far each neighbour counts
  /// (Yuksel, Schaefer and Keyser, Parameterization and applications of Catmull–Rom curves, 2011).
  case catmullRom(Double)

  /// The control points of the piece from `b` to `c`, between neighbours that need not be there.
  func controls(_ a: Point?, _ b: Point, _ c: Point, _ d: Point?) -> (Point, Point) {
    switch self {
    case .catmullRom(let alpha) where alpha > 0:
      return (
        a.map { Spline.control($0, b, c, alpha) } ?? b, d.map { Spline.control($0, c, b, alpha) } ?? c
      )
    case .catmullRom: return Spline.cardinal(0).controls(a, b, c, d)
    case .cardinal(let tension):
      let k = (1 - tension) / 6
      return (a.map { b + (c - $0) * k } ?? b, d.map { c + (b - $0) * k } ?? c)
    }
  }

  /// The control point beside `b` on the way to `c`, coming from `a`.
  private static func control(_ a: Point, _ b: Point, _ c: Point, _ alpha: Double) -> Point {
    let before = pow(a.distance(to: b), alpha)
    let after = pow(b.distance(to: c), alpha)
    guard before > 1e-12 else { return b }
    let (beforeSquared, afterSquared) = (before * before, after * after)
    let weight = 2 * beforeSquared + 3 * before * after + afterSquared
    let sum = 3 * before * (before + after)
    return Point(
      x: (b.x * weight - a.x * afterSquared + c.x * beforeSquared) / sum,
      y: (b.y * weight - a.y * afterSquared + c.y * beforeSquared) / sum)
  }
}

extension Path {
  /// The spline from the first point to the last.
  mutating func addSpline(_ spline: Spline, _ run: [Point], _ edge: CurveEdge) {
    begin(run[0], edge)
    if run.count == 2 { line(to: run[1]) }
    if run.count > 2 {
      for i in 0..<(run.count - 1) {
        addPiece(
          spline, i > 0 ? run[i - 1] : nil, run[i], run[i + 1], i + 2 < run.count ? run[i + 2] : nil)
      }
    }
    end(edge, pointCount: run.count)
  }

  /// The spline from the second point to the last but one.
  mutating func addSplineOpen(_ spline: Spline, _ run: [Point], _ edge: CurveEdge) {
    guard run.count > 2 else { return }
    begin(run[1], edge)
    for i in 1..<max(1, run.count - 2) { addPiece(spline, run[i - 1], run[i], run[i + 1], run[i + 2]) }
    end(edge, pointCount: run.count == 3 ? 1 : run.count)
  }

  /// The spline all the way round.
  mutating func addSplineClosed(_ spline: Spline, _ run: [Point]) {
    let n = run.count
    move(to: run[n > 1 ? 1 : 0])
    if n == 2 { line(to: run[0]) }
    if n > 2 {
      for i in 1...n {
        addPiece(spline, run[i - 1], run[i % n], run[(i + 1) % n], run[(i + 2) % n])
      }
    }
    close()
  }

  private mutating func addPiece(_ spline: Spline, _ a: Point?, _ b: Point, _ c: Point, _ d: Point?) {
    let (control1, control2) = spline.controls(a, b, c, d)
    curve(control1, control2, to: c)
  }
}
