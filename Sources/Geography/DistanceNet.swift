import Geometry

/// A net over part of the globe that knows at its nodes how far the nearest of some arcs is.
struct DistanceNet {
  private struct Node {
    var distance = Double.infinity
    /// The arc that is nearest.
    var segment = -1
  }
  /// Where the outline crosses an edge of the net: from a node to the one to its right (0) or below it (1).
  private struct Edge: Hashable {
    var node: Int, direction: Int
  }

  private let segments: [GeoBuffer.Segment]
  private let radius: Double
  private let middle: Cartesian, east: Cartesian, north: Cartesian
  /// The distance of nodes, and the first of them, in radians from the middle.
  private let step: Double, left: Double, top: Double
  private let columns: Int, rows: Int
  private var nodes: [Node]

  /// At most so many nodes: where lines are very long, the net is wider.
  private static let mostNodes = 400_000.0

  /// Whether its cells are small enough to show what is as wide as twice the radius.
  var isFine: Bool { step < radius / 3 }

  /// A net that reaches around arcs by more than a radius.
  init(_ segments: [GeoBuffer.Segment], radius: Double) {
    (self.segments, self.radius) = (segments, radius)
    let sum = segments.reduce(Cartesian(x: 0, y: 0, z: 0)) { $0 + $1.start + $1.end }
    let middle = sum.length > 1e-6 ? sum.normalized : segments[0].start
    let pole = Cartesian(x: 0, y: 0, z: 1).cross(middle)
    let east = pole.length > 1e-9 ? pole.normalized : Cartesian(x: 0, y: 1, z: 0)
    (self.middle, self.east, north) = (middle, east, middle.cross(east))
    var (low, high) = (Point(x: .infinity, y: .infinity), Point(x: -.infinity, y: -.infinity))
    for segment in segments {
      for part in 0...8 {
        let at = Self.plane(segment.place(at: Double(part) / 8), middle, east, middle.cross(east))
        let reach = 1.4 * radius * Self.stretch(at)
        low = Point(x: min(low.x, at.x - reach), y: min(low.y, at.y - reach))
        high = Point(x: max(high.x, at.x + reach), y: max(high.y, at.y + reach))
      }
    }
    let (width, height) = (high.x - low.x, high.y - low.y)
    step = max(radius / 10, (width * height / Self.mostNodes).squareRoot())
    (left, top) = (low.x, low.y)
    (columns, rows) = (Int(width / step) + 3, Int(height / step) + 3)
    nodes = Array(repeating: Node(), count: columns * rows)
  }

  /// Finds the distance at all nodes near the arcs.
  mutating func measure() {
    for (number, segment) in segments.enumerated() {
      let stretchOfStep = radius / 2
      let parts = max(1, min(4000, Int((segment.length / stretchOfStep).rounded(.up))))
      for part in 0...parts {
        let at = plane(segment.place(at: Double(part) / Double(parts)))
        let reach = Self.stretch(at) * (radius + segment.length / Double(parts) / 2) + 3 * step
        let i = max(0, Int((at.x - reach - left) / step))...max(0, min(columns - 1, Int((at.x + reach - left) / step)))
        let j = max(0, Int((at.y - reach - top) / step))...max(0, min(rows - 1, Int((at.y + reach - top) / step)))
        for row in j {
          for column in i where nodes[row * columns + column].segment != number {
            let distance = segment.distance(to: place(column: Double(column), row: Double(row)))
            if distance < nodes[row * columns + column].distance {
              nodes[row * columns + column] = Node(distance: distance, segment: number)
            }
          }
        }
      }
    }
  }

  /// The rings along which the distance is the radius.
  func outlines() -> [Coordinates] {
    var next: [Edge: Edge] = [:]
    for row in 0..<(rows - 1) {
      for column in 0..<(columns - 1) { connect(column, row, &next) }
    }
    var rings: [Coordinates] = []
    // In the order of the net, so that the same lines give the same rings.
    for start in next.keys.sorted(by: { ($0.node, $0.direction) < ($1.node, $1.direction) }) {
      var ring = Coordinates()
      var edge = start
      while let following = next.removeValue(forKey: edge) {
        ring.append(crossing(edge).place)
        edge = following
      }
      guard ring.count > 2 else { continue }
      ring.append(ring[0])
      rings.append(ring)
    }
    return rings
  }

  // MARK: Cells

  private func isInside(_ node: Int) -> Bool { nodes[node].distance < radius }

  /// Leads the outline through a cell, with the inside to its right.
  private func connect(_ column: Int, _ row: Int, _ next: inout [Edge: Edge]) {
    let a = row * columns + column, b = a + 1, c = a + columns + 1, d = a + columns
    let inside = [isInside(a), isInside(b), isInside(c), isInside(d)]
    guard inside.contains(true), inside.contains(false) else { return }
    // The sides of the cell one after another, and where the outline enters and leaves through them.
    let sides = [
      Edge(node: a, direction: 0), Edge(node: b, direction: 1), Edge(node: d, direction: 0),
      Edge(node: a, direction: 1),
    ]
    let entries = (0..<4).filter { inside[$0] && !inside[($0 + 1) % 4] }
    let exits = (0..<4).filter { !inside[$0] && inside[($0 + 1) % 4] }
    let center = place(column: Double(column) + 0.5, row: Double(row) + 0.5)
    let joins =
      entries.count > 1
      && [a, b, c, d].contains { node in
        nodes[node].segment >= 0 && segments[nodes[node].segment].distance(to: center) < radius
      }
    for entry in entries {
      // Where two opposite corners are inside, the middle says whether they belong together.
      let order = joins ? [1, 3] : [3, 1]
      let exit = exits.count == 1 ? exits[0] : order.map { (entry + $0) % 4 }.first { exits.contains($0) } ?? exits[0]
      next[sides[entry]] = sides[exit]
    }
  }

  /// The place on an edge whose distance is the radius.
  private func crossing(_ edge: Edge) -> Cartesian {
    let other = edge.node + (edge.direction == 0 ? 1 : columns)
    let candidates = [nodes[edge.node].segment, nodes[other].segment].filter { $0 >= 0 }
    let column = Double(edge.node % columns), row = Double(edge.node / columns)
    func at(_ share: Double) -> Cartesian {
      place(column: column + (edge.direction == 0 ? share : 0), row: row + (edge.direction == 1 ? share : 0))
    }
    func excess(_ share: Double) -> Double {
      let here = at(share)
      return (candidates.map { segments[$0].distance(to: here) }.min() ?? .infinity) - radius
    }
    // Halving, eight times: to a two-thousandth of the radius, whatever the field is like.
    var (inner, outer) = isInside(edge.node) ? (0.0, 1.0) : (1.0, 0.0)
    for _ in 0..<8 {
      let half = (inner + outer) / 2
      if excess(half) < 0 { inner = half } else { outer = half }
    }
    return at((inner + outer) / 2)
  }

  // MARK: The projection

  private func place(column: Double, row: Double) -> Cartesian {
    let x = left + column * step, y = top + row * step
    let angle = hypot(x, y)
    guard angle > 1e-12 else { return middle }
    let (a, b) = (sin(angle) * x / angle, sin(angle) * y / angle)
    return (middle.scaled(cos(angle)) + east.scaled(a) + north.scaled(b)).normalized
  }

  private func plane(_ place: Cartesian) -> Point { Self.plane(place, middle, east, north) }

  private static func plane(
    _ place: Cartesian, _ middle: Cartesian, _ east: Cartesian, _ north: Cartesian
  ) -> Point {
    let (x, y) = (place.dot(east), place.dot(north))
    let sine = hypot(x, y), angle = atan2(sine, place.dot(middle))
    return sine > 1e-12 ? Point(x: x / sine * angle, y: y / sine * angle) : .zero
  }

  /// By how much the projection makes things longer around the middle.
  private static func stretch(_ at: Point) -> Double {
    let angle = min(hypot(at.x, at.y), 3)
    return angle > 1e-6 ? angle / sin(angle) : 1
  }
}
