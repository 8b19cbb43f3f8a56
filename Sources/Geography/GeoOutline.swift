import Geometry

/// The outline of a shape, ready to be asked how far places lie from it.
///
/// ```swift
/// let coast = GeoOutline(of: country)
/// let kilometres = coast.distance(to: ship) * GeoPoint.earthRadius
/// ```
public struct GeoOutline: Sendable {
  private let shape: GeoShape
  /// The ends of the edges on the unit sphere, pair after pair; a place alone is an edge without length.
  private let starts: [Cartesian]
  private let ends: [Cartesian]

  /// The outline of a shape: the edges of its rings and lines, and its places.
  public init(of shape: GeoShape) {
    self.shape = shape
    var starts: [Cartesian] = [], ends: [Cartesian] = []
    func add(_ line: Coordinates) {
      guard line.count > 0 else { return }
      var last = Cartesian(line[0])
      for index in 1..<max(line.count, 1) {
        let next = Cartesian(line[index])
        starts.append(last)
        ends.append(next)
        last = next
      }
    }
    func add(_ shape: GeoShape) {
      switch shape {
      case .points(let places):
        for index in 0..<places.count {
          starts.append(Cartesian(places[index]))
          ends.append(Cartesian(places[index]))
        }
      case .lines(let lines): for line in lines { add(line) }
      case .polygons(let polygons): for polygon in polygons { for ring in polygon { add(ring) } }
      case .sphere: break
      case .collection(let shapes): for shape in shapes { add(shape) }
      }
    }
    add(shape)
    (self.starts, self.ends) = (starts, ends)
  }

  /// The way from a place to the nearest point of the outline, in radians; 0 inside the shape, nil where there is no
  /// outline. Takes time in proportion to the edges.
  public func distance(to place: GeoPoint) -> Double? {
    if shape.contains(place) { return 0 }
    guard !starts.isEmpty else { return nil }
    let p = Cartesian(place)
    var nearest = p, most = -2.0
    for index in starts.indices {
      let a = starts[index], b = ends[index]
      let (x, y, z) = (b.x - a.x, b.y - a.y, b.z - a.z)
      let square = x * x + y * y + z * z
      var t = square > 0 ? ((p.x - a.x) * x + (p.y - a.y) * y + (p.z - a.z) * z) / square : 0
      t = min(max(t, 0), 1)
      // The point of the chord below the arc, brought up to the sphere: edges of maps are short.
      let on = Cartesian(x: a.x + x * t, y: a.y + y * t, z: a.z + z * t)
      let cosine = p.dot(on) / on.length
      if cosine > most { (nearest, most) = (on, cosine) }
    }
    return atan2(p.cross(nearest).length, p.dot(nearest))
  }
}
