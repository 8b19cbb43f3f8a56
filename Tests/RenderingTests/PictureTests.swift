import Colors
import Diagnostics
import Files
import Geometry
import Rendering
import SceneGraph
import Testing
import Typesetting

@Suite("Pictures")
struct PictureTests {
  private func png(_ scene: Scene, dpi: Double = 144) throws -> [UInt8] {
    let result = try render(
      scene, as: .png, options: RenderOptions(dpi: dpi, compression: .small), fonts: FontBook())
    #expect(result.diagnostics.isEmpty)
    return result.value
  }

  @Test("Every kind of mark looks as recorded", arguments: PictureSheet.allCases)
  func goldens(_ sheet: PictureSheet) throws {
    #expect(
      try ImageGolden.difference(png(sheet.scene, dpi: sheet == .curves ? 110 : 144), sheet.rawValue) == nil)
  }

  // MARK: The same picture in two ways

  /// Two scenes, how many pixels may look different, and how far channels may differ in the mean.
  private func expectSame(_ a: [SceneNode], _ b: [SceneNode], visible: Int = 0, mean: Double) throws {
    let size = Size(width: 160, height: 120)
    let white = SampleScenes.white
    let first = try Picture(png: png(Scene(size: size, background: white, children: a)))
    let second = try Picture(png: png(Scene(size: size, background: white, children: b)))
    #expect(first.pixels.contains { $0 != 0xFFFF_FFFF })
    let found = (first.visibleDifferences(second), first.meanDifference(second))
    #expect(found.0 <= visible && found.1 <= mean, "\(found)")
  }

  private func wave(_ count: Int) -> [Point] {
    (0..<count).map { index in
      let t = Double(index) / Double(count)
      return Point(x: 8 + 144 * t, y: 60 + 30 * sin(9 * t) + 14 * sin(t * 4000))
    }
  }

  private func stroke(_ width: Double, opacity: Double = 1) -> BatchStyle {
    BatchStyle(
      stroke: .constant(.color(Color(0x1F4E79).withOpacity(opacity))),
      line: .constant(Stroke(width: width, join: .round)))
  }

  private func path(_ points: [Point]) -> Path {
    var path = Path()
    for point in points { path.line(to: point) }
    return path
  }

  @Test("A long line drawn in pieces looks like the whole", arguments: [(300, 1.0), (300, 0.5)])
  func pieces(_ count: Int, _ opacity: Double) throws {
    let points = wave(count)
    try expectSame(
      [.line(LineBatch(role: .mark, points: points, style: stroke(0.8, opacity: opacity)))],
      [.paths(PathBatch(role: .mark, paths: [path(points)], style: stroke(0.8, opacity: opacity)))],
      // Where two flanks of the line share a pixel, two pieces cover a little more of it than one stroke
      // does.
      visible: opacity < 1 ? 0 : 100, mean: 0.2)
  }

  @Test("A line thinned to columns of pixels looks like the whole", arguments: [1.0, 0.4])
  func thinned(_ opacity: Double) throws {
    let points = wave(20_000)
    try expectSame(
      [.line(LineBatch(role: .mark, points: points, style: stroke(0.8, opacity: opacity)))],
      [.paths(PathBatch(role: .mark, paths: [path(points)], style: stroke(0.8, opacity: opacity)))],
      visible: 0, mean: 0.5)
  }

  @Test(
    "Stamped symbols look like drawn ones",
    arguments: [SymbolShape.circle, .square, .cross, .triangleUp, .wedge], [true, false])
  func stamped(_ shape: SymbolShape, hasStroke: Bool) throws {
    let centers = (0..<100).map { Point(x: 10 + 140 * frac($0, 0.618), y: 10 + 100 * frac($0, 0.7549)) }
    let batch = SymbolBatch(
      role: .mark, centers: centers, areas: .each(centers.indices.map { 20 + 10 * Double($0 % 3) }),
      shapes: .constant(shape), angles: .constant(.degrees(10)),
      style: BatchStyle(
        fill: .constant(.color(Color(0xC8451B).withOpacity(0.6))),
        stroke: .constant(hasStroke ? SampleScenes.ink : nil), line: .constant(Stroke(width: 0.5))))
    let single = centers.indices.map { index -> SceneNode in
      var one = batch
      one.centers = [centers[index]]
      one.areas = .constant(batch.areas[index])
      return .symbols(one)
    }
    try expectSame([.symbols(batch)], single, visible: 6, mean: 0.65)
  }

  private func frac(_ index: Int, _ step: Double) -> Double {
    let value = Double(index) * step
    return value - value.rounded(.down)
  }

  @Test("Stamps stay within their clip")
  func stampedInClip() throws {
    var batch = SymbolBatch(
      role: .mark, centers: (0..<100).map { Point(x: Double($0 % 10) * 16, y: Double($0 / 10) * 12) },
      areas: .constant(60), style: BatchStyle(fill: .constant(SampleScenes.blue)))
    let clip = Path(box: Rect(x: 20, y: 20, width: 100, height: 61))
    let clipped = Group(role: .scope, clip: clip, children: [.symbols(batch)])
    var pieces: [SceneNode] = []
    for center in batch.centers {
      batch.centers = [center]
      pieces.append(.symbols(batch))
    }
    try expectSame(
      [.group(clipped)], [.group(Group(role: .scope, clip: clip, children: pieces))], visible: 6, mean: 0.5)
  }

  @Test("A clip of nothing leaves nothing")
  func clippedAway() throws {
    let clip = Path(box: Rect(x: 500, y: 500, width: 10, height: 10))
    let scene = Scene(
      size: Size(width: 160, height: 120), background: SampleScenes.white,
      children: [.group(Group(role: .scope, clip: clip, children: SampleScenes.everything().children))])
    #expect(try Picture(png: png(scene)).pixels.allSatisfy { $0 == 0xFFFF_FFFF })
  }

  @Test("The lines of a grid look alike wherever they lie", arguments: [72.0, 96, 150, 300])
  func evenGrid(_ dpi: Double) throws {
    let starts = (0..<9).map { Point(x: 10, y: 10.37 + 11.713 * Double($0)) }
    let grid = RuleBatch(
      role: .axisGrid, starts: starts, ends: starts.map { Point(x: 150, y: $0.y) },
      style: BatchStyle(stroke: .constant(SampleScenes.ink), line: .constant(Stroke(width: 0.5))))
    let scene = Scene(
      size: Size(width: 160, height: 120), background: SampleScenes.white, children: [.rules(grid)])
    let picture = try Picture(png: png(scene, dpi: dpi))
    // Down a column through the middle: every line has the same pixels.
    let column = (0..<picture.height).map { picture.pixels[$0 * picture.width + picture.width / 2] }
    let runs = column.split(separator: 0xFFFF_FFFF).map(Array.init)
    #expect(runs.count == 9)
    #expect(Set(runs).count == 1, "\(runs)")
  }

  @Test("A PDF page looks like the picture", arguments: [PictureSheet.everything, .paints, .texts])
  func pageLikePicture(_ sheet: PictureSheet) throws {
    let pdf = try render(sheet.scene, as: .pdf, fonts: FontBook()).value
    let path = "/tmp/cartouche-page-\(getpid())-\(sheet.rawValue)"
    defer { unlink(path + ".png") }
    guard try output(of: "pdftoppm -r 144 -png -singlefile", pdf, path) != nil else { return }
    let page = try Picture(png: readFile(path + ".png"))
    let picture = try Picture(png: png(sheet.scene))
    // Two rasterisers smooth edges differently: a mark missing or misplaced differs by far more.
    #expect(page.meanDifference(picture) < 4)
  }
}

extension Path {
  /// A rectangle as an outline.
  init(box: Rect) {
    self.init()
    addRect(box)
  }
}
