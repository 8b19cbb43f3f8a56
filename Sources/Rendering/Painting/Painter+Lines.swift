import Cairo
import Colors
import Geometry
import SceneGraph

// Long lines. A polyline of fifty thousand points over two thousand columns of pixels costs Cairo seconds,
// and nobody can see more of it than where it enters a column, how far down and up it goes in it, and where
// it leaves. So such a line is thinned to those four points, and stroked in short pieces, since the time for
// one stroke grows faster than its length.

extension Painter {
  /// Below this number of points for each column, thinning gains nothing.
  private static let pointsPerColumn = 4
  /// A stroke of so many points is cheap enough to be made at once, and a piece long enough to be worth a
  /// call.
  private static let pieceLength = 25

  /// Draws a line; its fill, where it has one, closes the outline.
  func paint(_ batch: LineBatch) {
    let (line, paint) = (batch.style.line[0], batch.style.stroke[0])
    guard batch.curve == .linear, batch.style.fill[0] == nil, batch.points.count > 4 * Painter.pieceLength,
      let paint, line.width > 0
    else {
      return self.paint([batch.outline], batch.style)
    }
    for run in definedRuns(batch.defined, batch.points) {
      // Dashes depend on the length of the line, which thinning changes.
      let thinned = line.dash.isEmpty ? thin(batch.points[run]) : Array(batch.points[run])
      stroke(thinned, line, paint, isDense: thinned.count < run.count)
    }
  }

  /// Strokes a polyline, in pieces where that looks the same.
  private func stroke(_ points: [Point], _ line: Stroke, _ paint: Paint, isDense: Bool) {
    guard case .color(let color) = paint, color.opacity >= 1, line.dash.isEmpty,
      points.count > 4 * Painter.pieceLength
    else {
      var path = Path()
      path.addCurve(.linear, through: points[...], edge: .line)
      return self.paint(path, stroke: paint, line: line)
    }
    setLine(line)
    setSource(color)
    let usual = context.antialias
    if isDense, case .pixels = canvas { context.antialias = .fast }
    // Each piece begins with the last segment of the one before, so that every corner lies within a piece.
    var start = 0
    while start < points.count - 1 {
      let end = min(start + Painter.pieceLength + 1, points.count)
      var piece = Path()
      for point in points[start..<end] { piece.line(to: point) }
      context.append(piece.drawable)
      context.stroke()
      if end == points.count { break }
      start = end - 2
    }
    context.antialias = usual
  }

  /// The points that show where the line has more of them than pixels can tell apart; all of them otherwise.
  private func thin(_ points: ArraySlice<Point>) -> [Point] {
    guard let first = points.first, let last = points.last else { return [] }
    let toDevice = context.transform
    let scale: Double
    switch canvas {
    case .pixels:
      // Columns of the transformed picture are those of pixels only where the transform is upright.
      guard toDevice.b == 0, toDevice.c == 0, toDevice.a != 0 else { return Array(points) }
      scale = abs(toDevice.a)
    case .page:
      // A printer's pixel, however the page is turned.
      scale = 300 / 72 * abs(toDevice.determinant).squareRoot()
    }
    let columns = abs(last.x - first.x) * scale
    guard Double(points.count) > columns * Double(Painter.pointsPerColumn) else { return Array(points) }
    return extremes(of: points, scale: scale, origin: toDevice.tx)
  }
}

/// For each stretch of points in one column of width `1 / scale`: its first, lowest, highest and last point,
/// in their order.
func extremes(of points: ArraySlice<Point>, scale: Double, origin: Double) -> [Point] {
  var kept: [Point] = []
  points.withUnsafeBufferPointer { points in
    func column(_ index: Int) -> Double { (points[index].x * scale + origin).rounded(.down) }
    var index = 0
    while index < points.count {
      let here = column(index)
      var (low, high, last) = (index, index, index)
      while last + 1 < points.count, column(last + 1) == here {
        last += 1
        if points[last].y < points[low].y { low = last }
        if points[last].y > points[high].y { high = last }
      }
      var previous = -1
      for choice in [index, min(low, high), max(low, high), last] where choice > previous {
        kept.append(points[choice])
        previous = choice
      }
      index = last + 1
    }
  }
  return kept
}
