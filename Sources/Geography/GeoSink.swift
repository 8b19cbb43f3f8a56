/// A vertex on its way through a projection: longitude and latitude in radians before it, places after.
///
/// `mark` is set on ends that clipping made; see ``rejoin(_:by:startInside:along:into:)``.
struct Vertex: Equatable {
  var x: Double
  var y: Double
  var mark: Bool

  @inline(__always)
  init(_ x: Double, _ y: Double, mark: Bool = false) { (self.x, self.y, self.mark) = (x, y, mark) }

  /// Whether two vertices are the same but for the last digits.
  func isNear(_ other: Vertex) -> Bool { abs(x - other.x) < epsilon && abs(y - other.y) < epsilon }
}

/// What counts as no distance, in radians or points: 1e-6, as in d3-geo, whose choices at the edges of maps
/// hang on it.
let epsilon = 1e-6
let halfPi = Double.pi / 2
let tau = Double.pi * 2

/// One step of the way from a shape on the globe to a path on the page.
///
/// Shapes pass as a stream: a point alone; or a line's start, points and end; or a polygon's start, its
/// rings as lines without their closing point, and its end. Each step hands what it makes to the next,
/// which it holds, so that the compiler sees the whole way at once and nothing is collected but where
/// clipping needs it. The shape of the pipeline is d3-geo's.
protocol GeoSink {
  mutating func point(_ vertex: Vertex)
  mutating func lineStart()
  mutating func lineEnd()
  mutating func polygonStart()
  mutating func polygonEnd()
  /// All of the globe; only steps before clipping are sent it.
  mutating func sphere()
}

extension GeoSink {
  mutating func polygonStart() {}
  mutating func polygonEnd() {}
  mutating func sphere() {}
}

extension GeoShape {
  /// Sends the shape down a stream, each place through `place` first.
  func send<Sink: GeoSink>(to sink: inout Sink, by place: (Double, Double) -> Vertex) {
    switch self {
    case .points(let places):
      for index in 0..<places.count {
        let (longitude, latitude) = (places.longitudes[index], places.latitudes[index])
        if longitude.isFinite, latitude.isFinite { sink.point(place(longitude, latitude)) }
      }
    case .lines(let lines):
      for line in lines where line.count > 0 { line.send(to: &sink, closed: false, by: place) }
    case .polygons(let polygons):
      for rings in polygons {
        sink.polygonStart()
        for ring in rings where ring.count > 2 { ring.send(to: &sink, closed: true, by: place) }
        sink.polygonEnd()
      }
    case .sphere: sink.sphere()
    case .collection(let shapes):
      for shape in shapes { shape.send(to: &sink, by: place) }
    }
  }
}

extension Coordinates {
  fileprivate func send<Sink: GeoSink>(
    to sink: inout Sink, closed: Bool, by place: (Double, Double) -> Vertex
  ) {
    // A ring's last point repeats its first; one that does not is taken as it stands.
    let last = count - 1
    let repeats = closed && longitudes[0] == longitudes[last] && latitudes[0] == latitudes[last]
    sink.lineStart()
    for index in 0..<(repeats ? last : count) {
      let (longitude, latitude) = (longitudes[index], latitudes[index])
      if longitude.isFinite, latitude.isFinite { sink.point(place(longitude, latitude)) }
    }
    sink.lineEnd()
  }
}
