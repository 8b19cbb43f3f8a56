import Geometry

/// Circles on the globe.
public enum GeoCircle {
  /// The polygon of all places within a distance of a place.
  ///
  /// ```swift
  /// GeoCircle.polygon(around: tokyo, radius: 300 / GeoPoint.earthRadius)   // 300 km
  /// ```
  ///
  /// The radius is in radians; `segments` says how many edges the circle has, 180 unless stated.
  public static func polygon(around center: GeoPoint, radius: Double, segments: Int = 180) -> GeoShape {
    let rotation = Rotation(GeoRotation(lambda: -center.longitude, phi: -center.latitude))
    var ring = Coordinates()
    let step = tau / Double(max(3, segments))
    follow(radius: radius, step: step, direction: 1, from: nil, to: nil) { vertex in
      let place = rotation.inverse(vertex.x, vertex.y)
      ring.append(GeoPoint(longitude: place.x * 180 / .pi, latitude: place.y * 180 / .pi))
    }
    if ring.count > 0 { ring.append(ring[0]) }
    return .polygons([[ring]])
  }

  /// Walks around the place with longitude and latitude zero, from one place on the circle to another,
  /// clockwise (1) or back (−1); all around without places.
  static func follow(
    radius: Double, step: Double, direction: Double, from: Vertex?, to: Vertex?, _ visit: (Vertex) -> Void
  ) {
    let (cosine, sine) = (cos(radius), sin(radius))
    let step = direction * step
    var angle: Double, end: Double
    if let from, let to {
      angle = Self.angle(cosine, from)
      end = Self.angle(cosine, to)
      if direction > 0 ? angle < end : angle > end { angle += direction * tau }
    } else {
      angle = radius + direction * tau
      end = radius - step / 2
    }
    while direction > 0 ? angle > end : angle < end {
      visit(Cartesian(x: cosine, y: -sine * cos(angle), z: -sine * sin(angle)).spherical)
      angle -= step
    }
  }

  /// How far around the circle a place on it lies.
  private static func angle(_ cosine: Double, _ place: Vertex) -> Double {
    var point = Cartesian(place.x, place.y)
    point.x -= cosine
    let unit = point.normalized
    let angle = acos(min(max(-unit.y, -1), 1))
    return ((-unit.z < 0 ? -angle : angle) + tau - epsilon).truncatingRemainder(dividingBy: tau)
  }
}
