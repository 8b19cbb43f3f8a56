import ChartModel
import Diagnostics
import Geography
import JSON

extension Planner {
  /// The rows of a file of JSON: those of its shapes where it holds some. Shapes that another chart has read are not
  /// read again.
  mutating func file(_ url: String, type: String, _ source: DataSource) throws(DiagnosticList) -> Frame {
    var plain: Diagnosed<JSONValue>?
    var frame: Diagnosed<Frame>?
    let decode = { [provider] () throws(DiagnosticList) -> Diagnosed<Frame>? in
      if type == "topojson", (source.format.string("property") ?? "").isEmpty {
        return try Frame.shapes(of: Self.topology(url, source, provider), source.format)
      }
      let read = try JSONValue.parse(json: provider.bytes(at: url, place: source.place), file: url)
      guard type != "json" || ["FeatureCollection", "Feature"].contains(read.value["type"]?.string ?? "") else {
        plain = read
        return nil
      }
      var inner = read.value
      if let property = source.format.string("property"), !property.isEmpty { inner = inner[property] ?? inner }
      let found =
        type == "topojson"
        ? try Frame.shapes(of: Topology.read(inner), source.format) : try Frame.shapes(of: inner)
      return Diagnosed(found.value, read.diagnostics + found.diagnostics)
    }
    if let store = provider.shapes, let edition = provider.edition(of: url) {
      // Findings name the file as the chart does.
      let settings = ["property", "mesh", "filter", "feature"].map { source.format.string($0) ?? "" }
      let manner = ([url, type] + settings).joined(separator: "\u{1}")
      frame = try store.frames.value(of: edition, read: manner, decode)
    } else {
      frame = try decode()
    }
    if let plain {
      sink.report(plain.diagnostics)
      return rows(of: plain.value, source)
    }
    guard let frame else { return Frame(rowCount: 0) }
    sink.report(frame.diagnostics)
    return frame.value
  }

  /// A file of TopoJSON with its arcs decoded: land, countries and borders are often asked of the same file.
  private static func topology(
    _ url: String, _ source: DataSource, _ provider: any ChartDataProvider
  ) throws(DiagnosticList) -> Diagnosed<Topology> {
    let decode = { () throws(DiagnosticList) -> Diagnosed<Topology> in
      try Topology.read(provider.bytes(at: url, place: source.place), file: url)
    }
    guard let store = provider.shapes, let edition = provider.edition(of: url) else { return try decode() }
    let kept = try store.topologies.value(of: edition, read: url) { () throws(DiagnosticList) in try decode() }
    guard let kept else { return try decode() }
    return kept
  }
}
