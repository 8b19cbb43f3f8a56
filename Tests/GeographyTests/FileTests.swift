import Diagnostics
import Files
import Geometry
import JSON
import TestSupport
import Testing

@testable import Geography

private func json(_ text: String) throws -> JSONValue {
  try JSONValue.parse(json: Array(text.utf8), file: "map.json").value
}

private let square = """
  {"type": "Topology", "transform": {"scale": [0.1, 0.1], "translate": [10, 20]},
   "arcs": [[[0, 0], [0, 100]], [[0, 100], [100, 0], [0, -100], [-100, 0]], [[0, 100], [-100, 0], [0, -100], [100, 0]]],
   "objects": {"pair": {"type": "GeometryCollection", "geometries": [
     {"type": "Polygon", "id": "east", "arcs": [[0, 1]]},
     {"type": "Polygon", "id": 7, "properties": {"name": "West"}, "arcs": [[0, 2]]},
     {"type": "Point", "coordinates": [50, 50]}]}}}
  """

@Test func topologiesAreReadFromBytesAndValuesAlike() throws {
  let topology = try Topology.read(Array(square.utf8), file: "map.json").value
  let other = try Topology.read(json(square)).value
  #expect(topology.arcs == other.arcs)
  let features = try topology.features("pair").value
  #expect(features == (try other.features("pair").value))
  #expect(features.map(\.id) == ["east", 7, nil])
  #expect(features[1].properties["name"]?.string == "West")
  #expect(features[2].shape == .points(Coordinates([GeoPoint(longitude: 15, latitude: 25)])))
  // Two squares of ten degrees, whichever way their rings were given.
  for feature in features.prefix(2) {
    let degree = Double.pi / 180
    let expected = (sin(30 * degree) - sin(20 * degree)) * 10 * degree
    #expect(abs(feature.shape.area / expected - 1) < 0.01)
  }
}

@Test func bordersAreDrawnOnce() throws {
  let topology = try Topology.read(Array(square.utf8), file: "map.json").value
  func length(_ border: Topology.Border) throws -> Double { try topology.mesh("pair", border).value.length }
  let inner = try length(.interior), outer = try length(.exterior)
  #expect(abs(inner - 10 * .pi / 180) < 1e-9)
  #expect(abs(try length(.all) - inner - outer) < 1e-9)
  guard case .polygons(let merged) = try topology.merged("pair").value else {
    Issue.record("The union is no polygon.")
    return
  }
  #expect(merged.count == 1 && merged[0].count == 1)
}

@Test(arguments: [
  (#"{"type": "Topologie"}"#, "map.json:1:1: error: This is no topology: its type is not “Topology”."),
  (#"{"type": "Topology"}"#, "map.json:1:1: error: The topology has no “objects”."),
  (
    #"{"type": "Topology", "arcs": [[[0, "x"]]], "objects": {"a": null}}"#,
    "map.json:1:32: error: A longitude and a latitude was expected here, not something that is not two numbers.\n"
      + "map.json:1:31: warning: Arc 0 has no positions."
  ),
  (
    #"{"type": "Topology", "arcs": [], "objects": {"a": {"type": "LineString", "arcs": [3]}}}"#,
    "map.json:1:83: error: There is no arc 3: the topology has 0, counted from 0 (from −1 backwards)."
  ),
  (
    #"{"type": "Topology", "arcs": [], "objects": {"a": {"type": "LineSting", "arcs": []}}}"#,
    "map.json:1:60: error: “LineSting” is no kind of shape.\n  hint: Did you mean “LineString”?"
  ),
  (
    #"{"type": "Topology", "arcs": [], "objects": {"b": {}}}"#,
    "map.json:1:1: error: The topology has no object “a”.\n  hint: Did you mean “b”?"
  ),
  (
    #"{"type": "Topology", "transform": {"scale": [1]}, "arcs": [], "objects": {}}"#,
    "map.json:1:35: error: A transform needs “scale” and “translate” with two finite numbers each."
  ),
])
func brokenTopologiesAreToldWithTheirPlace(_ text: String, _ expected: String) {
  let error = #expect(throws: DiagnosticList.self) {
    _ = try Topology.read(Array(text.utf8), file: "map.json").value.features("a")
  }
  #expect(error?.description == expected)
}

@Test(arguments: [
  (#"[]"#, "map.json:1:1: error: A shape must be an object, not an array."),
  (
    #"{"type": "Feture"}"#,
    "map.json:1:10: error: “Feture” is no kind of shape.\n  hint: Did you mean “Feature”?"
  ),
  (#"{"type": "Point"}"#, "map.json:1:1: error: A Point needs “coordinates”."),
  (
    #"{"type": "Point", "coordinates": [5]}"#,
    "map.json:1:34: error: A longitude and a latitude was expected here, not a list of 1."
  ),
])
func brokenGeoJSONIsToldWithItsPlace(_ text: String, _ expected: String) throws {
  let value = try json(text)
  let error = #expect(throws: DiagnosticList.self) { try GeoJSON.features(in: value) }
  #expect(error?.description == expected)
}

/// Topologies with every kind of damage: each is told, none stops the program or hangs.
@Test(arguments: [
  #"{"type": "Topology", "arcs": [[[0, 0], [1, 1]]], "objects": {"a": {"type": "Polygon", "arcs": [[0, 0, 0, -1, -1]]}}}"#,
  #"{"type": "Topology", "arcs": [[[0, 0], [1, 1]]], "objects": {"a": {"type": "Polygon", "arcs": [[-9223372036854775808]]}}}"#,
  #"{"type": "Topology", "arcs": [[[0, 0], [1, 1]]], "objects": {"a": {"type": "Polygon", "arcs": [[0.5]]}}}"#,
  #"{"type": "Topology", "arcs": [[[1e308, 1e308], [1e308, 1e308]]], "objects": {"a": {"type": "LineString", "arcs": [0]}}}"#,
  #"{"type": "Topology", "transform": {"scale": [1e308, 1], "translate": [1e308, 0]}, "arcs": [[[1, 1], [9, 9]]], "objects": {"a": {"type": "LineString", "arcs": [0]}}}"#,
  #"{"type": "Topology", "arcs": null, "objects": {"a": {"type": "GeometryCollection", "geometries": [null, 3, []]}}}"#,
  #"{"type": "Topology", "arcs": [[["NaN", 0], [1, 1]]], "objects": {"a": {"type": "LineString", "arcs": [0]}}}"#,
])
func damagedTopologiesDoNotStopTheProgram(_ text: String) throws {
  let read = Result { try Topology.read(Array(text.utf8), file: "map.json").value.features("a").value }
  switch read {
  // What could be read can be drawn.
  case .success(let features): for feature in features { _ = Projection(.equalEarth).path(of: feature.shape) }
  case .failure(let error): #expect("\(error)".contains("map.json:"))
  }
}

@Test func outlinesAreAsFarAsTheyAre() throws {
  // Ten degrees around the equator: a quarter of the way round it is eighty degrees from the edge.
  let square = try GeoJSON.shape(
    of: json(#"{"type": "Polygon", "coordinates": [[[-10, -10], [-10, 10], [10, 10], [10, -10], [-10, -10]]]}"#)
  ).value
  let outline = GeoOutline(of: square)
  #expect(outline.distance(to: GeoPoint(longitude: 0, latitude: 5)) == 0)
  let away = try #require(outline.distance(to: GeoPoint(longitude: 90, latitude: 0)))
  #expect(abs(away - 80 * .pi / 180) < 1e-3)
  let corner = try #require(outline.distance(to: GeoPoint(longitude: 20, latitude: 20)))
  let exact = GeoPoint(longitude: 20, latitude: 20).distance(to: GeoPoint(longitude: 10, latitude: 10))
  #expect(abs(corner - exact) < 1e-9)
  #expect(GeoOutline(of: .collection([])).distance(to: GeoPoint(longitude: 0, latitude: 0)) == nil)
}

@Test func swappedCoordinatesAreNoticed() throws {
  let value = try json(#"{"type": "LineString", "coordinates": [[35.7, 139.7], [43.1, 131.9]]}"#)
  let error = #expect(throws: DiagnosticList.self) { try GeoJSON.features(in: value) }
  #expect(error?.description.contains("the other way around") == true)
}

@Test func untidyRingsAreMendedWithAWord() throws {
  let value = try json(
    #"{"type": "Polygon", "coordinates": [[[0, 0], [0, 10], [10, 10], [10, 0]], [[1, 1], [2, 2], [1, 1]]]}"#)
  let read = try GeoJSON.features(in: value)
  #expect(read.diagnostics.map(\.code) == ["geography.ring", "geography.ring"])
  guard case .polygons(let polygons) = read.value[0].shape else {
    Issue.record("The shape is no polygon.")
    return
  }
  #expect(polygons.count == 1 && polygons[0].count == 1 && polygons[0][0].count == 5)
}

@Test func ringsMeanTheirSmallerSideUnlessKept() throws {
  for ring in ["[[0,0],[0,10],[10,10],[10,0],[0,0]]", "[[0,0],[10,0],[10,10],[0,10],[0,0]]"] {
    let value = try json("{\"type\": \"Polygon\", \"coordinates\": [\(ring)]}")
    #expect(try GeoJSON.shape(of: value).value.area < 0.1)
  }
  let wide = try json("{\"type\": \"Polygon\", \"coordinates\": [[[0,0],[10,0],[10,10],[0,10],[0,0]]]}")
  #expect(try GeoJSON.shape(of: wide, keepsWinding: true).value.area > 12)
}

@Test func measuresAreThoseOfTheSphere() {
  let (pole, tokyo) = (GeoPoint(longitude: 0, latitude: 90), GeoPoint(longitude: 139.69, latitude: 35.69))
  #expect(abs(pole.distance(to: tokyo) - (90 - 35.69) * .pi / 180) < 1e-12)
  #expect(abs(tokyo.interpolated(to: pole, at: 0.5).latitude - (90 + 35.69) / 2) < 1e-9)
  let north = tokyo.destination(bearing: 0, distance: 10 * .pi / 180)
  #expect(abs(north.latitude - 45.69) < 1e-9 && abs(north.longitude - tokyo.longitude) < 1e-9)
  let circle = GeoCircle.polygon(around: tokyo, radius: 0.3, segments: 720)
  #expect(abs(circle.area / (2 * .pi * (1 - cos(0.3))) - 1) < 1e-4)
  #expect(circle.contains(tokyo) && !circle.contains(pole))
  #expect((circle.centroid?.distance(to: tokyo) ?? 1) < 1e-6)
  #expect(GeoShape.sphere.area == 4 * .pi)
}

@Test func graticuleIsVegas() {
  guard case .lines(let lines) = Graticule().shape else {
    Issue.record("A graticule is made of lines.")
    return
  }
  // Four major meridians and the equator, thirty-two minor meridians, sixteen minor parallels.
  #expect(lines.count == 4 + 1 + 32 + 16)
}
