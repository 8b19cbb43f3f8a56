import Geometry

/// Cuts lines where they cross the antimeridian, the meridian opposite the middle of the map.
///
/// Everything is visible; a line that crosses goes on at the other side. A line along a meridian through a
/// pole is led along the edge of the map there. Method: d3-geo's (Mike Bostock, Jason Davies).
struct AntimeridianClipper: LineClipper {
  private var last = Vertex(.nan, .nan)
  /// The side of the antimeridian on which the last vertex lay: π or −π.
  private var lastSide = Double.nan
  private(set) var isUncut = true
  /// A cut ring begins and ends in the middle of a piece.
  var joinsEnds: Bool { !isUncut }

  let start = Vertex(-.pi, -halfPi)

  func isVisible(_ vertex: Vertex) -> Bool { true }

  mutating func lineStart(_ sink: inout some GeoSink) {
    last = Vertex(.nan, .nan)
    sink.lineStart()
    isUncut = true
  }

  mutating func point(_ vertex: Vertex, _ sink: inout some GeoSink) {
    var here = vertex
    let side = here.x > 0 ? Double.pi : -.pi
    let way = abs(here.x - last.x)
    if abs(way - .pi) < epsilon {
      // Straight over a pole.
      last.y = (last.y + here.y) / 2 > 0 ? halfPi : -halfPi
      sink.point(Vertex(last.x, last.y))
      cut(from: lastSide, to: side, at: last.y, &sink)
      sink.point(Vertex(here.x, last.y))
    } else if lastSide != side, way >= .pi {
      // Exactly on the antimeridian the crossing has no latitude of its own: step off it a little.
      if abs(last.x - lastSide) < epsilon { last.x -= lastSide * epsilon }
      if abs(here.x - side) < epsilon { here.x -= side * epsilon }
      cut(from: lastSide, to: side, at: crossing(last, here), &sink)
    }
    last = here
    sink.point(here)
    lastSide = side
  }

  mutating func lineEnd(_ sink: inout some GeoSink) {
    sink.lineEnd()
    last = Vertex(.nan, .nan)
  }

  private mutating func cut(from: Double, to: Double, at latitude: Double, _ sink: inout some GeoSink) {
    sink.point(Vertex(from, latitude))
    sink.lineEnd()
    sink.lineStart()
    sink.point(Vertex(to, latitude))
    isUncut = false
  }

  /// The latitude at which a great circle crosses the antimeridian.
  private func crossing(_ a: Vertex, _ b: Vertex) -> Double {
    let sine = sin(a.x - b.x)
    guard abs(sine) > epsilon else { return (a.y + b.y) / 2 }
    let (cosA, cosB) = (cos(a.y), cos(b.y))
    return atan((sin(a.y) * cosB * sin(b.x) - sin(b.y) * cosA * sin(a.x)) / (cosA * cosB * sine))
  }

  func followEdge(from: Vertex?, to: Vertex?, _ direction: Double, _ sink: inout some GeoSink) {
    guard let from, let to else {
      let latitude = direction * halfPi
      let corners: [(Double, Double)] = [
        (-.pi, 1), (0, 1), (.pi, 1), (.pi, 0), (.pi, -1), (0, -1), (-.pi, -1), (-.pi, 0), (-.pi, 1),
      ]
      for (longitude, side) in corners { sink.point(Vertex(longitude, side * latitude)) }
      return
    }
    if abs(from.x - to.x) > epsilon {
      // Over a pole to the other side.
      let longitude = from.x < to.x ? Double.pi : -.pi
      let latitude = direction * longitude / 2
      for x in [-longitude, 0, longitude] { sink.point(Vertex(x, latitude)) }
    } else {
      sink.point(to)
    }
  }
}
