import ChartEngine
import ChartModel
import Diagnostics
import Files
import Geometry
import JSON
import SceneGraph
import TestSupport
import Testing
import VegaLite

/// Draws a chart from text, in Vega's look unless it says otherwise.
func draw(_ text: String, theme: Theme = .vega, width: Double? = nil) throws -> Diagnosed<Scene> {
  let read = try VegaLite.read(Array(text.utf8), file: "chart.vl.json")
  let drawn = try compile(
    read.value, ChartEnvironment(theme: theme, width: width, measurer: FixedWidthMeasurer()))
  return Diagnosed(drawn.value, read.diagnostics + drawn.diagnostics)
}

@Suite struct FixtureTests {
  static let names = Repository.files(under: "Tests/Fixtures/Charts", ending: [".vl.json", ".vl.yaml"])

  /// What a fixture says it will be warned about, one sentence each.
  private func expected(_ spec: ChartSpec) -> [String] { spec.otherMetadata["expect"]?.strings ?? [] }

  @Test(arguments: names) func aFixtureIsDrawnAsRecorded(_ path: String) throws {
    let read = try VegaLite.read(readFile(Repository.path(path)), file: path)
    let theme = read.value.figure.theme.flatMap { Theme(rawValue: $0) } ?? .briefing
    let drawn = try compile(read.value, ChartEnvironment(theme: theme, measurer: FixedWidthMeasurer()))
    #expect((read.diagnostics + drawn.diagnostics).map(\.message) == expected(read.value))
    let name = fileName(of: path).split(separator: ".")[0]
    let difference = Golden.difference(drawn.value.dump, "Tests/Goldens/Scenes/\(name).txt")
    #expect(difference == nil, Comment(rawValue: difference ?? ""))
  }

  @Test(arguments: names) func whatIsWrittenReadsAsTheSameChart(_ path: String) throws {
    let spec = try VegaLite.read(readFile(Repository.path(path)), file: path).value
    #expect(try VegaLite.read(VegaLite.write(spec)).value == spec)
  }

  /// JSON is YAML too, and whoever reads one as the other must find the same chart.
  @Test(arguments: names) func aFixtureReadAsYAMLIsTheSameChart(_ path: String) throws {
    let bytes = try readFile(Repository.path(path))
    #expect(try VegaLite.read(bytes, file: "a.vl.json").value == VegaLite.read(bytes, file: "a.vl.yaml").value)
  }

  @Test(arguments: names) func theSameChartGivesTheSameScene(_ path: String) throws {
    let spec = try VegaLite.read(readFile(Repository.path(path)), file: path).value
    let environment = ChartEnvironment(measurer: FixedWidthMeasurer())
    #expect(try compile(spec, environment).value == compile(spec, environment).value)
  }
}

/// All nodes of a picture, outermost first.
func nodes(_ scene: Scene) -> [SceneNode] {
  func below(_ node: SceneNode) -> [SceneNode] {
    if case .group(let group) = node { return [node] + group.children.flatMap(below) }
    return [node]
  }
  return scene.children.flatMap(below)
}

/// The rectangles that stand for data.
func bars(_ scene: Scene) -> [Rect] {
  nodes(scene).flatMap { node -> [Rect] in
    if case .rects(let batch) = node, batch.role == .mark { return batch.rects }
    return []
  }
}

@Suite struct DrawnDataTests {
  private let stacked = """
    {"data": {"values": [{"x": "a", "s": 1, "v": 3}, {"x": "a", "s": 2, "v": 4}, {"x": "b", "s": 1, "v": 2}]},
     "mark": "bar", "encoding": {"x": {"field": "x", "type": "nominal"},
     "y": {"aggregate": "sum", "field": "v", "type": "quantitative"}, "color": {"field": "s", "type": "nominal"}}}
    """

  @Test func barsOfOneAxisDoNotOverlap() throws {
    let columns = Set(bars(try draw(stacked).value).map(\.minX)).sorted()
    #expect(columns == [1, 21])
    #expect(bars(try draw(stacked).value).allSatisfy { $0.width == 18 })
  }

  @Test func theTopOfAStackIsTheSumOfItsPieces() throws {
    let bars = bars(try draw(stacked).value).filter { $0.minX == 1 }
    let heights = bars.map(\.height).reduce(0, +)
    let top = bars.map(\.minY).min() ?? 0, bottom = bars.map(\.maxY).max() ?? 0
    #expect(abs((bottom - top) - heights) < 1e-9)
    #expect(abs(heights - 300) < 1e-9)
  }

  @Test func aFigureIsExactlyAsWideAsAsked() throws {
    for width in [229.6, 481.9] {
      let scene = try draw(stacked, theme: .briefing, width: width).value
      #expect(scene.size.width == width)
    }
  }
}

@Suite struct FaultTests {
  @Test(arguments: [
    (
      "{\"data\": {\"values\": [{\"tiv\": 1}]}, \"mark\": \"bar\", \"encoding\": {\"y\": {\"field\": \"tvi\", \"type\": \"quantitative\"}}}",
      "chart.vl.json:1:79: error: The data have no field “tvi”.\n  hint: Did you mean “tiv”?"
    ),
    (
      "{\"mark\": \"bar\", \"encoding\": {\"y\": {\"field\": \"tvi\", \"type\": \"quantitative\"}}}",
      "chart.vl.json:1:10: error: The chart has a mark but no data.\n  hint: Give it “data”."
    ),
    (
      "{\"data\": {\"values\": [{\"a\": 1}]}, \"transform\": [{\"calculate\": \"flor(datum.a)\", \"as\": \"b\"}], \"mark\": \"bar\", \"encoding\": {}}",
      "chart.vl.json:1:62: error: The formula “flor(datum.a)” calls “flor”, which is no function.\n  hint: Did you mean “floor”?"
    ),
    (
      "{\"data\": {\"values\": [{\"a\": 1}]}, \"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"quantitative\", \"scale\": {\"type\": \"lin\"}}}}",
      "chart.vl.json:1:124: error: There is no scale of type “lin”."
    ),
  ])
  func aChartThatCannotBeDrawnSaysWhy(_ text: String, _ sentence: String) throws {
    let list = #expect(throws: DiagnosticList.self) { try draw(text) }
    #expect(list?.description == sentence)
  }
}
