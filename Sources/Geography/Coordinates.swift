/// Places in a row, as two columns of degrees.
///
/// A line, or the ring of a polygon: a ring ends where it begins.
public struct Coordinates: Sendable, Hashable {
  /// East of Greenwich.
  public var longitudes: [Double]
  /// North of the equator; as many as there are longitudes.
  public var latitudes: [Double]

  /// Places from two columns; the longer one is cut.
  public init(longitudes: [Double] = [], latitudes: [Double] = []) {
    let count = min(longitudes.count, latitudes.count)
    self.longitudes = longitudes.count == count ? longitudes : Array(longitudes.prefix(count))
    self.latitudes = latitudes.count == count ? latitudes : Array(latitudes.prefix(count))
  }

  /// Places from a list.
  public init(_ places: some Sequence<GeoPoint>) {
    (longitudes, latitudes) = ([], [])
    for place in places { append(place) }
  }

  /// How many places there are.
  public var count: Int { longitudes.count }

  /// One of the places.
  public subscript(_ index: Int) -> GeoPoint {
    GeoPoint(longitude: longitudes[index], latitude: latitudes[index])
  }

  /// Adds a place at the end.
  public mutating func append(_ place: GeoPoint) {
    longitudes.append(place.longitude)
    latitudes.append(place.latitude)
  }

  /// The same places from the last to the first.
  public var reversed: Coordinates {
    Coordinates(longitudes: longitudes.reversed(), latitudes: latitudes.reversed())
  }
}
