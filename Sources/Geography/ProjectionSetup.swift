import Geometry

/// A projection made ready: everything computed that does not depend on the place.
struct ProjectionSetup {
  let rotation: Rotation
  let map: PlanarMap
  /// What of the page is shown; Mercator maps end where they are square.
  let extent: Rect?

  init(_ projection: Projection) {
    let kind = projection.kind
    let raw = projection.foreign?.raw ?? kind.raw(parallels: projection.parallels)
    var center = projection.center
    var angles = projection.rotate
    if kind == .transverseMercator {
      // Lying on its side: what is up on the map was east on the globe.
      center = GeoPoint(longitude: -center.latitude, latitude: center.longitude)
      angles.gamma += 90
    }
    // What lies left and right on the map is north and south to its formulas.
    if kind == .twoPointEquidistant { angles.gamma += 90 }
    rotation = Rotation(kind == .identity ? GeoRotation() : angles)
    let signX = projection.reflectX ? -1.0 : 1
    // The plane of a projection has y to the north; that of `identity` is a page already.
    let signY = (projection.reflectY ? -1.0 : 1) * (kind == .identity ? -1 : 1)
    let (scaleX, scaleY) = (projection.scale * signX, projection.scale * signY)
    if kind == .identity {
      map = PlanarMap(raw: raw, scaleX: scaleX, scaleY: scaleY, shift: projection.translate)
    } else {
      let middle = raw.forward(center.longitude * .pi / 180, center.latitude * .pi / 180)
      map = PlanarMap(
        raw: raw, scaleX: scaleX, scaleY: scaleY,
        shift: Point(
          x: projection.translate.x - scaleX * middle.x, y: projection.translate.y + scaleY * middle.y))
    }
    extent = Self.extent(projection, rotation, map)
  }

  /// A place in radians, turned.
  @inline(__always)
  func turn(_ longitude: Double, _ latitude: Double) -> Vertex {
    rotation.forward(longitude * .pi / 180, latitude * .pi / 180)
  }

  /// Mercator's map has no top: it is cut where it is as high as wide, unless a narrower extent is stated.
  private static func extent(_ projection: Projection, _ rotation: Rotation, _ map: PlanarMap) -> Rect? {
    let stated = projection.clipExtent
    guard projection.kind == .mercator || projection.kind == .transverseMercator else { return stated }
    let reach = .pi * projection.scale
    // Where the turned globe's own origin comes to lie.
    let origin = rotation.inverse(0, 0)
    let turned = rotation.forward(origin.x, origin.y)
    let middle = map(turned.x, turned.y)
    guard let stated else {
      return Rect(x: middle.x - reach, y: middle.y - reach, width: 2 * reach, height: 2 * reach)
    }
    var (low, high) = (Point(x: stated.minX, y: stated.minY), Point(x: stated.maxX, y: stated.maxY))
    if projection.kind == .mercator {
      (low.x, high.x) = (max(low.x, middle.x - reach), min(high.x, middle.x + reach))
    } else {
      (low.y, high.y) = (max(low.y, middle.y - reach), min(high.y, middle.y + reach))
    }
    return Rect(x: low.x, y: low.y, width: max(0, high.x - low.x), height: max(0, high.y - low.y))
  }
}
