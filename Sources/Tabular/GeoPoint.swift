/// A place on the earth, in degrees.
public struct GeoPoint: Sendable, Hashable, Codable, CustomStringConvertible {
  /// East of Greenwich, −180 to 180.
  public var longitude: Double
  /// North of the equator, −90 to 90.
  public var latitude: Double

  /// A place by its longitude and latitude.
  public init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }

  /// As Table Schema writes it: `116.4, 39.9`.
  public var description: String { "\(longitude), \(latitude)" }
}
