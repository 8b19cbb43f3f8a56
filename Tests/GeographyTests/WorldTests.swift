import Diagnostics
import Files
import Geometry
import JSON
import TestSupport
import Testing

@testable import Geography

private func countries(_ scale: String) throws -> [GeoFeature] {
  let path = Repository.path("Datasets/base-map/countries-\(scale).topojson")
  return try Topology.read(try readFile(path), file: path).value.features("countries").value
}

/// Whether filled edges cover a point, counting crossings to the right of it.
private func covers(_ edges: [(Point, Point)], _ point: Point) -> Bool {
  edges.count { a, b in
    (a.y > point.y) != (b.y > point.y) && a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x) > point.x
  } % 2 == 1
}

/// The area inside edges, holes taken off.
private func area(_ edges: [(Point, Point)]) -> Double {
  abs(edges.reduce(0) { $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) }) / 2
}

private func segments(_ path: Path) -> [(Point, Point)] {
  var found: [(Point, Point)] = []
  var (start, last) = (Point.zero, Point.zero)
  for element in path.elements {
    switch element {
    case .move(let point): (start, last) = (point, point)
    case .line(let point):
      found.append((last, point))
      last = point
    case .close: found.append((last, start))
    case .curve: break
    }
  }
  return found
}

/// A country with what is the same on every map: its area, and a place in its middle where it has one.
private struct Country {
  let name: String, shape: GeoShape, area: Double, middle: GeoPoint?

  init(_ feature: GeoFeature) {
    (name, shape, area) = (feature.properties["name"]?.string ?? "", feature.shape, feature.shape.area)
    middle = feature.shape.centroid.flatMap { feature.shape.contains($0) ? $0 : nil }
  }
}

private let worlds = ["110m", "50m"].reduce(into: [:]) { worlds, scale in
  worlds[scale] = Result { try countries(scale).map(Country.init) }
}

/// Turns of the globe by scale: upright and oblique for the small countries, upright for the fine ones, which take time.
private let turns = [("110m", 0.0), ("110m", -105), ("50m", 0)]

@Test(arguments: ProjectionKind.allCases.filter { $0 != .albersUsa && $0 != .identity }, turns)
func worldMapsHaveNoStreaksAndTrueAreas(_ kind: ProjectionKind, _ turn: (String, Double)) throws {
  let (scale, lambda) = turn
  var projection = Projection(kind)
  if kind == .twoPointEquidistant {
    projection.points = [GeoPoint(longitude: 37.6, latitude: 55.75), GeoPoint(longitude: 116.4, latitude: 39.9)]
  }
  if kind != .albers, kind != .twoPointEquidistant {
    projection.rotate = GeoRotation(lambda: lambda, phi: lambda == 0 ? 0 : -20)
  }
  projection.translate = .zero
  // As on a poster: edges then follow their curves to a tenth of a point.
  projection.scale *= 4
  projection.precision = 0.1
  let features = try #require(worlds[scale]).get()
  let outline = projection.bounds(of: .sphere) ?? .zero
  func onOneSide(_ a: Point, _ b: Point) -> Bool {
    abs(a.x - b.x) < 0.5 && (abs(a.x - outline.minX) < 0.5 || abs(a.x - outline.maxX) < 0.5)
      || abs(a.y - b.y) < 0.5 && (abs(a.y - outline.minY) < 0.5 || abs(a.y - outline.maxY) < 0.5)
  }
  var shown = 0
  for feature in features {
    let path = projection.path(of: feature.shape)
    if !path.isEmpty { shown += 1 }
    let edges = segments(path), exact = feature.area
    // A country turned inside out would cover the map, and not the place in its own middle. Near the circle that ends
    // a map, which is drawn in steps, its middle may be cut off.
    let isInside = { (place: GeoPoint) in
      guard let clip = projection.clipAngle, clip < 170, let center = projection.invert(.zero) else { return true }
      return center.distance(to: place) < (clip - 4) * .pi / 180
    }
    if exact > 2e-4, let middle = feature.middle, isInside(middle), let at = projection.visible(middle) {
      let isCovered = covers(edges, at)
      #expect(isCovered, "\(kind) \(feature.name) is not on its place")
    }
    for (one, other) in edges {
      // A streak is a long edge whose middle is not on the map of its great circle: edges along the border of
      // the map are allowed to be long.
      guard one.distance(to: other) > 0.7 * projection.scale, let a = projection.invert(one),
        let b = projection.invert(other)
      else { continue }
      let isBorder =
        a.distance(to: b) < 0.3 || abs(abs(a.latitude) - 90) < 1 || abs(abs(b.latitude) - 90) < 1
        || abs(a.longitude - b.longitude) < 1 || onOneSide(one, other)
      #expect(isBorder, "\(kind) \(feature.name): from \(a) to \(b)")
    }
    // Around the place opposite the middle the outer circle of the map, drawn in steps of 2°, is part of
    // the shape.
    let opposite = GeoPoint(longitude: 180 - lambda, latitude: 0)
    if kind == .azimuthalEqualArea, feature.shape.contains(opposite) { continue }
    if kind.isEqualArea, projection.clipAngle ?? 180 > 179, !path.isEmpty {
      let area = area(edges) / (projection.scale * projection.scale)
      #expect(abs(area - exact) < 0.001 * exact + 2e-5, "\(kind) \(feature.name)")
    }
  }
  let isWhole = projection.clipAngle == nil || (projection.clipAngle ?? 0) > 170
  if isWhole { #expect(shown == features.count, "\(kind) shows \(shown) of \(features.count)") }
}

@Test(arguments: ["110m", "50m"])
func countriesAreOnTheirLand(_ scale: String) throws {
  let features = try countries(scale)
  let total = features.reduce(0) { $0 + $1.shape.area }
  // Land covers 29 % of the globe.
  #expect(total / (4 * .pi) > 0.27 && total / (4 * .pi) < 0.31)
  guard scale == "110m" else { return }
  let places = [
    ("RUS", 37.6, 55.75), ("CHN", 116.4, 39.9), ("ATA", 0, -85), ("FRA", 2.35, 48.85), ("RUS", -175, 67),
    ("USA", -100, 40),
    ("ZAF", 25, -29.0), ("IND", 77.2, 28.6),
  ]
  for (code, longitude, latitude) in places {
    let place = GeoPoint(longitude: longitude, latitude: latitude)
    let found = features.filter { $0.shape.contains(place) }.compactMap { $0.properties["a3"]?.string }
    #expect(found == [code])
  }
}

@Test func seamsAreClosed() throws {
  for scale in ["110m", "50m"] {
    for feature in try countries(scale) {
      guard case .polygons(let polygons) = feature.shape else { continue }
      for ring in polygons.joined() {
        for index in 1..<ring.count {
          let (a, b) = (ring[index - 1], ring[index])
          let alongSeam =
            abs(a.longitude) > 179.9999 && abs(b.longitude) > 179.9999 && a.distance(to: b) > 1e-4
          #expect(!alongSeam, "\(feature.properties["name"]?.string ?? ""): \(a) to \(b)")
        }
      }
    }
  }
}

@Test func fittingFillsTheRectangle() throws {
  let rect = Rect(x: 20, y: 30, width: 400, height: 300)
  for kind in ProjectionKind.allCases where kind != .identity && kind != .albersUsa {
    let fitted = Projection(kind).fitted(to: rect, .sphere)
    let bounds = try #require(fitted.bounds(of: .sphere))
    #expect(bounds.minX > rect.minX - 0.5 && bounds.maxX < rect.maxX + 0.5, "\(kind): \(bounds)")
    #expect(
      abs(bounds.width - rect.width) < 0.5 || abs(bounds.height - rect.height) < 0.5, "\(kind): \(bounds)")
    #expect(abs(bounds.midX - rect.midX) < 0.5 && abs(bounds.midY - rect.midY) < 0.5, "\(kind): \(bounds)")
  }
}

@Test func oddShapesDoNotTrap() {
  let odd: [Double] = [0, 180, -180, 90, -90, 360, 1e9, -1e300, .nan, .infinity]
  var places = Coordinates()
  for longitude in odd {
    for latitude in odd { places.append(GeoPoint(longitude: longitude, latitude: latitude)) }
  }
  let shapes: [GeoShape] = [
    .points(places), .lines([places, Coordinates()]), .polygons([[places], [], [Coordinates()]]),
    .collection([]), .sphere,
  ]
  for kind in ProjectionKind.allCases {
    for precision in [0, 0.7] {
      var projection = Projection(kind)
      projection.precision = precision
      for shape in shapes where kind != .identity || shape != .sphere {
        _ = projection.path(of: shape)
        _ = projection.fitted(to: Rect(x: 0, y: 0, width: 10, height: 10), shape)
      }
    }
  }
}
