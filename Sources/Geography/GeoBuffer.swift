import Geometry

/// What lies within a distance of lines and places on the globe.
///
/// The distance to the nearest line is found at the nodes of a net, a tenth of the radius wide, that is laid over
/// them by the azimuthal equidistant projection; the outline is the line where that distance is the radius, followed
/// from cell to cell (Lorensen and Cline's marching cubes, in the plane). So lines that return to themselves give
/// zones with holes in them, and nothing depends on where the map is torn.
public enum GeoBuffer {
  /// The polygons of all places within a distance of lines or places, which is measured along great circles.
  ///
  /// ```swift
  /// GeoBuffer.polygon(around: .lines([route]), radius: 200 / GeoPoint.earthRadius)   // 200 km to each side
  /// ```
  ///
  /// The radius is in radians, up to 0.8 (about 5,000 km). Nothing for a radius that is not positive; polygons and the
  /// sphere come back as they are. Takes time in proportion to the length of the lines over the radius.
  public static func polygon(around shape: GeoShape, radius: Double) -> GeoShape {
    var segments: [Segment] = []
    switch shape {
    case .points(let places): segments = (0..<places.count).map { Segment(places[$0], places[$0]) }
    case .lines(let lines):
      for line in lines {
        segments += (0..<max(1, line.count - 1)).compactMap { index in
          line.count == 0 ? nil : Segment(line[index], line[min(index + 1, line.count - 1)])
        }
      }
    case .collection(let shapes): return .collection(shapes.map { polygon(around: $0, radius: radius) })
    case .polygons, .sphere: return shape
    }
    segments = segments.filter(\.isFinite)
    guard radius > 0, !segments.isEmpty else { return .collection([]) }
    var net = DistanceNet(segments, radius: min(radius, 0.8))
    // Along what is thousands of times as long as wide each arc has an outline of its own.
    guard net.isFine else { return .polygons(segments.map { [$0.outline(radius)] }) }
    net.measure()
    return RingNesting.polygons(net.outlines())
  }

  /// An arc of a great circle, or a place.
  struct Segment {
    let start: Cartesian, end: Cartesian
    /// At right angles to the arc; nil where it is a place.
    private let normal: Cartesian?

    init(_ start: GeoPoint, _ end: GeoPoint) {
      (self.start, self.end) = (Cartesian(start), Cartesian(end))
      let cross = self.start.cross(self.end)
      normal = cross.length > 1e-12 ? cross.normalized : nil
    }

    var isFinite: Bool { start.length.isFinite && end.length.isFinite }

    /// How long it is, in radians.
    var length: Double { Self.distance(start, end) }

    /// How far a place is from it, in radians.
    func distance(to place: Cartesian) -> Double {
      let ends = min(Self.distance(place, start), Self.distance(place, end))
      guard let normal, normal.cross(start).dot(place) > 0, end.cross(normal).dot(place) > 0 else { return ends }
      return min(ends, asin(min(abs(normal.dot(place)), 1)))
    }

    /// A place on it, from its start (0) to its end (1).
    func place(at fraction: Double) -> Cartesian {
      let angle = length
      guard angle > 1e-12 else { return start }
      let (a, b) = (sin((1 - fraction) * angle) / sin(angle), sin(fraction * angle) / sin(angle))
      return (start.scaled(a) + end.scaled(b)).normalized
    }

    /// The ring of all places so far from the arc: beside it, and half around its ends.
    func outline(_ radius: Double) -> Coordinates {
      let aside =
        normal
        ?? (abs(start.z) < 0.9 ? Cartesian(x: 0, y: 0, z: 1) : Cartesian(x: 1, y: 0, z: 0)).cross(start)
        .normalized
      func ring(around center: Cartesian, from turn: Double) -> [Cartesian] {
        let ahead = aside.cross(center)
        return (0...18).map { step in
          let angle = turn + .pi * Double(step) / 18
          let way = aside.scaled(cos(angle)) + ahead.scaled(sin(angle))
          return center.scaled(cos(radius)) + way.scaled(sin(radius))
        }
      }
      func side(_ sign: Double) -> [Cartesian] {
        let parts = Int(length / 0.02) + 1
        return (1..<max(1, parts)).map { part in
          let center = place(at: Double(sign > 0 ? parts - part : part) / Double(parts))
          return center.scaled(cos(radius)) + aside.scaled(sign * sin(radius))
        }
      }
      let places =
        ring(around: end, from: 0) + side(-1).reversed() + ring(around: start, from: .pi) + side(1).reversed()
      let ring = Coordinates((places + [places[0]]).map(\.place))
      return ring.signedArea < 0 ? ring.reversed : ring
    }

    private static func distance(_ a: Cartesian, _ b: Cartesian) -> Double {
      2 * asin(min((a + b.scaled(-1)).length / 2, 1))
    }
  }
}
