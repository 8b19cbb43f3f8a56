import ChartEngine
import ChartModel
import Diagnostics
import SceneGraph
import Synchronization
import Tabular
import TestSupport
import Testing
import VegaLite

/// A file of shapes that counts how often it is read.
private struct CountedFile: ChartDataProvider {
  final class Count: Sendable { let readings = Mutex(0) }
  let count = Count()
  var text: String
  var written = "1"
  var shapes: ShapeStore?
  var readings: Int { count.readings.withLock { $0 } }

  func table(for source: ChartModel.DataSource) throws(DiagnosticList) -> Diagnosed<Table> {
    try NoData().table(for: source)
  }
  func bytes(at url: String, place: Place) throws(DiagnosticList) -> [UInt8] {
    count.readings.withLock { $0 += 1 }
    return Array(text.utf8)
  }
  func edition(of url: String) -> FileEdition? { FileEdition(file: "/\(url)", edition: written) }
}

/// Shapes are decoded once for all charts of a process.
@Suite struct ShapeStoreTests {
  static let topology = """
    {"type": "Topology", "arcs": [[[0, 0], [0, 9], [9, 9], [0, 0]], [[20, 0], [20, 9], [29, 9], [20, 0]]],
     "objects": {"land": {"type": "GeometryCollection", "geometries": [{"type": "Polygon", "arcs": [[0]]}]},
                 "isles": {"type": "GeometryCollection", "geometries": [{"type": "Polygon", "arcs": [[1]]}]}}}
    """
  static let collection = """
    {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"n": 1},
     "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [0, 9], [9, 9], [0, 0]]]}}]}
    """

  private func draw(_ file: CountedFile, _ format: String, url: String = "map.json") throws -> String {
    let spec = try VegaLite.read(
      Array(#"{"data": {"url": "\#(url)", "format": \#(format)}, "mark": "geoshape"}"#.utf8), file: "chart.vl.json")
    return try compile(spec.value, ChartEnvironment(measurer: FixedWidthMeasurer(), data: file)).value.dump
  }

  static let formats = [
    (topology, #"{"type": "topojson", "feature": "land"}"#), (topology, #"{"type": "topojson", "mesh": "land"}"#),
    (collection, #"{"type": "json"}"#), (collection, #"{"type": "geojson"}"#),
  ]

  @Test(arguments: formats) func aFileIsDecodedOnceForManyCharts(_ text: String, _ format: String) throws {
    var file = CountedFile(text: text, shapes: ShapeStore())
    let first = try draw(file, format)
    #expect(try draw(file, format) == first)
    #expect(file.readings == 1)
    // What the store gives is what a chart without a store reads.
    #expect(try draw(CountedFile(text: text), format) == first)
    file.written = "2"
    file.text = text.replacing("9", with: "8")
    #expect(try draw(file, format) != first)
    #expect(file.readings == 2)
  }

  @Test func collectionsOfOneFileShareItsArcs() throws {
    let file = CountedFile(text: Self.topology, shapes: ShapeStore())
    let land = try draw(file, #"{"type": "topojson", "feature": "land"}"#)
    let isles = try draw(file, #"{"type": "topojson", "feature": "isles"}"#)
    #expect(file.readings == 1)
    #expect(land != isles)
  }

  @Test func threadsWaitForTheFirst() async throws {
    let file = CountedFile(text: Self.topology, shapes: ShapeStore())
    let dumps = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<8 { group.addTask { try self.draw(file, #"{"type": "topojson", "feature": "land"}"#) } }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(dumps.count == 1)
    #expect(file.readings == 1)
  }

  @Test func whatCannotBeReadIsToldEachTime() throws {
    let file = CountedFile(text: #"{"type": "Topology", "arcs": [], "objects": {}}"#, shapes: ShapeStore())
    for _ in 0..<2 {
      #expect(throws: DiagnosticList.self) { try draw(file, #"{"type": "topojson", "feature": "land"}"#) }
    }
  }
}
