import Geometry
import SceneGraph

/// The ink of a plot as labels see it: every mark that is drawn, by what may not be hidden.
struct LabelObstacles {
  private(set) var all: [LabelObstacle] = []
  private let measurer: any TextMeasuring
  /// Where labels may stand: what lies outside is in nobody's way.
  private let bounds: Rect

  init(measurer: any TextMeasuring, bounds: Rect) { (self.measurer, self.bounds) = (measurer, bounds) }

  /// Whether open outlines are in the way, as routes are and a graticule is not.
  private var mindsLines = true

  /// Adds what nodes draw. More pieces than labels can mind are left out: then there is ink everywhere.
  mutating func add(_ nodes: [SceneNode], mindsLines: Bool = true) {
    self.mindsLines = mindsLines
    for node in nodes where all.count < 40_000 { add(node) }
  }

  /// Adds a box of text that stands.
  mutating func add(text box: Rect) { all.append(LabelObstacle(shape: .box(box), weight: 12)) }

  private mutating func add(_ node: SceneNode) {
    switch node {
    case .group(let group) where group.transform == .identity: add(group.children, mindsLines: mindsLines)
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
    case .paths(let batch):
      for (index, path) in batch.paths.enumerated() {
        let isSurface = batch.style.fill[index] != nil
        if isSurface || mindsLines { pieces(of: path, isOutline: isSurface) }
      }
    case .arcs, .images, .glyphs, .group: break
    case .texts(let batch):
      for (index, item) in batch.items.enumerated() {
        add(text: TextBounds.of(item, batch.styles[index], batch.lineHeight, measurer))
      }
    }
  }

  /// The straight pieces of a path, none much shorter than letters are wide.
  private mutating func pieces(of path: Path, isOutline: Bool) {
    var last = Point.zero, start = Point.zero
    func add(_ point: Point) {
      let piece = Rect(last, point)
      if piece.minX <= bounds.maxX, piece.maxX >= bounds.minX, piece.minY <= bounds.maxY, piece.maxY >= bounds.minY,
        point.isFinite, last.isFinite
      {
        all.append(
          LabelObstacle(shape: .segment(last, point), weight: isOutline ? 0.8 : 3, isOutline: isOutline))
      }
      last = point
    }
    for element in path.elements where all.count < 40_000 {
      switch element {
      case .move(let point): (last, start) = (point, point)
      case .line(let point) where last.distance(to: point) > 2: add(point)
      case .line: break
      case .curve(_, _, let point): add(point)
      case .close: add(start)
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
