import Geometry

extension Projection {
  /// Sends a shape through turning, clipping, projecting, bending and clipping again, into a sink.
  ///
  /// Each combination is a pipeline of its own that the compiler joins; nothing is chosen per place.
  func stream<Sink: GeoSink>(_ shape: GeoShape, to sink: inout Sink) {
    if kind == .albersUsa {
      for part in AlbersUSA(self).parts { part.stream(shape, to: &sink) }
      return
    }
    let setup = ProjectionSetup(self)
    guard let extent = setup.extent else {
      project(shape, setup, &sink)
      return
    }
    var clip = RectangleClip(extent, sink)
    project(shape, setup, &clip)
    sink = clip.next
  }

  private func project<Sink: GeoSink>(_ shape: GeoShape, _ setup: ProjectionSetup, _ sink: inout Sink) {
    if kind == .identity {
      var plane = Plane(map: setup.map, next: sink)
      shape.send(to: &plane) { Vertex($0, $1) }
      sink = plane.next
      return
    }
    let resampler = Resampler(setup.map, precision: precision, sink)
    if let clipAngle, clipAngle > 0, clipAngle < 180 {
      var clip = SphereClip(CircleClipper(radius: clipAngle * .pi / 180), resampler)
      shape.send(to: &clip) { setup.turn($0, $1) }
      sink = clip.next.next
    } else {
      var clip = SphereClip(AntimeridianClipper(), resampler)
      shape.send(to: &clip) { setup.turn($0, $1) }
      sink = clip.next.next
    }
  }
}

/// What `identity` does: scale and shift, without a globe.
private struct Plane<Next: GeoSink>: GeoSink {
  let map: PlanarMap
  var next: Next

  mutating func point(_ vertex: Vertex) {
    let at = map(vertex.x, vertex.y)
    next.point(Vertex(at.x, at.y))
  }
  mutating func lineStart() { next.lineStart() }
  mutating func lineEnd() { next.lineEnd() }
  mutating func polygonStart() { next.polygonStart() }
  mutating func polygonEnd() { next.polygonEnd() }
}
