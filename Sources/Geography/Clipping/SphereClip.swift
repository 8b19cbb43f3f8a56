import Geometry

/// Cuts shapes at an edge on the sphere, and closes polygons along it.
///
/// Lines are cut as they come. Of a polygon the rings are kept until its end: those that the edge does not
/// touch pass on at once, the others' pieces are joined along the edge by
/// ``rejoin(_:by:startInside:along:into:)``. A polygon without any piece may still hold all that is inside
/// the edge.
struct SphereClip<Clipper: LineClipper, Next: GeoSink>: GeoSink {
  var next: Next
  private var line: Clipper
  private var ringClipper: Clipper
  private var buffer = LineBuffer()
  private var ring: [Vertex] = []
  private var polygon: [[Vertex]] = []
  private var pieces: [[Vertex]] = []
  private var inPolygon = false
  private var inLine = false
  private var polygonStarted = false

  init(_ clipper: Clipper, _ next: Next) {
    (line, ringClipper, self.next) = (clipper, clipper, next)
  }

  mutating func point(_ vertex: Vertex) {
    if inPolygon {
      ring.append(vertex)
      ringClipper.point(vertex, &buffer)
    } else if inLine {
      line.point(vertex, &next)
    } else if line.isVisible(vertex) {
      next.point(vertex)
    }
  }

  mutating func lineStart() {
    if inPolygon {
      ring.removeAll(keepingCapacity: true)
      ringClipper.lineStart(&buffer)
    } else {
      inLine = true
      line.lineStart(&next)
    }
  }

  mutating func lineEnd() {
    guard inPolygon else {
      inLine = false
      line.lineEnd(&next)
      return
    }
    guard let first = ring.first else { return }
    ringClipper.point(first, &buffer)
    ringClipper.lineEnd(&buffer)
    polygon.append(ring)
    if ringClipper.isUncut {
      for piece in buffer.take() where piece.count > 1 {
        startPolygon()
        next.lineStart()
        for vertex in piece.dropLast() { next.point(vertex) }
        next.lineEnd()
      }
    } else {
      if ringClipper.joinsEnds { buffer.joinEnds() }
      pieces += buffer.take().filter { $0.count > 1 }
    }
  }

  mutating func polygonStart() { inPolygon = true }

  mutating func polygonEnd() {
    inPolygon = false
    let startInside = SphericalPolygon.contains(polygon, line.start)
    if !pieces.isEmpty {
      startPolygon()
      let line = line
      rejoin(
        &pieces, by: { line.order($0) < line.order($1) }, startInside: startInside,
        along: { line.followEdge(from: $0, to: $1, $2, &$3) }, into: &next)
    } else if startInside {
      startPolygon()
      next.lineStart()
      line.followEdge(from: nil, to: nil, 1, &next)
      next.lineEnd()
    }
    if polygonStarted { next.polygonEnd() }
    polygonStarted = false
    polygon.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
  }

  mutating func sphere() {
    next.polygonStart()
    next.lineStart()
    line.followEdge(from: nil, to: nil, 1, &next)
    next.lineEnd()
    next.polygonEnd()
  }

  private mutating func startPolygon() {
    if !polygonStarted { next.polygonStart() }
    polygonStarted = true
  }
}
