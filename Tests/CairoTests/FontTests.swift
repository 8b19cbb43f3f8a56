import Files
import Geometry
import Testing

@testable import Cairo

@Suite("Font face", .disabled(if: TestFont.isMissing))
struct FontFaceTests {
  @Test func aFontIsOpenedFromAFileAndFromMemory() throws {
    let path = try #require(TestFont.path)
    let (file, memory) = (try FontFace(file: path), try FontFace(data: readFile(path)))
    let glyph = try #require(file.glyphIndex(for: "A"))
    #expect(memory.glyphIndex(for: "A") == glyph)
    #expect(file.glyphIndex(for: "\u{10FFFF}") == nil)
    let widths = try [file, memory].map { try ScaledFont($0, size: 100).glyphs(for: "Arms") }
    #expect(widths[0] == widths[1])
  }

  @Test func whatIsNoFontIsAnError() throws {
    let missing = #expect(throws: CairoError.self) { try FontFace(file: "/no/such/font.ttf") }
    #expect(missing?.code == .fileNotFound)
    #expect(
      missing?.description
        == "Cannot open the font “/no/such/font.ttf”: there is no such file, or it may not be read.")
    let bytes = #expect(throws: CairoError.self) { try FontFace(data: Array("no font".utf8)) }
    #expect(bytes?.code == .freetypeError)
    let empty = #expect(throws: CairoError.self) { try FontFace(data: []) }
    #expect(empty?.code == .freetypeError)
    let index = #expect(throws: CairoError.self) { try FontFace(file: TestFont.path ?? "", index: 99) }
    #expect(index?.description.hasSuffix("(face 99): the file has no face of that number.") == true)
    let zero = #expect(throws: CairoError.self) { try FontFace(file: "a\u{0}b") }
    #expect(zero?.code == .invalidString)
  }

  @Test func aFamilyCanBeNamed() throws {
    let face = try FontFace(family: "Lato", slant: .italic, weight: .bold)
    #expect(face.synthesis == [] && face.glyphIndex(for: "A") == nil)
    face.synthesis = .bold
    #expect(face.synthesis == [])
    #expect(throws: CairoError.self) { try FontFace(family: "a\u{0}") }
  }

  @Test func lettersCanBeThickenedAndMadeToLean() throws {
    let face = try TestFont.face()
    #expect(face.synthesis == [])
    face.synthesis = [.bold, .oblique]
    #expect(face.synthesis == [.bold, .oblique])
    face.synthesis = .oblique
    #expect(face.synthesis == .oblique)
  }

  @Test func aFontLivesOnInWhatUsesIt() throws {
    let image = try ImageSurface(width: 50, height: 50)
    let context = try Context(image)
    context.fontFace = try FontFace(data: readFile(TestFont.path ?? ""))
    context.setFontSize(40)
    context.move(to: Point(x: 5, y: 45))
    context.showText("A")
    try context.check()
    #expect(image.withPixels { pixels in pixels.indices.contains { pixels[$0] != 0 } })
  }

  @Test func manyTasksOpenTheSameFontAtOnce() async throws {
    let widths = try await withThrowingTaskGroup(of: Double.self) { group in
      for _ in 0..<16 {
        group.addTask {
          let font = try ScaledFont(TestFont.face(), size: 10)
          return font.extents(of: try font.glyphs(for: "The quick brown fox")).advance.dx
        }
      }
      return try await group.reduce(into: Set<Double>()) { $0.insert($1) }
    }
    #expect(widths.count == 1)
  }
}

@Suite("Scaled font", .disabled(if: TestFont.isMissing))
struct ScaledFontTests {
  @Test func measuresGrowWithTheSize() throws {
    let face = try TestFont.face()
    let (small, large) = (try ScaledFont(face, size: 10), try ScaledFont(face, size: 20))
    #expect(abs(large.extents.ascent - 2 * small.extents.ascent) < 1e-6)
    #expect(small.extents.descent > 0 && small.extents.height > small.extents.ascent)
    #expect(small.extents.maxAdvance.dx > 5)
    let (a, b) = (try small.glyphs(for: "Arms"), try large.glyphs(for: "Arms"))
    #expect(abs(large.extents(of: b).advance.dx - 2 * small.extents(of: a).advance.dx) < 1e-3)
    #expect(small.extents(of: a).ink.minY < 0, "ink rises above the baseline")
    #expect(small.options == .exact)
    #expect(
      small.fontMatrix == .scale(10, 10) && small.transform == .identity
        && small.scaleMatrix == .scale(10, 10))
    try small.check()
  }

  @Test func textBecomesGlyphsAndClusters() throws {
    let font = try ScaledFont(TestFont.face(), size: 10)
    let text = try font.glyphs(for: "aé–", at: Point(x: 5, y: 7))
    #expect(text.clusters.map(\.byteCount) == [1, 2, 3])
    #expect(text.clusters.map(\.glyphCount) == [1, 1, 1])
    #expect(text.glyphs.first.map { Point(x: $0.x, y: $0.y) } == Point(x: 5, y: 7))
    #expect(text.order == .forward)
    #expect(try font.glyphs(for: "").glyphs.isEmpty)
    #expect(throws: CairoError.self) { try font.glyphs(for: "\u{0}") }
  }

  @Test func anImpossibleTransformIsAnError() throws {
    let error = #expect(throws: CairoError.self) {
      try ScaledFont(TestFont.face(), fontMatrix: .scale(10, 10), transform: .scale(0, 1))
    }
    #expect(error?.code == .invalidMatrix)
  }

  @Test func aContextAndItsFontMeasureTheSame() throws {
    let context = try Context(ImageSurface(width: 1, height: 1))
    context.fontOptions = .exact
    context.fontFace = try TestFont.face()
    context.setFontSize(12)
    #expect(context.fontMatrix == .scale(12, 12))
    let font = context.scaledFont
    let glyphs = try font.glyphs(for: "Arms").glyphs
    #expect(context.extents(of: glyphs) == font.extents(of: glyphs))
    #expect(context.extents(of: "Arms") == font.extents(of: glyphs))
    #expect(context.fontExtents == font.extents)
    context.fontMatrix = Affine(a: 12, b: 0, c: -3, d: 12, tx: 0, ty: 0)
    #expect(context.fontMatrix.c == -3)
    context.scaledFont = font
    #expect(context.fontMatrix == .scale(12, 12))
    try context.check()
  }
}

@Suite("Font options")
struct FontOptionsTests {
  @Test func theyComeThroughCUnchanged() throws {
    let context = try Context(ImageSurface(width: 1, height: 1))
    for options in [
      FontOptions.exact, FontOptions(),
      FontOptions(antialias: .subpixel, hintStyle: .slight, subpixelOrder: .bgr),
      FontOptions(hintMetrics: .on, variations: "wght=650"),
    ] {
      context.fontOptions = options
      #expect(context.fontOptions == options)
    }
  }

  @Test func theOthersPrevailWhereTheyAreNotDefault() {
    let merged = FontOptions(antialias: .gray, hintStyle: .full).merging(
      FontOptions(hintStyle: .none, variations: "a=1"))
    #expect(merged == FontOptions(antialias: .gray, hintStyle: .none, variations: "a=1"))
  }
}

@Suite("Context: text", .disabled(if: TestFont.isMissing))
struct ContextTextTests {
  private func makeContext(_ image: ImageSurface) throws -> Context {
    let context = try Context(image)
    context.fontOptions = .exact
    context.fontFace = try TestFont.face()
    context.setFontSize(20)
    return context
  }

  private func draw(_ body: (Context, GlyphText) throws -> Void) throws -> [UInt8] {
    let image = try ImageSurface(width: 60, height: 30)
    let context = try makeContext(image)
    let text = try context.scaledFont.glyphs(for: "Arms", at: Point(x: 2, y: 22))
    try body(context, text)
    try context.check()
    return image.withPixels { span in span.withUnsafeBufferPointer { Array($0) } }
  }

  @Test func everyWayOfDrawingGivesTheSamePicture() throws {
    let expected = try draw { $0.showGlyphs($1.glyphs) }
    #expect(expected.contains { $0 != 0 })
    #expect(try draw { $0.showText($1) } == expected)
    #expect(try draw { context, text in context.showGlyphs(count: 4) { text.glyphs[$0] } } == expected)
    #expect(
      try draw { context, _ in
        context.move(to: Point(x: 2, y: 22))
        context.showText("Arms")
      } == expected)
  }

  @Test func outlinesCoverWhatTheTextCovers() throws {
    let image = try ImageSurface(width: 60, height: 30)
    let context = try makeContext(image)
    let text = try context.scaledFont.glyphs(for: "Arms", at: Point(x: 2, y: 22))
    context.appendOutlines(of: text.glyphs)
    let ink = context.extents(of: text.glyphs).ink
    let path = context.pathExtents
    #expect(abs(path.width - ink.width) < 1 && abs(path.height - ink.height) < 1)
    context.newPath()
    context.move(to: Point(x: 2, y: 22))
    context.appendOutlines(of: "Arms")
    #expect(context.pathExtents == path)
  }

  @Test(.enabled(if: ExternalTool.pdftotext.isInstalled))
  func aLigatureCanBeReadInThePDF() throws {
    var document = try PDFDocumentTests.makeDocument()
    try document.page(size: Size(width: 200, height: 50)) { context in
      #expect(context.target.keepsText)
      context.fontFace = try TestFont.face()
      context.setFontSize(12)
      // The glyph of x stands for “ffi” here, to see that the text is what is read.
      let glyph = try #require(context.fontFace.glyphIndex(for: "x"))
      context.showText(
        "affi–z", glyphs: (0..<4).map { Glyph(index: glyph, x: 10 + 6 * Double($0), y: 30) },
        clusters: [(1, 1), (3, 1), (3, 1), (1, 1)].map { TextCluster(byteCount: $0.0, glyphCount: $0.1) })
    }
    #expect(try ExternalTool.pdftotext.read(document.finish(), "FILE -").hasPrefix("affi–z"))
  }

  @Test(.enabled(if: ExternalTool.pdftotext.isInstalled))
  func textThatRunsBackwardIsReadInItsOrder() throws {
    var document = try PDFDocumentTests.makeDocument()
    try document.page(size: Size(width: 200, height: 50)) { context in
      let face = try TestFont.face()
      context.fontFace = face
      let glyph = try #require(face.glyphIndex(for: "x"))
      context.showText(
        "abc", glyphs: (0..<3).map { Glyph(index: glyph, x: 10 + 10 * Double($0), y: 30) },
        clusters: [TextCluster(byteCount: 1, glyphCount: 1), TextCluster(byteCount: 2, glyphCount: 2)],
        order: .backward)
    }
    #expect(try document.finish().isEmpty == false)
  }
}
