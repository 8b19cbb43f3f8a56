import Geometry

/// Cuts lines at a circle around the middle of the map, for projections that cannot show the whole globe.
///
/// The circle may be larger than a hemisphere. Method: d3-geo's (Mike Bostock, Jason Davies).
struct CircleClipper: LineClipper {
  private let radius: Double
  private let cosRadius: Double
  private let isSmall: Bool
  private let isNoHemisphere: Bool

  private var last: Vertex?
  private var lastCode = 0
  private var wasVisible = false
  private var beganVisible = false
  private(set) var isUncut = true
  var joinsEnds: Bool { beganVisible && wasVisible }

  /// Follows the circle in steps of two degrees.
  private static let step = 2 * Double.pi / 180

  /// A circle by its radius in radians.
  init(radius: Double) {
    self.radius = radius
    cosRadius = cos(radius)
    isSmall = cosRadius > 0
    isNoHemisphere = abs(cosRadius) > epsilon
  }

  var start: Vertex { isSmall ? Vertex(0, -radius) : Vertex(-.pi, radius - .pi) }

  func isVisible(_ vertex: Vertex) -> Bool { cos(vertex.x) * cos(vertex.y) > cosRadius }

  mutating func lineStart(_ sink: inout some GeoSink) {
    last = nil
    (wasVisible, beganVisible, isUncut) = (false, false, true)
  }

  mutating func point(_ vertex: Vertex, _ sink: inout some GeoSink) {
    let here = vertex
    let visible = isVisible(here)
    let code = outcode(here, visible)
    if last == nil {
      beganVisible = visible
      wasVisible = visible
      if visible { sink.lineStart() }
    }
    var from = last
    if let previous = last, visible != wasVisible {
      isUncut = false
      if visible {
        sink.lineStart()
        let entry = intersection(here, previous) ?? here
        sink.point(Vertex(entry.x, entry.y))
        from = entry
      } else {
        let exit = intersection(previous, here) ?? previous
        sink.point(Vertex(exit.x, exit.y, mark: true))
        sink.lineEnd()
        from = exit
      }
    } else if let previous = last, isNoHemisphere, isSmall != visible, code & lastCode == 0,
      let (first, second) = intersections(here, previous)
    {
      // Both ends on the same side, yet the line passes through the circle (or leaves it for a while).
      isUncut = false
      if isSmall {
        sink.lineStart()
        sink.point(first)
        sink.point(second)
        sink.lineEnd()
      } else {
        sink.point(second)
        sink.lineEnd()
        sink.lineStart()
        sink.point(Vertex(first.x, first.y, mark: true))
      }
    }
    if visible, from.map({ !$0.isNear(here) }) ?? true { sink.point(here) }
    (last, wasVisible, lastCode) = (here, visible, code)
  }

  mutating func lineEnd(_ sink: inout some GeoSink) {
    if wasVisible { sink.lineEnd() }
    last = nil
  }

  /// Which sides of the box around the circle (around the hole, if the circle is large) a place lies beyond.
  private func outcode(_ vertex: Vertex, _ visible: Bool) -> Int {
    if isSmall == visible { return 0 }
    let reach = isSmall ? radius : .pi - radius
    let x = isSmall ? vertex.x : vertex.x + (vertex.x < 0 ? .pi : -.pi)
    var code = 0
    if x < -reach { code |= 1 } else if x > reach { code |= 2 }
    if vertex.y < -reach { code |= 4 } else if vertex.y > reach { code |= 8 }
    return code
  }

  /// Where the great circle through two places meets the circle: a point on the line in which their planes
  /// meet, and the distance from it along the line to the sphere.
  private func meeting(_ a: Vertex, _ b: Vertex) -> (
    base: Cartesian, line: Cartesian, near: Double, far: Double
  )? {
    let normal = Cartesian(a.x, a.y).cross(Cartesian(b.x, b.y))
    let square = normal.dot(normal)
    let determinant = square - normal.x * normal.x
    guard determinant != 0 else { return nil }
    let axis = Cartesian(x: 1, y: 0, z: 0)
    let line = axis.cross(normal)
    let base =
      axis.scaled(cosRadius * square / determinant) + normal.scaled(-cosRadius * normal.x / determinant)
    let w = base.dot(line), length = line.dot(line)
    let under = w * w - length * (base.dot(base) - 1)
    guard under >= 0 else { return nil }
    let root = under.squareRoot()
    return (base, line, (-w - root) / length, (-w + root) / length)
  }

  /// The place where a line that leaves the circle meets it.
  private func intersection(_ a: Vertex, _ b: Vertex) -> Vertex? {
    let normal = Cartesian(a.x, a.y).cross(Cartesian(b.x, b.y))
    // Opposite places, or the poles of the circle: there is no one plane.
    if normal.dot(normal) - normal.x * normal.x == 0 { return a }
    return meeting(a, b).map { ($0.base + $0.line.scaled($0.near)).spherical }
  }

  /// Both places where a line passes through the circle, if they lie between its ends.
  private func intersections(_ a: Vertex, _ b: Vertex) -> (Vertex, Vertex)? {
    guard let found = meeting(a, b) else { return nil }
    let first = (found.base + found.line.scaled(found.near)).spherical
    let (west, east) = (min(a.x, b.x), max(a.x, b.x))
    let way = east - west
    let isPolar = abs(way - .pi) < epsilon
    let isBetween: Bool
    if isPolar {
      let (westY, eastY) = a.x <= b.x ? (a.y, b.y) : (b.y, a.y)
      isBetween = (westY + eastY > 0) != (first.y < (abs(first.x - west) < epsilon ? westY : eastY))
    } else if way < epsilon {
      isBetween = min(a.y, b.y) <= first.y && first.y <= max(a.y, b.y)
    } else {
      isBetween = (way > .pi) != (west <= first.x && first.x <= east)
    }
    guard isBetween else { return nil }
    return (first, (found.base + found.line.scaled(found.far)).spherical)
  }

  func followEdge(from: Vertex?, to: Vertex?, _ direction: Double, _ sink: inout some GeoSink) {
    GeoCircle.follow(radius: radius, step: Self.step, direction: direction, from: from, to: to) {
      sink.point($0)
    }
  }
}
