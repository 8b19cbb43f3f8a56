import Geometry

extension Path {
  /// A cubic curve that rises where the points rise and falls where they fall.
  ///
  /// M. Steffen, A simple method for monotonic interpolation in one dimension (1990): the slope at a point
  /// is that of the parabola through it and its neighbours, limited so that there is no overshoot.
  mutating func addMonotone(_ given: [Point], _ edge: CurveEdge, isBare: Bool = false) {
    var run: [Point] = []
    for point in given where point != run.last { run.append(point) }
    begin(run[0], edge)
    if run.count == 2 { line(to: run[1]) }
    if run.count > 2 {
      var slopes = [Double](repeating: 0, count: run.count)
      for i in 1..<(run.count - 1) { slopes[i] = steffenSlope(run[i - 1], run[i], run[i + 1]) }
      slopes[0] = endSlope(run[0], run[1], slopes[1])
      let last = run.count - 1
      slopes[last] = endSlope(run[last - 1], run[last], slopes[last - 1])
      for i in 0..<last {
        let third = (run[i + 1].x - run[i].x) / 3
        curve(
          Point(x: run[i].x + third, y: run[i].y + third * slopes[i]),
          Point(x: run[i + 1].x - third, y: run[i + 1].y - third * slopes[i + 1]), to: run[i + 1])
      }
    }
    if !isBare { end(edge, pointCount: run.count) }
  }

  private func steffenSlope(_ a: Point, _ b: Point, _ c: Point) -> Double {
    let (h0, h1) = (b.x - a.x, c.x - b.x)
    guard h0 != 0, h1 != 0, h0 + h1 != 0 else { return 0 }
    let (s0, s1) = ((b.y - a.y) / h0, (c.y - b.y) / h1)
    let parabola = (s0 * h1 + s1 * h0) / (h0 + h1)
    return (sign(s0) + sign(s1)) * min(abs(s0), abs(s1), 0.5 * abs(parabola))
  }

  private func sign(_ value: Double) -> Double { value < 0 ? -1 : 1 }

  private func endSlope(_ a: Point, _ b: Point, _ inner: Double) -> Double {
    let h = b.x - a.x
    return h == 0 ? inner : (3 * (b.y - a.y) / h - inner) / 2
  }

  /// The natural cubic spline: no curvature at both ends.
  mutating func addNatural(_ run: [Point], _ edge: CurveEdge) {
    begin(run[0], edge)
    if run.count == 2 { line(to: run[1]) }
    if run.count > 2 {
      let x = naturalControls(run.map(\.x))
      let y = naturalControls(run.map(\.y))
      for i in 0..<(run.count - 1) {
        curve(
          Point(x: x.first[i], y: y.first[i]), Point(x: x.second[i], y: y.second[i]), to: run[i + 1])
      }
    }
    end(edge, pointCount: run.count)
  }

  /// The control points of each piece in one coordinate: a tridiagonal system, solved by Thomas' algorithm.
  private func naturalControls(_ x: [Double]) -> (first: [Double], second: [Double]) {
    let n = x.count - 1
    var diagonal = [Double](repeating: 4, count: n)
    var first = (0..<n).map { 4 * x[$0] + 2 * x[$0 + 1] }
    diagonal[0] = 2
    first[0] = x[0] + 2 * x[1]
    diagonal[n - 1] = 7
    first[n - 1] = 8 * x[n - 1] + x[n]
    for i in 1..<n {
      let factor = (i == n - 1 ? 2 : 1) / diagonal[i - 1]
      diagonal[i] -= factor
      first[i] -= factor * first[i - 1]
    }
    first[n - 1] /= diagonal[n - 1]
    for i in stride(from: n - 2, through: 0, by: -1) { first[i] = (first[i] - first[i + 1]) / diagonal[i] }
    var second = (0..<n).map { $0 + 1 < n ? 2 * x[$0 + 1] - first[$0 + 1] : 0 }
    second[n - 1] = (x[n] + first[n - 1]) / 2
    return (first, second)
  }
}
