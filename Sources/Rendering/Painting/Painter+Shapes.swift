import Cairo
import Colors
import Geometry
import SceneGraph

extension Painter {
  /// Draws rectangles.
  func paint(_ batch: RectBatch) {
    let corners = batch.corners.constant
    for (index, given) in batch.rects.enumerated() {
      let own = corners ?? batch.corners[index]
      guard given.origin.isFinite, given.width.isFinite, given.height.isFinite else { continue }
      let path = own.isEmpty ? Path(rect: given.normalized) : given.outline(corners: own)
      paint(
        path, fill: batch.style.fill[index], stroke: batch.style.stroke[index], line: batch.style.line[index])
    }
  }

  /// Draws straight lines.
  ///
  /// The lines of axes and grids are moved to whole pixels, so that all of a grid look alike; those that are
  /// data stay where they are. Lines of one opaque colour are stroked together.
  func paint(_ batch: RuleBatch) {
    let isGuide = batch.role != .mark
    if let line = batch.style.line.constant, let paint = batch.style.stroke.constant {
      guard let paint, line.width > 0 else { return }
      let snapped = isGuide ? snap(line) : nil
      setLine(snapped?.line ?? line)
      if paint.isOpaque, case .color(let color) = paint {
        var path = Path()
        path.reserve(verbs: batch.starts.count * 2, points: batch.starts.count * 2)
        for (start, end) in zip(batch.starts, batch.ends) {
          path.add(snapped?.grid.snap(start, end) ?? (start, end))
        }
        context.append(path.drawable)
        setSource(color.withOpacity(snapped?.coverage ?? 1))
        return context.stroke()
      }
    }
    for (index, (start, end)) in zip(batch.starts, batch.ends).enumerated() {
      let line = batch.style.line[index]
      guard let paint = batch.style.stroke[index], line.width > 0 else { continue }
      let snapped = isGuide ? snap(line) : nil
      var path = Path()
      path.add(snapped?.grid.snap(start, end) ?? (start, end))
      self.paint(path, stroke: paint, line: snapped?.line ?? line)
    }
  }

  /// A line whose width is a whole number of pixels, and the grid on which its edges meet pixels' edges.
  /// Only on images, where the transform is upright; a line thinner than a pixel becomes paler instead.
  private func snap(_ line: Stroke) -> (line: Stroke, grid: PixelGrid, coverage: Double)? {
    guard case .pixels = canvas, line.dash.isEmpty, line.cap == .butt else { return nil }
    let toDevice = context.transform
    guard toDevice.b == 0, toDevice.c == 0, toDevice.a > 0, toDevice.a == toDevice.d else { return nil }
    let wanted = line.width * toDevice.a
    let pixels = max(1, wanted.rounded())
    guard pixels <= 4 else { return nil }
    var line = line
    line.width = pixels / toDevice.a
    return (line, PixelGrid(toDevice, pixels: Int(pixels)), min(1, wanted))
  }
}

/// Moves upright lines to where their edges lie between pixels.
private struct PixelGrid {
  private let toDevice: Affine
  private let shift: Double

  init(_ toDevice: Affine, pixels: Int) {
    self.toDevice = toDevice
    shift = pixels % 2 == 1 ? 0.5 : 0
  }

  func snap(_ start: Point, _ end: Point) -> (Point, Point) {
    if start.y == end.y {
      let y = moved(start.y, toDevice.d, toDevice.ty)
      return (Point(x: start.x, y: y), Point(x: end.x, y: y))
    }
    if start.x == end.x {
      let x = moved(start.x, toDevice.a, toDevice.tx)
      return (Point(x: x, y: start.y), Point(x: x, y: end.y))
    }
    return (start, end)
  }

  private func moved(_ value: Double, _ scale: Double, _ origin: Double) -> Double {
    (((value * scale + origin - shift).rounded() + shift) - origin) / scale
  }
}

extension Path {
  /// Adds a straight line as a run of its own.
  fileprivate mutating func add(_ ends: (Point, Point)) {
    move(to: ends.0)
    line(to: ends.1)
  }
}
