import ChartModel
import Diagnostics

/// A mark that sums up rows, such as a box plot, while it is rewritten as the plain marks it is drawn with.
///
/// Every part is a layer with transforms of its own: rows are grouped by all fields of the other channels and
/// summed up, and plain marks are placed at the sums.
struct CompositeMark {
  let mark: MarkDefinition
  let config: Config
  /// The channel along which the values that are summed up lie.
  let measure: Channel
  /// What stands behind that channel, and its field.
  let definition: ChannelDefinition
  let field: String
  /// The other channels, their calendar units, bins and aggregates taken over by ``preparation``.
  private(set) var others = Encoding()
  /// The fields by which rows are grouped.
  private(set) var groupby: [String] = []
  /// Sums that other channels ask for.
  private var aggregations: [Transform.Aggregation] = []
  /// What is done to the rows before they are grouped.
  private(set) var preparation: [Transform] = []

  /// Nil where neither `x` nor `y` has a field of amounts.
  init?(_ mark: MarkDefinition, _ encoding: Encoding, config: Config) {
    (self.mark, self.config) = (mark, config)
    let typed = encoding.typed()
    guard let measure = Self.measure(mark, typed, config), let definition = typed[measure],
      let field = definition.fieldName
    else { return nil }
    (self.measure, self.definition, self.field) = (measure, definition, field)
    for channel in typed.channels where channel.main != measure {
      for definition in typed[all: channel] {
        others[all: channel].append(prepared(definition, channel))
      }
    }
  }

  /// The direction of the amounts: the stated one, that of the only amounts, or upwards.
  private static func measure(_ mark: MarkDefinition, _ encoding: Encoding, _ config: Config) -> Channel? {
    func isContinuous(_ channel: Channel) -> Bool {
      guard let definition = encoding[channel], definition.field != nil else { return false }
      if case .on? = definition.bin { return false }
      return definition.type == .quantitative || definition.type == .temporal
    }
    switch (isContinuous(.x), isContinuous(.y)) {
    case (false, false): return nil
    case (true, false): return .x
    case (false, true): return .y
    case (true, true):
      let stated = mark.properties.string("orient") ?? config[mark.kind.rawValue].string("orient")
      if let stated { return stated == "horizontal" ? .x : .y }
      if encoding[.y]?.type == .temporal, encoding[.x]?.type != .temporal { return .x }
      return .y
    }
  }

  /// Takes over what a channel does to its field, so that rows can be grouped by the result.
  private mutating func prepared(_ definition: ChannelDefinition, _ channel: Channel) -> ChannelDefinition {
    var result = definition
    guard let field = definition.fieldName ?? (definition.aggregate == nil ? nil : "") else { return result }
    if let aggregate = definition.aggregate {
      let output = definition.outputName
      aggregations.append(Transform.Aggregation(aggregate.operation.rawValue, field.isEmpty ? nil : field, as: output))
      (result.field, result.aggregate) = (.name(output), nil)
      result.title = definition.title ?? .string(definition.guideTitle(config))
      return result
    }
    if let unit = definition.timeUnit, !unit.isBinned {
      // Cutting a moment twice changes nothing, so the channel keeps its unit for labels and titles.
      preparation.append(Transform(.timeUnit(unit, field: field, output: field), place: definition.place))
    } else if case .on(let settings)? = definition.bin {
      let output = definition.outputName
      preparation.append(
        Transform(.bin(field: field, settings: settings, outputs: [output, "\(output)_end"]), place: definition.place))
      result.field = .name(output)
      result.bin = .binned(settings)
      result.title = definition.title ?? .string(definition.guideTitle(config))
      if let secondary = channel.secondary { others[secondary] = .field("\(output)_end", .quantitative) }
      group("\(output)_end")
    }
    group(result.fieldName ?? field)
    return result
  }

  private mutating func group(_ field: String) { if !groupby.contains(field) { groupby.append(field) } }

  // MARK: Transforms

  /// One row for each group, with these sums and those of the other channels.
  func summed(_ sums: [Transform.Aggregation]) -> Transform {
    Transform(.aggregate(sums + aggregations, groupby: groupby), place: mark.place)
  }

  /// The same sums beside every row.
  func joined(_ sums: [Transform.Aggregation]) -> Transform {
    Transform(.joinAggregate(sums, groupby: groupby), place: mark.place)
  }

  /// A computed field; nothing where the formula cannot be read, which only its own text could cause.
  func computed(_ formula: String, as output: String) -> Transform? {
    (try? Expression(parsing: formula, place: mark.place)).map { Transform(.calculate($0, output: output)) }
  }

  /// Rows for which a formula is true.
  func filtered(_ formula: String) -> Transform? {
    (try? Expression(parsing: formula, place: mark.place)).map { Transform(.filter(.expression($0))) }
  }

  /// How a formula reads a field as it stands in the data.
  static func datum(path field: String) -> String {
    FieldPath(field).steps.reduce("datum") { "\($0)[\(quoted($1))]" }
  }

  /// How a formula reads a field that a transform made, whose name is taken whole.
  static func datum(_ field: String) -> String { "datum[\(quoted(field))]" }

  private static func quoted(_ text: String) -> String {
    "'" + text.flatMap { $0 == "'" || $0 == "\\" ? ["\\", $0] : [$0] } + "'"
  }

  // MARK: Parts

  /// Whether a part is drawn: what the mark says, else the configuration.
  func draws(_ part: String) -> Bool {
    guard let said = mark.properties[part] ?? config[mark.kind.rawValue][part] else { return false }
    return said != false && !said.isNull
  }

  /// A plain mark from one sum, to another where there is one.
  func part(
    _ name: String, _ kind: MarkKind, from start: String, to end: String? = nil, _ base: Properties = Properties(),
    without left: Set<Channel> = [], transforms: [Transform] = []
  ) -> View {
    var properties = config[mark.kind.rawValue].block(name)
    for common in ["clip", "color", "opacity"] {
      if let value = mark.properties[common] { properties[common] = value }
    }
    properties = properties.overlaid(by: base).overlaid(by: mark.properties.block(name))
    var encoding = others
    for channel in left { encoding[channel] = nil }
    var first = definition
    (first.field, first.aggregate, first.bin, first.timeUnit) = (.name(start), nil, nil, nil)
    first.stack = .off
    first.title = definition.title ?? .string(field)
    encoding[measure] = first
    if let end, let secondary = measure.secondary { encoding[secondary] = .field(end, definition.type) }
    return View(
      transforms: transforms,
      content: .unit(
        MarkDefinition(kind, properties, styles: mark.styles + ["\(mark.kind.rawValue)-\(name)"], place: mark.place),
        encoding), place: mark.place)
  }

  /// Parts over one another, over rows that are transformed once for all of them.
  func layer(_ parts: [View], _ transforms: [Transform] = []) -> View {
    View(transforms: transforms, content: .layer(parts, Encoding()), place: mark.place)
  }

  /// The orientation of ticks and bars that stand across, or along, the amounts.
  func orient(across: Bool) -> Literal { (measure == .y) == across ? "horizontal" : "vertical" }
}
