import ChartModel
import Geometry
import SceneGraph

/// A grid of views on its way to a picture: what is set around it so far, and how far that reaches.
struct TrellisLayout {
  let grid: ViewGrid
  let cells: [PlotPicture]
  let bounds: SceneBounds
  private let places: [Point]
  private var around: [SceneNode] = []
  /// The grid alone, and everything so far.
  private let inner: Rect
  private var edge: Rect

  init(grid: ViewGrid, cells: [PlotPicture], bounds: SceneBounds) {
    (self.grid, self.cells, self.bounds) = (grid, cells, bounds)
    let boxes = cells.map { grid.isFlush ? Rect(origin: .zero, size: $0.size) : $0.cellBox }
    places = grid.places(boxes)
    let whole = zip(cells, places).map { $0.cellBox.offset(by: Vector(dx: $1.x, dy: $1.y)) }
    inner = whole.dropFirst().reduce(whole.first ?? .zero) { $0.union($1) }
    edge = Rect(
      Point(x: min(0, inner.minX), y: min(0, inner.minY)), Point(x: max(0, inner.maxX), y: max(0, inner.maxY)))
  }

  private var columns: Int { grid.columns }
  private var rows: Int { (cells.count + columns - 1) / columns }

  /// Sets the shared axes and the values of rows and columns around the grid.
  mutating func head(
    rows rowHeading: FacetHeading?, _ rowValues: [Literal?], columns columnHeading: FacetHeading?,
    _ columnValues: [Literal?]
  ) {
    let axes = cells.first { !$0.detached.isEmpty }?.detached ?? []
    for side in [AxisPlan.Side.left, .top, .right, .bottom] {
      let isRow = side == .left || side == .right
      let heading = isRow ? rowHeading : columnHeading
      let labels = heading?.side == side ? (isRow ? rowValues : columnValues) : []
      let own = axes.filter { $0.side == side }
      guard !own.isEmpty || labels.contains(where: { $0 != nil }) else { continue }
      set(side, own, heading, labels)
    }
  }

  /// One header for each row or column on a side of the grid.
  private mutating func set(
    _ side: AxisPlan.Side, _ axes: [DetachedAxis], _ heading: FacetHeading?, _ labels: [Literal?]
  ) {
    let isRow = side == .left || side == .right
    let start = distance(side)
    var reached = edge
    for line in 0..<(isRow ? rows : columns) {
      guard let index = nearest(line, side) else { continue }
      let role: Role =
        isRow ? (side == .left ? "row-header" : "row-footer") : (side == .top ? "column-header" : "column-footer")
      let size = cells[index].size
      var nodes = axes.map(\.node)
      var box = axes.map { $0.box(size) }.reduce(Self.edge(side, size)) { $0.union($1) }
      if let heading, line < labels.count, let value = labels[line] {
        if let label = heading.label(value, along: size, beside: box) {
          nodes.append(label)
          if let words = bounds.of(label) { box = box.union(words) }
        }
      }
      // Axes are drawn in the coordinates of a cell, those of its far sides beyond its end.
      let place = Point(
        x: isRow ? start - (side == .right ? size.width : 0) : places[index].x,
        y: isRow ? places[index].y : start - (side == .bottom ? size.height : 0))
      around.append(SceneNode.group(Group(role: role, children: nodes)).moved(place.x, place.y))
      reached = reached.union(box.offset(by: Vector(dx: place.x, dy: place.y)))
    }
    edge = reached
  }

  /// The side of a cell, on which its header stands.
  private static func edge(_ side: AxisPlan.Side, _ size: Size) -> Rect {
    Rect(
      x: side == .right ? size.width : 0, y: side == .bottom ? size.height : 0,
      width: side == .left || side == .right ? 0 : size.width, height: side == .left || side == .right ? size.height : 0
    )
  }

  /// How far the cells at a side of the grid reach.
  private func distance(_ side: AxisPlan.Side) -> Double {
    let all = cells.indices
    func extent(_ indices: [Int], _ value: (Int) -> Double, _ pick: (Double, Double) -> Double) -> Double {
      indices.map(value).reduce(0, pick)
    }
    func box(_ index: Int) -> Rect {
      grid.isFlush ? Rect(origin: .zero, size: cells[index].size) : cells[index].cellBox
    }
    switch side {
    case .left: return extent(all.filter { $0 % columns == 0 }, { places[$0].x + box($0).minX }, min)
    case .top: return extent(all.filter { $0 < columns }, { places[$0].y + box($0).minY }, min)
    case .right: return extent(all.filter { $0 % columns == columns - 1 }, { places[$0].x + box($0).maxX }, max)
    case .bottom: return extent(all.filter { $0 >= (rows - 1) * columns }, { places[$0].y + box($0).maxY }, max)
    }
  }

  /// The cell that a header stands by: the outermost of its row or column, or the one before where that is missing.
  private func nearest(_ line: Int, _ side: AxisPlan.Side) -> Int? {
    switch side {
    case .left: return cells.indices.contains(line * columns) ? line * columns : nil
    case .right: return min(line * columns + columns - 1, cells.count - 1)
    case .top: return cells.indices.contains(line) ? line : nil
    case .bottom:
      return stride(from: (rows - 1) * columns + line, through: 0, by: -columns).first { cells.indices.contains($0) }
    }
  }

  /// Sets the title of a facet's field outside of the headers.
  mutating func entitle(_ heading: FacetHeading, and nested: FacetHeading?) {
    guard let node = heading.title(around: edge, over: inner, and: nested?.titleWords) else { return }
    around.append(node)
    if let box = bounds.of(node) { edge = edge.union(box) }
  }

  /// The finished picture.
  var picture: PlotPicture {
    var children = around, legends: [LegendPlan] = []
    for (cell, place) in zip(cells, places) {
      children += cell.beside.map { $0.moved(place.x, place.y) }
      children.append(cell.node.asScope.moved(place.x, place.y))
      legends += cell.legends
    }
    let width = zip(cells, places).map { $1.x + $0.size.width }.max() ?? 0
    let height = zip(cells, places).map { $1.y + $0.size.height }.max() ?? 0
    let insets = Insets(
      top: max(0, -edge.minY), left: max(0, -edge.minX), bottom: max(0, edge.maxY - height),
      right: max(0, edge.maxX - width))
    var picture = PlotPicture(
      size: Size(width: width, height: height), node: .group(Group(role: .frame, children: children)), insets: insets,
      legends: legends)
    (picture.overflow, picture.reach) = (edge, insets)
    return picture
  }
}

extension PlotPicture {
  /// The whole points that it takes up as a cell of a grid.
  var cellBox: Rect { box.outset(by: edge).roundedOut }

  /// All that it takes up about its own origin.
  var box: Rect {
    overflow
      ?? Rect(
        x: -insets.left, y: -insets.top, width: insets.left + size.width + insets.right,
        height: insets.top + size.height + insets.bottom)
  }
}

extension DetachedAxis {
  /// The room it takes up about the cell.
  fileprivate func box(_ size: Size) -> Rect {
    switch side {
    case .left: Rect(x: -reach, y: -before, width: reach, height: size.height + before + after)
    case .right: Rect(x: size.width, y: -before, width: reach, height: size.height + before + after)
    case .top: Rect(x: -before, y: -reach, width: size.width + before + after, height: reach)
    case .bottom: Rect(x: -before, y: size.height, width: size.width + before + after, height: reach)
    }
  }
}
