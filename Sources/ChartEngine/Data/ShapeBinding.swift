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

  /// The features of GeoJSON.
  static func shapes(of value: JSONValue) throws(DiagnosticList) -> Diagnosed<Frame> {
    try GeoJSON.features(in: value).map { Frame(features: $0) }
  }

  /// The features of TopoJSON that a source's format names, or the borders between them.
  static func shapes(
    of topology: Diagnosed<Topology>, _ format: Properties
  ) throws(DiagnosticList) -> Diagnosed<Frame> {
    let found: Diagnosed<Frame>
    if let name = format.string("mesh") {
      let border: Topology.Border =
        format.string("filter") == "interior" ? .interior : format.string("filter") == "exterior" ? .exterior : .all
      found = try topology.value.mesh(name, border).map { Frame(features: [GeoFeature(shape: $0)]) }
    } else {
      let name = format.string("feature") ?? topology.value.names.first ?? ""
      found = try topology.value.features(name).map { Frame(features: $0) }
    }
    return Diagnosed(found.value, topology.diagnostics + found.diagnostics)
  }
}

extension Planner {
  /// The rows of GeoJSON or TopoJSON that stands in the chart itself, as the source's format says.
  mutating func shapes(_ value: JSONValue, format: Properties) throws(DiagnosticList) -> Frame {
    let read =
      format.string("type") == "topojson"
      ? try Frame.shapes(of: Topology.read(value), format) : try Frame.shapes(of: value)
    sink.report(read.diagnostics)
    return read.value
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
