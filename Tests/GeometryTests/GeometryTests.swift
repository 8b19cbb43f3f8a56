import Geometry
import Testing

@Test(
  arguments: [
    ("89mm", 252.283), ("3.5 in", 252), ("12pt", 12), ("1cm", 28.346), ("96px", 72), ("-4mm", -11.339),
  ] as [(String, Double)])
func lengthsWithUnitsBecomePoints(text: String, points: Double) {
  #expect(abs((Length(text)?.points ?? .nan) - points) < 0.001)
}

@Test(arguments: ["", "12", "mm", "1e999mm", "nanpt", "12 furlongs"])
func lengthsWithoutSenseAreRefused(text: String) {
  #expect(Length(text) == nil)
}

@Test(arguments: [Length(89, .millimetres), Length(3.5, .inches), Length(-2, .points)])
func lengthsReadBackWhatTheyWrite(length: Length) {
  #expect(Length(length.description) == length)
}

@Test func aMapAndItsInverseUndoEachOther() throws {
  let map = Affine.rotation(.degrees(30)).then(.scale(2, -3)).then(.translation(5, 7))
  let inverse = try #require(map.inverse)
  for x in -3...3 {
    for y in -3...3 {
      let point = Point(x: Double(x), y: Double(y))
      #expect(inverse(map(point)).distance(to: point) < 1e-12)
    }
  }
  #expect(Affine.scale(0, 1).inverse == nil)
}

@Test func thenDoesTheFirstMapFirst() {
  let point = Affine.translation(1, 0).then(.scale(2, 2))(Point(x: 1, y: 1))
  #expect(point == Point(x: 4, y: 2))
}

@Test func aClockwiseQuarterTurnSendsRightToDown() {
  let vector = Affine.rotation(.degrees(90))(Vector(dx: 1, dy: 0))
  #expect(abs(vector.dx) < 1e-12 && abs(vector.dy - 1) < 1e-12)
}

@Test func rectanglesThatTouchDoNotMeet() {
  let left = Rect(x: 0, y: 0, width: 10, height: 10)
  let right = Rect(x: 10, y: 0, width: 10, height: 10)
  #expect(!left.intersects(right))
  #expect(left.intersection(right) == nil)
  #expect(left.union(right) == Rect(x: 0, y: 0, width: 20, height: 10))
  #expect(left.intersection(Rect(x: 5, y: 5, width: 10, height: 10)) == Rect(x: 5, y: 5, width: 5, height: 5))
}

@Test func insetsNeverTurnARectangleOver() {
  #expect(Rect(x: 0, y: 0, width: 4, height: 4).inset(by: Insets(3)).size == Size(width: 0, height: 0))
}

@Test func aCircleStaysWithinThreeTenThousandthsOfItsRadius() {
  let circle = Path.circle(center: Point(x: 3, y: 4), radius: 100)
  var start = Point.zero
  for element in circle.elements {
    switch element {
    case .move(let point), .line(let point): start = point
    case .curve(let a, let b, let end):
      for step in 0...10 {
        let t = Double(step) / 10, u = 1 - t
        let x = u * u * u * start.x + 3 * u * u * t * a.x + 3 * u * t * t * b.x + t * t * t * end.x
        let y = u * u * u * start.y + 3 * u * u * t * a.y + 3 * u * t * t * b.y + t * t * t * end.y
        #expect(abs(Point(x: x, y: y).distance(to: Point(x: 3, y: 4)) - 100) < 0.03)
      }
      start = end
    case .close: break
    }
  }
}

@Test func controlBoundsHoldEveryPoint() {
  #expect(Path().controlBounds == nil)
  let rect = Rect(x: 1, y: 2, width: 30, height: 40)
  #expect(Path.roundedRect(rect, radius: 5).controlBounds?.contains(rect.center) == true)
  #expect(Path.roundedRect(rect, radius: 0).controlBounds == rect)
}
