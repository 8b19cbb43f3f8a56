import Geometry
import SceneGraph

/// The ink of a plot as labels see it: every mark that is drawn, by what may not be hidden.
struct LabelObstacles {
  private(set) var all: [LabelObstacle] = []
  private let measurer: any TextMeasuring

  init(measurer: any TextMeasuring) { self.measurer = measurer }

  /// Adds what nodes draw. More pieces than labels can mind are left out: then there is ink everywhere.
  mutating func add(_ nodes: [SceneNode]) {
    for node in nodes where all.count < 40_000 { add(node) }
  }

  /// Adds a box of text that stands.
  mutating func add(text box: Rect) { all.append(LabelObstacle(shape: .box(box), weight: 12)) }

  private mutating func add(_ node: SceneNode) {
    switch node {
    case .group(let group) where group.transform == .identity: add(group.children)
    case .rects(let batch):
      for rect in batch.rects { all.append(LabelObstacle(shape: .box(rect), weight: 4)) }
    case .rules(let batch):
      for (start, end) in zip(batch.starts, batch.ends) { segment(start, end, 2) }
    case .symbols(let batch):
      for (index, center) in batch.centers.enumerated() {
        let radius = max(0, batch.areas[index] / Double.pi).squareRoot()
        all.append(LabelObstacle(shape: .disc(center, radius: radius), weight: 10))
      }
    case .line(let batch): path(batch.points, batch.defined, 3)
    case .trail(let batch): path(batch.points, batch.defined, 3)
    case .area(let batch): path(batch.points, batch.defined, 1)
    case .arcs, .paths, .images, .glyphs, .group: break
    case .texts(let batch):
      for (index, item) in batch.items.enumerated() {
        add(text: TextBounds.of(item, batch.styles[index], batch.lineHeight, measurer))
      }
    }
  }

  private mutating func segment(_ start: Point, _ end: Point, _ weight: Double) {
    guard start.isFinite, end.isFinite else { return }
    all.append(LabelObstacle(shape: .segment(start, end), weight: weight))
  }

  private mutating func path(_ points: [Point], _ defined: [Bool], _ weight: Double) {
    for index in points.indices.dropFirst() where defined.isEmpty || (defined[index] && defined[index - 1]) {
      segment(points[index - 1], points[index], weight)
    }
  }
}
