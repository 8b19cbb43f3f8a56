import Diagnostics
import Geometry
import JSON

/// Puts shapes together from the arcs of a topology.
struct ArcAssembler {
  /// What was found wrong.
  var sink = DiagnosticSink()
  private let topology: Topology
  private let keepsWinding: Bool

  init(_ topology: Topology, keepsWinding: Bool) {
    (self.topology, self.keepsWinding) = (topology, keepsWinding)
  }

  /// One geometry as a feature.
  mutating func feature(_ value: JSONValue) -> GeoFeature {
    GeoFeature(
      id: value["id"], properties: value["properties"]?.object ?? JSONObject(), shape: shape(value, depth: 0))
  }

  private mutating func shape(_ value: JSONValue, depth: Int) -> GeoShape {
    guard let type = value["type"], !type.isNull else {
      // A geometry without a type is a place that is not known.
      if value.object == nil { sink.report(Messages.notAnObject("A shape", value.kindName, value.location)) }
      return .collection([])
    }
    switch type.string {
    case "Point", "MultiPoint":
      return points(value["coordinates"] ?? .null, isOne: type.string == "Point")
    case "LineString": return .lines([line(value["arcs"] ?? .null)])
    case "MultiLineString": return .lines(list(value["arcs"] ?? .null).map { line($0) })
    case "Polygon": return wound([polygon(value["arcs"] ?? .null)])
    case "MultiPolygon": return wound(list(value["arcs"] ?? .null).map { polygon($0) })
    case "GeometryCollection":
      guard depth < 32 else {
        sink.report(Messages.tooDeep(value.location))
        return .collection([])
      }
      return .collection(list(value["geometries"] ?? .null).map { shape($0, depth: depth + 1) })
    default:
      let name = type.string ?? type.kindName
      sink.report(
        Messages.unknownType(name, nearest: nearestName(to: name, among: GeoJSON.types), type.location))
      return .collection([])
    }
  }

  private func wound(_ polygons: [[Coordinates]]) -> GeoShape {
    let shape = GeoShape.polygons(polygons.filter { !$0.isEmpty })
    return keepsWinding ? shape : shape.rewound.stitched
  }

  private mutating func list(_ value: JSONValue) -> [JSONValue] {
    if let list = value.array { return list }
    sink.report(Messages.notCoordinates("A list", value.kindName, value.location))
    return []
  }

  private mutating func points(_ value: JSONValue, isOne: Bool) -> GeoShape {
    var reader = PositionReader(isSpherical: topology.isSpherical && topology.transform == nil)
    var places = isOne ? Coordinates(reader.position(value).map { [$0] } ?? []) : reader.line(value)
    sink.report(reader.sink.diagnostics)
    if let transform = topology.transform {
      for index in 0..<places.count {
        places.longitudes[index] = places.longitudes[index] * transform.scaleX + transform.shiftX
        places.latitudes[index] = places.latitudes[index] * transform.scaleY + transform.shiftY
      }
    }
    return .points(places)
  }

  private mutating func polygon(_ value: JSONValue) -> [Coordinates] {
    var rings: [Coordinates] = []
    for item in list(value) {
      var ring = line(item)
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

  /// Arcs in a row. Where two meet, the place they share is written once.
  private mutating func line(_ value: JSONValue) -> Coordinates {
    var line = Coordinates()
    for item in list(value) {
      guard let index = index(item) else { continue }
      append(index, to: &line, item.location)
    }
    return line
  }

  private mutating func append(
    _ index: Int, to line: inout Coordinates, _ location: @autoclosure () -> SourceLocation?
  ) {
    let arc = topology.arcs[index < 0 ? ~index : index]
    guard arc.count > 0 else { return }
    let first = index < 0 ? arc[arc.count - 1] : arc[0]
    var meets = false
    if line.count > 0 {
      let last = line[line.count - 1]
      meets = abs(last.longitude - first.longitude) < 1e-9 && abs(last.latitude - first.latitude) < 1e-9
      if !meets { sink.report(Messages.arcGap(location())) }
    }
    if index < 0 {
      line.longitudes += arc.longitudes.reversed().dropFirst(meets ? 1 : 0)
      line.latitudes += arc.latitudes.reversed().dropFirst(meets ? 1 : 0)
    } else {
      line.longitudes += arc.longitudes.dropFirst(meets ? 1 : 0)
      line.latitudes += arc.latitudes.dropFirst(meets ? 1 : 0)
    }
  }

  /// The number of an arc; negative ones mean an arc from its end.
  private mutating func index(_ value: JSONValue) -> Int? {
    guard let index = value.integer else {
      sink.report(Messages.notCoordinates("The number of an arc", value.kindName, value.location))
      return nil
    }
    let count = topology.arcs.count
    guard index < count, index >= -count else {
      sink.report(Messages.arcRange(index, count: count, value.location))
      return nil
    }
    return index
  }

  // MARK: Borders

  /// The arcs of all shapes, each once, joined where they run on.
  mutating func mesh(_ object: JSONValue, _ border: Topology.Border) -> [Coordinates] {
    // How many shapes an arc belongs to, and in which direction it was met first.
    var shapes = [Int](repeating: 0, count: topology.arcs.count)
    var lastShape = [Int](repeating: -1, count: topology.arcs.count)
    var used: [Int] = []
    let geometries =
      object["type"]?.string == "GeometryCollection" ? object["geometries"]?.array ?? [] : [object]
    for (number, geometry) in geometries.enumerated() {
      for signed in arcNumbers(geometry["arcs"] ?? .null) {
        let index = signed < 0 ? ~signed : signed
        if shapes[index] == 0 { used.append(signed) }
        if lastShape[index] != number {
          shapes[index] += 1
          lastShape[index] = number
        }
      }
    }
    let wanted = used.filter { signed in
      let count = shapes[signed < 0 ? ~signed : signed]
      return switch border {
      case .all: true
      case .interior: count > 1
      case .exterior: count == 1
      }
    }
    return ArcJoining.join(wanted, topology.arcs).map { numbers in
      var line = Coordinates()
      for number in numbers { append(number, to: &line, nil) }
      return line
    }
  }

  /// All arc numbers in a nest of lists.
  private mutating func arcNumbers(_ value: JSONValue) -> [Int] {
    if let list = value.array { return list.flatMap { arcNumbers($0) } }
    if value.isNull { return [] }
    return index(value).map { [$0] } ?? []
  }
}
