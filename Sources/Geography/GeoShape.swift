/// Something on the globe that a map shows.
///
/// ```swift
/// let route = GeoShape.lines([Coordinates([moscow, beijing])])
/// let path = projection.path(of: route)
/// ```
///
/// Edges are arcs of great circles. The inside of a ring lies to its right, clockwise seen from above the
/// ring's middle, so that a ring may hold more than half of the globe; readers of files turn rings that
/// were meant otherwise.
public indirect enum GeoShape: Sendable, Hashable {
  /// Places.
  case points(Coordinates)
  /// Lines.
  case lines([Coordinates])
  /// Polygons: each a list of rings, the first its outline, the others its holes.
  case polygons([[Coordinates]])
  /// All of the globe.
  case sphere
  /// Several shapes that belong together; nothing if empty.
  case collection([GeoShape])

  /// How many places it is made of.
  public var pointCount: Int {
    switch self {
    case .points(let places): places.count
    case .lines(let lines): lines.reduce(0) { $0 + $1.count }
    case .polygons(let polygons): polygons.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } }
    case .sphere: 0
    case .collection(let shapes): shapes.reduce(0) { $0 + $1.pointCount }
    }
  }
}
