import Diagnostics
import Geometry
import JSON

/// Reads the parts of a topology: its transform, its arcs, and its objects as values for later.
struct TopologyReader {
  private var positions: PositionReader
  private var transform: Topology.Transform?

  init(isSpherical: Bool) { positions = PositionReader(isSpherical: isSpherical) }

  /// Reads a value.
  mutating func read(_ value: JSONValue) throws(DiagnosticList) -> Diagnosed<Topology> {
    guard value["type"]?.string == "Topology" else {
      throw DiagnosticList(Messages.notTopology(value.location))
    }
    if let transform = value["transform"] { readTransform(transform) }
    var arcs: [Coordinates] = []
    for (index, arc) in (value["arcs"]?.array ?? []).enumerated() {
      var plain = PositionReader(isSpherical: false)
      let line = plain.line(arc)
      positions.sink.report(plain.sink.diagnostics)
      arcs.append(decoded(line, index, arc.location))
    }
    return try finish(arcs, value["objects"], value.location)
  }

  /// Reads bytes, with the numbers of the arcs going straight into columns: most of a base map is arcs.
  mutating func read(_ source: SourceText) throws(DiagnosticList) -> Diagnosed<Topology> {
    var tokens = try JSONTokenizer(source)
    let first = try tokens.next()
    var type: String?, objects: JSONValue?
    var arcs: [(line: Coordinates, place: Int)] = []
    guard first.kind == .beginObject else {
      throw DiagnosticList(Messages.notTopology(source.location(at: 0)))
    }
    while case let key = try tokens.next(), key.kind != .endObject {
      let name = tokens.string(key)
      let value = try tokens.next()
      switch name {
      case "arcs" where value.kind == .beginArray: arcs = try readArcs(&tokens)
      case "transform": readTransform(try tokens.build(value))
      case "objects": objects = try tokens.build(value)
      case "type": type = try tokens.build(value).string
      default: _ = try tokens.build(value)
      }
    }
    _ = try tokens.next()
    try tokens.sink.throwIfErrors()
    guard type == "Topology" else {
      throw DiagnosticList(Messages.notTopology(source.location(at: first.start)))
    }
    // The transform may stand behind the arcs, so they are decoded last.
    let decodedArcs = arcs.enumerated().map { index, arc in
      decoded(arc.line, index, source.location(at: arc.place))
    }
    return try finish(decodedArcs, objects, source.location(at: first.start))
  }

  private mutating func finish(
    _ arcs: [Coordinates], _ objects: JSONValue?, _ location: SourceLocation?
  ) throws(DiagnosticList) -> Diagnosed<Topology> {
    guard let objects = objects?.object else { throw DiagnosticList(Messages.noObjects(location)) }
    try positions.sink.throwIfErrors()
    let topology = Topology(
      arcs: arcs, objects: objects, transform: transform, location: location,
      isSpherical: positions.isSpherical)
    return Diagnosed(topology, positions.sink.diagnostics)
  }

  private mutating func readTransform(_ value: JSONValue) {
    let numbers = [value["scale"]?[0], value["scale"]?[1], value["translate"]?[0], value["translate"]?[1]]
      .compactMap { $0?.number }.filter(\.isFinite)
    guard numbers.count == 4 else { return positions.sink.report(Messages.badTransform(value.location)) }
    transform = Topology.Transform(
      scaleX: numbers[0], scaleY: numbers[1], shiftX: numbers[2], shiftY: numbers[3])
  }

  /// Reads the list of arcs behind its opening bracket.
  private mutating func readArcs(
    _ tokens: inout JSONTokenizer
  ) throws(DiagnosticList) -> [(line: Coordinates, place: Int)] {
    var arcs: [(line: Coordinates, place: Int)] = []
    while case let open = try tokens.next(), open.kind != .endArray {
      guard open.kind == .beginArray else {
        let found = try tokens.build(open)
        positions.sink.report(Messages.notCoordinates("A list of positions", found.kindName, found.location))
        continue
      }
      var line = Coordinates()
      while case let pair = try tokens.next(), pair.kind != .endArray {
        guard pair.kind == .beginArray else {
          let found = try tokens.build(pair)
          positions.sink.report(
            Messages.notCoordinates("A longitude and a latitude", found.kindName, found.location))
          continue
        }
        var numbers = (x: Double.nan, y: Double.nan)
        var count = 0
        while case let item = try tokens.next(), item.kind != .endArray {
          if item.kind == .number {
            let number = tokens.numberValue(item).double
            if count == 0 { numbers.x = number } else if count == 1 { numbers.y = number }
          } else {
            _ = try tokens.build(item)
          }
          count += 1
        }
        if numbers.x.isFinite, numbers.y.isFinite {
          line.append(GeoPoint(longitude: numbers.x, latitude: numbers.y))
        } else {
          positions.sink.report(
            Messages.notCoordinates(
              "A longitude and a latitude", "something that is not two numbers",
              tokens.source.location(at: pair.place)))
        }
      }
      arcs.append((line, open.start))
    }
    return arcs
  }

  /// Adds up the steps of a quantized arc; leaves others as they are.
  private mutating func decoded(
    _ arc: Coordinates, _ index: Int, _ location: @autoclosure () -> SourceLocation?
  ) -> Coordinates {
    if arc.count == 0 { positions.sink.report(Messages.emptyArc(index, location())) }
    var arc = arc
    if let transform {
      var (x, y) = (0.0, 0.0)
      for position in 0..<arc.count {
        x += arc.longitudes[position]
        y += arc.latitudes[position]
        arc.longitudes[position] = x * transform.scaleX + transform.shiftX
        arc.latitudes[position] = y * transform.scaleY + transform.shiftY
      }
    }
    for position in 0..<arc.count { positions.check(arc[position], location()) }
    return arc
  }
}
