import Geometry

/// A place on the globe, in degrees.
///
/// ```swift
/// let vladivostok = GeoPoint(longitude: 131.9, latitude: 43.1)
/// vladivostok.distance(to: GeoPoint(longitude: 129.7, latitude: 32.8))  // radians; times 6371 km
/// ```
@frozen
public struct GeoPoint: Sendable, Hashable {
  /// East of Greenwich; negative to the west.
  public var longitude: Double
  /// North of the equator; negative to the south.
  public var latitude: Double

  /// Names a place.
  @inlinable
  public init(longitude: Double, latitude: Double) {
    (self.longitude, self.latitude) = (longitude, latitude)
  }

  /// The mean radius of the Earth in kilometres (IUGG, R₁): turns radians into distances.
  public static let earthRadius = 6371.0088

  /// The length of the great circle to another place, in radians. Exact for near and for opposite places.
  public func distance(to other: GeoPoint) -> Double {
    let (a, b) = (Cartesian(self), Cartesian(other))
    return atan2(a.cross(b).length, a.dot(b))
  }

  /// The place at a fraction of the way along the great circle: 0 is here, 1 is there.
  public func interpolated(to other: GeoPoint, at fraction: Double) -> GeoPoint {
    let angle = distance(to: other)
    guard angle > 1e-12, sin(angle) != 0 else { return self }
    let (a, b) = (Cartesian(self), Cartesian(other))
    let (near, far) = (sin((1 - fraction) * angle) / sin(angle), sin(fraction * angle) / sin(angle))
    return Cartesian(x: a.x * near + b.x * far, y: a.y * near + b.y * far, z: a.z * near + b.z * far).place
  }

  /// The place at a distance in radians in a direction: 0° north, 90° east.
  public func destination(bearing degrees: Double, distance: Double) -> GeoPoint {
    let (latitude, bearing) = (self.latitude * .pi / 180, degrees * .pi / 180)
    let sine = sin(latitude) * cos(distance) + cos(latitude) * sin(distance) * cos(bearing)
    let turn = atan2(sin(bearing) * sin(distance) * cos(latitude), cos(distance) - sin(latitude) * sine)
    let longitude = (self.longitude + turn * 180 / .pi + 540).truncatingRemainder(dividingBy: 360) - 180
    return GeoPoint(longitude: longitude, latitude: asin(min(max(sine, -1), 1)) * 180 / .pi)
  }
}

/// A place on the unit sphere by its distance from the centre along three axes.
struct Cartesian {
  var x: Double
  var y: Double
  var z: Double

  init(x: Double, y: Double, z: Double) { (self.x, self.y, self.z) = (x, y, z) }

  /// From longitude and latitude in radians.
  init(_ lambda: Double, _ phi: Double) {
    let cosine = cos(phi)
    self.init(x: cosine * cos(lambda), y: cosine * sin(lambda), z: sin(phi))
  }

  init(_ place: GeoPoint) { self.init(place.longitude * .pi / 180, place.latitude * .pi / 180) }

  /// Longitude and latitude in radians.
  var spherical: Vertex { Vertex(atan2(y, x), asin(min(max(z, -1), 1))) }

  var place: GeoPoint {
    GeoPoint(longitude: atan2(y, x) * 180 / .pi, latitude: atan2(z, hypot(x, y)) * 180 / .pi)
  }

  func dot(_ other: Cartesian) -> Double { x * other.x + y * other.y + z * other.z }

  func cross(_ other: Cartesian) -> Cartesian {
    Cartesian(x: y * other.z - z * other.y, y: z * other.x - x * other.z, z: x * other.y - y * other.x)
  }

  func scaled(_ factor: Double) -> Cartesian { Cartesian(x: x * factor, y: y * factor, z: z * factor) }

  static func + (a: Cartesian, b: Cartesian) -> Cartesian {
    Cartesian(x: a.x + b.x, y: a.y + b.y, z: a.z + b.z)
  }

  var length: Double { dot(self).squareRoot() }

  var normalized: Cartesian { scaled(1 / length) }
}
