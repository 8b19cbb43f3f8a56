extension Path {
  /// Adds an arc of a circle as cubic curves, joined to the current run by a line where there is one.
  ///
  /// Angles are measured clockwise on the page from the positive x axis. The arc runs from `start` to `end`
  /// in the direction of their difference. Each curve spans at most a quarter turn, so that it departs
  /// from the circle by less than 0.03 % of the radius.
  public mutating func addArc(center: Point, radius: Double, from start: Angle, to end: Angle) {
    let sweep = end.radians - start.radians
    let pieces = max(1, Int((abs(sweep) / (.pi / 2)).rounded(.up)))
    let step = sweep / Double(pieces)
    let reach = 4.0 / 3 * tan(step / 4) * radius
    var angle = start.radians
    var here = Point(x: center.x + radius * cos(angle), y: center.y + radius * sin(angle))
    if isEmpty { move(to: here) } else { line(to: here) }
    for _ in 0..<pieces {
      let next = angle + step
      let there = Point(x: center.x + radius * cos(next), y: center.y + radius * sin(next))
      curve(
        Point(x: here.x - reach * sin(angle), y: here.y + reach * cos(angle)),
        Point(x: there.x + reach * sin(next), y: there.y - reach * cos(next)), to: there)
      (angle, here) = (next, there)
    }
  }

  /// A circle as an outline of its own.
  public static func circle(center: Point, radius: Double) -> Path {
    var path = Path()
    path.addArc(center: center, radius: radius, from: .zero, to: Angle(degrees: 360))
    path.close()
    return path
  }

  /// A rectangle with round corners; the radius is cut to half of the shorter side.
  public static func roundedRect(_ rect: Rect, radius: Double) -> Path {
    let r = min(radius, rect.width / 2, rect.height / 2)
    var path = Path()
    guard r > 0 else {
      path.addRect(rect)
      return path
    }
    let corners: [(Point, Double)] = [
      (Point(x: rect.maxX - r, y: rect.minY + r), 270), (Point(x: rect.maxX - r, y: rect.maxY - r), 0),
      (Point(x: rect.minX + r, y: rect.maxY - r), 90), (Point(x: rect.minX + r, y: rect.minY + r), 180),
    ]
    for (center, degrees) in corners {
      path.addArc(
        center: center, radius: r, from: Angle(degrees: degrees), to: Angle(degrees: degrees + 90))
    }
    path.close()
    return path
  }
}
