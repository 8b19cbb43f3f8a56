extension Path {
  /// The smallest upright rectangle around the points of the outline, control points included; nil where
  /// there are none. Never smaller than the outline, and equal to it where there are no curves.
  public var controlBounds: Rect? {
    guard let first = points.first else { return nil }
    var (left, right, top, bottom) = (first.x, first.x, first.y, first.y)
    for point in points {
      left = min(left, point.x)
      right = max(right, point.x)
      top = min(top, point.y)
      bottom = max(bottom, point.y)
    }
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }
}
