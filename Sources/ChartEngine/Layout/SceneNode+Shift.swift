import Geometry
import SceneGraph

extension SceneNode {
  /// The node moved as a whole; guides are made about their own origin and then set in place.
  func shifted(by way: Vector) -> SceneNode {
    if way == .zero { return self }
    func moved(_ point: Point) -> Point { Point(x: point.x + way.dx, y: point.y + way.dy) }
    switch self {
    case .rects(var batch):
      batch.rects = batch.rects.map { $0.offset(by: way) }
      return .rects(batch)
    case .rules(var batch):
      (batch.starts, batch.ends) = (batch.starts.map(moved), batch.ends.map(moved))
      return .rules(batch)
    case .symbols(var batch):
      batch.centers = batch.centers.map(moved)
      return .symbols(batch)
    case .texts(var batch):
      for index in batch.items.indices { batch.items[index].anchor = moved(batch.items[index].anchor) }
      return .texts(batch)
    case .group: return self.moved(way.dx, way.dy)
    default: return .group(Group(role: "moved", transform: .translation(way.dx, way.dy), children: [self]))
    }
  }
}
