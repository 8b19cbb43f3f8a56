import ChartModel
import Tabular

/// Turns the marks of a chart into a view: like marks become layers, their values columns.
struct ChartSpecBuilder {
  let settings: ChartSettings
  let resolve: Resolve

  func view(of marks: [MarkInstance]) -> View {
    let all = marks.flatMap { mark in [mark] + mark.annotations.map { $0.text(at: mark) } }
    var layers = LayerPlan.layers(of: sortedByDepth(all))
    let cells = cells(of: layers)
    let shared = SharedRows.share(
      &layers, cells: cells == nil ? nil : settings.facet, hasData: settings.data != nil || settings.table != nil)
    var view =
      layers.count == 1
      ? self.view(of: layers[0])
      : View(content: .layer(layers.map { self.view(of: $0) }, Encoding()))
    if layers.count == 1, shared != nil { view.data = nil }
    (view.width, view.height) = (settings.width, settings.height)
    view.projection = settings.projection
    if view.background.isEmpty { view.background = settings.background }
    guard let cells else {
      if view.data == nil, let data = chartData(for: layers, shared) {
        view.data = data
        view.transforms = settings.transforms + view.transforms
      }
      if case .layer = view.content { view.resolve = resolve }
      return view
    }
    return View(
      data: chartData(for: layers, shared), transforms: settings.transforms,
      resolve: Resolve(
        scale: settings.facet.scales.merging(resolve.scale) { $1 }, axis: resolve.axis, legend: resolve.legend),
      composition: settings.facet.composition, content: .facet(cells, view))
  }

  /// Marks of a higher number above those of a lower one; those of the same number as they come.
  private func sortedByDepth(_ marks: [MarkInstance]) -> [MarkInstance] {
    let depths = Set(marks.map(\.zIndex))
    return depths.count < 2 ? marks : depths.sorted().flatMap { depth in marks.filter { $0.zIndex == depth } }
  }

  /// The data of the chart as a whole, which fields are found in.
  private func chartData(for layers: [LayerPlan], _ shared: [Literal]?) -> DataSource? {
    if let shared { return .inline(shared) }
    if let data = settings.data { return data }
    return settings.table.map {
      .inline(
        $0.rows(
          of: Set(
            layers.flatMap(\.fields)
              + [
                settings.facet.row, settings.facet.column, settings.facet.wrap,
              ].compactMap { $0 })))
    }
  }

  /// The cells that the content or the chart asks for; nil for a single plot.
  private func cells(of layers: [LayerPlan]) -> FacetDefinition? {
    func definition(_ channel: Channel, _ label: String?) -> ChannelDefinition? {
      let carrier = layers.first { layer in
        layer.columns.contains { $0.channel == channel || (label != nil && $0.value.label == label) }
      }
      let column =
        carrier?.columns.first { $0.channel == channel } ?? carrier?.columns.first { $0.value.label == label }
      guard column != nil || label != nil else { return nil }
      var definition = ChannelDefinition()
      if let column {
        definition = column.definition(settings)
        definition.type = column.value.isField ? definition.type : .nominal
        if definition.type == .nominal { definition.sort = SortOrder.none }
      } else if let label {
        definition = .field(label, settings.table?[label]?.fieldType)
      }
      definition.title = nil
      if let sort = settings.sorts[channel] { definition.sort = sort }
      if !settings.facet.header.isEmpty { definition.header = .on(settings.facet.header) }
      return definition
    }
    let cells = FacetDefinition(
      wrapped: definition(.facet, settings.facet.wrap), row: definition(.row, settings.facet.row),
      column: definition(.column, settings.facet.column))
    return cells == FacetDefinition() ? nil : cells
  }

  private func view(of layer: LayerPlan) -> View {
    let first = layer.first
    var encoding = Encoding()
    for column in layer.columns where !column.channel.isFacet {
      var definition = column.isConstant ? constant(column) : column.definition(settings)
      let channel = column.channel
      // Names keep the order in which the rows bring them, as Swift Charts does.
      if definition.type == .nominal, channel.isScaled, definition.field != nil, !column.value.isField {
        definition.sort = SortOrder.none
      }
      if isStacked(channel, layer), !column.value.isName || settings.types[channel] == nil {
        definition.stack = first.stack
      }
      if let format = first.formats[channel] { definition.format = format }
      if let position = first.bandPositions[channel] { definition.bandPosition = position }
      if definition.timeUnit != nil, channel.isXY, first.kind != .bar, first.kind != .rect {
        definition.bandPosition = 0.5
      }
      apply(to: &definition, channel, layer)
      encoding[channel] = definition
    }
    for (channel, style) in layer.styles where encoding[channel] == nil {
      switch style {
      case .constant(let value): encoding[channel] = .value(value)
      case .column(let name):
        // A style that differs from mark to mark is a column of its own that goes through no scale.
        var definition = ChannelDefinition.field(name, .nominal)
        if channel.isScaled { (definition.scale, definition.legend) = (.disabled, .disabled) }
        if channel.isXY { (definition.legend, definition.axis, definition.type) = (nil, .disabled, .quantitative) }
        encoding[channel] = definition
      }
    }
    return View(
      data: layer.data,
      transforms: (takesTransforms(layer) ? settings.transforms : []) + layer.transforms,
      content: .unit(MarkDefinition(first.kind, first.properties, styles: first.markStyles), encoding))
  }

  /// Whether the chart's transforms are for the rows that a layer brings along: where the chart has no data of its own
  /// that they are said of.
  private func takesTransforms(_ layer: LayerPlan) -> Bool {
    layer.data != nil && layer.bringsRows && settings.data == nil && settings.table == nil
  }

  /// Which of two amounts a stack adds up: of an area that along the height, of bars that which is summed.
  private func isStacked(_ channel: Channel, _ layer: LayerPlan) -> Bool {
    guard channel.isXY, layer.first.stack != nil else { return false }
    let amounts = layer.columns.filter { $0.channel.isXY && $0.isAmount(settings) }.map(\.channel)
    guard amounts.count == 2 else { return true }
    let isSummed =
      layer.columns.contains { $0.channel == .x && $0.value.isSummed }
      && !layer.columns.contains { $0.channel == .y && $0.value.isSummed }
    return channel == (isSummed || layer.first.properties["orient"] == "horizontal" ? .x : .y)
  }

  /// One value beside columns of the chart's data.
  private func constant(_ column: LayerPlan.Column) -> ChannelDefinition {
    .datum(column.value.literal, settings.types[column.channel] ?? column.value.type)
  }

  private func apply(to definition: inout ChannelDefinition, _ channel: Channel, _ layer: LayerPlan) {
    if let axis = settings.axes[channel] { definition.axis = axis }
    if let own = layer.first.guides[channel] {
      definition.axis = .on((definition.axis?.properties ?? Properties()).overlaid(by: own))
    }
    if let title = settings.axisTitles[channel] { definition.title = title }
    if let legend = settings.legends[channel] { definition.legend = legend }
    if let sort = settings.sorts[channel] { definition.sort = sort }
    var scale = (layer.first.scales[channel] ?? Properties()).overlaid(by: settings.scales[channel] ?? Properties())
    if let mapping = settings.mappings[channel] {
      let domain = layer.values(of: channel)
      scale["domain"] = .array(domain)
      scale["range"] = .array(domain.map { mapping($0) ?? .null })
    }
    if !scale.isEmpty { definition.scale = .on(scale) }
    if layer.first.unscaled.contains(channel) {
      definition.scale = .disabled
      if channel.hasLegend { definition.legend = .disabled }
    }
  }
}
