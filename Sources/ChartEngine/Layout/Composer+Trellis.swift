import ChartModel
import Geometry
import SceneGraph

/// A facet as Vega lays it out: cells in a grid, shared axes and values in headers around it, titles around those.
extension Composer {
  /// The same view for each value of a field.
  mutating func trellis(_ view: View, _ facet: FacetDefinition, _ child: ViewPlan) -> PlotPicture {
    let along = facet.wrapped ?? facet.column
    let rows = values(facet.row, child), across = values(along, child)
    let stated =
      (view.composition.number("columns") ?? facet.wrapped?.composition.number("columns")
      ?? (facet.wrapped == nil ? nil : config["facet"].number("columns"))).map { Int(clamped: $0) }
    let columns = max(1, facet.wrapped != nil ? min(stated ?? across.count, across.count) : across.count)
    // Of facets within facets the outermost names the fields of all.
    let muted = mutedTitles
    var inner: FacetDefinition?
    if case .facet(_, let nested, _) = child { inner = nested }
    mutedTitles = []
    if facet.row != nil, inner?.row != nil { mutedTitles.insert(.row) }
    if along != nil, inner?.wrapped ?? inner?.column != nil { mutedTitles.insert(.column) }
    defer { mutedTitles = muted }
    var cells: [PlotPicture] = []
    for row in rows {
      for value in across {
        var cell = child
        if let name = facet.row?.outputName, let row { cell = cell.filtered(name, row) }
        if let name = along?.outputName, let value { cell = cell.filtered(name, value) }
        var picture = self.cell(view, cell)
        if let definition = facet.wrapped, let value {
          picture = FacetHeading(definition, isRow: false, in: self, block: "headerFacet").above(picture, value)
        }
        cells.append(picture)
      }
    }
    guard !cells.isEmpty else { return PlotPicture(size: .zero, node: .group(Group(role: .scope)), insets: Insets()) }
    let grid = ViewGrid(view.composition, columns: columns, config: config["facet"], usual: .all)
    var layout = TrellisLayout(grid: grid, cells: cells, bounds: SceneBounds(measurer: measurer))
    let rowHeading = facet.row.map { FacetHeading($0, isRow: true, in: self, block: "headerRow") }
    let columnHeading = facet.column.map { FacetHeading($0, isRow: false, in: self, block: "headerColumn") }
    layout.head(rows: rowHeading, rows.map { $0 }, columns: columnHeading, across.map { $0 })
    let innerColumn = (inner?.wrapped ?? inner?.column).map {
      FacetHeading($0, isRow: false, in: self, block: "headerColumn")
    }
    let innerRow = inner?.row.map { FacetHeading($0, isRow: true, in: self, block: "headerRow") }
    if !muted.contains(.column) {
      let wrapped = facet.wrapped.map { FacetHeading($0, isRow: false, in: self, block: "headerFacet") }
      if let heading = wrapped ?? columnHeading { layout.entitle(heading, and: innerColumn) }
    }
    if let rowHeading, !muted.contains(.row) { layout.entitle(rowHeading, and: innerRow) }
    return layout.picture
  }

  /// A cell with the axes that it shares taken out; one without rows is an empty frame.
  private mutating func cell(_ view: View, _ cell: ViewPlan) -> PlotPicture {
    let isEmpty = cell.units.allSatisfy { $0.frame.rowCount == 0 }
    let before = (scales, sink)
    if !isEmpty { retrain(view, cell) }
    hidden = []
    if case .plot = cell {
      for channel in [Channel.x, .y]
      where (view.resolve.axis[channel] ?? view.resolve.scale[channel] ?? .shared) == .shared {
        hidden.insert(channel)
      }
    }
    var picture = draw(cell, fitting: nil)
    hidden = []
    scales = before.0
    if isEmpty {
      sink = before.1
      if case .group(var group) = picture.node {
        group.children = []
        picture = PlotPicture(size: picture.size, node: .group(group), insets: Insets())
        picture.overflow = SceneBounds(measurer: measurer).of(picture.node)
      }
      return picture
    }
    return keepingLegends(picture, view)
  }

  /// The picture with the legends that its view does not share drawn beside it.
  func keepingLegends(_ picture: PlotPicture, _ view: View) -> PlotPicture {
    func isOwn(_ channel: Channel) -> Bool {
      view.resolve.legend[channel] == .independent || view.resolve.scale[channel] == .independent
    }
    let own = picture.legends.filter { $0.channels.contains(where: isOwn) }
    guard !own.isEmpty else { return picture }
    var result = picture
    result.legends.removeAll { $0.channels.contains(where: isOwn) }
    return result.legended(own.eachOnce, LegendGuide(config: config, names: names, measurer: measurer, theme: theme))
  }

  /// Views side by side as Vega lays them out.
  mutating func gridded(_ view: View, _ direction: View.ConcatDirection, _ children: [ViewPlan]) -> PlotPicture {
    let stated = (view.composition.number("columns") ?? (direction == .wrap ? config["concat"].number("columns") : nil))
      .map { Int(clamped: $0) }
    let columns = direction == .vertical ? 1 : direction == .horizontal ? children.count : stated ?? children.count
    var cells: [PlotPicture] = []
    for child in children { cells.append(keepingLegends(titled(draw(child, fitting: nil), child.view.title), view)) }
    guard !cells.isEmpty else { return PlotPicture(size: .zero, node: .group(Group(role: .scope)), insets: Insets()) }
    let grid = ViewGrid(
      view.composition, columns: min(max(1, columns), cells.count), config: config["concat"],
      usual: .each)
    return TrellisLayout(grid: grid, cells: cells, bounds: SceneBounds(measurer: measurer)).picture
  }
}
