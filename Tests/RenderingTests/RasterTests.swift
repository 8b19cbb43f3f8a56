import Diagnostics
import Geometry
import Rendering
import SceneGraph
import Testing
import Typesetting

/// A figure whose marks are drawn as pixels, with words beside them.
private let scene: Scene = {
  let centers: [Point] = (0..<500).map { (number: Int) -> Point in
    Point(x: Double(number * 37 % 180 + 10), y: Double(number * 61 % 80 + 10))
  }
  let marks = SymbolBatch(
    role: .mark, centers: centers, areas: .constant(9), style: BatchStyle(fill: .constant(SampleScenes.blue)))
  let words = TextBatch(
    role: .axisLabel, items: [TextBatch.Item(["stays a word"], at: Point(x: 10, y: 96))],
    styles: .constant(TextStyle(family: "Lato", size: 7)), fills: .constant(SampleScenes.ink), lineHeight: 9)
  return Scene(
    size: Size(width: 200, height: 100),
    children: [
      .group(
        Group(
          role: "raster", bounds: Rect(x: 0, y: 0, width: 200, height: 90), children: [.symbols(marks)],
          resolution: 150)),
      .texts(words),
    ])
}()

@Suite("Marks as pixels")
struct RasterTests {
  @Test("A vector file holds one picture instead of the marks, and the words")
  func vectorFiles() throws {
    let fonts = FontBook()
    let svg = String(decoding: try render(scene, as: .svg, fonts: fonts).value, as: UTF8.self)
    #expect(svg.contains("<image") && !svg.contains("<circle") && svg.contains("stays a word"))
    let pdf = try render(scene, as: .pdf, fonts: fonts).value
    #expect(String(decoding: pdf, as: UTF8.self).contains("/Subtype /Image"))
    #expect(try render(scene, as: .eps, fonts: fonts).value.count > 1000)
  }

  @Test("A picture of pixels is the same with and without it")
  func pixels() throws {
    var plain = scene
    if case .group(var group) = plain.children[0] {
      group.resolution = nil
      plain.children[0] = .group(group)
    }
    let fonts = FontBook()
    #expect(try render(scene, as: .png, fonts: fonts).value == render(plain, as: .png, fonts: fonts).value)
  }
}
