import Diagnostics
import Geometry
import Rendering
import SceneGraph
import Testing
import Typesetting

@Suite("Output")
struct OutputTests {
  @Test(
    "A file's name says the format",
    arguments: [
      ("a/b.png", OutputFormat.png), ("X.PDF", .pdf), ("c.d.svg", .svg), ("e.eps", .eps), ("f.tif", .tiff),
      ("f.TIFF", .tiff),
    ])
  func formats(_ name: String, _ format: OutputFormat) throws {
    #expect(try OutputFormat(fileName: name) == format)
  }

  @Test(
    "Unknown formats are named, with what was probably meant",
    arguments: [
      (
        "a.pgn",
        "error: There is no output format “pgn”, asked for by “a.pgn”.\n  hint: Did you mean .png?"
      ),
      (
        "out/figure",
        "error: The file name “out/figure” does not say which format to write.\n"
          + "  hint: Use one of .png, .pdf, .svg, .eps, .tiff."
      ),
    ])
  func unknownFormats(_ name: String, _ sentence: String) {
    #expect { try OutputFormat(fileName: name) } throws: { "\($0)" == sentence }
  }

  @Test("The same scene gives the same bytes", arguments: OutputFormat.allCases)
  func sameBytes(_ format: OutputFormat) throws {
    let scene = SampleScenes.everything()
    let renderer = Renderer(fonts: FontBook())
    let first = try render(scene, as: format, fonts: FontBook())
    #expect(first.diagnostics.isEmpty)
    #expect(try renderer.render(scene, as: format).value == first.value)
    // Also after another picture was drawn on the same canvas.
    _ = try renderer.render(SampleScenes.bars(), as: format)
    #expect(try renderer.render(scene, as: format).value == first.value)
  }

  @Test(
    "Pictures that cannot be are refused",
    arguments: [
      (
        Size(width: 0, height: 10), 300.0,
        "The picture has no extent: its width and its height must be positive numbers."
      ),
      (
        Size(width: 10, height: .nan), 300,
        "The picture has no extent: its width and its height must be positive numbers."
      ),
      (
        Size(width: 10, height: 10), 0,
        "A resolution of 0.0 dpi is not possible: it must be a positive number."
      ),
      (
        Size(width: 72_000, height: 10), 72,
        "A picture of 72000 × 10 points at 72 dpi is larger than 32,767 pixels."
      ),
    ])
  func refused(_ size: Size, _ dpi: Double, _ sentence: String) {
    let options = RenderOptions(dpi: dpi)
    #expect { try render(Scene(size: size), as: .png, options: options, fonts: FontBook()) } throws: {
      "\($0)" == sentence
    }
  }
}

@Suite("Impossible numbers")
struct ImpossibleNumberTests {
  static let numbers: [Double] = [.nan, .infinity, -.infinity, 1e300, -1e12, 1e7]

  @Test(
    "Numbers that are none, and places far away, harm nothing else", arguments: numbers, OutputFormat.allCases
  )
  func harmless(_ number: Double, _ format: OutputFormat) throws {
    let (blue, ink) = (SampleScenes.blue, SampleScenes.ink)
    let filled = BatchStyle(fill: .constant(blue))
    let stroked = BatchStyle(stroke: .constant(ink))
    let points = [Point(x: 5, y: 5), Point(x: number, y: 20), Point(x: 30, y: number), Point(x: 50, y: 40)]
    let rect = Rect(x: 5, y: number, width: number, height: 9)
    var path = Path()
    for point in points { path.curve(point, Point(x: 3, y: 9), to: point) }
    path.close()
    let arc = ArcShape(
      center: points[1], start: .zero, end: Angle(radians: number), innerRadius: number, outerRadius: 20,
      padAngle: Angle(radians: number), cornerRadius: number)
    let item = TextBatch.Item(
      ["far"], at: points[2], offset: Vector(dx: number, dy: 0), angle: Angle(radians: number))
    let style = TextStyle(family: "Lato", size: 9)
    let nodes: [SceneNode] = [
      .rects(RectBatch(role: .mark, rects: [rect], corners: .constant([number]), style: filled)),
      .rules(RuleBatch(role: .axisTick, starts: points, ends: points.reversed(), style: stroked)),
      .symbols(SymbolBatch(role: .mark, centers: points, areas: .constant(number), style: filled)),
      .symbols(
        SymbolBatch(
          role: .mark, centers: points, areas: .constant(9), shapes: .constant(.cross), style: filled)),
      .line(LineBatch(role: .mark, points: points, curve: .natural, style: stroked)),
      .line(LineBatch(role: .mark, points: (0..<400).map { points[$0 % 4] }, style: stroked)),
      .area(AreaBatch(role: .mark, points: points, base: points, curve: .basis, style: filled)),
      .trail(TrailBatch(role: .mark, points: points, widths: [1, number, 3, 4], style: filled)),
      .arcs(ArcBatch(role: .mark, arcs: [arc], style: filled)),
      .paths(PathBatch(role: .mark, paths: [path], style: stroked)),
      .texts(
        TextBatch(
          role: .note, items: [item], styles: .constant(style), fills: .constant(ink), lineHeight: number)),
      .group(
        Group(
          role: .scope, transform: Affine(a: number, b: 0, c: 0, d: 1, tx: number, ty: 0),
          children: [
            .rects(RectBatch(role: .mark, rects: [Rect(x: 0, y: 0, width: 5, height: 5)], style: filled))
          ])),
      .rects(RectBatch(role: .mark, rects: [Rect(x: 70, y: 50, width: 10, height: 10)], style: filled)),
    ]
    let scene = Scene(size: Size(width: 90, height: 70), background: SampleScenes.white, children: nodes)
    let result = try render(scene, as: format, options: RenderOptions(dpi: 72), fonts: FontBook())
    #expect(result.diagnostics.isEmpty)
    if format == .png {
      let picture = try Picture(png: result.value)
      #expect(picture.pixels[55 * 90 + 75] == 0xFF1F_4E79)
    }
    if format == .pdf, let report = try output(of: "qpdf --check", result.value) {
      #expect(report.contains("No syntax or stream encoding errors"))
    }
  }
}
