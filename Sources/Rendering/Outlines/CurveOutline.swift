import Geometry
import SceneGraph

/// What a run of points is a part of: this decides how its outline begins and ends.
enum CurveEdge {
  /// A line: begins with a move. A single point becomes a closed run, which round caps show as a dot.
  case line
  /// The first edge of an area: begins with a move.
  case areaThere
  /// The second edge, in reverse order: joined to the first by a line, and closed.
  case areaBack
}

extension Path {
  /// Adds the curve through a run of points, as d3-shape defines its curves.
  ///
  /// Closed curves are runs of their own also as the edge of an area.
  /// A point that is not finite would spoil the whole outline: such runs are expected to be cut before.
  mutating func addCurve(_ curve: Curve, through points: ArraySlice<Point>, edge: CurveEdge) {
    guard !points.isEmpty else { return }
    let run = Array(points)
    switch curve {
    case .linear: addLines(run, edge)
    case .linearClosed: addLines(run, edge, closed: true)
    case .step: addSteps(run, edge, at: 0.5)
    case .stepBefore: addSteps(run, edge, at: edge == .areaBack ? 1 : 0)
    case .stepAfter: addSteps(run, edge, at: edge == .areaBack ? 0 : 1)
    case .monotoneX: addMonotone(run, edge)
    case .monotoneY:
      var flipped = Path()
      flipped.addMonotone(run.map { Point(x: $0.y, y: $0.x) }, .line, isBare: true)
      addContinuing(flipped.applying(Affine(a: 0, b: 1, c: 1, d: 0, tx: 0, ty: 0)), edge, run.count)
    case .natural: addNatural(run, edge)
    case .basis: addBasis(run, edge)
    case .basisOpen: addBasisOpen(run, edge)
    case .basisClosed: addBasisClosed(run)
    case .bundle(let tension): addBasis(straightened(run, tension: tension), edge)
    case .cardinal(let tension): addSpline(.cardinal(tension), run, edge)
    case .cardinalOpen(let tension): addSplineOpen(.cardinal(tension), run, edge)
    case .cardinalClosed(let tension): addSplineClosed(.cardinal(tension), run)
    case .catmullRom(let alpha): addSpline(.catmullRom(alpha), run, edge)
    case .catmullRomOpen(let alpha): addSplineOpen(.catmullRom(alpha), run, edge)
    case .catmullRomClosed(let alpha): addSplineClosed(.catmullRom(alpha), run)
    }
  }

  /// The first point of a run.
  mutating func begin(_ point: Point, _ edge: CurveEdge) {
    if edge == .areaBack { line(to: point) } else { move(to: point) }
  }

  /// The end of a run: closes an area, and a line that is a single point.
  mutating func end(_ edge: CurveEdge, pointCount: Int) {
    if edge == .areaBack || (edge == .line && pointCount == 1) { close() }
  }

  /// Adds an outline whose first move is where the run begins.
  mutating func addContinuing(_ other: Path, _ edge: CurveEdge, _ pointCount: Int) {
    for (index, element) in other.elements.enumerated() {
      switch element {
      case .move(let point) where index == 0: begin(point, edge)
      case .move(let point): move(to: point)
      case .line(let point): line(to: point)
      case .curve(let control1, let control2, let point): curve(control1, control2, to: point)
      case .close: close()
      }
    }
    end(edge, pointCount: pointCount)
  }

  private mutating func addLines(_ run: [Point], _ edge: CurveEdge, closed: Bool = false) {
    if closed { move(to: run[0]) } else { begin(run[0], edge) }
    for point in run.dropFirst() { line(to: point) }
    if closed { close() } else { end(edge, pointCount: run.count) }
  }

  /// Steps that change at a fraction of the way from point to point.
  private mutating func addSteps(_ run: [Point], _ edge: CurveEdge, at fraction: Double) {
    begin(run[0], edge)
    for (last, next) in zip(run, run.dropFirst()) {
      let x = last.x + (next.x - last.x) * fraction
      if fraction > 0 { line(to: Point(x: x, y: last.y)) } else { line(to: Point(x: last.x, y: next.y)) }
      line(to: Point(x: fraction > 0 ? x : next.x, y: next.y))
    }
    if fraction > 0, fraction < 1, run.count > 1 { line(to: run[run.count - 1]) }
    end(edge, pointCount: run.count)
  }
}
