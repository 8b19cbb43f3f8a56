import Geometry

/// Sorts loose rings into outlines and the holes in them.
enum RingNesting {
  /// Polygons of rings that do not cross. Outlines come in the order of the rings.
  static func polygons(_ rings: [Coordinates]) -> GeoShape {
    // A ring inside an odd number of larger rings is a hole of the smallest of them.
    let sized = rings.map { ring -> (ring: Coordinates, area: Double, vertices: [Vertex]) in
      let turned = ring.signedArea < 0 ? ring.reversed : ring
      return (turned, turned.signedArea, turned.radians)
    }
    let order = sized.indices.sorted {
      sized[$0].area > sized[$1].area || (sized[$0].area == sized[$1].area && $0 < $1)
    }
    var depth = [Int](repeating: 0, count: sized.count)
    var parent = [Int](repeating: -1, count: sized.count)
    var larger: [Int] = []
    for index in order {
      guard let sample = sized[index].vertices.first else { continue }
      for candidate in larger where SphericalPolygon.contains([sized[candidate].vertices], sample) {
        depth[index] = depth[candidate] + 1
        parent[index] = candidate
      }
      larger.append(index)
    }
    var polygons: [[Coordinates]] = []
    var place = [Int](repeating: -1, count: sized.count)
    for index in sized.indices where depth[index] % 2 == 0 {
      place[index] = polygons.count
      polygons.append([sized[index].ring])
    }
    for index in sized.indices where depth[index] % 2 == 1 && parent[index] >= 0 {
      polygons[place[parent[index]]].append(sized[index].ring.reversed)
    }
    return .polygons(polygons)
  }
}
