import ChartModel
import Geography
import Geometry
import SceneGraph

/// Draws rules between places of the globe along great circles, with heads where `arrow` says how long.
///
/// Nil where the rules are none of a map, or where the theme draws them straight.
func drawRoutes(_ context: inout MarkContext) -> [SceneNode]? {
  guard let route = context.map?.route, context.plan.encoding[.longitude2] != nil else { return nil }
  let starts = context.places(.longitude, .latitude)
  let ends = context.places(.longitude2, context.plan.encoding[.latitude2] == nil ? .latitude : .latitude2)
  let paths = zip(starts, ends).map { start, end -> Path in
    guard let start, let end else { return Path() }
    return route(start, end)
  }
  let kept = paths.indices.filter { !paths[$0].isEmpty }
  guard !kept.isEmpty else { return [] }
  var style = context.ruleStyle().picking(kept)
  style.fill = .constant(nil)
  let lines = kept.map { paths[$0] }
  guard let stated = context.look.number("arrow"), stated > 0 else {
    return [.paths(PathBatch(role: .mark, paths: lines, style: style))]
  }
  var bodies: [Path] = [], heads: [Path] = []
  for (index, line) in lines.enumerated() {
    let length = max(stated, style.line[index].width * 2.5)
    let head = line.arrowHead(length: length)
    heads.append(head)
    // The body ends inside its head, so that the point stays sharp.
    bodies.append(head.isEmpty ? line : line.shortened(by: length * 0.7))
  }
  return [
    .paths(PathBatch(role: .mark, paths: bodies, style: style)),
    .paths(PathBatch(role: "mark-arrow", paths: heads, style: BatchStyle(fill: style.stroke))),
  ]
}

/// What routes need of the lines they are drawn with, which have no curves.
extension Path {
  /// A head at the end of the last run, pointing the way it goes; nothing where the run is too short for one.
  fileprivate func arrowHead(length: Double) -> Path {
    guard let tip = points.last, let back = lastRun(before: length)?.end else { return Path() }
    let across = Vector(dx: -(tip.y - back.y) * 0.45, dy: (tip.x - back.x) * 0.45)
    var head = Path()
    head.move(to: tip)
    head.line(to: Point(x: back.x + across.dx, y: back.y + across.dy))
    head.line(to: Point(x: back.x - across.dx, y: back.y - across.dy))
    head.close()
    return head
  }

  /// The path with the end of its last run taken back.
  fileprivate func shortened(by distance: Double) -> Path {
    guard let (last, end) = lastRun(before: distance) else { return self }
    var path = Path()
    for index in points.indices[...last] {
      if verbs[index] == .move { path.move(to: points[index]) } else { path.line(to: points[index]) }
    }
    path.line(to: end)
    return path
  }

  /// The point so far before the end of the last run, and the index of the point before it; nil where the run is
  /// shorter.
  private func lastRun(before distance: Double) -> (last: Int, end: Point)? {
    guard verbs.count == points.count, let start = verbs.lastIndex(of: .move) else { return nil }
    var rest = distance
    for index in stride(from: points.count - 1, to: start, by: -1) {
      let (a, b) = (points[index - 1], points[index])
      let step = hypot(b.x - a.x, b.y - a.y)
      if step >= rest, step > 0 {
        let part = rest / step
        return (index - 1, Point(x: b.x + (a.x - b.x) * part, y: b.y + (a.y - b.y) * part))
      }
      rest -= step
    }
    return nil
  }
}
