import Geography
import Geometry
import TestSupport
import Testing

@testable import Projections

/// Whether PROJ is on this machine; a test without it says so and ends.
private let isInstalled: Bool = {
  if case .success = ProjLibrary.shared { return true }
  return false
}()

private let degree = Double.pi / 180

/// Our projections and what PROJ calls them; on the sphere, with the settings of ours.
private let names: [(kind: ProjectionKind, proj: String, factor: Double)] = [
  (.azimuthalEqualArea, "laea", 1), (.azimuthalEquidistant, "aeqd", 1), (.equalEarth, "eqearth", 1),
  (.equirectangular, "eqc", 1), (.gnomonic, "gnom", 1), (.mercator, "merc", 1), (.naturalEarth1, "natearth", 1),
  (.orthographic, "ortho", 1), (.stereographic, "stere", 2), (.robinson, "robin", 1), (.winkelTripel, "wintri", 1),
  (.mollweide, "moll", 1), (.eckert4, "eck4", 1), (.miller, "mill", 1), (.sinusoidal, "sinu", 1),
  (.conicEqualArea, "aea +lat_1=0 +lat_2=60", 1), (.albers, "aea +lat_1=29.5 +lat_2=45.5", 1),
  (.conicEquidistant, "eqdc +lat_1=0 +lat_2=60", 1), (.conicConformal, "lcc +lat_1=30 +lat_2=30", 1),
]

@Test(.enabled(if: isInstalled, "PROJ is not installed"), arguments: names.indices)
func projectionsAgreeWithPROJ(index: Int) throws {
  let (kind, proj, factor) = names[index]
  let operation = try #require(try? ProjLibrary.shared.get()).operation("+proj=\(proj) +R=1", named: proj)
  let raw = kind.raw()
  let (ours, theirs) = (raw.forward(0, 0), operation.forward(0, 0))
  for longitude in stride(from: -175.0, through: 175, by: 12.5) {
    for latitude in stride(from: -85.0, through: 85, by: 8.5) {
      let isFar = cos(latitude * degree) * cos(longitude * degree) < 0.05
      if isFar, [.gnomonic, .orthographic].contains(kind) { continue }
      if isFar, kind == .stereographic, cos(latitude * degree) * cos(longitude * degree) < -0.95 { continue }
      let there = operation.forward(longitude * degree, latitude * degree)
      guard there.isFinite else { continue }
      let here = raw.forward(longitude * degree, latitude * degree)
      let expected = Point(x: (there.x - theirs.x) / factor, y: (there.y - theirs.y) / factor)
      let found = Point(x: here.x - ours.x, y: here.y - ours.y)
      let size = max(1, abs(expected.x), abs(expected.y))
      #expect(found.distance(to: expected) < 1e-9 * size, "\(kind) at \(longitude) \(latitude)")
    }
  }
}

@Test(.enabled(if: isInstalled, "PROJ is not installed"))
func twoPointEquidistantAgreesWithPROJ() throws {
  let (beijing, moscow) = (GeoPoint(longitude: 116.4, latitude: 39.9), GeoPoint(longitude: 37.6, latitude: 55.75))
  let text = "+proj=tpeqd +R=1 +lat_1=55.75 +lon_1=37.6 +lat_2=39.9 +lon_2=116.4"
  let operation = try #require(try? ProjLibrary.shared.get()).operation(text, named: text)
  var projection = Projection(.twoPointEquidistant)
  projection.points = [moscow, beijing]
  (projection.scale, projection.translate) = (1, .zero)
  for longitude in stride(from: -170.0, through: 170, by: 20) {
    for latitude in stride(from: -80.0, through: 80, by: 16) {
      let place = GeoPoint(longitude: longitude, latitude: latitude)
      let here = try #require(projection(place))
      let there = operation.forward(longitude * degree, latitude * degree)
      // Both have the points on the level; the page grows downward.
      #expect(abs(here.x - there.x) < 1e-9 && abs(abs(here.y) - abs(there.y)) < 1e-7, "\(place)")
      // Distances from both points are true.
      for (point, x) in [(moscow, -moscow.distance(to: beijing) / 2), (beijing, moscow.distance(to: beijing) / 2)] {
        #expect(abs(here.distance(to: Point(x: x, y: 0)) - point.distance(to: place)) < 1e-9)
      }
    }
  }
}

@Test(
  .enabled(if: isInstalled, "PROJ is not installed"),
  arguments: [
    "EPSG:3035", "EPSG:3857", "EPSG:2154", "EPSG:32652", "ESRI:54030", "EPSG:4326", "+proj=laea +lat_0=52 +lon_0=10",
    "+proj=ortho +lat_0=40 +lon_0=110", "+proj=nsper +h=3.6e7 +lon_0=105", "+proj=vandg",
    "+proj=lcc +lat_1=30 +lat_2=60",
    "+proj=tpeqd +lat_1=40 +lon_1=116 +lat_2=56 +lon_2=38", "+proj=aitoff", "+proj=hammer", "+proj=times +lon_0=90",
  ])
func namesOfPROJMakeMaps(name: String) throws {
  #expect(PROJ.understands(name))
  let projection = Projection(try PROJ.projection(name))
  let globe = try #require(projection.bounds(of: .sphere), "\(name)")
  #expect(globe.width > 50 && globe.width < 3000 && globe.height > 50 && globe.height < 3000, "\(name): \(globe)")
  // The middle of the map goes there and back.
  let middle = GeoPoint(longitude: -projection.rotate.lambda + 2, latitude: -projection.rotate.phi + 2)
  let at = try #require(projection.visible(middle))
  if let back = projection.invert(at) { #expect(back.distance(to: middle) < 1e-6, "\(name): \(back)") }
}

@Test(.enabled(if: isInstalled, "PROJ is not installed"), arguments: ["robin", "vandg", "eqearth", "longlat"])
func mapsOfPROJAreCutOnBothSides(kind: String) throws {
  let projection = Projection(try PROJ.projection("+proj=\(kind) +lon_0=90"))
  let band = GeoShape.polygons([
    [
      Coordinates(
        [(-100, 10), (-100, 30), (-80, 30), (-80, 10), (-100, 10)].map { GeoPoint(longitude: $0.0, latitude: $0.1) })
    ]
  ])
  // A country across the cut becomes two pieces at the edges; torn to the other side it would be as wide as the map.
  let globe = try #require(projection.bounds(of: .sphere))
  #expect(projection.area(of: band) < 0.05 * globe.width * globe.height, "\(kind)")
}

@Test(
  .enabled(if: isInstalled, "PROJ is not installed"),
  arguments: [
    ("EPSG:999999", "PROJ knows no projected coordinate system “EPSG:999999”."),
    ("ABC:1", "PROJ knows no projected coordinate system “ABC:1”."),
    ("+proj=igh", "The projection “+proj=igh” is interrupted: shapes would be torn at its cuts."),
  ])
func whatPROJDoesNotKnowIsASentence(name: String, expected: String) {
  #expect(throws: PROJError.self) { _ = try PROJ.projection(name) }
  do { _ = try PROJ.projection(name) } catch { #expect(error.description == expected) }
}

@Test(.enabled(if: isInstalled, "PROJ is not installed"))
func unknownPROJStringsSayWhy() {
  for name in ["+proj=nosuch", "+proj=lcc +lat_1=0 +lat_2=0", "+proj=", "+proj=laea +lat_0=500"] {
    do {
      _ = try PROJ.projection(name)
      Issue.record("\(name) was understood")
    } catch { #expect(error.description.hasPrefix("PROJ does not understand “\(name)”: "), "\(error)") }
  }
}
