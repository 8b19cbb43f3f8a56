import Geometry
import Testing

@testable import Geography

private func line(_ places: [(Double, Double)]) -> GeoShape {
  .lines([Coordinates(places.map { GeoPoint(longitude: $0.0, latitude: $0.1) })])
}

/// Zones along lines: the outline is as far from the line as it should be, all around, and covers what is nearer.
@Suite struct BufferTests {
  static let routes: [(name: String, shape: GeoShape, radius: Double)] = [
    ("one leg", line([(120, 30), (140, 45)]), 200),
    ("a corner", line([(130, 40), (140, 40), (131, 34)]), 150),
    ("over the antimeridian", line([(170, 50), (-175, 58), (-165, 66)]), 250),
    ("around the pole", line([(0, 80), (90, 82), (180, 80), (-90, 82)]), 300),
    ("half around the globe", line([(-70, -20), (20, 10), (100, 20)]), 400),
    ("a place", .points(Coordinates([GeoPoint(longitude: 37, latitude: 55)])), 500),
    ("a short leg", line([(10, 50), (10.001, 50)]), 1),
  ]

  @Test(arguments: routes) func anOutlineIsAsFarAsItShouldBe(_ row: (name: String, shape: GeoShape, radius: Double))
    throws
  {
    let radius = row.radius / GeoPoint.earthRadius
    let segments = Self.segments(row.shape)
    let zone = GeoBuffer.polygon(around: row.shape, radius: radius)
    guard case .polygons(let polygons) = zone else { return #expect(Bool(false), "no polygon") }
    #expect(polygons.count == 1 && polygons[0].count == 1, "\(row.name): \(polygons.map(\.count))")
    for ring in polygons.joined() {
      for index in 0..<ring.count {
        let distance = segments.map { $0.distance(to: Cartesian(ring[index])) }.min() ?? 0
        #expect(abs(distance - radius) < 0.002 * radius, "\(row.name): \(distance / radius)")
      }
    }
    // Where the line itself and places beside it lie.
    for segment in segments {
      for part in 0...4 { #expect(zone.contains(segment.place(at: Double(part) / 4).place), "\(row.name)") }
    }
  }

  /// Along what is much longer than wide each leg has an outline of its own.
  @Test func longAndNarrowZonesHaveAnOutlineForEachLeg() {
    let radius = 2 / GeoPoint.earthRadius
    let shape = line([(0, 0), (90, 30), (179, 0)])
    let zone = GeoBuffer.polygon(around: shape, radius: radius)
    guard case .polygons(let polygons) = zone else { return #expect(Bool(false), "no polygon") }
    #expect(polygons.count == 2)
    let segments = Self.segments(shape)
    for ring in polygons.joined() {
      for index in 0..<ring.count {
        let distance = segments.map { $0.distance(to: Cartesian(ring[index])) }.min() ?? 0
        #expect(distance < 1.001 * radius)
      }
    }
    #expect(abs(zone.area / (2 * radius * shape.length + 2 * .pi * radius * radius) - 1) < 0.01)
  }

  /// A band along a great circle and two half discs; a disc.
  @Test func areasAreThoseOfTheSphere() {
    let radius = 0.05
    let leg = line([(0, 0), (60, 0)])
    let expected = 2 * sin(radius) * .pi / 3 + 2 * .pi * (1 - cos(radius))
    #expect(abs(GeoBuffer.polygon(around: leg, radius: radius).area / expected - 1) < 0.002)
  }

  /// A route that returns to its start leaves its middle free, and one that crosses itself is one zone.
  @Test func routesThatReturnHaveHoles() {
    let loop = line([(0, 0), (20, 0), (20, 20), (0, 20), (0, 0)])
    let zone = GeoBuffer.polygon(around: loop, radius: 200 / GeoPoint.earthRadius)
    guard case .polygons(let polygons) = zone else { return #expect(Bool(false), "no polygon") }
    #expect(polygons.map(\.count) == [2])
    #expect(!zone.contains(GeoPoint(longitude: 10, latitude: 10)))
    let apart = GeoBuffer.polygon(
      around: .lines([
        Coordinates([GeoPoint(longitude: 0, latitude: 0), GeoPoint(longitude: 5, latitude: 0)]),
        Coordinates([GeoPoint(longitude: 0, latitude: 30), GeoPoint(longitude: 5, latitude: 30)]),
      ]), radius: 0.02)
    if case .polygons(let two) = apart { #expect(two.map(\.count) == [1, 1]) }
  }

  @Test func oddRadiiAndLinesDoNotTrap() {
    let odd = line([(.nan, 0), (0, .infinity), (200, 95), (180, -90), (0, 90), (0, 90)])
    for radius in [0, -1, .nan, .infinity, 1e-9, 0.01, 0.8, 10] {
      _ = GeoBuffer.polygon(around: odd, radius: radius)
      _ = GeoBuffer.polygon(around: .lines([Coordinates()]), radius: radius)
      _ = GeoBuffer.polygon(around: .collection([.sphere, .points(Coordinates())]), radius: radius)
    }
  }

  private static func segments(_ shape: GeoShape) -> [GeoBuffer.Segment] {
    switch shape {
    case .points(let places): (0..<places.count).map { GeoBuffer.Segment(places[$0], places[$0]) }
    case .lines(let lines):
      lines.flatMap { line in (1..<line.count).map { GeoBuffer.Segment(line[$0 - 1], line[$0]) } }
    default: []
    }
  }
}
