import Geometry

/// Cuts projected shapes at a rectangle, and closes polygons along its sides.
///
/// Works as ``SphereClip`` does, but in the plane, where nothing has to be asked of spheres.
struct RectangleClip<Next: GeoSink>: GeoSink {
  var next: Next
  private let x0: Double, y0: Double, x1: Double, y1: Double
  private var buffer = LineBuffer()
  private var inPolygon = false
  private var inLine = false
  private var rings: [[Vertex]] = []
  private var pieces: [[Vertex]] = []
  private var isUncut = true

  private var isFirst = true
  private var first = Vertex(.nan, .nan)
  private var firstVisible = false
  private var last = Vertex(.nan, .nan)
  private var lastVisible = false

  init(_ rect: Rect, _ next: Next) {
    (x0, y0, x1, y1) = (rect.minX, rect.minY, rect.maxX, rect.maxY)
    self.next = next
  }

  mutating func point(_ vertex: Vertex) {
    if inLine { linePoint(vertex) } else if isVisible(vertex) { next.point(vertex) }
  }

  mutating func lineStart() {
    inLine = true
    if inPolygon { rings.append([]) }
    (isFirst, lastVisible, last) = (true, false, Vertex(.nan, .nan))
  }

  mutating func lineEnd() {
    if inPolygon {
      if !isFirst { linePoint(first) }
      if firstVisible, lastVisible, !isFirst { buffer.joinEnds() }
      pieces += buffer.take()
    } else if lastVisible {
      next.lineEnd()
    }
    inLine = false
  }

  mutating func polygonStart() {
    inPolygon = true
    isUncut = true
  }

  mutating func polygonEnd() {
    inPolygon = false
    let startInside = holdsCorner()
    let isFull = isUncut && startInside
    pieces.removeAll { $0.count < 2 }
    if isFull || !pieces.isEmpty {
      next.polygonStart()
      if isFull {
        next.lineStart()
        followEdge(from: nil, to: nil, 1, &next)
        next.lineEnd()
      }
      if !pieces.isEmpty {
        let edge = self
        rejoin(
          &pieces, by: { edge.order($0, $1) < 0 }, startInside: startInside,
          along: { edge.followEdge(from: $0, to: $1, $2, &$3) }, into: &next)
      }
      next.polygonEnd()
    }
    pieces.removeAll(keepingCapacity: true)
    rings.removeAll(keepingCapacity: true)
  }

  private func isVisible(_ vertex: Vertex) -> Bool {
    x0 <= vertex.x && vertex.x <= x1 && y0 <= vertex.y && vertex.y <= y1
  }

  private mutating func linePoint(_ vertex: Vertex) {
    var here = vertex
    let visible = isVisible(here)
    if inPolygon { rings[rings.count - 1].append(here) }
    if isFirst {
      (first, firstVisible, isFirst) = (here, visible, false)
      if visible {
        emitStart()
        emit(here)
      }
    } else if visible, lastVisible {
      emit(here)
    } else {
      // Places that a projection throws far out would lose the digits that the cut needs.
      last = held(last)
      here = held(here)
      if let (a, b) = cut(last, here) {
        if !lastVisible {
          emitStart()
          emit(a)
        }
        emit(b)
        if !visible { emitEnd() }
        isUncut = false
      } else if visible {
        emitStart()
        emit(here)
        isUncut = false
      }
    }
    (last, lastVisible) = (here, visible)
  }

  private mutating func emitStart() { if inPolygon { buffer.lineStart() } else { next.lineStart() } }
  private mutating func emitEnd() { if !inPolygon { next.lineEnd() } }
  private mutating func emit(_ vertex: Vertex) {
    if inPolygon { buffer.point(vertex) } else { next.point(vertex) }
  }

  private func held(_ vertex: Vertex) -> Vertex {
    Vertex(min(max(vertex.x, -1e9), 1e9), min(max(vertex.y, -1e9), 1e9), mark: vertex.mark)
  }

  /// The part of a line inside the rectangle (Liang and Barsky, 1984).
  private func cut(_ a: Vertex, _ b: Vertex) -> (Vertex, Vertex)? {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    var (enter, leave) = (0.0, 1.0)
    for (way, room) in [(dx, x0 - a.x), (-dx, a.x - x1), (dy, y0 - a.y), (-dy, a.y - y1)] {
      if way == 0 {
        if room > 0 { return nil }
      } else if way > 0 {
        let t = room / way
        if t > leave { return nil }
        enter = max(enter, t)
      } else {
        let t = room / way
        if t < enter { return nil }
        leave = min(leave, t)
      }
    }
    return (
      enter > 0 ? Vertex(a.x + enter * dx, a.y + enter * dy) : a,
      leave < 1 ? Vertex(a.x + leave * dx, a.y + leave * dy) : b
    )
  }

  /// Whether the polygon holds the corner at the smallest x and the greatest y, by its winding number.
  private func holdsCorner() -> Bool {
    var winding = 0
    for ring in rings {
      for (a, b) in zip(ring, ring.dropFirst()) {
        if a.y <= y1 {
          if b.y > y1, (b.x - a.x) * (y1 - a.y) > (b.y - a.y) * (x0 - a.x) { winding += 1 }
        } else if b.y <= y1, (b.x - a.x) * (y1 - a.y) < (b.y - a.y) * (x0 - a.x) {
          winding -= 1
        }
      }
    }
    return winding != 0
  }

  /// The side a place on the edge lies on, counted so that a walk in the direction leads to the next.
  private func corner(_ vertex: Vertex, _ direction: Double) -> Int {
    if abs(vertex.x - x0) < epsilon { return direction > 0 ? 0 : 3 }
    if abs(vertex.x - x1) < epsilon { return direction > 0 ? 2 : 1 }
    if abs(vertex.y - y0) < epsilon { return direction > 0 ? 1 : 0 }
    return direction > 0 ? 3 : 2
  }

  /// Which of two places comes first along the edge: negative for the first.
  private func order(_ a: Vertex, _ b: Vertex) -> Double {
    let (sideA, sideB) = (corner(a, 1), corner(b, 1))
    if sideA != sideB { return Double(sideA - sideB) }
    return switch sideA {
    case 0: b.y - a.y
    case 1: a.x - b.x
    case 2: a.y - b.y
    default: b.x - a.x
    }
  }

  private func followEdge(from: Vertex?, to: Vertex?, _ direction: Double, _ sink: inout some GeoSink) {
    var side = 0, lastSide = 0
    if let from, let to {
      side = corner(from, direction)
      lastSide = corner(to, direction)
      if side == lastSide, (order(from, to) < 0) == (direction > 0) {
        sink.point(to)
        return
      }
    }
    repeat {
      sink.point(Vertex(side == 0 || side == 3 ? x0 : x1, side > 1 ? y1 : y0))
      side = (side + Int(direction) + 4) % 4
    } while side != lastSide
  }
}
