import ChartModel
import Geography
import Geometry
import SceneGraph

/// Draws the shapes of a map: those of the rows, zones along them, or circles on the globe around their places.
func drawShapes(_ context: inout MarkContext) -> [SceneNode] {
  guard let map = context.map else { return [] }
  let shapes = context.zonesAlong(context.data.shapes ?? [])
  let paths =
    shapes.isEmpty && context.plan.encoding[.longitude] != nil
    ? context.zones().map { $0.map(map.path) ?? Path() }
    : context.rows.map { shapes.indices.contains($0) ? map.path(shapes[$0]) : Path() }
  let kept = paths.indices.filter { !paths[$0].isEmpty }
  guard !kept.isEmpty else { return [] }
  return [.paths(PathBatch(role: .mark, paths: kept.map { paths[$0] }, style: context.style().picking(kept)))]
}

extension MarkContext {
  /// Circles of a true radius around places: what a zone of so many kilometres covers.
  ///
  /// The radius, in kilometres, is the channel or the property `radius`; 100 where neither is stated.
  mutating func zones() -> [GeoShape?] {
    let radii = numbers(.radius, property: "radius", usual: 100)
    return places(.longitude, .latitude).enumerated().map { index, place in
      guard let place, radii[index] > 0, radii[index].isFinite else { return nil }
      return GeoCircle.polygon(around: place, radius: min(radii[index] / GeoPoint.earthRadius, .pi))
    }
  }

  /// Lines and places with all that lies within a radius of them, where the channel or the property `radius` says how
  /// many kilometres that is; polygons as they are.
  mutating func zonesAlong(_ shapes: [GeoShape]) -> [GeoShape] {
    guard !shapes.isEmpty, plan.encoding[.radius] != nil || look["radius"] != nil else { return shapes }
    let radii = numbers(.radius, property: "radius", usual: 100)
    var zones = shapes
    for (index, row) in rows.enumerated() where shapes.indices.contains(row) {
      let radius = radii[index].isFinite ? radii[index] / GeoPoint.earthRadius : 0
      zones[row] = GeoBuffer.polygon(around: shapes[row], radius: radius)
    }
    return zones
  }

  /// The places of the globe that two channels name, row by row; nil where one is missing.
  mutating func places(_ longitude: Channel, _ latitude: Channel) -> [GeoPoint?] {
    let x = numbers(longitude), y = numbers(latitude)
    return (0..<count).map { index in
      guard let longitude = x?[index], let latitude = y?[index], longitude.isFinite, latitude.isFinite else {
        return nil
      }
      return GeoPoint(longitude: longitude, latitude: latitude)
    }
  }
}
