import Geometry

extension Path {
  /// The same outline as far as it can be seen: without corners that lie nearer to the one before than
  /// `step`, and without those that lie beyond the same side of `area` as their neighbours. What is filled or
  /// stroked inside the area stays the same, since a way that never leaves the far side of an edge may be
  /// shortened there.
  ///
  /// A map of a sea holds the coasts of the whole world, and a file of each would hold them all. Outlines
  /// with curves stay as they are. Takes time in proportion to the points.
  func visible(in area: Rect, step: Double) -> Path {
    guard !verbs.contains(.curve) else { return self }
    var result = Path()
    result.reserve(verbs: verbs.count, points: points.count)
    var (verb, point) = (0, 0)
    while verb < verbs.count {
      // One run: its corners, and whether it is closed.
      let start = point
      repeat {
        point += verbs[verb].pointCount
        verb += 1
      } while verb < verbs.count && verbs[verb] == .line
      let isClosed = verb < verbs.count && verbs[verb] == .close
      while verb < verbs.count, verbs[verb] == .close { verb += 1 }
      result.addVisible(points[start..<point], in: area, step: step, isClosed: isClosed)
    }
    return result
  }

  private mutating func addVisible(_ corners: ArraySlice<Point>, in area: Rect, step: Double, isClosed: Bool) {
    guard let first = corners.first else { return }
    let firstSides = area.sides(beyond: first)
    // Beyond which sides everything since the last kept corner lies, and everything at all.
    var (common, always) = (firstSides, firstSides)
    for corner in corners where always != 0 { always &= area.sides(beyond: corner) }
    guard always == 0 else { return }
    move(to: first)
    var (kept, waiting, waitingSides) = (first, first, firstSides)
    var waits = false
    for corner in corners.dropFirst() {
      let sides = area.sides(beyond: corner)
      if waits {
        if common & sides == 0 {
          line(to: waiting)
          kept = waiting
          common = waitingSides
        }
        waits = false
      }
      common &= sides
      if sides == 0, abs(corner.x - kept.x) < step, abs(corner.y - kept.y) < step {
        (waiting, waitingSides) = (corner, sides)
        continue
      }
      (waiting, waitingSides, waits) = (corner, sides, true)
      if sides == 0 {
        line(to: corner)
        (kept, common, waits) = (corner, 0, false)
      }
    }
    // The end of a line is seen, however near it is.
    if waiting != kept { line(to: waiting) }
    if isClosed { close() }
  }
}

extension Rect {
  /// Beyond which of its sides a point lies: a bit for each.
  fileprivate func sides(beyond point: Point) -> UInt8 {
    (point.x < minX ? 1 : 0) | (point.x > maxX ? 2 : 0) | (point.y < minY ? 4 : 0) | (point.y > maxY ? 8 : 0)
  }
}
