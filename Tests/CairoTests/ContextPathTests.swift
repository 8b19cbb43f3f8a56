import Geometry
import Testing

@testable import Cairo

@Suite("Context: path")
struct ContextPathTests {
  private func makeContext() throws -> Context { try Context(ImageSurface(width: 100, height: 100)) }

  /// Paths with coordinates that cairo holds exactly, in the words of `description(of:)`.
  @Test(arguments: [
    "", "M1,2", "M1,2 L3,4", "M1,2 L3,4 Z", "M0,0 C1,1 2,1 3,0 Z M5,5 L6,6", "M0,0 L9,0 L9,9 Z L4,4",
    "M0,0 L1,0 Z M2,2 L3,3 Z",
  ])
  func aPathComesBackAsItWasAdded(_ words: String) throws {
    let context = try makeContext()
    let path = path(words)
    context.append(path)
    // A line after a close begins where the run began, which comes back as a move.
    #expect(description(of: context.path) == words.replacing("Z L4,4", with: "Z M0,0 L4,4"))
    try context.check()
  }

  @Test func stepsAndWholePathsAreTheSame() throws {
    let (one, other) = (try makeContext(), try makeContext())
    one.move(to: Point(x: 1, y: 1))
    one.line(by: Vector(dx: 4, dy: 0))
    one.curve(by: Vector(dx: 1, dy: 1), Vector(dx: 2, dy: 1), Vector(dx: 3, dy: 0))
    one.closePath()
    one.rectangle(Rect(x: 2, y: 3, width: 4, height: 5))
    one.move(by: Vector(dx: 1, dy: 1))
    one.line(to: Point(x: 9, y: 9))
    other.append(path("M1,1 L5,1 C6,2 7,2 8,1 Z M2,3 L6,3 L6,8 L2,8 Z M3,4 L9,9"))
    #expect(one.path == other.path)
    one.newPath()
    one.append(polyline: [Point(x: 1, y: 1), Point(x: 2, y: 5), Point(x: 3, y: 1)])
    one.append(polyline: [])
    #expect(description(of: one.path) == "M1,1 L2,5 L3,1")
    one.newPath()
    #expect(one.path.isEmpty && one.currentPoint == nil)
  }

  @Test func extentsAndHitsFollowThePath() throws {
    let context = try makeContext()
    #expect(context.fillExtents == .zero)
    context.rectangle(Rect(x: 10, y: 10, width: 20, height: 10))
    context.lineWidth = 4
    #expect(context.pathExtents == Rect(x: 10, y: 10, width: 20, height: 10))
    #expect(context.fillExtents == Rect(x: 10, y: 10, width: 20, height: 10))
    #expect(context.strokeExtents == Rect(x: 8, y: 8, width: 24, height: 14))
    #expect(context.isInFill(Point(x: 15, y: 15)) && !context.isInFill(Point(x: 9, y: 9)))
    #expect(context.isInStroke(Point(x: 9, y: 9)) && !context.isInStroke(Point(x: 15, y: 15)))
    context.rectangle(Rect(x: 12, y: 12, width: 4, height: 4))
    context.fillRule = .evenOdd
    #expect(!context.isInFill(Point(x: 14, y: 14)))
  }

  @Test func arcsRunClockwiseOnThePageAndBack() throws {
    let context = try makeContext()
    context.arc(center: Point(x: 50, y: 50), radius: 10, from: .zero, to: .degrees(90))
    #expect(context.currentPoint == Point(x: 50, y: 60))
    context.newPath()
    context.arcBackward(center: Point(x: 50, y: 50), radius: 10, from: .zero, to: .degrees(90))
    #expect(context.pathExtents.minY < 41)
    context.newPath()
    context.circle(center: Point(x: 50, y: 50), radius: 10)
    context.circle(center: Point(x: 80, y: 50), radius: 10)
    #expect(context.path.verbs.filter { $0 == .move }.count == 2)
  }

  @Test func aFlatPathHasNoCurves() throws {
    let context = try makeContext()
    context.circle(center: Point(x: 50, y: 50), radius: 40)
    #expect(context.path.verbs.contains(.curve))
    let flat = context.flatPath
    #expect(!flat.verbs.contains(.curve) && flat.points.count > 16)
    let strayed = flat.points.map { abs($0.distance(to: Point(x: 50, y: 50)) - 40) }.max() ?? 1
    #expect(strayed < 0.1)
  }

  @Test func fillingForgetsThePathUnlessKept() throws {
    let context = try makeContext()
    for keeping in [true, false] {
      context.rectangle(Rect(x: 0, y: 0, width: 1, height: 1))
      if keeping { context.fillKeepingPath() } else { context.fill() }
      #expect(context.path.isEmpty != keeping)
      if keeping { context.strokeKeepingPath() } else { context.stroke() }
      #expect(context.path.isEmpty != keeping)
      context.newPath()
    }
  }

  private func path(_ words: String) -> Path {
    var path = Path()
    var points: [Point] = []
    for word in words.split(separator: " ") {
      let numbers = word.drop { $0.isLetter }.split(separator: ",").compactMap { Double($0) }
      let point = numbers.count == 2 ? Point(x: numbers[0], y: numbers[1]) : .zero
      switch word.first {
      case "M": path.move(to: point)
      case "L": path.line(to: point)
      case "Z": path.close()
      default:
        points.append(point)
        if points.count == 3 {
          path.curve(points[0], points[1], to: points[2])
          points = []
        }
      }
    }
    return path
  }

  private func description(of path: Path) -> String {
    func words(_ points: Point...) -> String {
      points.map { "\(Int($0.x)),\(Int($0.y))" }.joined(separator: " ")
    }
    return path.elements.map { element in
      switch element {
      case .move(let point): "M" + words(point)
      case .line(let point): "L" + words(point)
      case .curve(let a, let b, let end): "C" + words(a, b, end)
      case .close: "Z"
      }
    }.joined(separator: " ")
  }
}
