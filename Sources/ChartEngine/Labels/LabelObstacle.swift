import Geometry

/// Ink that labels keep away from.
struct LabelObstacle {
  /// What the ink covers.
  enum Shape {
    case box(Rect)
    case disc(Point, radius: Double)
    case segment(Point, Point)
  }

  var shape: Shape
  /// What it costs to lie on it: 10 for what may not be hidden, less for what a halo can be set over.
  var weight: Double
  /// Whether it is the outline of a surface, such as a coast: names may cross it, and many small pieces of it together
  /// weigh little more than one.
  var isOutline = false

  /// Its upright bounds.
  var bounds: Rect {
    switch shape {
    case .box(let box): box
    case .disc(let center, let radius):
      Rect(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius)
    case .segment(let start, let end): Rect(start, end)
    }
  }

  /// Whether it lies under a box.
  func meets(_ box: Rect) -> Bool {
    switch shape {
    case .box(let other): return box.intersection(other) != nil
    case .disc(let center, let radius):
      let dx = center.x - min(max(center.x, box.minX), box.maxX), dy = center.y - min(max(center.y, box.minY), box.maxY)
      return dx * dx + dy * dy < radius * radius
    case .segment(let start, let end): return Self.crosses(start, end, box)
    }
  }

  /// Whether a segment comes into a box: what is left of it between each pair of sides, by Liang and Barsky's
  /// method (1984).
  static func crosses(_ start: Point, _ end: Point, _ box: Rect) -> Bool {
    var (low, high) = (0.0, 1.0)
    func cut(_ delta: Double, _ room: Double) -> Bool {
      if delta == 0 { return room >= 0 }
      let share = room / delta
      if delta < 0 { low = max(low, share) } else { high = min(high, share) }
      return low <= high
    }
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    return cut(-dx, start.x - box.minX) && cut(dx, box.maxX - start.x) && cut(-dy, start.y - box.minY)
      && cut(dy, box.maxY - start.y)
  }
}
