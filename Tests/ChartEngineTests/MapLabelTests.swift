import ChartModel
import Diagnostics
import Geometry
import SceneGraph
import Testing

@testable import ChartEngine

/// A map of a square country on an ocean with a crowd of ports, its waters and its name.
private func map(_ layers: String, more: String = "") throws -> Diagnosed<Scene> {
  try draw(
    """
    {"projection": {"type": "mercator", "center": [20, 20], "scale": 300}, "width": 300, "height": 240,
     "layer": [
      {"data": {"values": {"type": "Feature", "properties": {"name": "SQUARELAND"}, "geometry": {"type": "Polygon",
         "coordinates": [[[10, 10], [10, 30], [30, 30], [30, 10], [10, 10]]]}}},
       "layer": [{"mark": {"type": "geoshape", "style": "borders"}},
                 {"mark": {"type": "text", "style": "country-label"}, "encoding": {"text": {"field": "properties.name"}}}]},
      \(layers)]\(more)}
    """, theme: .briefing, width: 300)
}

private let ports = """
  {"data": {"sequence": {"start": 0, "stop": 12, "as": "n"}},
   "transform": [{"calculate": "10 + 2 * datum.n", "as": "x"}, {"calculate": "30 + sin(datum.n)", "as": "y"},
                 {"calculate": "'Port number ' + datum.n", "as": "name"}],
   "layer": [
     {"mark": {"type": "point", "size": 20},
      "encoding": {"longitude": {"field": "x", "type": "quantitative"}, "latitude": {"field": "y", "type": "quantitative"}}},
     {"mark": {"type": "text", "style": "place-label"},
      "encoding": {"longitude": {"field": "x", "type": "quantitative"}, "latitude": {"field": "y", "type": "quantitative"},
                   "text": {"field": "name"}}}]}
  """

private func water(_ name: String, _ x: Double, _ y: Double, _ angle: Double, _ reach: Double) -> String {
  """
  {"data": {"values": [{"name": "\(name)", "x": \(x), "y": \(y), "angle": \(angle), "reach": \(reach)}]},
   "mark": {"type": "text", "style": "sea-label"},
   "encoding": {"longitude": {"field": "x", "type": "quantitative"}, "latitude": {"field": "y", "type": "quantitative"},
     "text": {"field": "name"}, "angle": {"field": "angle", "type": "quantitative", "scale": null},
     "radius": {"field": "reach", "type": "quantitative", "scale": null}}}
  """
}

private func texts(_ scene: Scene) -> [TextBatch.Item] {
  nodes(scene).flatMap { node -> [TextBatch.Item] in
    if case .texts(let batch) = node { batch.items } else { [] }
  }
}

@Suite struct MapLabelTests {
  @Test func namesOnAMapKeepOffOneAnotherAndInsideTheFrame() throws {
    let drawn = try map(ports + "," + water("Northern Sea", 20, 36, 0, 800))
    let boxes = drawn.value.labels.compactMap(\.box)
    #expect(boxes.count >= 8)
    for (index, box) in boxes.enumerated() {
      #expect(Rect(x: 0, y: 0, width: 300, height: 240).contains(box))
      for other in boxes[..<index] { #expect(box.intersection(other) == nil) }
    }
    // What found no room is said.
    let dropped = drawn.value.labels.count { $0.outcome == .dropped }
    #expect((dropped > 0) == drawn.diagnostics.contains { $0.code == "chart.dropped-label" })
  }

  @Test func aCountryIsNamedInsideItself() throws {
    let label = try #require(try map(ports).value.labels.first { $0.text == "SQUARELAND" })
    let box = try #require(label.box)
    // The country is two tenths of 300 points per radian to each side of the middle, times its stretch.
    #expect(box.midX > 100 && box.midX < 200 && box.midY > 60 && box.midY < 180)
  }

  @Test func aWaterIsNamedAlongItsLine() throws {
    let slanted = texts(try map(water("Slanted Sea", 38, 20, -45, 600)).value).filter { $0.lines == ["Slanted Sea"] }
    let item = try #require(slanted.first)
    #expect(abs(item.angle.radians * 180 / .pi + 45) < 3)
    // Along a parallel far from the equator of a conic map a long name is bent: each letter stands for itself.
    let bent = try draw(
      """
      {"projection": {"type": "conicEqualArea", "parallels": [40, 60], "center": [0, 60], "scale": 300}, "width": 400,
       "height": 200, "layer": [\(water("A Long Ocean", 0, 60, 0, 3000))]}
      """, theme: .briefing, width: 400)
    let letters = texts(bent.value).filter { $0.lines[0].count == 1 }
    #expect(letters.count == 10)
    let first = try #require(letters.first), last = try #require(letters.last)
    #expect(first.angle.radians * last.angle.radians < 0 && first.anchor.x < last.anchor.x)
  }

  @Test func labelsKeepOffTheScaleBar() throws {
    let drawn = try map(ports, more: #", "usermeta": {"cartouche": {"map": {"scaleBar": {"orient": "top-left"}}}}"#)
    let bar = try #require(
      nodes(drawn.value).compactMap {
        if case .rules(let rules) = $0, rules.role == "map-scale-bar" { rules } else { nil }
      }
      .first)
    for box in drawn.value.labels.compactMap(\.box) {
      #expect(box.intersection(Rect(bar.starts[0], bar.ends[0]).outset(by: 1)) == nil)
    }
  }
}

/// Maps with places and codes that cannot be meant: each is told.
@Suite struct MapInputTests {
  @Test(arguments: [
    (
      #"{"x": 39.9, "y": 116.4}"#, "1 row is not on the map: its latitude lies beyond a pole.",
      "Longitude and latitude seem"
    ),
    (
      #"{"x": 512000, "y": 4120000}"#, "1 row is not on the map: its latitude lies beyond a pole.", "Are these degrees?"
    ),
  ])
  func placesBeyondAPoleAreTold(_ row: String, _ sentence: String, _ hint: String) throws {
    let drawn = try draw(
      """
      {"projection": {"type": "equalEarth"}, "data": {"values": [\(row), {"x": 1, "y": 1}]}, "mark": "point",
       "encoding": {"longitude": {"field": "x", "type": "quantitative"}, "latitude": {"field": "y", "type": "quantitative"}}}
      """, theme: .briefing, width: 300)
    let found = try #require(drawn.diagnostics.first { $0.code == "chart.beyond-pole" })
    #expect(found.message == sentence && found.hint?.hasPrefix(hint) == true)
  }

  @Test(arguments: [
    ("properties.code", "XXX", "1 value of “key” is no “properties.code” of the map and is not on it: “XXX”.", ""),
    (
      "properties.code", "ABD", "1 value of “key” is no “properties.code” of the map and is not on it: “ABD”.",
      "Did you mean “ABC” by “ABD”?"
    ),
    (
      "properties.code", "Abcland", "1 value of “key” is no “properties.code” of the map and is not on it: “Abcland”.",
      "“Abcland” is a “properties.name” of the map: join on that."
    ),
  ])
  func codesThatMatchNothingAreTold(_ field: String, _ code: String, _ sentence: String, _ hint: String) throws {
    let drawn = try draw(
      """
      {"projection": {"type": "equalEarth"}, "data": {"values": {"type": "Feature",
        "properties": {"code": "ABC", "name": "Abcland"}, "geometry": {"type": "Polygon",
        "coordinates": [[[10, 10], [10, 30], [30, 30], [30, 10], [10, 10]]]}}},
       "transform": [{"lookup": "\(field)", "from": {"data": {"values": [{"key": "ABC", "v": 1}, {"key": "\(code)", "v": 2}]},
         "key": "key", "fields": ["v"]}}],
       "mark": "geoshape", "encoding": {"color": {"field": "v", "type": "quantitative"}}}
      """, theme: .briefing, width: 300)
    let found = try #require(drawn.diagnostics.first { $0.code == "chart.unmatched" })
    #expect(found.message == sentence && (found.hint ?? "") == hint)
  }

  @Test(arguments: [
    (#""equalErth""#, "There is no projection “equalErth”."),
    (#""twoPointEquidistant""#, "The projection “twoPointEquidistant” needs two “points”."),
  ])
  func projectionsThatAreNoneAreTold(_ type: String, _ sentence: String) throws {
    let error = #expect(throws: DiagnosticList.self) {
      _ = try draw(
        #"{"projection": {"type": \#(type)}, "data": {"sphere": true}, "mark": "geoshape"}"#, theme: .briefing,
        width: 300)
    }
    #expect(error?.diagnostics.map(\.message).contains(sentence) == true)
  }

  @Test func distancesFromShapesAndPlacesAreFormulas() throws {
    let drawn = try draw(
      """
      {"data": {"values": [{"x": 0, "y": 0}, {"x": 90, "y": 0}]},
       "transform": [{"calculate": "round(geoDistance(datum.x, datum.y, 0, 0))", "as": "km"}],
       "mark": "text", "encoding": {"text": {"field": "km"}, "y": {"field": "x", "type": "ordinal"}}}
      """, theme: .briefing, width: 300)
    #expect(texts(drawn.value).map(\.lines).contains(["10008"]))
  }
}
