import ChartModel
import Geography
import Geometry
import SceneGraph

extension MarkContext {
  /// The lines on the map along which texts run that name waters; nil where texts stand at points.
  ///
  /// A style asks for it with `along: "map"`. The line goes through the text's place: `angle` says in which direction,
  /// clockwise from due east, and `radius` how many kilometres to each side. It keeps its bearing, so that names in
  /// the direction of a parallel follow it.
  mutating func linesOnMap() -> [[Point]]? {
    guard look.string("along") == "map", let map,
      plan.encoding[.angle] != nil || plan.encoding[.radius] != nil || look["radius"] != nil
    else { return nil }
    let angles = numbers(.angle, property: "angle", usual: 0), radii = numbers(.radius, property: "radius", usual: 300)
    return places(.longitude, .latitude).enumerated().map { index, place in
      guard let place, angles[index].isFinite, radii[index].isFinite else { return [] }
      let half = min(max(radii[index], 20), 5000) / GeoPoint.earthRadius
      func side(_ sign: Double) -> [Point] {
        var at = place, found: [Point] = []
        for _ in 0..<Self.stepsOfLine {
          at = at.destination(bearing: 90 + angles[index], distance: sign * half / Double(Self.stepsOfLine))
          guard abs(at.latitude) < 88, let point = map.place(at.longitude, at.latitude) else { break }
          // Where the map is torn, the line ends.
          if let last = found.last, last.distance(to: point) > frame.size.width / 4 { break }
          found.append(point)
        }
        return found
      }
      guard let middle = map.place(place.longitude, place.latitude) else { return [] }
      let west = side(-1), east = side(1)
      // The name stays in the middle of its water where one side is cut.
      let reach = min(west.count, east.count)
      return west.prefix(reach).reversed() + [middle] + east.prefix(reach)
    }
  }

  private static var stepsOfLine: Int { 16 }

  /// The best place for a word in each shape, and how wide the shape is there; nil where texts have places of their
  /// own.
  mutating func middlesOfShapes() -> [(point: Point, width: Double)]? {
    guard plan.namesShapes, let map, let shapes = data.shapes else { return nil }
    let frame = Rect(origin: .zero, size: frame.size)
    return rows.map { row in
      guard shapes.indices.contains(row) else { return (Point(x: .nan, y: .nan), 0) }
      return map.path(shapes[row]).roomForWord(in: frame) ?? (Point(x: .nan, y: .nan), 0)
    }
  }
}

extension Path {
  /// Where a line of text has most room inside closed runs: the middle of the widest stretch of about twenty level
  /// lines, those far from the top and the bottom of the shape before others.
  func roomForWord(in frame: Rect) -> (point: Point, width: Double)? {
    var edges: [(Point, Point)] = []
    var last = Point.zero, start = Point.zero
    for element in elements {
      switch element {
      case .move(let point): (last, start) = (point, point)
      case .line(let point), .curve(_, _, let point):
        edges.append((last, point))
        last = point
      case .close: edges.append((last, start))
      }
    }
    guard let bounds = controlBounds?.intersection(frame), bounds.height > 0 else { return nil }
    var best: (point: Point, width: Double)?, most = 0.0
    let lines = 21
    for line in 0..<lines {
      let part = (Double(line) + 0.5) / Double(lines)
      let y = bounds.minY + part * bounds.height
      var crossings: [Double] = []
      for (a, b) in edges where (a.y > y) != (b.y > y) {
        crossings.append(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x))
      }
      crossings.sort()
      for index in stride(from: 0, to: crossings.count - 1, by: 2) {
        let low = max(crossings[index], frame.minX), high = min(crossings[index + 1], frame.maxX)
        let worth = (high - low) * (0.4 + 2.4 * part * (1 - part))
        if high > low, worth > most { (best, most) = ((Point(x: (low + high) / 2, y: y), high - low), worth) }
      }
    }
    return best
  }
}
