import Geometry

/// Projects places, and bends the lines between them where the projection bends them.
///
/// A straight edge on the globe is an arc of a great circle; on the map it may be a curve. Between two
/// places that come to lie far enough apart, the middle of the arc is projected too; if it lies off the
/// straight line by more than the precision, or far from its middle, or the arc is long, both halves are
/// treated likewise. The method and its constants are d3-geo's (Mike Bostock's adaptive resampling), so
/// that maps agree with Vega's to the point.
struct Resampler<Next: GeoSink>: GeoSink {
  var next: Next
  private let project: PlanarMap
  /// The square of the precision in points; zero for straight lines between places.
  private let tolerance: Double

  private enum Place { case apart, lineStart, ringStart, line, ring }
  private var place = Place.apart
  private var inPolygon = false
  private var first = End()
  private var last = End()

  /// How often an edge is halved at most, and the cosine of the longest arc that may stay whole (30°).
  private static var deepest: Int { 16 }
  private static var cosLongest: Double { 0.866_025_403_784_438_7 }

  init(_ project: PlanarMap, precision: Double, _ next: Next) {
    (self.project, tolerance, self.next) = (project, precision * precision, next)
  }

  /// A place on the globe and on the map.
  private struct End {
    var x = Double.nan, y = Double.nan
    var lambda = Double.nan, phi = Double.nan
  }

  mutating func point(_ vertex: Vertex) {
    let at = project(vertex.x, vertex.y)
    let here = End(x: at.x, y: at.y, lambda: vertex.x, phi: vertex.y)
    switch place {
    case .apart:
      next.point(Vertex(at.x, at.y))
      return
    case .lineStart: place = .line
    case .ringStart:
      place = .ring
      first = here
    case .line, .ring: bend(last, here)
    }
    last = here
    next.point(Vertex(at.x, at.y))
  }

  mutating func lineStart() {
    place = inPolygon ? .ringStart : .lineStart
    next.lineStart()
  }

  mutating func lineEnd() {
    if place == .ring { bend(last, first) }
    place = .apart
    next.lineEnd()
  }

  mutating func polygonStart() {
    inPolygon = true
    next.polygonStart()
  }

  mutating func polygonEnd() {
    inPolygon = false
    next.polygonEnd()
  }

  /// Adds what is needed between two ends. Most edges are too short on the map to need anything, and cost two
  /// subtractions here.
  private mutating func bend(_ a: End, _ b: End) {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    guard tolerance > 0, dx * dx + dy * dy > 4 * tolerance else { return }
    bend(a, Cartesian(a.lambda, a.phi), b, Cartesian(b.lambda, b.phi), Self.deepest)
  }

  private mutating func bend(_ a: End, _ onGlobeA: Cartesian, _ b: End, _ onGlobeB: Cartesian, _ depth: Int) {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let square = dx * dx + dy * dy
    guard square > 4 * tolerance, depth > 0 else { return }
    let sum = onGlobeA + onGlobeB
    let middle = sum.scaled(1 / sum.length)
    let phi = safeAsin(middle.z)
    // At a pole, and along a meridian, the middle has the longitude of the ends.
    let isMeridian = abs(abs(middle.z) - 1) < epsilon || abs(a.lambda - b.lambda) < epsilon
    let lambda = isMeridian ? (a.lambda + b.lambda) / 2 : atan2(middle.y, middle.x)
    let at = project(lambda, phi)
    let (mx, my) = (at.x - a.x, at.y - a.y)
    let offset = dy * mx - dx * my
    if offset * offset / square > tolerance || abs((dx * mx + dy * my) / square - 0.5) > 0.3
      || onGlobeA.dot(onGlobeB) < Self.cosLongest
    {
      let here = End(x: at.x, y: at.y, lambda: lambda, phi: phi)
      bend(a, onGlobeA, here, middle, depth - 1)
      next.point(Vertex(at.x, at.y))
      bend(here, middle, b, onGlobeB, depth - 1)
    }
  }
}

/// From the turned globe to the page: a projection's function, then scale, reflection and shift.
struct PlanarMap {
  let raw: RawProjection
  let scaleX: Double
  let scaleY: Double
  let shift: Point

  @inline(__always)
  func callAsFunction(_ lambda: Double, _ phi: Double) -> Point {
    let at = raw.forward(lambda, phi)
    return Point(x: shift.x + scaleX * at.x, y: shift.y - scaleY * at.y)
  }

  func inverse(_ point: Point) -> Point? {
    raw.inverse?((point.x - shift.x) / scaleX, (shift.y - point.y) / scaleY)
  }
}
