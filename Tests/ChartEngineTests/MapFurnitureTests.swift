import ChartModel
import Diagnostics
import Geometry
import SceneGraph
import Testing

@testable import ChartEngine

/// A map of a part of the globe with the furniture that a test is about.
private func map(_ furniture: String, projection: String = #"{"type": "mercator", "center": [125, 38], "scale": 420}"#)
  throws -> Diagnosed<Scene>
{
  try draw(
    """
    {"projection": \(projection), "width": 300, "height": 200, "data": {"graticule": true},
     "mark": {"type": "geoshape", "style": "graticule"}, "usermeta": {"cartouche": {"map": \(furniture)}}}
    """, theme: .briefing, width: 300)
}

@Suite struct MapFurnitureTests {
  @Test(arguments: [(38.0, 500.0), (60.0, 200.0), (0.0, 500.0)])
  func aScaleBarIsTrueWhereItSaysSo(_ latitude: Double, _ kilometres: Double) throws {
    let scene = try map(#"{"scaleBar": {"latitude": \#(latitude), "length": \#(kilometres)}}"#)
    let bar = try #require(
      nodes(scene.value).compactMap {
        if case .rules(let rules) = $0, rules.role == "map-scale-bar" { rules } else { nil }
      }.first)
    // Mercator's scale along a parallel is the equator's divided by the cosine of the latitude.
    let points = kilometres / 6371.0088 * 420 / cos(latitude * .pi / 180)
    #expect(abs(bar.ends[0].x - bar.starts[0].x - points) < 0.01)
  }

  @Test(arguments: [
    (#"{"scaleBar": {"unit": "miles"}}"#, "A scale bar cannot be in “miles”; kilometres are taken."),
    (#"{"scaleBar": {"orient": "botom-left"}}"#, "“botom-left” is no corner of a map."),
    (#"{"scaleBar": {"length": 90000}}"#, "A scale bar of 90000 km does not fit the map; it is left out."),
  ])
  func whatCannotBeDrawnIsSaid(_ furniture: String, _ sentence: String) throws {
    #expect(try map(furniture).diagnostics.map(\.message) == [sentence])
  }

  @Test func anArrowNeedsOneNorth() throws {
    let polar = #"{"type": "azimuthalEqualArea", "rotate": [0, -90], "scale": 150}"#
    #expect(
      try map(#"{"northArrow": true}"#, projection: polar).diagnostics.map(\.message)
        == ["North is not in one direction on this map; the arrow is left out."])
    #expect(try map(#"{"northArrow": true}"#).diagnostics.isEmpty)
  }

  @Test func sizesAreNestedInTheLegendOfAMap() throws {
    let text = """
      {"projection": {"type": "equalEarth", "scale": 60}, "width": 300, "height": 200,
       "data": {"values": [{"x": 10, "y": 50, "n": 1}, {"x": 100, "y": 20, "n": 9}]}, "mark": {"type": "circle"},
       "encoding": {"longitude": {"field": "x", "type": "quantitative"}, "latitude": {"field": "y", "type": "quantitative"},
         "size": {"field": "n", "type": "quantitative", "legend": {"values": [1, 4, 9], "title": "Ships"},
                  "scale": {"domain": [0, 9], "range": [0, 360]}}}}
      """
    let drawn = nodes(try draw(text, theme: .briefing, width: 300).value)
    let symbols = try #require(
      drawn.compactMap { if case .symbols(let batch) = $0, batch.role == "legend-symbol" { batch } else { nil } }.first)
    #expect((0..<3).map { symbols.areas[$0] } == [360, 160, 40])
    // All stand on one foot, in the middle of the largest.
    let feet = (0..<3).map { symbols.centers[$0].y + (symbols.areas[$0] / .pi).squareRoot() }
    #expect(feet.allSatisfy { abs($0 - feet[0]) < 1e-9 } && Set(symbols.centers.map(\.x)).count == 1)
    // With a stated symbol they are a list as elsewhere.
    let list = text.replacing(#""title": "Ships""#, with: #""title": "Ships", "symbolType": "circle""#)
    let rules = nodes(try draw(list, theme: .briefing, width: 300).value).contains { node in
      if case .rules(let batch) = node { batch.role == "legend-leader" } else { false }
    }
    #expect(!rules)
  }

  @Test func surfacesCanBeHatchedAndBoundariesExplained() throws {
    let drawn = try draw(
      """
      {"projection": {"type": "equalEarth"}, "data": {"sphere": true},
       "mark": {"type": "geoshape", "style": "sea", "hatch": "#C8451B"},
       "usermeta": {"cartouche": {"note": "Note: made up.", "map": {"boundaryNote": true}}}}
      """, theme: .briefing, width: 300)
    let isHatched = nodes(drawn.value).contains { node in
      if case .paths(let batch) = node, case .hatch? = batch.style.fill[0] { true } else { false }
    }
    #expect(isHatched)
    let words = nodes(drawn.value).flatMap { node -> [String] in
      if case .texts(let batch) = node { batch.items.flatMap(\.lines) } else { [] }
    }
    #expect(words.joined(separator: " ").contains("Note: made up. Boundaries are de facto, dashed where disputed"))
  }

  @Test func routesFollowGreatCircles() throws {
    let text = """
      {"projection": {"type": "gnomonic", "rotate": [-40, -40], "scale": 150}, "width": 300, "height": 200,
       "data": {"values": [{"a": 10, "b": 50, "c": 70, "d": 20}]}, "mark": {"type": "rule", "style": "route"},
       "encoding": {"longitude": {"field": "a", "type": "quantitative"}, "latitude": {"field": "b", "type": "quantitative"},
                    "longitude2": {"field": "c"}, "latitude2": {"field": "d"}}}
      """
    // On a gnomonic map great circles are straight: every point lies on the line between the ends.
    let paths = nodes(try draw(text, theme: .briefing, width: 300).value).compactMap { node -> Path? in
      if case .paths(let batch) = node, batch.role == .mark { return batch.paths.first } else { return nil }
    }
    let line = try #require(paths.first)
    let (start, end) = (try #require(line.points.first), try #require(line.points.last))
    for point in line.points {
      let cross = (end.x - start.x) * (point.y - start.y) - (end.y - start.y) * (point.x - start.x)
      #expect(abs(cross) / hypot(end.x - start.x, end.y - start.y) < 0.01)
    }
  }
}
