import ChartModel
import Geography

extension FormulaCompiler {
  /// The kilometres from a place to the nearest point of a shape's outline, row by row; 0 inside the shape, null where
  /// something is missing.
  static func distance(
    to shapes: [GeoShape?], _ longitude: @escaping (Int) -> Literal, _ latitude: @escaping (Int) -> Literal
  ) -> (Int) -> Literal {
    // Mostly all rows ask for the distance to one shape: its outline is made once.
    var last: (shape: GeoShape, outline: GeoOutline)?
    return { row in
      guard shapes.indices.contains(row), let shape = shapes[row],
        let place = GeoPoint(longitude(row), latitude(row))
      else { return .null }
      if last?.shape != shape { last = (shape, GeoOutline(of: shape)) }
      return last?.outline.distance(to: place).map { .number($0 * GeoPoint.earthRadius) } ?? .null
    }
  }
}

extension Functions {
  /// Functions of places on the globe.
  static let places: [String: Function] = [
    "geoDistance": { values in
      guard values.count == 4, let from = GeoPoint(values[0], values[1]), let to = GeoPoint(values[2], values[3]) else {
        return .null
      }
      return .number(from.distance(to: to) * GeoPoint.earthRadius)
    }
  ]
}

extension GeoPoint {
  /// A place from two values in degrees; nil where one is no number or the place lies beyond a pole.
  fileprivate init?(_ longitude: Literal, _ latitude: Literal) {
    let (x, y) = (longitude.asNumber, latitude.asNumber)
    guard x.isFinite, y.isFinite, abs(y) <= 90, !longitude.isNull, !latitude.isNull else { return nil }
    self.init(longitude: x, latitude: y)
  }
}
