import ChartModel

/// Turns the marks of a chart into a spec: like marks become layers, their values columns.
struct ChartSpecBuilder {
  let settings: ChartSettings

  func spec(of marks: [MarkInstance]) -> ChartSpec {
    let layers = layers(of: marks)
    var view: View
    if layers.count == 1, let layer = layers.first {
      view = self.view(of: layer)
    } else {
      view = View(content: .layer(layers.map { self.view(of: $0) }, Encoding()))
    }
    if let title = settings.title {
      var properties = Properties()
      if let subtitle = settings.subtitle { properties["subtitle"] = .string(subtitle) }
      view.title = TitleDefinition(.string(title), properties)
    }
    view.projection = settings.projection
    return ChartSpec(view, config: settings.config, figure: settings.figure)
  }

  /// What marks must share to be one layer.
  private struct LayerKey: Hashable {
    var kind: MarkKind
    var fields: [Channel: Field]
    var styles: Set<Channel>
    var properties: Properties
    var stack: ChannelDefinition.Stack?
    var markStyles: [String]
    var source: DataSource?

    struct Field: Hashable {
      var label: String
      var type: FieldType
    }
  }

  private func layers(of marks: [MarkInstance]) -> [[MarkInstance]] {
    var order: [LayerKey: Int] = [:]
    var layers: [[MarkInstance]] = []
    for mark in marks {
      let key = LayerKey(
        kind: mark.kind, fields: mark.data.mapValues { LayerKey.Field(label: $0.label, type: $0.type) },
        styles: Set(mark.styles.keys), properties: mark.properties, stack: mark.stack, markStyles: mark.markStyles,
        source: mark.source)
      if let index = order[key] {
        layers[index].append(mark)
      } else {
        order[key] = layers.count
        layers.append([mark])
      }
    }
    return layers
  }

  private func view(of layer: [MarkInstance]) -> View {
    let first = layer[0]
    let names = fieldNames(of: layer)
    var encoding = Encoding()
    var extraColumns: [(name: String, channel: Channel)] = []

    for (channel, name) in names {
      var definition = ChannelDefinition.field(escaped(name), settings.types[channel] ?? first.data[channel]?.type)
      // Names keep the order in which the rows bring them, as Swift Charts does.
      if definition.type == .nominal, channel.isScaled { definition.sort = SortOrder.none }
      if channel == .x || channel == .y { definition.stack = first.stack }
      apply(to: &definition, channel)
      encoding[channel] = definition
    }
    for channel in Channel.allCases {
      guard let value = first.styles[channel], encoding[channel] == nil else { continue }
      if layer.allSatisfy({ $0.styles[channel] == value }) {
        encoding[channel] = .value(value)
      } else {
        // A style that differs from mark to mark is a column of its own that goes through no scale.
        let name = "\(channel.rawValue) of mark"
        var definition = ChannelDefinition.field(name, .nominal)
        if channel.isScaled { (definition.scale, definition.legend) = (.disabled, .disabled) }
        encoding[channel] = definition
        extraColumns.append((name, channel))
      }
    }

    let rows: [Literal] = layer.map { mark in
      var members = uniqueColumns(names).map { channel, name in
        Literal.Member(name, mark.data[channel]?.literal ?? .null)
      }
      members += extraColumns.map { Literal.Member($0.name, mark.styles[$0.channel] ?? .null) }
      return .object(members)
    }
    return View(
      data: first.source ?? .inline(rows),
      content: .unit(MarkDefinition(first.kind, first.properties, styles: first.markStyles), encoding))
  }

  /// The field of each channel: its label, made different where two channels of a mark bring other values under one label.
  private func fieldNames(of layer: [MarkInstance]) -> [(channel: Channel, name: String)] {
    var taken: [String: Channel] = [:]
    var names: [(Channel, String)] = []
    for channel in Channel.allCases {
      guard let label = layer[0].data[channel]?.label else { continue }
      var name = label
      if let other = taken[label],
        layer.contains(where: { $0.data[other]?.literal != $0.data[channel]?.literal })
      {
        name = "\(label) (\(channel.rawValue))"
      }
      if taken[name] == nil { taken[name] = channel }
      names.append((channel, name))
    }
    return names
  }

  /// The columns of the rows: each name once.
  private func uniqueColumns(_ names: [(channel: Channel, name: String)]) -> [(Channel, String)] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0.name).inserted }
  }

  private func apply(to definition: inout ChannelDefinition, _ channel: Channel) {
    if let axis = settings.axes[channel] { definition.axis = axis }
    if let title = settings.axisTitles[channel] { definition.title = title }
    if let legend = settings.legends[channel] { definition.legend = legend }
    if let scale = settings.scales[channel], !scale.isEmpty { definition.scale = .on(scale) }
  }

  /// A label as a field reference, in which dots and brackets would lead into nested values.
  private func escaped(_ label: String) -> String {
    var text = ""
    for character in label {
      if ".[]\\".contains(character) { text.append("\\") }
      text.append(character)
    }
    return text
  }
}
