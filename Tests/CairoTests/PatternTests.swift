import Geometry
import Testing

@testable import Cairo

@Suite("Pattern")
struct PatternTests {
  @Test func settingsAreReadAsTheyWereSet() throws {
    let pattern = SolidPattern(red: 1, green: 0.5, blue: 0)
    for value in Extend.allCases {
      pattern.extend = value
      #expect(pattern.extend == value)
    }
    for value in Filter.allCases {
      pattern.filter = value
      #expect(pattern.filter == value)
    }
    pattern.transform = .scale(2, 4)
    #expect(pattern.transform == .scale(2, 4))
    #expect(pattern.color == (1, 0.5, 0, 1))
    try pattern.check()
    pattern.transform = .scale(0, 0)
    let error = #expect(throws: CairoError.self) { try pattern.check() }
    #expect(error?.code == .invalidMatrix)
  }

  @Test func aPatternInErrorGivesItToTheContext() throws {
    let pattern = SolidPattern(red: 1, green: 0, blue: 0)
    pattern.transform = .scale(0, 0)
    let context = try Context(ImageSurface(width: 1, height: 1))
    context.setSource(pattern)
    #expect(throws: CairoError.self) { try context.check() }
  }

  @Test func gradientsKeepTheirStopsInOrder() throws {
    let stops = [
      GradientPattern.Stop(offset: 0, red: 1, green: 0, blue: 0),
      GradientPattern.Stop(offset: 1, red: 0, green: 0, blue: 1, opacity: 0.5),
    ]
    let linear = LinearGradient(from: Point(x: 1, y: 2), to: Point(x: 3, y: 4), stops: stops)
    #expect(linear.stops == stops)
    #expect(linear.ends == (Point(x: 1, y: 2), Point(x: 3, y: 4)))
    linear.add(.init(offset: 0.5, red: 0, green: 1, blue: 0))
    #expect(linear.stops.map(\.offset) == [0, 0.5, 1])
    let radial = RadialGradient(
      from: Point(x: 1, y: 2), radius: 3, to: Point(x: 4, y: 5), radius: 6, stops: stops)
    #expect(radial.circles == (Point(x: 1, y: 2), 3, Point(x: 4, y: 5), 6))
    #expect(radial.stops == stops)
  }

  @Test func aGradientChangesAlongItsLine() throws {
    let image = try ImageSurface(width: 256, height: 1, format: .rgb24)
    let context = try Context(image)
    context.setSource(
      LinearGradient(
        from: .zero, to: Point(x: 256, y: 0),
        stops: [.init(offset: 0, red: 0, green: 0, blue: 0), .init(offset: 1, red: 1, green: 1, blue: 1)]))
    context.paint()
    let greens = image.withPixels { pixels in (0..<256).map { Int(pixels[$0 * 4 + 1]) } }
    #expect(greens.sorted() == greens && greens[0] < 4 && greens[255] > 251 && abs(greens[128] - 128) < 4)
  }

  @Test func aMeshColoursItsPatch() throws {
    let mesh = MeshPattern()
    let corners = [Point(x: 0, y: 0), Point(x: 4, y: 0), Point(x: 4, y: 4), Point(x: 0, y: 4)]
    let red = MeshPattern.Patch.Color(red: 1, green: 0, blue: 0)
    mesh.add(
      MeshPattern.Patch(
        start: corners[0], sides: corners.dropFirst().map { .line($0) },
        colors: Array(repeating: red, count: 4)))
    try mesh.check()
    #expect(mesh.patchCount == 1)
    #expect(mesh.color(ofPatch: 0, corner: 2) == red)
    #expect(mesh.color(ofPatch: 0, corner: 4) == nil && mesh.color(ofPatch: 1, corner: 0) == nil)
    #expect(mesh.color(ofPatch: -1, corner: 0) == nil && mesh.path(ofPatch: 9) == nil)
    #expect(mesh.path(ofPatch: 0)?.controlBounds == Rect(x: 0, y: 0, width: 4, height: 4))
    let image = try ImageSurface(width: 6, height: 6, format: .rgb24)
    let context = try Context(image)
    context.setSource(mesh)
    context.paint()
    let rows = image.letters(["R": 0xFF0000])
    #expect(rows[1].hasPrefix(".RR") || rows[1].hasPrefix("RRR"))
    #expect(rows[5] == "......")
  }

  @Test func aMeshWithFiveSidesIsAnError() throws {
    let mesh = MeshPattern()
    mesh.add(
      MeshPattern.Patch(start: .zero, sides: Array(repeating: .line(Point(x: 1, y: 1)), count: 5), colors: [])
    )
    let error = #expect(throws: CairoError.self) { try mesh.check() }
    #expect(error?.code == .invalidMeshConstruction)
    let colours = MeshPattern()
    colours.add(
      MeshPattern.Patch(
        start: .zero, sides: [.curve(.zero, .zero, Point(x: 1, y: 1))],
        colors: Array(repeating: .init(red: 0, green: 0, blue: 0), count: 5), controlPoints: [.zero]))
    #expect(throws: CairoError.self) { try colours.check() }
  }
}
