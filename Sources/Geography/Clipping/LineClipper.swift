/// How lines are cut at an edge on the sphere: the antimeridian or a circle.
///
/// A clipper remembers where its line is; ``SphereClip`` keeps one for lines and one for rings.
protocol LineClipper {
  /// A place that is inside the edge, or on it: where filling begins.
  var start: Vertex { get }
  /// Whether a place lies inside the edge.
  func isVisible(_ vertex: Vertex) -> Bool
  /// Whether the line since `lineStart` met no edge.
  var isUncut: Bool { get }
  /// Whether the first and the last piece of the ring are one.
  var joinsEnds: Bool { get }
  mutating func lineStart(_ sink: inout some GeoSink)
  mutating func point(_ vertex: Vertex, _ sink: inout some GeoSink)
  mutating func lineEnd(_ sink: inout some GeoSink)
  /// Follows the edge from one place on it to another, forward (1) or back (−1); all around without places.
  func followEdge(from: Vertex?, to: Vertex?, _ direction: Double, _ sink: inout some GeoSink)
  /// Where along the edge a place lies, for sorting.
  func order(_ vertex: Vertex) -> Double
}

extension LineClipper {
  /// Both edges begin at the south pole's side of the left half.
  func order(_ vertex: Vertex) -> Double {
    vertex.x < 0 ? vertex.y - halfPi - epsilon : halfPi - vertex.y
  }
}

/// Collects lines, for steps that need to see all pieces of a polygon at once.
struct LineBuffer: GeoSink {
  var lines: [[Vertex]] = []

  mutating func point(_ vertex: Vertex) {
    if !lines.isEmpty { lines[lines.count - 1].append(vertex) }
  }
  mutating func lineStart() { lines.append([]) }
  mutating func lineEnd() {}

  /// Joins the last line with the first: a ring that began inside the edge.
  mutating func joinEnds() {
    guard lines.count > 1, let last = lines.popLast() else { return }
    lines.append(last + lines.removeFirst())
  }

  /// Gives all lines away.
  mutating func take() -> [[Vertex]] {
    defer { lines.removeAll(keepingCapacity: true) }
    return lines
  }
}
