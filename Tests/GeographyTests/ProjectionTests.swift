import Diagnostics
import Geometry
import JSON
import TestSupport
import Testing

@testable import Geography

private func rows(_ name: String) -> [[String]] {
  Repository.lines("Tests/Fixtures/Geography/\(name).tsv")
    .filter { !$0.isEmpty && !$0.hasPrefix("# ") }
    .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
}

private func numbers(_ value: JSONValue?) -> [Double] { value?.array?.compactMap(\.number) ?? [] }

/// A projection from the settings that a chart file would have.
private func projection(_ text: String) throws -> Projection {
  let settings = try JSONValue.parse(json: Array(text.utf8), file: "settings").value
  var made = try #require(Projection(named: settings["type"]?.string ?? ""))
  if let scale = settings["scale"]?.number { made.scale = scale }
  let translate = numbers(settings["translate"])
  if translate.count == 2 { made.translate = Point(x: translate[0], y: translate[1]) }
  let center = numbers(settings["center"])
  if center.count == 2 { made.center = GeoPoint(longitude: center[0], latitude: center[1]) }
  let turn = numbers(settings["rotate"])
  if turn.count >= 2 {
    made.rotate = GeoRotation(lambda: turn[0], phi: turn[1], gamma: turn.count > 2 ? turn[2] : 0)
  }
  if settings["parallels"] != nil { made.parallels = numbers(settings["parallels"]) }
  if let angle = settings["clipAngle"]?.number { made.clipAngle = angle }
  if let extent = settings["clipExtent"]?.array, extent.count == 2 {
    let (a, b) = (numbers(extent[0]), numbers(extent[1]))
    made.clipExtent = Rect(Point(x: a[0], y: a[1]), Point(x: b[0], y: b[1]))
  }
  if let precision = settings["precision"]?.number { made.precision = precision }
  made.reflectX = settings["reflectX"]?.bool ?? false
  made.reflectY = settings["reflectY"]?.bool ?? false
  return made
}

private func shapes() throws -> [String: GeoShape] {
  let text = Repository.text("Tests/Fixtures/Geography/shapes.json")
  let file = try JSONValue.parse(json: Array(text.utf8), file: "shapes.json").value
  var shapes: [String: GeoShape] = [:]
  for member in try #require(file.object) {
    shapes[member.key] = try GeoJSON.shape(of: member.value, keepsWinding: true).value
  }
  return shapes
}

/// The runs of points of a path string without curves.
private func runs(_ text: String) -> [[Point]] {
  text.split(separator: "M").map { run in
    run.split { $0 == "L" || $0 == "Z" }.compactMap { pair in
      let numbers = pair.split(separator: ",").compactMap { Double($0) }
      return numbers.count == 2 ? Point(x: numbers[0], y: numbers[1]) : nil
    }
  }
}

private func runs(_ path: Path) -> [[Point]] {
  var runs: [[Point]] = []
  for element in path.elements {
    switch element {
    case .move(let point): runs.append([point])
    case .line(let point): runs[runs.count - 1].append(point)
    case .curve, .close: break
    }
  }
  return runs
}

@Test func pathsAreVegas() throws {
  let shapes = try shapes()
  let table = rows("paths")
  try #require(table.count > 150)
  for row in table {
    let shape = try #require(shapes[row[1]])
    let path = try projection(row[0]).path(of: shape)
    let (found, expected) = (runs(path), runs(row[2]))
    if row[1] == "ports" {
      #expect(path.verbs.count { $0 == .move } == row[2].count { $0 == "Z" || $0 == "z" }, "\(row[0])")
      continue
    }
    // Along this line an arc is halved or not by the last bit of a cosine.
    if row[0].contains("gnomonic"), row[1] == "route" { continue }
    guard found.map(\.count) == expected.map(\.count) else {
      Issue.record("\(row[0]) \(row[1]): runs of \(found.map(\.count)), not \(expected.map(\.count))")
      continue
    }
    for (one, other) in zip(found.joined(), expected.joined()) {
      // Near a pole that lies infinitely far the last digits are noise.
      let allowed = 0.011 + 1e-5 * max(abs(other.x), abs(other.y))
      let isNear = abs(one.x - other.x) < allowed && abs(one.y - other.y) < allowed
      #expect(isNear, "\(row[0]) \(row[1]): \(one), not \(other)")
      if !isNear { break }
    }
  }
}

@Test func formulasAgreeWithPROJ() throws {
  let table = rows("proj")
  try #require(table.count > 900)
  for row in table {
    let kind = try #require(ProjectionKind(rawValue: row[0]))
    let raw = kind.raw(parallels: row[1].split(separator: " ").compactMap { Double($0) })
    let values = row.dropFirst(2).compactMap { Double($0) }
    let (lambda, phi) = (values[0] * .pi / 180, values[1] * .pi / 180)
    var found = raw.forward(lambda, phi)
    let origin = raw.forward(0, 0)
    var expected = Point(x: values[2], y: values[3])
    if kind == .transverseMercator {
      // Here the globe must be turned onto its side first.
      let turned = Rotation(GeoRotation(gamma: 90)).forward(lambda, phi)
      found = raw.forward(turned.x, turned.y)
      // On the equator beyond 90° up and down are the same.
      if values[1] == 0, abs(values[0]) > 90 { found.y = abs(found.y) }
    } else if kind == .stereographic {
      // PROJ is true to scale in the middle, d3 and we have half of that.
      expected = Point(x: expected.x / 2, y: expected.y / 2)
    } else if [.albers, .conicEqualArea, .conicConformal, .conicEquidistant].contains(kind) {
      // PROJ measures cones from the equator.
      expected = Point(x: expected.x + origin.x, y: expected.y + origin.y)
    }
    #expect(
      found.distance(to: expected) < 1e-9 * max(1, abs(expected.x), abs(expected.y)), "\(row): \(found)")
  }
}

@Test(arguments: ProjectionKind.allCases)
func placesGoThereAndBack(_ kind: ProjectionKind) throws {
  var projection = Projection(kind)
  if kind == .twoPointEquidistant {
    projection.points = [GeoPoint(longitude: 0, latitude: 50), GeoPoint(longitude: 90, latitude: 20)]
  }
  for turn in [GeoRotation(), GeoRotation(lambda: -100, phi: -35, gamma: 20)] {
    if kind != .albersUsa, kind != .identity { projection.rotate = turn }
    for longitude in stride(from: -175.0, through: 175, by: 12.5) {
      for latitude in stride(from: -85.0, through: 85, by: 8.5) {
        let place = GeoPoint(longitude: longitude, latitude: latitude)
        guard let at = projection.visible(place) else { continue }
        // The insets cover a piece of the Pacific that the main map would show too.
        if kind == .albersUsa, latitude < 26, longitude > -150 { continue }
        let back = try #require(projection.invert(at), "\(place)")
        #expect(back.distance(to: place) < 1e-7, "\(place) came back as \(back)")
        let again = try #require(projection(back))
        // The upper edge of Mercator's map on its side is its lower edge again.
        let isEdge =
          kind == .transverseMercator && abs(again.distance(to: at) - 2 * .pi * projection.scale) < 1e-3
        #expect(again.distance(to: at) < 1e-5 || isEdge)
      }
    }
  }
}
