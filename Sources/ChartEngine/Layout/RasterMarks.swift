import ChartModel
import Geometry
import SceneGraph

extension SceneNode {
  /// How many things it draws: the rows of its batches.
  var itemCount: Int {
    switch self {
    case .group(let group): group.children.reduce(0) { $0 + $1.itemCount }
    case .rects(let batch): batch.rects.count
    case .rules(let batch): batch.starts.count
    case .symbols(let batch): batch.centers.count
    case .line(let batch): batch.points.count
    case .area(let batch): batch.points.count
    case .trail(let batch): batch.points.count
    case .arcs(let batch): batch.arcs.count
    case .paths(let batch): batch.paths.reduce(0) { $0 + $1.points.count / 8 + 1 }
    case .texts, .glyphs, .images: 0
    }
  }
}

extension PlotLayout {
  /// The marks of a unit; so many that a file of lines and curves would be too heavy to open become one picture of
  /// pixels inside it. Axes, grids and words stay what they are.
  func rasterized(_ nodes: [SceneNode], size: Size) -> [SceneNode] {
    let setting = figure.rasterize
    guard theme.isFigure, setting["above"] != false else { return nodes }
    let most = setting.number("above") ?? 20_000
    let count = nodes.reduce(0) { $0 + $1.itemCount }
    guard Double(count) > most else { return nodes }
    // Symbols at the edge of the plot reach a little beyond it.
    let bounds = Rect(origin: .zero, size: size).outset(by: 6)
    return [.group(Group(role: "raster", bounds: bounds, children: nodes, resolution: setting.number("dpi") ?? 300))]
  }
}
