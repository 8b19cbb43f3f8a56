import Geometry

/// Questions about polygons on the sphere.
enum SphericalPolygon {
  /// Whether a polygon, in radians, holds a place.
  ///
  /// First, whether it holds the south pole: it does if it winds once around it (longitudes turn clockwise
  /// all the way), or, not winding, if its area comes out negative. Then each edge that crosses the
  /// meridian from the pole to the place changes sides. Method: d3-geo's.
  static func contains(_ rings: [[Vertex]], _ place: Vertex) -> Bool {
    let lambda = longitude(place)
    let sine = sin(place.y)
    let phi = sine == 1 ? halfPi + epsilon : sine == -1 ? -halfPi - epsilon : place.y
    let normal = Cartesian(x: sin(lambda), y: -cos(lambda), z: 0)
    var angle = 0.0, winding = 0
    var area = CompensatedSum()
    for ring in rings {
      guard var before = ring.last else { continue }
      var lambda0 = longitude(before)
      var (sin0, cos0) = halfAngle(before)
      for vertex in ring {
        let lambda1 = longitude(vertex)
        let (sin1, cos1) = halfAngle(vertex)
        let way = lambda1 - lambda0
        let sign = way >= 0 ? 1.0 : -1
        let size = abs(way)
        let crossesAntimeridian = size > .pi
        let k = sin0 * sin1
        area.add(atan2(k * sign * sin(size), cos0 * cos1 + k * cos(size)))
        angle += crossesAntimeridian ? way + sign * tau : way
        if crossesAntimeridian != ((lambda0 >= lambda) != (lambda1 >= lambda)) {
          let arc = Cartesian(before.x, before.y).cross(Cartesian(vertex.x, vertex.y)).normalized
          let meeting = normal.cross(arc).normalized
          let goesUp = crossesAntimeridian != (way >= 0)
          let latitude = (goesUp ? -1 : 1) * safeAsin(meeting.z)
          if phi > latitude || (phi == latitude && (arc.x != 0 || arc.y != 0)) { winding += goesUp ? 1 : -1 }
        }
        (lambda0, sin0, cos0, before) = (lambda1, sin1, cos1, vertex)
      }
    }
    let holdsPole = angle < -epsilon || (angle < epsilon && area.value < -epsilon * epsilon)
    return holdsPole != (winding & 1 != 0)
  }

  private static func halfAngle(_ vertex: Vertex) -> (Double, Double) {
    let half = vertex.y / 2 + .pi / 4
    return (sin(half), cos(half))
  }

  private static func longitude(_ vertex: Vertex) -> Double {
    if abs(vertex.x) <= .pi { return vertex.x }
    return (vertex.x < 0 ? -1 : 1) * ((abs(vertex.x) + .pi).truncatingRemainder(dividingBy: tau) - .pi)
  }
}

/// A sum that keeps what rounding would lose (Neumaier, 1974): areas of small islands beside large seas.
struct CompensatedSum {
  private var sum = 0.0
  private var lost = 0.0

  mutating func add(_ term: Double) {
    let total = sum + term
    lost += abs(sum) >= abs(term) ? (sum - total) + term : (term - total) + sum
    sum = total
  }

  var value: Double { sum + lost }
}
