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
