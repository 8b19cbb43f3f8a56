import Diagnostics
@testable import Geography
import Geometry
import JSON

private func project(_ features: [GeoFeature]) {
  for feature in features.prefix(20) {
    for kind in [ProjectionKind.equalEarth, .orthographic, .mercator, .albersUsa] {
      _ = Projection(kind).path(of: feature.shape)
    }
    _ = feature.shape.area
  }
}

/// A topology: each of its objects drawn in four projections, its borders, the whole of it.
func readTopology(_ bytes: [UInt8]) {
  guard let topology = try? Topology.read(bytes, file: "a.topojson").value else { return }
  for name in topology.names.prefix(4) {
    if let features = try? topology.features(name) { project(features.value) }
    _ = try? topology.mesh(name)
    _ = try? topology.merged(name)
  }
}

/// Shapes as GeoJSON has them, drawn in four projections.
func readGeoJSON(_ bytes: [UInt8]) {
  guard let value = try? JSONValue.parse(json: bytes, file: "a.geojson").value,
    let features = try? GeoJSON.features(in: value)
  else { return }
  project(features.value)
}
