import ChartModel
import Diagnostics
import Geography
import JSON

extension Frame {
  /// The features of a map as rows: their properties as fields, their shapes beside them.
  init(features: [GeoFeature]) {
    self.init(
      rows: features.map { feature in
        let properties = JSONValue.object(feature.properties.members.map { ($0.key, $0.value) }).constant
        return .object(
          (feature.id.map { [Literal.Member("id", $0.constant)] } ?? []) + [Literal.Member("properties", properties)])
      })
    shapes = features.map(\.shape)
  }
}

extension Planner {
  /// The rows of GeoJSON or TopoJSON, as the source's format says.
  static func features(
    _ value: JSONValue, _ bytes: [UInt8]?, file: String, format: Properties, _ sink: inout DiagnosticSink
  ) throws(DiagnosticList) -> Frame {
    guard format.string("type") == "topojson" else {
      let found = try GeoJSON.features(in: value)
      sink.report(found.diagnostics)
      return Frame(features: found.value)
    }
    let topology = try Topology.read(value)
    sink.report(topology.diagnostics)
    if let name = format.string("mesh") {
      let border: Topology.Border =
        format.string("filter") == "interior" ? .interior : format.string("filter") == "exterior" ? .exterior : .all
      let mesh = try topology.value.mesh(name, border)
      sink.report(mesh.diagnostics)
      return Frame(features: [GeoFeature(shape: mesh.value)])
    }
    let name = format.string("feature") ?? topology.value.names.first ?? ""
    let found = try topology.value.features(name)
    sink.report(found.diagnostics)
    return Frame(features: found.value)
  }
}

extension UnitPlan {
  /// Gives a map whose shapes are a field of its rows those shapes; rows without one are left out.
  mutating func bindShapes(_ sink: inout DiagnosticSink) {
    guard kind == .geoshape, let field = encoding[.shape]?.fieldName else { return }
    // The shapes come from a field, so that no scale chooses among symbols.
    encoding[.shape] = nil
    let shapes = frame.fieldShapes[field] ?? frame.shapesWritten(in: field, &sink)
    let kept = shapes.indices.filter { shapes[$0] != nil }
    frame = frame.picking(kept)
    frame.shapes = kept.compactMap { shapes[$0] }
    source = frame
  }
}

extension Frame {
  /// The shapes of a field that holds GeoJSON itself.
  fileprivate func shapesWritten(in field: String, _ sink: inout DiagnosticSink) -> [GeoShape?] {
    guard let series = series(field) else { return [GeoShape?](repeating: nil, count: rowCount) }
    var found: [GeoShape?] = []
    for row in 0..<rowCount {
      let value = series[row]
      guard value.members != nil else {
        found.append(nil)
        continue
      }
      do {
        let shape = try GeoJSON.shape(of: JSONValue(constant: value))
        sink.report(shape.diagnostics)
        found.append(shape.value)
      } catch {
        sink.report(error.diagnostics)
        found.append(nil)
      }
    }
    return found
  }
}
