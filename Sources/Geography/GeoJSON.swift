public import Diagnostics
import Geometry
public import JSON

/// Reads GeoJSON (RFC 7946).
///
/// ```swift
/// let file = try JSONValue.parse(json: bytes, file: "exercises.geojson").value
/// let features = try GeoJSON.features(in: file)     // Diagnosed<[GeoFeature]>
/// ```
///
/// The standard wants outlines counterclockwise, older files (and d3) clockwise, and many files have either:
/// a ring is taken to mean its smaller side, unless `keepsWinding` says that rings are as d3 wants them, so
/// that one may hold more than half of the globe. Cuts along the antimeridian are closed likewise
/// (``GeoShape/stitched``).
public enum GeoJSON {
  /// The kinds of objects, for “did you mean”.
  static let types = [
    "Feature", "FeatureCollection", "GeometryCollection", "Point", "MultiPoint", "LineString",
    "MultiLineString",
    "Polygon", "MultiPolygon", "Sphere",
  ]

  /// All features of a GeoJSON object: of a collection each one, of a geometry a feature without properties.
  ///
  /// Throws a list with places where something is no GeoJSON; what is merely untidy is a warning.
  /// `isSpherical` is false for coordinates that are not degrees.
  public static func features(
    in value: JSONValue, keepsWinding: Bool = false, isSpherical: Bool = true
  ) throws(DiagnosticList) -> Diagnosed<[GeoFeature]> {
    var reader = Reader(PositionReader(isSpherical: isSpherical), keepsWinding: keepsWinding || !isSpherical)
    var features: [GeoFeature] = []
    reader.features(value, &features, depth: 0)
    try reader.positions.sink.throwIfErrors()
    return Diagnosed(features, reader.positions.sink.diagnostics)
  }

  /// The shape of a GeoJSON object: of a feature its geometry, of a collection all of them together.
  public static func shape(
    of value: JSONValue, keepsWinding: Bool = false, isSpherical: Bool = true
  ) throws(DiagnosticList) -> Diagnosed<GeoShape> {
    try features(in: value, keepsWinding: keepsWinding, isSpherical: isSpherical).map { found in
      found.count == 1 ? found[0].shape : .collection(found.map(\.shape))
    }
  }

  private struct Reader {
    var positions: PositionReader
    let keepsWinding: Bool

    init(_ positions: PositionReader, keepsWinding: Bool) {
      (self.positions, self.keepsWinding) = (positions, keepsWinding)
    }

    mutating func features(_ value: JSONValue, _ found: inout [GeoFeature], depth: Int) {
      guard let type = type(of: value) else { return }
      switch type {
      case "FeatureCollection":
        guard depth < 8 else { return positions.sink.report(Messages.tooDeep(value.location)) }
        guard let list = value["features"]?.array else {
          return positions.sink.report(Messages.missing("features", in: type, value.location))
        }
        for item in list { features(item, &found, depth: depth + 1) }
      case "Feature":
        // A feature without a place is allowed, and is shown nowhere.
        let geometry = value["geometry"].flatMap { $0.isNull ? nil : $0 }
        found.append(
          GeoFeature(
            id: value["id"], properties: value["properties"]?.object ?? JSONObject(),
            shape: geometry.map { shape($0, depth: 0) } ?? .collection([])))
      default: found.append(GeoFeature(shape: shape(value, depth: 0)))
      }
    }

    private mutating func type(of value: JSONValue) -> String? {
      guard let object = value.object else {
        positions.sink.report(Messages.notAnObject("A shape", value.kindName, value.location))
        return nil
      }
      guard let type = object["type"]?.string else {
        positions.sink.report(Messages.noType(value.location))
        return nil
      }
      guard GeoJSON.types.contains(type) else {
        positions.sink.report(
          Messages.unknownType(
            type, nearest: nearestName(to: type, among: GeoJSON.types), object["type"]?.location))
        return nil
      }
      return type
    }

    private mutating func shape(_ value: JSONValue, depth: Int) -> GeoShape {
      guard let type = type(of: value) else { return .collection([]) }
      if type == "Sphere" { return .sphere }
      if type == "Feature" || type == "FeatureCollection" {
        var found: [GeoFeature] = []
        features(value, &found, depth: depth + 1)
        return .collection(found.map(\.shape))
      }
      if type == "GeometryCollection" {
        guard depth < 32, let list = value["geometries"]?.array else {
          positions.sink.report(
            depth < 32
              ? Messages.missing("geometries", in: type, value.location) : Messages.tooDeep(value.location))
          return .collection([])
        }
        return .collection(list.map { shape($0, depth: depth + 1) })
      }
      guard let coordinates = value["coordinates"] else {
        positions.sink.report(Messages.missing("coordinates", in: type, value.location))
        return .collection([])
      }
      switch type {
      case "Point": return .points(Coordinates(positions.position(coordinates).map { [$0] } ?? []))
      case "MultiPoint": return .points(positions.line(coordinates))
      case "LineString": return .lines([positions.line(coordinates)])
      case "MultiLineString": return .lines(positions.each(coordinates, "A list of lines") { $0.line($1) })
      case "Polygon": return wound([positions.polygon(coordinates) { $0.line($1) }])
      default:
        return wound(positions.each(coordinates, "A list of polygons") { $0.polygon($1) { $0.line($1) } })
      }
    }

    private func wound(_ polygons: [[Coordinates]]) -> GeoShape {
      let shape = GeoShape.polygons(polygons.filter { !$0.isEmpty })
      return keepsWinding ? shape : shape.rewound.stitched
    }
  }
}
