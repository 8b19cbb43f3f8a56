import Colors
import Diagnostics
import Files
import Geometry
import Rendering
import SceneGraph
import TestSupport
import Testing
import Typesetting

@Suite("SVG")
struct SVGTests {
  private func svg(_ scene: Scene, _ options: RenderOptions = RenderOptions()) throws -> String {
    String(decoding: try render(scene, as: .svg, options: options, fonts: FontBook()).value, as: UTF8.self)
  }

  @Test("A file is written as recorded", arguments: PictureSheet.allCases)
  func goldens(_ sheet: PictureSheet) throws {
    let difference = try Golden.difference(svg(sheet.scene), "Tests/Goldens/SVG/\(sheet.rawValue).svg")
    #expect(difference == nil)
  }

  @Test(
    "Texts stay the texts of the scene",
    arguments: ["Arms & “treaties” <2026>", "Überschrift", "日本 ر", "a  b "])
  func texts(_ text: String) throws {
    let batch = TextBatch(
      role: .note, items: [TextBatch.Item([text, "second"], at: Point(x: 5, y: 9))],
      styles: .constant(TextStyle(family: "Lato", size: 9)), fills: .constant(SampleScenes.ink),
      lineHeight: 11)
    let file = try svg(Scene(size: Size(width: 90, height: 30), children: [.texts(batch)]))
    #expect(texts(in: file) == [text, "second"])
    #expect(file.contains("xml:space=\"preserve\"") == (text.contains("  ") || text.hasSuffix(" ")))
  }

  @Test("Shaped text keeps its characters and their places")
  func glyphs() throws {
    let fonts = FontBook()
    let shaped = fonts.shape(
      "office", TextStyle(family: "Lato", size: 10, weight: 700), paint: SampleScenes.ink)
    let scene = Scene(size: Size(width: 90, height: 30), children: shaped.runs.map(SceneNode.glyphs))
    let file = String(decoding: try render(scene, as: .svg, fonts: fonts).value, as: UTF8.self)
    #expect(texts(in: file) == ["office"])
    #expect(file.contains("font-family=\"Lato\" font-size=\"10\" font-weight=\"700\""))
    let places = file.components(between: "<text x=\"", and: "\"").flatMap {
      $0.split(separator: " ").compactMap { Double($0) }
    }
    #expect(places.count == 6)
    #expect(places == places.sorted() && Set(places).count == 6)
  }

  @Test("Title, description, language and links are there, escaped")
  func descriptions() throws {
    var scene = SampleScenes.bars(3)
    scene.alternativeText = "Three \"bars\" & more"
    scene.children.append(
      .group(
        Group(role: .mark, link: "https://example.org/?a=1&b=2", children: SampleScenes.bars(1).children)))
    let file = try svg(scene, RenderOptions(language: "de"))
    #expect(file.contains("<title>Arms exports fell &amp; rose again</title>"))
    #expect(file.contains("<desc>Three &quot;bars&quot; &amp; more</desc>"))
    #expect(file.contains("xml:lang=\"de\""))
    #expect(file.contains("<a href=\"https://example.org/?a=1&amp;b=2\">"))
  }

  @Test("Identifiers begin with the prefix that was asked for")
  func prefix() throws {
    let file = try svg(PictureSheet.paints.scene, RenderOptions(identifierPrefix: "fig2-"))
    let identifiers = file.components(between: " id=\"", and: "\"")
    #expect(!identifiers.isEmpty && identifiers.allSatisfy { $0.hasPrefix("fig2-") })
    #expect(Set(identifiers).count == identifiers.count)
    // Every reference has its definition.
    #expect(file.components(between: "url(#", and: ")").allSatisfy(identifiers.contains))
  }

  @Test(
    "Numbers are short and stable",
    arguments: [
      (0.0, "0"), (-0.0, "0"), (0.0004, "0"), (-0.0004, "0"), (0.0005, "0.001"), (12.5, "12.5"),
      (-3.14159, "-3.142"),
      (100, "100"), (0.05, "0.05"), (0.007, "0.007"), (1e9, "1000000000"), (.nan, "0"), (.infinity, "0"),
      (1e300, "0"),
    ])
  func numbers(_ value: Double, _ text: String) throws {
    let rule = RuleBatch(
      role: .mark, starts: [Point(x: value, y: 0)], ends: [Point(x: 0, y: 1)],
      style: BatchStyle(stroke: .constant(SampleScenes.ink)))
    #expect(
      try svg(Scene(size: Size(width: 9, height: 9), children: [.rules(rule)])).contains("x1=\"\(text)\""))
  }

  @Test("Another renderer draws the same picture of it", arguments: PictureSheet.allCases)
  func elsewhere(_ sheet: PictureSheet) throws {
    let path = "/tmp/cartouche-svg-\(getpid())-\(sheet.rawValue).png"
    defer { unlink(path) }
    let command = "rsvg-convert -d 144 -p 144 -o \(path)"
    guard let report = try output(of: command, Array(svg(sheet.scene).utf8)) else { return }
    #expect(report.isEmpty, "\(report)")
    let ours = try render(sheet.scene, as: .png, options: RenderOptions(dpi: 144), fonts: FontBook()).value
    // Two rasterisers smooth edges differently: a mark missing or misplaced differs by far more.
    #expect(try Picture(png: readFile(path)).meanDifference(Picture(png: ours)) < 4)
  }

  /// What stands in text elements and their spans.
  private func texts(in file: String) -> [String] {
    (file.components(between: "<text", and: "</text>").flatMap { element -> [String] in
      let inner = String(element.drop { $0 != ">" }.dropFirst())
      let spans = inner.components(between: "<tspan", and: "</tspan>")
      return spans.isEmpty ? [inner] : spans.map { String($0.drop { $0 != ">" }.dropFirst()) }
    }).map { text in
      [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")].reduce(text) { text, pair in
        text.split(separator: pair.0, omittingEmptySubsequences: false).joined(separator: pair.1)
      }
    }
  }
}

extension String {
  /// The stretches between two marks, in order.
  fileprivate func components(between start: String, and end: String) -> [String] {
    split(separator: start, omittingEmptySubsequences: false).dropFirst().map { piece in
      String(piece.split(separator: end, maxSplits: 1, omittingEmptySubsequences: false)[0])
    }
  }
}
