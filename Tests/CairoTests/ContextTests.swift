import Geometry
import Testing

@testable import Cairo

@Suite("Context")
struct ContextTests {
  @Test func drawingPutsThePixelsThere() throws {
    let image = try ImageSurface(width: 4, height: 4, format: .rgb24)
    let context = try Context(image)
    context.setSource(red: 1, green: 0, blue: 0)
    context.rectangle(Rect(x: 1, y: 1, width: 2, height: 2))
    context.fill()
    try context.check()
    #expect(image.letters(["R": 0xFF0000]) == ["....", ".RR.", ".RR.", "...."])
  }

  @Test func theFirstErrorIsKeptAndNamesItsCall() throws {
    let context = try Context(ImageSurface(width: 4, height: 4))
    context.line(by: Vector(dx: 1, dy: 1))
    context.dash = Dash([-1])
    let error = #expect(throws: CairoError.self) { try context.check() }
    #expect(error?.code == .noCurrentPoint)
    if Context.checksEveryCall {
      #expect(error?.description == "Cannot draw (in line(by:)): no current point defined.")
    }
  }

  /// Each mistake, and the error that it is.
  @Test(arguments: [
    ("invalidMatrix", CairoError.Code.invalidMatrix), ("invalidDash", .invalidDash),
    ("noCurrentPoint", .noCurrentPoint), ("invalidClusters", .invalidClusters),
    ("invalidString", .invalidString),
  ])
  func everyMistakeIsAnErrorOfItsKind(_ mistake: String, _ code: CairoError.Code) throws {
    let context = try Context(ImageSurface(width: 4, height: 4))
    switch mistake {
    case "invalidMatrix": context.scale(x: 0, y: 1)
    case "invalidDash": context.dash = Dash([0, 0])
    case "noCurrentPoint": context.curve(by: .zero, .zero, .zero)
    case "invalidClusters":
      context.showText(
        "ab", glyphs: [Glyph(index: 1, x: 0, y: 0)], clusters: [TextCluster(byteCount: 1, glyphCount: 1)])
    default: context.showText("a\u{0}b")
    }
    let error = #expect(throws: CairoError.self) { try context.check() }
    #expect(error?.code == code)
  }

  @Test func settingsAreReadAsTheyWereSet() throws {
    let context = try Context(ImageSurface(width: 4, height: 4))
    #expect(context.operator == .over)
    #expect(context.lineWidth == 2 && context.miterLimit == 10 && context.tolerance == 0.1)
    for value in Operator.allCases {
      context.operator = value
      #expect(context.operator == value)
    }
    for value in LineCap.allCases {
      context.lineCap = value
      #expect(context.lineCap == value)
    }
    for value in LineJoin.allCases {
      context.lineJoin = value
      #expect(context.lineJoin == value)
    }
    for value in FillRule.allCases {
      context.fillRule = value
      #expect(context.fillRule == value)
    }
    for value in Antialias.allCases {
      context.antialias = value
      #expect(context.antialias == value)
    }
    (context.lineWidth, context.miterLimit, context.tolerance) = (0.5, 4, 0.01)
    #expect(context.lineWidth == 0.5 && context.miterLimit == 4 && context.tolerance == 0.01)
    for dash in [Dash([4, 2], offset: 1), .solid, Dash([3])] {
      context.dash = dash
      #expect(context.dash == dash)
    }
    try context.check()
  }

  @Test func stateIsPutBackAlsoWhereTheClosureThrows() throws {
    let context = try Context(ImageSurface(width: 4, height: 4))
    context.lineWidth = 3
    #expect(throws: TestError.self) {
      try context.withSavedState {
        context.lineWidth = 7
        context.translate(by: Vector(dx: 5, dy: 5))
        throw TestError()
      }
    }
    #expect(context.lineWidth == 3)
    #expect(context.transform == .identity)
    #expect(context.withSavedState { 42 } == 42)
    try context.check()
  }

  @Test func transformsFollowEachOther() throws {
    let context = try Context(ImageSurface(width: 4, height: 4))
    context.translate(by: Vector(dx: 10, dy: 20))
    context.scale(x: 2, y: 3)
    #expect(context.transform == Affine(a: 2, b: 0, c: 0, d: 3, tx: 10, ty: 20))
    #expect(context.deviceFromUser(Point(x: 1, y: 1)) == Point(x: 12, y: 23))
    #expect(context.userFromDevice(Point(x: 12, y: 23)) == Point(x: 1, y: 1))
    #expect(context.deviceFromUser(Vector(dx: 1, dy: 1)) == Vector(dx: 2, dy: 3))
    #expect(context.userFromDevice(Vector(dx: 2, dy: 3)) == Vector(dx: 1, dy: 1))
    context.resetTransform()
    context.rotate(by: .degrees(90))
    #expect(abs(context.deviceFromUser(Point(x: 1, y: 0)).y - 1) < 1e-12)
    let affine = Affine(a: 1, b: 2, c: 3, d: 4, tx: 5, ty: 6)
    context.transform = affine
    #expect(context.transform == affine)
    context.resetTransform()
    context.concatenate(affine)
    #expect(context.transform == affine)
    try context.check()
  }

  @Test func theClipLetsThroughItsInside() throws {
    let image = try ImageSurface(width: 4, height: 4, format: .rgb24)
    let context = try Context(image)
    context.setSource(red: 0, green: 0, blue: 1)
    context.withClip(to: Rect(x: 0, y: 0, width: 2, height: 4)) {
      #expect(context.clipExtents == Rect(x: 0, y: 0, width: 2, height: 4))
      #expect(context.clipRectangles == [Rect(x: 0, y: 0, width: 2, height: 4)])
      #expect(context.isInClip(Point(x: 1, y: 1)) && !context.isInClip(Point(x: 3, y: 1)))
      context.paint()
    }
    #expect(image.letters(["B": 0x0000FF]) == ["BB..", "BB..", "BB..", "BB.."])
    context.withSavedState {
      context.circle(center: Point(x: 2, y: 2), radius: 1.5)
      context.clipKeepingPath()
      #expect(context.clipRectangles == nil)
      #expect(context.currentPoint != nil)
      context.resetClip()
      #expect(context.clipExtents == Rect(x: 0, y: 0, width: 4, height: 4))
    }
    try context.check()
  }

  @Test func aGroupIsPaintedAsAWhole() throws {
    let image = try ImageSurface(width: 2, height: 1)
    let context = try Context(image)
    let layer = context.withGroup {
      #expect(context.groupTarget !== image)
      context.setSource(red: 1, green: 1, blue: 1)
      context.paint()
      context.paint()
    }
    #expect(context.groupTarget === image)
    context.setSource(layer)
    context.paint(opacity: 0.5)
    let opacity = image.withPixels { $0[3] }
    #expect((127...128).contains(opacity))
    #expect(throws: TestError.self) { _ = try context.withGroup { throw TestError() } }
    #expect(context.groupTarget === image)
    try context.check()
  }

  @Test func masksLetTheSourceThrough() throws {
    let image = try ImageSurface(width: 4, height: 1, format: .rgb24)
    let mask = try ImageSurface(width: 2, height: 1, format: .a8)
    try Context(mask).paint()
    let context = try Context(image)
    context.setSource(red: 1, green: 0, blue: 0)
    context.mask(mask, at: Point(x: 1, y: 0))
    #expect(image.letters(["R": 0xFF0000]) == [".RR."])
    context.mask(SolidPattern(red: 0, green: 0, blue: 0, opacity: 1))
    #expect(image.letters(["R": 0xFF0000]) == ["RRRR"])
    try context.check()
  }

  @Test func theSourceIsReadBackAsWhatItIs() throws {
    let context = try Context(ImageSurface(width: 4, height: 4))
    context.setSource(red: 0.25, green: 0.5, blue: 0.75, opacity: 0.5)
    let solid = try #require(context.source as? SolidPattern)
    #expect(solid.color == (0.25, 0.5, 0.75, 0.5))
    context.setSource(LinearGradient(from: .zero, to: Point(x: 1, y: 0)))
    #expect(context.source is LinearGradient)
    context.setSource(RadialGradient(from: .zero, radius: 0, to: .zero, radius: 1))
    #expect(context.source is RadialGradient)
    context.setSource(MeshPattern())
    #expect(context.source is MeshPattern)
    context.setSource(try ImageSurface(width: 1, height: 1))
    #expect((context.source as? SurfacePattern)?.surface is ImageSurface)
  }

  @Test func aContextKeepsItsSurfaceAlive() throws {
    weak var image: ImageSurface?
    var context: Context?
    do {
      let kept = try ImageSurface(width: 1, height: 1)
      (image, context) = (kept, try Context(kept))
    }
    #expect(image != nil && context != nil)
    context?.paint()
    context = nil
    #expect(image == nil)
  }

  @Test func aRetiredContextDrawsNothingAndSaysSo() throws {
    let context = try Context(ImageSurface(width: 1, height: 1))
    context.retire()
    context.paint()
    let error = #expect(throws: CairoError.self) { try context.check() }
    #expect(error?.code == .surfaceFinished)
  }
}

extension ImageSurface {
  /// The pixels as letters, by their colours; all others as a point.
  func letters(_ letters: [Character: UInt32]) -> [String] {
    let names = Dictionary(uniqueKeysWithValues: letters.map { ($0.value, $0.key) })
    return withPixels { bytes in
      (0..<height).map { y in
        String(
          (0..<width).map { x in
            let at = y * stride + x * 4
            let value = UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16
            return names[value] ?? "."
          })
      }
    }
  }
}
