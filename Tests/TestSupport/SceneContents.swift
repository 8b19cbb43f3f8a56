import Geometry
public import SceneGraph

/// One thing drawn: what it is, where it stands in its view, and what it says.
public struct DrawnItem: Sendable {
  /// The kind of mark: `rect`, `symbol`, `text`, …
  public var kind: String
  /// The part it plays.
  public var role: Role
  /// Its coordinates, those of the view it stands in.
  public var place: [Double]
  /// The lines of a text.
  public var lines: [String] = []
}

extension Scene {
  /// All that is drawn, the lowest first.
  public var items: [DrawnItem] {
    var found: [DrawnItem] = []
    for child in children { child.collect(.zero, &found) }
    return found
  }
}

extension SceneNode {
  fileprivate func collect(_ origin: Vector, _ found: inout [DrawnItem]) {
    func add(_ kind: String, _ role: Role, _ points: [Point], _ more: [Double] = [], _ lines: [String] = []) {
      let place = points.flatMap { [$0.x + origin.dx, $0.y + origin.dy] } + more
      found.append(DrawnItem(kind: kind, role: role, place: place, lines: lines))
    }
    switch self {
    case .group(let group):
      let isView = group.role == .scope || group.role == .frame
      let moved = isView ? .zero : origin + Vector(dx: group.transform.tx, dy: group.transform.ty)
      for child in group.children { child.collect(moved, &found) }
    case .rects(let batch):
      for rect in batch.rects {
        add("rect", batch.role, [Point(x: rect.minX, y: rect.minY), Point(x: rect.maxX, y: rect.maxY)])
      }
    case .rules(let batch):
      for (start, end) in zip(batch.starts, batch.ends) {
        let inOrder = (start.x, start.y) <= (end.x, end.y)
        add("rule", batch.role, inOrder ? [start, end] : [end, start])
      }
    case .symbols(let batch):
      for (index, center) in batch.centers.enumerated() { add("symbol", batch.role, [center], [batch.areas[index]]) }
    case .line(let batch): for point in batch.points { add("line", batch.role, [point]) }
    case .trail(let batch): for point in batch.points { add("trail", batch.role, [point]) }
    case .area(let batch): for (top, base) in zip(batch.points, batch.base) { add("area", batch.role, [top, base]) }
    case .arcs(let batch):
      for arc in batch.arcs {
        add("arc", batch.role, [arc.center], [arc.start.radians, arc.end.radians, arc.innerRadius, arc.outerRadius])
      }
    case .paths(let batch):
      for path in batch.paths {
        add("path", batch.role, path.elements.compactMap { if case .move(let point) = $0 { point } else { nil } })
      }
    case .texts(let batch):
      for item in batch.items where item.lines.contains(where: { !$0.isEmpty }) {
        add("text", batch.role, [item.anchor + item.offset], [], item.lines)
      }
    case .glyphs(let run): add("glyphs", .note, [run.origin], [], [run.text])
    case .images(let batch): for rect in batch.rects { add("image", batch.role, [rect.origin]) }
    }
  }
}
