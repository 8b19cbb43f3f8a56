import Geometry
import Testing

@testable import Rendering

@Suite("What of an outline can be seen")
struct VisiblePathTests {
  private let area = Rect(x: 0, y: 0, width: 100, height: 100)

  private func path(_ corners: [(Double, Double)], isClosed: Bool = true) -> Path {
    var path = Path()
    for (index, corner) in corners.enumerated() {
      let point = Point(x: corner.0, y: corner.1)
      if index == 0 { path.move(to: point) } else { path.line(to: point) }
    }
    if isClosed { path.close() }
    return path
  }

  private static let rows: [(name: String, corners: [(Double, Double)], kept: [(Double, Double)])] = [
    ("inside stays", [(10, 10), (90, 10), (90, 90)], [(10, 10), (90, 10), (90, 90)]),
    ("beyond one side goes", [(110, 10), (190, 10), (150, 900)], []),
    (
      "a way on the far side is shortened", [(50, 50), (150, 40), (300, 20), (300, 80), (150, 60)],
      [(50, 50), (150, 40), (150, 60)]
    ),
    (
      "a way around a corner keeps its turn", [(50, 50), (150, 50), (150, 150), (50, 150)],
      [(50, 50), (150, 50), (150, 150), (50, 150)]
    ),
    ("corners at one place are one", [(10, 10), (10.001, 10), (10.002, 10.001), (50, 50)], [(10, 10), (50, 50)]),
  ]

  @Test("Corners", arguments: rows.indices)
  func corners(_ row: Int) {
    let (name, corners, kept) = VisiblePathTests.rows[row]
    let seen = path(corners).visible(in: area, step: 0.03)
    #expect(seen.points == path(kept).points, "\(name)")
  }

  @Test("The last point of a line stays, however near it is")
  func lastPoint() {
    let line = path([(10, 10), (20, 10), (20.01, 10)], isClosed: false)
    #expect(line.visible(in: area, step: 0.03).points.last == Point(x: 20.01, y: 10))
  }

  @Test("A star around the area fills it as before")
  func winding() {
    // A spiral that leaves and enters on all sides: whether a point is inside is asked by crossings.
    var corners: [(Double, Double)] = []
    for step in 0..<400 {
      let turn = Double(step) * 0.37
      let reach = 20 + Double(step % 97) * 2.5
      corners.append((50 + reach * cosine(turn), 50 + reach * cosine(turn - 1.5707963)))
    }
    let whole = path(corners)
    let seen = whole.visible(in: area.outset(by: 1), step: 0)
    #expect(seen.points.count < whole.points.count)
    for x in stride(from: 2.5, to: 100, by: 9.7) {
      for y in stride(from: 1.5, to: 100, by: 8.3) {
        #expect(windings(whole.points, around: x, y) == windings(seen.points, around: x, y), "at \(x), \(y)")
      }
    }
  }

  private func windings(_ points: [Point], around x: Double, _ y: Double) -> Int {
    var count = 0
    for (a, b) in zip(points, points.dropFirst() + [points[0]]) where (a.y <= y) != (b.y <= y) {
      let at = a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x)
      if at > x { count += a.y <= y ? 1 : -1 }
    }
    return count
  }

  /// Good to six places, which is enough for a star.
  private func cosine(_ angle: Double) -> Double {
    let turns = (angle / 6.283185307179586).rounded()
    let x = angle - turns * 6.283185307179586
    var (term, sum) = (1.0, 1.0)
    for n in stride(from: 2.0, through: 24, by: 2) {
      term *= -x * x / (n * (n - 1))
      sum += term
    }
    return sum
  }
}
