import Geometry
import Testing

@testable import Cairo

@Suite("Image surface")
struct ImageSurfaceTests {
  @Test(arguments: PixelFormat.allCases)
  func anImageIsWhatWasAskedFor(_ format: PixelFormat) throws {
    let image = try ImageSurface(width: 5, height: 3, format: format)
    #expect((image.width, image.height, image.format) == (5, 3, format))
    #expect(image.stride == format.stride(forWidth: 5))
    #expect(image.withPixels { pixels in (0..<pixels.count).allSatisfy { pixels[$0] == 0 } })
    #expect(image.withPixels { $0.count } == image.stride * 3)
  }

  @Test(arguments: [(-1, 4), (4, -1), (40_000, 1), (1, Int.max), (Int(Int32.max), Int(Int32.max))])
  func anImpossibleSizeIsAnError(_ width: Int, _ height: Int) throws {
    let error = #expect(throws: CairoError.self) { try ImageSurface(width: width, height: height) }
    #expect(error?.code == .invalidSize)
    #expect(error?.description.hasPrefix("Cannot create an image of \(width) × \(height) pixels: ") == true)
    #expect(throws: CairoError.self) {
      try ImageSurface(width: width, height: height, in: PixelBuffer(byteCount: 8))
    }
  }

  @Test(arguments: [
    (3, CairoError.Code.invalidStride), (18, .invalidStride), (-16, .invalidStride), (64, .invalidSize),
  ])
  func aStrideThatDoesNotFitIsAnError(_ stride: Int, _ code: CairoError.Code) throws {
    let buffer = PixelBuffer(byteCount: 4 * 4 * 4)
    let error = #expect(throws: CairoError.self) {
      try ImageSurface(width: 4, height: 4, stride: stride, in: buffer)
    }
    #expect(error?.code == code)
  }

  @Test func anEmptyImageHasNoPixels() throws {
    let image = try ImageSurface(width: 0, height: 0)
    #expect(image.withPixels { $0.isEmpty })
    image.clear()
    try Context(image).check()
  }

  @Test func changedPixelsAreSeen() throws {
    let image = try ImageSurface(width: 2, height: 1, format: .rgb24)
    image.withMutablePixels { pixels in pixels[4 + 2] = 0xFF }
    #expect(image.letters(["R": 0xFF0000]) == [".R"])
    let copy = try ImageSurface(width: 2, height: 1, format: .rgb24)
    let context = try Context(copy)
    context.setSource(image)
    context.paint()
    #expect(copy.letters(["R": 0xFF0000]) == [".R"])
    image.clear()
    #expect(image.letters(["R": 0xFF0000]) == [".."])
  }

  @Test func aThrowingClosureGivesThePixelsBack() throws {
    let image = try ImageSurface(width: 1, height: 1)
    #expect(throws: TestError.self) { try image.withPixels { _ in throw TestError() } }
    #expect(throws: TestError.self) { try image.withMutablePixels { _ in throw TestError() } }
    #expect(image.withPixels { $0.count } == 4)
  }

  @Test func askingForPixelsInHandTraps() async {
    await #expect(processExitsWith: .failure) {
      let image = try ImageSurface(width: 1, height: 1)
      image.withPixels { _ in image.withMutablePixels { $0[0] = 1 } }
    }
  }

  @Test func pngComesBackAsItWasWritten() throws {
    let image = try ImageSurface(width: 3, height: 2)
    let context = try Context(image)
    context.setSource(red: 1, green: 0, blue: 0)
    context.rectangle(Rect(x: 0, y: 0, width: 1, height: 2))
    context.fill()
    let bytes = try image.png()
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    let copy = try ImageSurface(png: bytes)
    #expect(copy.letters(["R": 0xFF0000]) == ["R..", "R.."])
    var streamed: [UInt8] = []
    try image.writePNG(to: { span in for index in span.indices { streamed.append(span[index]) } })
    #expect(streamed == bytes)
  }

  @Test func bytesThatAreNotPNGAreAnError() throws {
    let bytes = try ImageSurface(width: 30, height: 20).png()
    for bad in [[], Array("no picture at all".utf8), Array(bytes.prefix(40))] {
      #expect(throws: CairoError.self) { try ImageSurface(png: bad) }
    }
  }

  @Test func aFailingStreamIsTheErrorsCause() throws {
    let image = try ImageSurface(width: 2, height: 2)
    let error = #expect(throws: CairoError.self) {
      try image.writePNG(to: { _ in throw TestError(number: 7) })
    }
    #expect(error?.code == .writeError)
    #expect(error?.underlying as? TestError == TestError(number: 7))
    let noFolder = #expect(throws: CairoError.self) { try image.writePNG(toFile: "/dev/null/a.png") }
    #expect(noFolder?.code == .writeError)
    #expect(noFolder?.description.hasPrefix("Cannot write the PNG image “/dev/null/a.png”: ") == true)
  }
}

@Suite("Pixel buffer")
struct PixelBufferTests {
  @Test func anImageBeginsWithItsPixels() throws {
    let buffer = PixelBuffer([0, 0, 255, 0, 0, 0, 0, 0])
    let image = try ImageSurface(width: 2, height: 1, format: .rgb24, in: buffer)
    #expect(image.letters(["R": 0xFF0000]) == ["R."])
    #expect(buffer.byteCount == 8)
  }

  @Test func aBufferLivesAsLongAsC() throws {
    weak var buffer: PixelBuffer?
    var pattern: SurfacePattern?
    do {
      let kept = PixelBuffer(byteCount: 64)
      buffer = kept
      pattern = SurfacePattern(try ImageSurface(width: 4, height: 4, in: kept))
    }
    #expect(buffer != nil && pattern != nil, "the pattern holds the surface in C, the surface the buffer")
    pattern = nil
    #expect(buffer == nil)
  }

  @Test func imagesOfAnySizeUseItInTurn() throws {
    let buffer = PixelBuffer(byteCount: 4 * 4 * 4)
    for side in 1...4 {
      let image = try ImageSurface(width: side, height: side, in: buffer)
      image.clear()
      try Context(image).paint()
      #expect(image.withPixels { $0[3] } == 255)
    }
  }
}
