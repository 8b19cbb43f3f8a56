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
    #expect(image.letters("R" , red: 0xFF0000) == ["....", ".RR.", ".RR.", "...."])
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
}

extension ImageSurface {
  /// The pixels as letters: those of a colour as one letter, all others as a point.
  func letters(_ letter: Character, red color: UInt32) -> [String] {
    withPixels { bytes in
      (0..<height).map { y in
        String((0..<width).map { x in
          let at = y * stride + x * 4
          let value = UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16
          return value == color ? letter : "."
        })
      }
    }
  }
}
