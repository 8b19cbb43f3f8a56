import Geometry

/// The thin line from a label to what it names.
struct LabelLeader {
  /// At the label.
  var start: Point
  /// Near the anchor.
  var end: Point

  /// From the point of a box that is nearest to an anchor, up to its mark.
  init(to anchor: Point, from box: Rect, clearance: Double) {
    // A leader that meets a side at its middle, or at an end of the side, points at the words rather than past them.
    let x =
      anchor.x < box.minX ? box.minX - 1 : anchor.x > box.maxX ? box.maxX + 1 : min(max(anchor.x, box.minX), box.maxX)
    let y = anchor.y < box.minY ? box.minY - 0.5 : anchor.y > box.maxY ? box.maxY + 0.5 : anchor.y
    start = Point(x: x, y: x < box.minX || x > box.maxX ? box.midY : y)
    let length = start.distance(to: anchor)
    let gap = min(max(clearance - 1, 0), length)
    end = length > 0 ? anchor.interpolated(to: start, at: gap / length) : anchor
  }
}
