import Geometry

extension GeoShape {
  /// The area on the globe in steradians (of 4π); times the square of the radius.
  public var area: Double {
    switch self {
    case .points, .lines: return 0
    case .sphere: return 2 * tau
    case .collection(let shapes): return shapes.reduce(0) { $0 + $1.area }
    case .polygons(let polygons):
      return polygons.reduce(0) { sum, rings in
        var area = CompensatedSum()
        for ring in rings { area.add(ring.signedArea) }
        // Of a polygon's rings the outline has the whole globe's rest as its other side.
        return sum + (area.value < 0 ? 2 * tau + area.value : area.value)
      }
    }
  }

  /// The length of all lines and outlines on the globe, in radians.
  public var length: Double {
    func length(_ line: Coordinates) -> Double {
      (1..<max(1, line.count)).reduce(0) { $0 + line[$1 - 1].distance(to: line[$1]) }
    }
    switch self {
    case .points, .sphere: return 0
    case .lines(let lines): return lines.reduce(0) { $0 + length($1) }
    case .polygons(let polygons): return polygons.reduce(0) { $0 + $1.reduce(0) { $0 + length($1) } }
    case .collection(let shapes): return shapes.reduce(0) { $0 + $1.length }
    }
  }

  /// The same shape with every outline meant as its smaller side and every hole as the hole in it.
  ///
  /// Files disagree about which way around a ring goes. Outlines of more than half of the globe are lost by
  /// this.
  public var rewound: GeoShape {
    switch self {
    case .points, .lines, .sphere: self
    case .collection(let shapes): .collection(shapes.map(\.rewound))
    case .polygons(let polygons):
      .polygons(
        polygons.map { rings in
          rings.enumerated().map { index, ring in
            // Clockwise outlines have their small side to the right, counterclockwise holes theirs outside.
            let isSmall = ring.signedArea >= 0
            return isSmall == (index == 0) ? ring : ring.reversed
          }
        })
    }
  }

  /// The same shape with every outline meant as its other side.
  public var reversed: GeoShape {
    switch self {
    case .points, .lines, .sphere: self
    case .collection(let shapes): .collection(shapes.map(\.reversed))
    case .polygons(let polygons): .polygons(polygons.map { $0.map(\.reversed) })
    }
  }

  /// Whether the shape holds a place: in a polygon, or anywhere on the globe.
  public func contains(_ place: GeoPoint) -> Bool {
    switch self {
    case .points, .lines: return false
    case .sphere: return true
    case .collection(let shapes): return shapes.contains { $0.contains(place) }
    case .polygons(let polygons):
      let vertex = Vertex(place.longitude * .pi / 180, place.latitude * .pi / 180)
      return polygons.contains { rings in
        SphericalPolygon.contains(rings.map { $0.radians }, vertex)
      }
    }
  }

  /// The middle of the shape on the globe: of its area, or else of its lines, or else of its places; nil
  /// where there is none, as for the whole globe.
  public var centroid: GeoPoint? {
    var areas = Cartesian(x: 0, y: 0, z: 0), lines = areas, places = areas
    gather(&areas, &lines, &places)
    for sum in [areas, lines, places] where sum.length > 1e-12 { return sum.place }
    return nil
  }

  private func gather(_ areas: inout Cartesian, _ lines: inout Cartesian, _ places: inout Cartesian) {
    switch self {
    case .sphere: break
    case .collection(let shapes): for shape in shapes { shape.gather(&areas, &lines, &places) }
    case .points(let points): for index in 0..<points.count { places = places + Cartesian(points[index]) }
    case .lines(let all): for line in all { line.gather(&areas, &lines, &places, isRing: false) }
    case .polygons(let polygons):
      for rings in polygons { for ring in rings { ring.gather(&areas, &lines, &places, isRing: true) } }
    }
  }
}

extension Coordinates {
  /// Longitudes and latitudes in radians, a ring's closing point left out.
  var radians: [Vertex] {
    let repeats = count > 1 && self[0] == self[count - 1]
    return (0..<(repeats ? count - 1 : count)).map {
      Vertex(longitudes[$0] * .pi / 180, latitudes[$0] * .pi / 180)
    }
  }

  /// The area to the right of a ring, in steradians, as a number from −2π to 2π: negative if the smaller
  /// side lies to the left.
  ///
  /// Each edge adds the area between it and the south pole, by the half-angle formula of spherical excess
  /// (L'Huilier), as in d3-geo.
  var signedArea: Double {
    let ring = radians
    guard var before = ring.last else { return 0 }
    var sum = CompensatedSum()
    for vertex in ring {
      let way = vertex.x - before.x
      let sign = way >= 0 ? 1.0 : -1
      let size = abs(way)
      let (half0, half1) = (before.y / 2 + .pi / 4, vertex.y / 2 + .pi / 4)
      let k = sin(half0) * sin(half1)
      sum.add(2 * atan2(k * sign * sin(size), cos(half0) * cos(half1) + k * cos(size)))
      before = vertex
    }
    let area = sum.value.remainder(dividingBy: 2 * tau)
    return area
  }

  /// Adds what a line or ring weighs to three sums of directions.
  fileprivate func gather(
    _ areas: inout Cartesian, _ lines: inout Cartesian, _ places: inout Cartesian, isRing: Bool
  ) {
    guard count > 0 else { return }
    var before = Cartesian(self[0])
    places = places + before
    for index in 1..<max(1, count) {
      let here = Cartesian(self[index])
      let cross = before.cross(here)
      let angle = atan2(cross.length, before.dot(here))
      if cross.length > 0, isRing { areas = areas + cross.scaled(-angle / cross.length) }
      lines = lines + (before + here).scaled(angle)
      places = places + here
      before = here
    }
  }
}
