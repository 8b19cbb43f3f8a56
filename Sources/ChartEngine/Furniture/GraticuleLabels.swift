import ChartModel
import Geography
import Geometry
import SceneGraph

extension MapFurniture {
  /// Degrees beside the map, where meridians and parallels leave it.
  ///
  /// Meridians are named below and parallels on the left, as atlases do. Options: `step`, degrees between lines
  /// (longitude, latitude), as in the graticule that is drawn; chosen for about four lines where it is not stated.
  func graticuleLabels(_ options: Properties) -> (nodes: [SceneNode], insets: Insets) {
    let steps = options["step"]?.numbers ?? options.number("step").map { [$0] } ?? []
    let left = edge(along: .vertical), below = edge(along: .horizontal)
    let meridian = steps.first ?? Self.step(over: below.map(\.degrees))
    let parallel = steps.last ?? Self.step(over: left.map(\.degrees))
    guard meridian > 0, parallel > 0 else { return ([], Insets()) }
    var items: [TextBatch.Item] = []
    var widest = 0.0, lowest = 0.0
    var free = -Double.infinity
    for mark in Self.crossings(below, step: meridian) {
      let text = Self.name(mark.degrees, "E", "W", isLongitude: true)
      let half = look.width(text, measurer) / 2
      guard mark.at.x - half > free, mark.at.x >= 0, mark.at.x + half <= size.width else { continue }
      free = mark.at.x + half + 4
      items.append(
        TextBatch.Item([text], at: mark.at, offset: Vector(dx: 0, dy: 3), alignment: .center, baseline: .top))
      lowest = max(lowest, mark.at.y + 3 + look.size - size.height)
    }
    free = .infinity
    for mark in Self.crossings(left, step: parallel) {
      guard mark.at.y + look.size / 2 < free, mark.at.y >= 0, mark.at.y <= size.height else { continue }
      let text = Self.name(mark.degrees, "N", "S", isLongitude: false)
      free = mark.at.y - look.size / 2 - 2
      items.append(
        TextBatch.Item([text], at: mark.at, offset: Vector(dx: -3, dy: 0), alignment: .right, baseline: .middle))
      widest = max(widest, look.width(text, measurer) + 3 - mark.at.x)
    }
    guard !items.isEmpty else { return ([], Insets()) }
    return (
      [texts(items, role: "map-graticule-label")],
      Insets(top: 0, left: max(0, widest), bottom: max(0, lowest), right: 0)
    )
  }

  private enum Direction { case horizontal, vertical }
  /// A point on the edge of the map and the longitude or latitude there.
  private struct EdgePoint { var at: Point, degrees: Double }

  /// The lower edge of the map from left to right with its longitudes, or the left one upwards with its latitudes.
  private func edge(along direction: Direction) -> [EdgePoint] {
    if isSection {
      let steps = 240
      return (0...steps).compactMap { step in
        let part = Double(step) / Double(steps)
        let at =
          direction == .horizontal
          ? Point(x: part * size.width, y: size.height) : Point(x: 0, y: (1 - part) * size.height)
        return projection.invert(at).map {
          EdgePoint(at: at, degrees: direction == .horizontal ? $0.longitude : $0.latitude)
        }
      }
    }
    // The outline of a whole globe: its lowest parallel, its westernmost meridian.
    let west = -projection.rotate.lambda - 180 + 1e-6
    if direction == .vertical {
      return (0...178).compactMap { step in
        let latitude = Double(step) - 89
        return projection(GeoPoint(longitude: west, latitude: latitude)).map { EdgePoint(at: $0, degrees: latitude) }
      }
    }
    return (1..<360).compactMap { step in
      let longitude = (west + Double(step)).remainder(dividingBy: 360)
      return projection(GeoPoint(longitude: longitude, latitude: -89.9)).map { EdgePoint(at: $0, degrees: longitude) }
    }
  }

  /// Where an edge passes multiples of a step.
  private static func crossings(_ edge: [EdgePoint], step: Double) -> [EdgePoint] {
    var found: [EdgePoint] = []
    for (a, b) in zip(edge, edge.dropFirst()) {
      let way = (b.degrees - a.degrees).remainder(dividingBy: 360)
      guard way != 0, abs(way) < step else { continue }
      let (low, high) = (min(a.degrees, a.degrees + way), max(a.degrees, a.degrees + way))
      let multiple = (low / step).rounded(.up) * step
      guard multiple <= high, multiple > low || found.isEmpty else { continue }
      let part = (multiple - a.degrees) / way
      let at = Point(x: a.at.x + (b.at.x - a.at.x) * part, y: a.at.y + (b.at.y - a.at.y) * part)
      found.append(EdgePoint(at: at, degrees: multiple.remainder(dividingBy: 360)))
    }
    return found
  }

  /// A step of whole degrees that gives about four lines.
  private static func step(over degrees: [Double]) -> Double {
    let way = zip(degrees, degrees.dropFirst()).reduce(0.0) { $0 + abs(($1.1 - $1.0).remainder(dividingBy: 360)) }
    return [1, 2, 5, 10, 15, 20, 30, 45, 60].first { way / $0 <= 6 } ?? 90
  }

  /// “120° E”; plain degrees where neither side is meant.
  private static func name(_ degrees: Double, _ positive: String, _ negative: String, isLongitude: Bool) -> String {
    let number = SceneNumber.text(abs(degrees))
    if degrees == 0 || (isLongitude && abs(degrees) == 180) { return "\(number)°" }
    return "\(number)° \(degrees > 0 ? positive : negative)"
  }
}
