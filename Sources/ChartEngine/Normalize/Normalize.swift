import ChartModel
import Diagnostics

/// Rewrites what is shorthand, so that the engine knows only units, layers, facets and rows of views.
struct Normalize {
  let config: Config
  var sink = DiagnosticSink()
  /// How many views repeats have made, one within another.
  private var repeated = 0
  /// More views than this are no figure, and would take hours.
  private static let mostViews = 2_000

  init(config: Config) { self.config = config }

  /// The view without shorthands. `repeats` says which field each repeat is at.
  mutating func view(_ view: View, repeats: [String: String] = [:]) -> View {
    var view = view
    switch view.content {
    case .unit(let mark, let encoding): return unit(view, mark, encoding.replacing(repeats))
    case .layer(let children, let encoding):
      view.content = .layer(
        children.map { child in
          self.view(child.inheriting(encoding.replacing(repeats), view.projection), repeats: repeats)
        }, Encoding())
    case .concat(let direction, let children):
      view.content = .concat(direction, children.map { self.view($0, repeats: repeats) })
    case .facet(let facet, let child):
      view.content = .facet(facet.replacing(repeats), self.view(child, repeats: repeats))
    case .repeat(let definition, let child): return repeated(view, definition, child, repeats)
    }
    return view
  }

  private mutating func repeated(
    _ view: View, _ definition: RepeatDefinition, _ child: View, _ repeats: [String: String]
  ) -> View {
    var view = view
    let count = max(1, definition.fields.count) * max(1, definition.row.count) * max(1, definition.column.count)
    repeated += count
    guard repeated <= Self.mostViews else {
      sink.report(Messages.tooMany("views", repeated, view.place))
      view.content = .concat(.wrap, [])
      return view
    }
    func with(_ name: String, _ field: String, _ base: [String: String]) -> [String: String] {
      base.merging([name: field]) { $1 }
    }
    if !definition.layer.isEmpty {
      view.content = .layer(definition.layer.map { self.view(child, repeats: with("layer", $0, repeats)) }, Encoding())
      guard !definition.row.isEmpty || !definition.column.isEmpty else { return view }
    }
    if view.composition["align"] == nil { view.composition["align"] = "all" }
    if !definition.fields.isEmpty {
      view.content = .concat(.wrap, definition.fields.map { self.view(child, repeats: with("repeat", $0, repeats)) })
      return view
    }
    func inner(_ repeats: [String: String]) -> View {
      guard !definition.layer.isEmpty else { return self.view(child, repeats: repeats) }
      return View(
        content: .layer(definition.layer.map { self.view(child, repeats: with("layer", $0, repeats)) }, Encoding()))
    }
    let rows = definition.row.isEmpty ? [nil] : definition.row.map(Optional.init)
    let columns = definition.column.isEmpty ? [nil] : definition.column.map(Optional.init)
    var cells: [View] = []
    for row in rows {
      for column in columns {
        var at = repeats
        if let row { at["row"] = row }
        if let column { at["column"] = column }
        cells.append(inner(at))
      }
    }
    view.content = .concat(.wrap, cells)
    view.composition["columns"] = .number(Double(columns.count))
    return view
  }

  /// A unit: rows and columns become a facet, points on lines and lines on areas become layers.
  private mutating func unit(_ view: View, _ mark: MarkDefinition, _ encoding: Encoding) -> View {
    var view = view
    var encoding = encoding
    for channel in encoding.channels {
      for definition in encoding[all: channel] {
        if case .repeated(let name)? = definition.field {
          sink.report(Messages.unknownRepeat(name, definition.fieldPlace))
        }
      }
    }
    let row = encoding[.row], column = encoding[.column], wrapped = encoding[.facet]
    if row != nil || column != nil || wrapped != nil {
      (encoding[.row], encoding[.column], encoding[.facet]) = (nil, nil, nil)
      var inner = View(content: .unit(mark, encoding), place: view.place)
      (inner.width, inner.height, inner.background, inner.projection) = (
        view.width, view.height, view.background, view.projection
      )
      (view.width, view.height, view.background) = (nil, nil, Properties())
      inner = unit(inner, mark, encoding)
      for (definition, side) in [(wrapped, nil), (row, "row"), (column, "column")] as [(ChannelDefinition?, String?)] {
        guard let settings = definition?.composition else { continue }
        for name in settings.names {
          guard let side, ["spacing", "align", "center"].contains(name), let value = settings[name] else {
            view.composition[name] = settings[name]
            continue
          }
          // What a row says holds between rows alone, and so for a column.
          view.composition[name] = .object((view.composition[name]?.members ?? []) + [.init(side, value)])
        }
      }
      view.content = .facet(
        FacetDefinition(
          wrapped: wrapped, row: row?.limitingBins(for: .row), column: column?.limitingBins(for: .column)), inner)
      return view
    }
    if mark.kind.isComposite { return composite(view, mark, encoding) }
    for channel in encoding.channels where !encoding.isUsed(channel, by: mark.kind) {
      if channel == .shape, mark.kind.isPath { continue }
      let place = encoding[channel]?.place ?? mark.place
      encoding[channel] = nil
      sink.report(Messages.unusedChannel(channel, mark.kind, place))
    }
    dropRivals(&encoding, mark)
    view.content = .unit(mark, encoding)
    return overlay(view, mark, encoding)
  }

  /// Leaves out what another channel of the same mark overrides: a colour beside the fill or stroke that is painted,
  /// and a line's width that changes from row to row.
  private mutating func dropRivals(_ encoding: inout Encoding, _ mark: MarkDefinition) {
    let isFilled =
      mark.properties.bool("filled") ?? config[mark.kind.rawValue].bool("filled") ?? config["mark"].bool("filled")
      ?? ![.point, .line, .rule].contains(mark.kind)
    let rival: Channel = isFilled ? .fill : .stroke
    if let color = encoding[.color], encoding[rival] != nil {
      sink.report(Messages.overriddenChannel(.color, by: rival, color.place))
      encoding[.color] = nil
    }
    if mark.kind == .line, let size = encoding[.size], size.aggregate != nil {
      sink.report(Messages.varyingLine(size.place))
      encoding[.size] = nil
    }
  }

  private func overlay(_ view: View, _ mark: MarkDefinition, _ encoding: Encoding) -> View {
    guard mark.kind == .line || mark.kind == .area || mark.kind == .trail else { return view }
    let usual = config[mark.kind.rawValue]
    let point = mark.properties["point"] ?? usual["point"], line = mark.properties["line"] ?? usual["line"]
    // Shapes are drawn at the points of a line, unless it says that it has none.
    let wantsPoint = point.map { $0 != false && !$0.isNull } ?? (encoding[.shape] != nil)
    let wantsLine = mark.kind == .area && (line.map { $0 != false && !$0.isNull } ?? false)
    guard wantsPoint || wantsLine else {
      var (plain, single) = (encoding, view)
      plain[.shape] = nil
      single.content = .unit(mark, plain)
      return single
    }
    var base = mark
    (base.properties["point"], base.properties["line"]) = (nil, nil)
    if mark.kind == .area, base.properties["opacity"] == nil, base.properties["fillOpacity"] == nil {
      base.properties["opacity"] = 0.7
    }
    var plain = encoding
    plain[.shape] = nil
    var layers = [View(content: .unit(base, plain), place: view.place)]
    var over = encoding
    if mark.kind == .area,
      let stack = UnitPlan.stack(
        .area, encoding.typed(), UnitPlan.orientation(.area, encoding.typed(), stated: mark.properties.string("orient"))
      )
    {
      over[stack.channel]?.stack = stack.offset
    }
    func part(_ kind: MarkKind, _ settings: Literal?, _ usual: Properties) -> View {
      var properties = usual
      for name in ["clip", "tooltip", "interpolate", "tension"] where kind != .point || name == "clip" {
        if let inherited = mark.properties[name] { properties[name] = inherited }
      }
      if let color = mark.properties["color"] { properties["color"] = color }
      for member in settings?.members ?? [] { properties[member.name] = member.value }
      var own = over
      for channel in over.channels where !over.isUsed(channel, by: kind) { own[channel] = nil }
      return View(content: .unit(MarkDefinition(kind, properties, place: mark.place), own), place: view.place)
    }
    if wantsLine { layers.append(part(.line, line, Properties())) }
    if wantsPoint {
      let isClear = point == "transparent"
      layers.append(
        part(.point, isClear ? nil : point, isClear ? ["opacity": 0, "filled": true] : ["opacity": 1, "filled": true]))
    }
    var view = view
    view.content = .layer(layers, Encoding())
    return view
  }
}

extension View {
  /// The view with what the view around it says for all: channels, the projection.
  func inheriting(_ encoding: Encoding, _ projection: Properties?) -> View {
    var view = self
    if view.projection == nil { view.projection = projection }
    switch view.content {
    case .unit(let mark, let own):
      let merged = own.merged(over: encoding)
      // Of what is said for all layers each takes what its mark uses.
      var used = merged
      for channel in merged.channels where own[channel] == nil && !merged.isUsed(channel, by: mark.kind) {
        if channel != .shape || !mark.kind.isPath { used[channel] = nil }
      }
      view.content = .unit(mark, used)
    case .layer(let children, let own): view.content = .layer(children, own.merged(over: encoding))
    default: break
    }
    return view
  }
}

extension Encoding {
  /// These channels laid over those of the layer around.
  func merged(over outer: Encoding) -> Encoding {
    var result = outer
    for channel in channels {
      guard let own = self[channel], let shared = outer[channel], !channel.isList, own.value == nil,
        shared.value == nil, own.conditions.isEmpty, shared.conditions.isEmpty
      else {
        result[all: channel] = self[all: channel]
        continue
      }
      // What a layer does not say for itself, it takes from the shared definition.
      var both = own
      if own.field == nil, own.datum == nil, own.aggregate == nil {
        (both.field, both.fieldPlace, both.aggregate, both.datum) =
          (shared.field, shared.fieldPlace, shared.aggregate, shared.datum)
      } else if own.datum == nil, own.aggregate == nil {
        both.aggregate = shared.aggregate
      }
      both.axis = own.axis ?? shared.axis
      both.scale = own.scale ?? shared.scale
      both.legend = own.legend ?? shared.legend
      both.title = own.title ?? shared.title
      both.stack = own.stack ?? shared.stack
      both.sort = own.sort ?? shared.sort
      both.impute = own.impute ?? shared.impute
      both.bandPosition = own.bandPosition ?? shared.bandPosition
      both.bin = own.bin ?? shared.bin
      both.timeUnit = own.timeUnit ?? shared.timeUnit
      both.type = own.type ?? shared.type
      both.format = shared.format.overlaid(by: own.format)
      result[channel] = both
    }
    return result
  }

  /// Whether a mark draws what stands on a channel beside the others.
  func isUsed(_ channel: Channel, by kind: MarkKind) -> Bool {
    kind.uses(channel, isBinned: self[channel]?.field != nil && self[channel.main]?.isPreBinned == true)
  }

  /// The channels with fields of a repeat replaced by names.
  func replacing(_ repeats: [String: String]) -> Encoding {
    var result = self
    for channel in channels { result[all: channel] = self[all: channel].map { $0.replacing(repeats) } }
    return result
  }

  /// The channels with their types stated.
  func typed() -> Encoding {
    var result = self
    for channel in channels {
      result[all: channel] = self[all: channel].map { definition in
        var definition = definition.binned(for: channel)
        if definition.isData, definition.type == nil {
          definition.type =
            self[channel.main] != nil && channel != channel.main
            ? self[channel.main]?.inferredType(for: channel.main) : definition.inferredType(for: channel)
        }
        definition = definition.limitingBins(for: channel)
        definition.conditions = definition.conditions.map { condition in
          var condition = condition
          condition.definition = condition.definition.binned(for: channel)
          if condition.definition.isData, condition.definition.type == nil {
            condition.definition.type = condition.definition.inferredType(for: channel)
          }
          return condition
        }
        return definition
      }
    }
    return result
  }
}

extension ChannelDefinition {
  /// The definition with the usual number of bins stated: few where they become colours, sizes or shapes.
  func limitingBins(for channel: Channel) -> ChannelDefinition {
    guard case .on(var settings)? = bin, settings["maxbins"] == nil, settings["step"] == nil else { return self }
    var result = self
    switch channel {
    case .row, .column, .shape: settings["maxbins"] = 6
    case .strokeDash: settings["maxbins"] = 4
    case .angle: settings["maxbins"] = 10
    default: settings["maxbins"] = [.color, .number].contains(channel.scaleUse) ? 6 : 10
    }
    result.bin = .on(settings)
    return result
  }

  /// The definition with the field of a repeat replaced by its name.
  func replacing(_ repeats: [String: String]) -> ChannelDefinition {
    var result = self
    if case .repeated(let name)? = field, let found = repeats[name] {
      result.field = .name(found)
      result.isRepeated = true
    }
    if let name = datum?["repeat"]?.string, let found = repeats[name] { result.datum = .string(found) }
    result.conditions = conditions.map { Condition($0.test, $0.definition.replacing(repeats)) }
    return result
  }
}

extension FacetDefinition {
  /// The facet with fields of a repeat replaced by names.
  func replacing(_ repeats: [String: String]) -> FacetDefinition {
    FacetDefinition(
      wrapped: wrapped?.replacing(repeats), row: row?.replacing(repeats), column: column?.replacing(repeats))
  }
}
