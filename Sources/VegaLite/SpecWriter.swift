import ChartModel
import Geometry
import JSON

/// Writes a chart as a chart file. The order of members is fixed, so the same chart gives the same bytes.
struct SpecWriter {
  /// Collects the members of an object, leaving out what is absent.
  struct Members {
    var all: [(String, JSONValue)] = []
    mutating func add(_ name: String, _ value: JSONValue?) { if let value { all.append((name, value)) } }
    mutating func add(_ name: String, _ text: String?) { add(name, text.map { JSONValue.string($0) }) }
    mutating func add(_ name: String, _ literal: Literal?) { add(name, literal?.json) }
    mutating func add(_ name: String, _ values: [JSONValue]) {
      if !values.isEmpty { add(name, JSONValue.array(values)) }
    }
    mutating func add(_ settings: Properties) {
      for name in settings.names { add(name, settings[name]) }
    }
    var value: JSONValue { .object(all) }
  }

  func write(_ spec: ChartSpec) -> JSONValue {
    var members = Members()
    members.add("$schema", spec.schema)
    var metadata = Members()
    metadata.add("cartouche", figure(spec.figure))
    metadata.add(spec.otherMetadata)
    if !metadata.all.isEmpty { members.add("usermeta", metadata.value) }
    members.add("background", spec.background)
    members.add("padding", spec.padding)
    members.add("autosize", spec.autosize)
    if !spec.config.isEmpty { members.add("config", config(spec.config)) }
    if !spec.datasets.isEmpty {
      members.add(
        "datasets",
        JSONValue.object(
          spec.datasets.keys.sorted().map { name in
            (name, .array((spec.datasets[name] ?? []).map(\.json)))
          }))
    }
    var view = spec.view
    view.parameters = spec.parameters + view.parameters
    members.all += self.view(view)
    return members.value
  }

  private func figure(_ figure: FigureFurniture) -> JSONValue? {
    if figure == FigureFurniture() { return nil }
    var members = Members()
    members.add("width", figure.column?.rawValue ?? figure.width?.description)
    members.add("height", figure.height?.description)
    if figure.measure != .frame { members.add("measure", figure.measure.rawValue) }
    members.add("subtitle", figure.subtitle)
    members.add("note", figure.note)
    members.add("source", figure.source)
    members.add("alt", figure.alternativeText)
    members.add("theme", figure.theme)
    if !figure.map.isEmpty { members.add("map", block(figure.map)) }
    if !figure.labels.isEmpty { members.add("labels", block(figure.labels)) }
    members.add("language", figure.language)
    members.add("journal", figure.journal?.rawValue)
    if let provisional = figure.provisional {
      members.add(
        "provisional",
        JSONValue.object([("test", predicate(provisional.test)), ("label", .string(provisional.label))]))
    }
    if !figure.rasterize.isEmpty { members.add("rasterize", block(figure.rasterize)) }
    return members.value
  }

  func block(_ settings: Properties) -> JSONValue {
    var members = Members()
    members.add(settings)
    return members.value
  }

  private func config(_ config: Config) -> JSONValue {
    var members = Members()
    members.add(config.values)
    for name in config.blocks.keys.sorted() { members.add(name, block(config[name])) }
    if !config.styles.isEmpty {
      members.add(
        "style", JSONValue.object(config.styles.keys.sorted().map { ($0, block(config.styles[$0] ?? Properties())) }))
    }
    return members.value
  }

  /// The members of a view.
  func view(_ view: View) -> [(String, JSONValue)] {
    var members = Members()
    members.add("name", view.name)
    members.add("description", view.summary)
    members.add("title", view.title.map { title($0) })
    members.add("data", view.data.map { data($0) })
    members.add("transform", view.transforms.map { transform($0) })
    members.add("params", view.parameters.map { parameter($0) })
    members.add("width", view.width.map { extent($0) })
    members.add("height", view.height.map { extent($0) })
    members.add("resolve", resolve(view.resolve))
    members.add("projection", view.projection.map { block($0) })
    if !view.background.isEmpty { members.add("view", block(view.background)) }
    members.add(view.composition)
    switch view.content {
    case .unit(let mark, let encoding):
      members.add("mark", self.mark(mark))
      if !encoding.isEmpty { members.add("encoding", self.encoding(encoding)) }
    case .layer(let views, let encoding):
      if !encoding.isEmpty { members.add("encoding", self.encoding(encoding)) }
      members.add("layer", JSONValue.array(views.map { .object(self.view($0)) }))
    case .concat(let direction, let views):
      members.add(direction.rawValue, JSONValue.array(views.map { .object(self.view($0)) }))
    case .facet(let facet, let inner):
      if let wrapped = facet.wrapped {
        members.add("facet", channel(wrapped))
      } else {
        var parts = Members()
        parts.add("row", facet.row.map { channel($0) })
        parts.add("column", facet.column.map { channel($0) })
        members.add("facet", parts.value)
      }
      members.add("spec", JSONValue.object(self.view(inner)))
    case .repeat(let definition, let inner):
      if definition.row.isEmpty, definition.column.isEmpty, definition.layer.isEmpty {
        members.add("repeat", JSONValue.array(definition.fields.map { .string($0) }))
      } else {
        var parts = Members()
        parts.add("row", definition.row.map { .string($0) })
        parts.add("column", definition.column.map { .string($0) })
        parts.add("layer", definition.layer.map { .string($0) })
        members.add("repeat", parts.value)
      }
      members.add("spec", JSONValue.object(self.view(inner)))
    }
    return members.all
  }

  private func title(_ title: TitleDefinition) -> JSONValue {
    if title.properties.isEmpty { return title.text.json }
    var members = Members()
    members.add("text", title.text)
    members.add(title.properties)
    return members.value
  }

  private func extent(_ extent: View.Extent) -> JSONValue {
    switch extent {
    case .points(let value): return .number(value)
    case .container: return "container"
    case .step(let step, let perOffset):
      return perOffset ? ["step": .number(step)] : ["step": .number(step), "for": "position"]
    }
  }

  private func resolve(_ resolve: Resolve) -> JSONValue? {
    if resolve == Resolve() { return nil }
    func modes(_ modes: [Channel: Resolve.Mode]) -> JSONValue? {
      if modes.isEmpty { return nil }
      return .object(
        Channel.allCases.compactMap { channel in modes[channel].map { (channel.rawValue, .string($0.rawValue)) } })
    }
    var members = Members()
    members.add("scale", modes(resolve.scale))
    members.add("axis", modes(resolve.axis))
    members.add("legend", modes(resolve.legend))
    return members.value
  }

  private func parameter(_ parameter: Parameter) -> JSONValue {
    var members = Members()
    members.add("name", parameter.name)
    members.add("value", parameter.value)
    members.add("expr", parameter.expression?.text)
    members.add("select", parameter.selection)
    members.add(parameter.other)
    return members.value
  }
}
