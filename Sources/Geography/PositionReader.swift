import Diagnostics
import Geometry
import JSON

/// Reads positions out of JSON values and says what is wrong with them.
struct PositionReader {
  /// What was found wrong.
  var sink = DiagnosticSink()
  /// Whether positions are degrees on the globe, and so have limits.
  let isSpherical: Bool

  init(isSpherical: Bool) { self.isSpherical = isSpherical }

  /// A list of positions; those that are none are left out and reported.
  mutating func line(_ value: JSONValue) -> Coordinates {
    guard let list = value.array else {
      sink.report(Messages.notCoordinates("A list of positions", value.kindName, value.location))
      return Coordinates()
    }
    var line = Coordinates()
    line.longitudes.reserveCapacity(list.count)
    line.latitudes.reserveCapacity(list.count)
    for position in list {
      if let place = self.position(position) { line.append(place) }
    }
    return line
  }

  /// One position: longitude, latitude, and whatever else, which is left aside.
  mutating func position(_ value: JSONValue) -> GeoPoint? {
    guard let longitude = value[0]?.number, let latitude = value[1]?.number, longitude.isFinite,
      latitude.isFinite
    else {
      sink.report(Messages.notCoordinates("A longitude and a latitude", describe(value), value.location))
      return nil
    }
    let place = GeoPoint(longitude: longitude, latitude: latitude)
    check(place, value.location)
    return place
  }

  /// Reports a place that is not on the globe.
  mutating func check(_ place: GeoPoint, _ location: @autoclosure () -> SourceLocation?) {
    guard isSpherical else { return }
    // A few digits beyond the pole are rounding; files have them.
    if abs(place.latitude) > 90.0001 {
      sink.report(Messages.latitude(shortestDecimal(place.latitude), location()))
    }
    if abs(place.longitude) > 540 {
      sink.report(Messages.longitude(shortestDecimal(place.longitude), location()))
    }
  }

  /// The rings of a polygon; those that are too short are left out, open ones closed, both with a word.
  mutating func polygon(_ value: JSONValue, rings read: (inout PositionReader, JSONValue) -> Coordinates)
    -> [Coordinates]
  {
    guard let list = value.array else {
      sink.report(Messages.notCoordinates("A list of rings", value.kindName, value.location))
      return []
    }
    var rings: [Coordinates] = []
    for item in list {
      var ring = read(&self, item)
      guard ring.count > 0 else { continue }
      if ring[0] != ring[ring.count - 1] {
        sink.report(Messages.openRing(item.location))
        ring.append(ring[0])
      }
      if ring.count >= 4 {
        rings.append(ring)
      } else {
        sink.report(Messages.shortRing(ring.count, item.location))
      }
    }
    return rings
  }

  /// Applies a reader to each item of a list.
  mutating func each<Item>(
    _ value: JSONValue, _ what: String, _ read: (inout PositionReader, JSONValue) -> Item
  ) -> [Item] {
    guard let list = value.array else {
      sink.report(Messages.notCoordinates(what, value.kindName, value.location))
      return []
    }
    return list.map { read(&self, $0) }
  }

  private func describe(_ value: JSONValue) -> String {
    if let list = value.array, list.count < 2 { return "a list of \(list.count)" }
    return value.array == nil ? value.kindName : "something that is not two numbers"
  }
}
