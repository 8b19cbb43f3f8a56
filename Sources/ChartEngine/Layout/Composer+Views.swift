import ChartModel
import Geometry
import SceneGraph

extension Composer {
  /// A view with all its legends around it.
  mutating func drawn(_ plan: ViewPlan, fitting: Double?) -> PlotPicture {
    let picture = draw(plan, fitting: fitting)
    let legends = picture.legends.eachOnce
    let guide = LegendGuide(config: config, names: names, measurer: measurer, theme: theme)
    guard theme.isFigure else { return picture.legended(legends, guide, isFitting: isFitting) }
    let isMap = plan.units.contains(where: \.isGeographic)
    let result = picture.adding(
      legends, guide, isMap: isMap, isGlobe: isMap && !plan.units.contains(where: \.clipsMap),
      figureWidth: innerWidth ?? .infinity)
    if case .plot = plan { legendBox = result.legendBox }
    return result
  }

  /// Views in rows of so many columns.
  mutating func concatenated(
    _ view: View, _ direction: View.ConcatDirection, _ children: [ViewPlan], fitting: Double?
  ) -> PlotPicture {
    let spacing = spacing(view, "concat"), across = columns(view, direction, children)
    let shares = shares(children, columns: across, spacing: spacing.column, of: fitting)
    var pictures: [PlotPicture] = []
    for (child, share) in zip(children, shares) {
      pictures.append(titled(draw(child, fitting: share), child.view.title))
    }
    return grid(pictures, columns: across, spacing)
  }

  /// The same view for each value of a field, axes only at the edges where they are shared.
  mutating func faceted(_ view: View, _ facet: FacetDefinition, _ child: ViewPlan, fitting: Double?) -> PlotPicture {
    let rows = values(facet.row, child), all = values(facet.wrapped ?? facet.column, child)
    let isWrapped = facet.wrapped != nil
    let wanted = (view.composition.number("columns") ?? facet.wrapped?.composition.number("columns")).map {
      Int(clamped: $0)
    }
    let columns = max(1, isWrapped ? min(wanted ?? all.count, all.count) : all.count)
    let spacing = spacing(view, "facet")
    let share = fitting.map { max(20, ($0 - spacing.column * Double(columns - 1)) / Double(columns)) }
    let sharedX = (view.resolve.axis[.x] ?? view.resolve.scale[.x] ?? .shared) == .shared
    let sharedY = (view.resolve.axis[.y] ?? view.resolve.scale[.y] ?? .shared) == .shared
    var pictures: [PlotPicture] = []
    let trained = scales
    for (rowIndex, row) in rows.enumerated() {
      for (index, value) in all.enumerated() {
        var cell = child
        if let name = facet.row?.outputName, let row { cell = cell.filtered(name, row) }
        if let name = (facet.wrapped ?? facet.column)?.outputName, let value { cell = cell.filtered(name, value) }
        retrain(view, cell)
        let column = isWrapped ? index % columns : index
        let isLast = isWrapped ? index + columns >= all.count : rowIndex == rows.count - 1
        hidden = []
        if sharedX, !isLast { hidden.insert(.x) }
        if sharedY, column > 0 { hidden.insert(.y) }
        let outer = isInFacet
        isInFacet = true
        pictures.append(draw(cell, fitting: share))
        (hidden, isInFacet) = ([], outer)
        scales = trained
      }
    }
    if let definition = facet.wrapped ?? facet.column {
      let titled = isWrapped ? all : Array(all.prefix(columns))
      pictures = headed(pictures, definition, titled, columns: columns)
    }
    if let definition = facet.row {
      pictures = headed(pictures, rows: definition, rows, columns: columns, hasColumns: facet.column != nil)
    }
    var result = grid(pictures, columns: columns, spacing)
    for (definition, isRow) in [(facet.wrapped ?? facet.column, false), (facet.row, true)] {
      if let definition { result = fieldTitle(result, definition, isRow: isRow) }
    }
    return result
  }

  /// Scales that each cell has for itself are trained on the rows of the cell.
  mutating func retrain(_ view: View, _ cell: ViewPlan) {
    guard case .plot(let plot) = cell, view.resolve.scale.values.contains(.independent) else { return }
    for channel in Channel.allCases where view.resolve.scale[channel] == .independent {
      for number in Set(plot.units.compactMap { $0.scales[channel] }).sorted() {
        var uses: [ScaleTraining.Use] = []
        for unit in plot.units where unit.scales[channel] == number {
          for name in [channel, channel.secondary ?? channel] {
            for definition in unit.plan.encoding[all: name] where definition.isData {
              uses.append(ScaleTraining.Use(plan: unit.plan, channel: name, definition: definition))
            }
          }
        }
        var training = ScaleTraining(config: config, names: names, sink: sink)
        scales[number] = training.train(uses) ?? scales[number]
        sink = training.sink
      }
    }
  }

  func spacing(_ view: View, _ block: String) -> (row: Double, column: Double) {
    let stated = view.composition["spacing"] ?? config[block]["spacing"]
    if let both = stated?.number { return (both, both) }
    return (stated?["row"]?.number ?? 20, stated?["column"]?.number ?? 20)
  }

  /// Pictures in rows and columns, their plots in line.
  private func grid(_ pictures: [PlotPicture], columns: Int, _ spacing: (row: Double, column: Double)) -> PlotPicture {
    guard !pictures.isEmpty else {
      return PlotPicture(size: .zero, node: .group(Group(role: .scope)), insets: Insets())
    }
    let rows = (pictures.count + columns - 1) / columns
    func cells(row: Int) -> [PlotPicture] {
      (0..<columns).compactMap {
        let i = row * columns + $0; return i < pictures.count ? pictures[i] : nil
      }
    }
    func cells(column: Int) -> [PlotPicture] {
      stride(from: column, to: pictures.count, by: columns).map { pictures[$0] }
    }
    var children: [SceneNode] = [], legends: [LegendPlan] = []
    var xs: [Double] = [], x = 0.0
    for column in 0..<columns {
      let all = cells(column: column)
      if column > 0 { x += all.map(\.insets.left).max() ?? 0 }
      xs.append(x)
      x +=
        (all.map(\.size.width).max() ?? 0)
        + (column < columns - 1 ? (all.map(\.insets.right).max() ?? 0) + spacing.column : 0)
    }
    var y = 0.0
    for row in 0..<rows {
      let all = cells(row: row)
      if row > 0 { y += all.map(\.insets.top).max() ?? 0 }
      for (column, picture) in all.enumerated() {
        children += picture.beside.map { $0.moved(xs[column], y) }
        children.append(picture.node.asScope.moved(xs[column], y))
        legends += picture.legends
      }
      y +=
        (all.map(\.size.height).max() ?? 0) + (row < rows - 1 ? (all.map(\.insets.bottom).max() ?? 0) + spacing.row : 0)
    }
    let insets = Insets(
      top: cells(row: 0).map(\.insets.top).max() ?? 0, left: cells(column: 0).map(\.insets.left).max() ?? 0,
      bottom: cells(row: rows - 1).map(\.insets.bottom).max() ?? 0,
      right: cells(column: columns - 1).map(\.insets.right).max() ?? 0)
    return PlotPicture(
      size: Size(width: x, height: y), node: .group(Group(role: .frame, children: children)), insets: insets,
      legends: legends,
      provisional: pictures.lazy.compactMap(\.provisional).first)
  }
}

extension ViewPlan {
  /// The view it was made of.
  var view: View {
    switch self {
    case .plot(let plot): plot.view
    case .concat(let view, _, _), .facet(let view, _, _): view
    }
  }

  /// The same views with only the rows that have a value in a field.
  func filtered(_ field: String, _ value: Literal) -> ViewPlan {
    switch self {
    case .plot(var plot):
      for index in plot.units.indices {
        let frame = plot.units[index].plan.frame
        guard let series = frame.series(field) else { continue }
        plot.units[index].plan.frame = frame.picking((0..<series.count).filter { series[$0] == value })
      }
      return .plot(plot)
    case .concat(let view, let direction, let children):
      return .concat(view, direction, children.map { $0.filtered(field, value) })
    case .facet(let view, let facet, let child): return .facet(view, facet, child.filtered(field, value))
    }
  }
}

extension SceneNode {
  /// A view within another.
  var asScope: SceneNode {
    guard case .group(var group) = self, group.role == .frame else { return self }
    group.role = .scope
    return .group(group)
  }
}
