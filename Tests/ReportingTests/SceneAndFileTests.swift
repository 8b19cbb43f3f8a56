import Cairo
import Colors
import Diagnostics
import Files
import Geometry
import Rendering
import Reporting
import SceneGraph
import TestSupport
import Testing

private let charts = Repository.files(under: "Tests/Fixtures/Charts", ending: [".vl.json", ".vl.yaml"])

/// What the scene of a chart says is what its files show.
@Suite struct SceneAndFileTests {
  @Test(arguments: charts) func theSVGHoldsWhatTheSceneHolds(_ path: String) throws {
    let desk = ChartDesk()
    let scene = try desk.scene(Repository.path(path)).value
    let file = String(decoding: try desk.render(Repository.path(path), as: .picture(.svg)).value, as: UTF8.self)
    let svg = SVGText(file)
    let wanted = SceneCount(scene)
    #expect(svg.texts.sorted() == wanted.texts.sorted())
    #expect(svg.shapes == wanted.shapes)
    #expect(svg.links.sorted() == wanted.links.sorted())
    #expect(svg.description == scene.alternativeText)
  }

  @Test(arguments: ["bars-stacked", "histogram", "bar-vega"]) func thePNGShowsTheColoursOfTheBars(_ name: String) throws
  {
    let desk = ChartDesk()
    let path = Repository.path("Tests/Fixtures/Charts/\(name).vl.json")
    let scene = try desk.scene(path).value
    let image = try ImageSurface(png: desk.render(path, as: .picture(.png), ChartOptions(dpi: 144)).value)
    var boxes: [(Rect, Color)] = []
    for child in scene.children { child.colouredBoxes(.zero, &boxes) }
    #expect(!boxes.isEmpty)
    let stride = image.stride / 4
    let differing = image.withPixels { span in
      span.withUnsafeBytes { bytes in
        let words = bytes.bindMemory(to: UInt32.self)
        return boxes.filter { box, color in
          // Two points inside a corner, where no label stands.
          let (x, y) = (Int(2 * (box.minX + 2)), Int(2 * (box.maxY - 2)))
          let word = words[y * stride + x]
          let channels = [(word >> 16 & 255, color.red), (word >> 8 & 255, color.green), (word & 255, color.blue)]
          return channels.contains { abs(Double($0) / 255 - $1) > 0.02 }
        }
      }
    }
    #expect(differing.isEmpty, "\(differing)")
  }

  @Test func marksWithAddressesAreLinks() throws {
    let scene = try ChartDesk().scene(Repository.path("Tests/Fixtures/Charts/linked-bars.vl.json")).value
    #expect(SceneCount(scene).links == ["https://example.org/china", "https://example.org/india"])
  }
}

/// What an SVG file draws.
private struct SVGText {
  var texts: [String] = [], links: [String] = [], shapes = 0
  var description: String?

  init(_ file: String) {
    var isDefinition = false
    for piece in file.split(separator: "<").map(String.init) {
      let tag = piece.prefix { $0 != ">" }
      let name = String(tag.prefix { $0 != " " && $0 != "/" || $0 == "/" && tag.first == "/" })
      let content = Self.unescaped(String(piece.dropFirst(tag.count + 1)))
      switch name {
      case "defs": isDefinition = !tag.hasSuffix("/")
      case "/defs": isDefinition = false
      case "desc":
        description = content
      case "text", "tspan":
        // An empty line is kept apart by a space without width.
        if !content.isEmpty, content != "\n", content != "\u{200B}" { texts.append(content) }
      case "rect", "circle", "line", "path", "polygon", "image": if !isDefinition { shapes += 1 }
      case "a":
        let address = tag.split(separator: "\"").dropFirst().first.map(String.init) ?? ""
        links.append(Self.unescaped(address))
      default: break
      }
    }
  }

  private static func unescaped(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }
}

/// What a scene draws.
private struct SceneCount {
  var texts: [String] = [], links: [String] = [], shapes = 0

  init(_ scene: Scene) {
    if scene.background != nil { shapes += 1 }
    for child in scene.children { count(child) }
  }

  private mutating func count(_ node: SceneNode) {
    switch node {
    case .group(let group):
      if let link = group.link { links.append(link) }
      if group.bounds != nil, group.background != nil { shapes += 1 }
      if group.resolution != nil {
        // One picture of pixels.
        shapes += 1
      } else {
        for child in group.children { count(child) }
      }
    case .rects(let batch): shapes += batch.rects.count
    case .rules(let batch): shapes += batch.starts.count
    case .symbols(let batch): shapes += batch.centers.count
    case .line(let batch): shapes += batch.points.isEmpty ? 0 : 1
    case .area(let batch): shapes += batch.points.isEmpty ? 0 : 1
    case .trail(let batch): shapes += batch.points.isEmpty ? 0 : 1
    case .arcs(let batch): shapes += batch.arcs.count
    case .paths(let batch): shapes += batch.paths.filter { !$0.isEmpty }.count
    case .texts(let batch): texts += batch.items.flatMap(\.lines).filter { !$0.isEmpty }
    case .glyphs(let run): texts.append(run.text)
    case .images(let batch): shapes += batch.rects.count
    }
  }
}

extension SceneNode {
  /// The rectangles that stand for data and are wide and high enough to look into, with their colours.
  fileprivate func colouredBoxes(_ origin: Vector, _ found: inout [(Rect, Color)]) {
    switch self {
    case .group(let group):
      let moved = origin + Vector(dx: group.transform.tx, dy: group.transform.ty)
      for child in group.children { child.colouredBoxes(moved, &found) }
    case .rects(let batch) where batch.role == .mark:
      for (index, rect) in batch.rects.enumerated() {
        let box = Rect(x: rect.minX, y: rect.minY, width: rect.maxX - rect.minX, height: rect.maxY - rect.minY).offset(
          by: origin)
        guard box.width > 6, box.height > 6, case .color(let color)? = batch.style.fill[index], color.opacity == 1
        else {
          continue
        }
        found.append((box, color))
      }
    default: break
    }
  }
}
