import ChartModel
import Diagnostics
import JSON

extension SpecReader {
  /// A mark: its name alone, or an object with its look.
  mutating func readMark(_ value: JSONValue) -> MarkDefinition? {
    let type = value.object == nil ? value : value["type"]
    guard let type else {
      sink.report(Messages.missing("type", in: "A mark", value.spot))
      return nil
    }
    guard let kind = word(type, "mark", of: MarkKind.self) else { return nil }
    guard let object = value.object else { return MarkDefinition(kind, place: value.spot) }
    let settings = block(object, .mark, except: ["type", "style"])
    return MarkDefinition(kind, settings, styles: strings(object["style"], "style"), place: value.spot)
  }

  /// The channels of a view.
  mutating func readEncoding(_ value: JSONValue?) -> Encoding {
    var encoding = Encoding()
    guard let value, let object = object(value, "encoding") else { return encoding }
    for member in object {
      guard let channel = Channel(rawValue: member.key) else {
        let near = nearestName(to: member.key, among: Channel.allCases.map(\.rawValue))
        sink.report(Messages.unknownChannel(member.key, near: near, Place(member.keyPlace)))
        continue
      }
      if channel == .time || channel == .key && member.value.isNull {
        sink.report(Messages.notDrawn(member.key, in: "an encoding", Place(member.keyPlace)))
      }
      var definitions: [ChannelDefinition] = []
      for item in list(member.value) {
        if let definition = readChannelDefinition(item, for: channel) { definitions.append(definition) }
      }
      encoding[all: channel] = definitions
    }
    return encoding
  }

  /// What stands behind one channel.
  mutating func readChannelDefinition(_ value: JSONValue, for channel: Channel) -> ChannelDefinition? {
    guard let whole = object(value, channel.rawValue) else { return nil }
    let object = known(whole, PropertyTable.channel(channel), in: "The channel “\(channel.rawValue)”")
    var definition = ChannelDefinition(place: value.spot)
    if let field = object["field"] {
      definition.fieldPlace = field.spot
      if let reference = field["repeat"] {
        definition.field = string(reference, "repeat").map { .repeated($0) }
      } else {
        definition.field = string(field, "field").map { .name($0) }
      }
    }
    definition.type = readType(object["type"])
    definition.aggregate = readAggregate(object["aggregate"])
    definition.bin = object["bin"].flatMap { readBin($0) }
    definition.timeUnit = object["timeUnit"].flatMap { readTimeUnit($0) }
    definition.stack = object["stack"].flatMap { readStack($0) }
    definition.sort = object["sort"].flatMap { readSort($0) }
    if let impute = object["impute"], !impute.isNull { definition.impute = block(impute, .impute) }
    definition.scale = object["scale"].map { readSwitchable($0, .scale) }
    definition.axis = object["axis"].map { readSwitchable($0, .axis) }
    definition.legend = object["legend"].map { readSwitchable($0, .legend) }
    definition.header = object["header"].map { readSwitchable($0, .header) }
    definition.title = object["title"].flatMap { setting($0, "title", in: .axis) }
    for name in ["format", "formatType"] {
      if let written = object[name], let value = setting(written, name, in: .axis) {
        definition.format.set(name, value, at: written.spot)
      }
    }
    definition.bandPosition = object["bandPosition"].flatMap { number($0, "bandPosition") }
    definition.datum = object["datum"].flatMap { setting($0, "datum", in: .channelValues) }
    definition.value = object["value"].flatMap { setting($0, channel.rawValue, in: .channelValues) }
    for item in list(object["condition"]) {
      if let condition = readCondition(item, for: channel) { definition.conditions.append(condition) }
    }
    definition.composition = composition(object)
    checkColors(definition, object, channel)
    return definition
  }

  /// Reports the texts of a colour scale's range that are no colours.
  private mutating func checkColors(_ definition: ChannelDefinition, _ object: JSONObject, _ channel: Channel) {
    guard channel.scaleUse == .color, let range = object["scale"]?["range"]?.array else { return }
    for color in range where color.string != nil { _ = fitted(color, .color, "range") }
  }

  private mutating func readType(_ value: JSONValue?) -> FieldType? {
    guard let value, let text = string(value, "type") else { return nil }
    if let type = FieldType(name: text) { return type }
    let near = nearestName(to: text, among: FieldType.allCases.map(\.rawValue))
    sink.report(Messages.unknownValue(text, for: "type of a field", near: near, value.spot))
    return nil
  }

  private mutating func readAggregate(_ value: JSONValue?) -> ChannelDefinition.Aggregate? {
    guard let value, !value.isNull else { return nil }
    if let object = value.object {
      for operation in [AggregateOperation.argmin, .argmax] {
        if let by = object[operation.rawValue] {
          return string(by, operation.rawValue).map { ChannelDefinition.Aggregate(operation, by: $0) }
        }
      }
      sink.report(Messages.unknownAggregate(object.keys, value.spot))
      return nil
    }
    return word(value, "aggregate", of: AggregateOperation.self).map { ChannelDefinition.Aggregate($0) }
  }

  private mutating func readBin(_ value: JSONValue) -> ChannelDefinition.Bin? {
    if value.isNull || value.bool == false { return .off }
    if value.bool == true { return .on(Properties()) }
    if value.string == "binned" { return .binned(Properties()) }
    let settings = block(value, .bin)
    return settings.bool("binned") == true ? .binned(settings) : .on(settings)
  }

  /// A time unit: its name, or an object with steps.
  mutating func readTimeUnit(_ value: JSONValue) -> TimeUnit? {
    if value.isNull { return nil }
    guard let object = value.object else {
      guard let name = string(value, "timeUnit") else { return nil }
      if let unit = TimeUnit(name: name) { return unit }
      sink.report(Messages.unknownValue(name, for: "time unit", near: nearestTimeUnit(name), value.spot))
      return nil
    }
    return readTimeUnit(in: object)
  }

  /// A time unit with its steps.
  private mutating func readTimeUnit(in object: JSONObject) -> TimeUnit? {
    check(object, known: ["unit", "step", "utc", "binned", "maxbins"], in: "A time unit")
    for name in ["step", "maxbins", "utc", "binned"] {
      guard let shape = Self.timeUnitShapes[name], let written = object[name], !written.isNull else { continue }
      _ = fitted(written, shape, name)
    }
    let name = string(object["unit"], "unit")
    let named = name.flatMap { TimeUnit(name: $0) }
    if let name, named == nil {
      let place = object["unit"]?.spot ?? .none
      sink.report(Messages.unknownValue(name, for: "time unit", near: nearestTimeUnit(name), place))
      return nil
    }
    let step = object["step"]?.number ?? 1, most = object["maxbins"]?.number ?? 0
    return TimeUnit(
      named?.units ?? [], isUTC: named?.isUTC == true || object["utc"]?.bool == true,
      isBinned: named?.isBinned == true || object["binned"]?.bool == true, step: step > 0 ? step : 1,
      maxBins: most >= 1 ? most : nil)
  }

  /// What the settings of a time unit must be.
  private static let timeUnitShapes: [String: ValueShape] = [
    "step": ValueShape(.positive), "maxbins": ValueShape(.number(1 ... .infinity)), "utc": .flag, "binned": .flag,
  ]

  private func nearestTimeUnit(_ name: String) -> String? {
    nearestName(
      to: name,
      among: ["yearmonth", "yearmonthdate", "monthdate", "hoursminutes"] + TimeUnit.Unit.allCases.map(\.rawValue))
  }

  private mutating func readStack(_ value: JSONValue) -> ChannelDefinition.Stack? {
    if value.isNull || value.bool == false { return .off }
    if value.bool == true { return .zero }
    guard let text = string(value, "stack") else { return nil }
    if let stack = ChannelDefinition.Stack(rawValue: text), stack != .off { return stack }
    let near = nearestName(to: text, among: ["zero", "normalize", "center"])
    sink.report(Messages.unknownValue(text, for: "way to stack", near: near, value.spot))
    return nil
  }

  private mutating func readSort(_ value: JSONValue) -> SortOrder? {
    if value.isNull { return SortOrder.none }
    if let array = value.array { return .values(array.map(\.literal)) }
    if let text = value.string {
      if text == "ascending" { return .ascending }
      if text == "descending" { return .descending }
      let descending = text.hasPrefix("-")
      if let channel = Channel(rawValue: String(descending ? text.dropFirst() : text[...])) {
        return .channel(channel, descending: descending)
      }
      let near = nearestName(to: text, among: ["ascending", "descending"] + Channel.allCases.map(\.rawValue))
      sink.report(Messages.unknownValue(text, for: "order", near: near, value.spot))
      return nil
    }
    guard let object = object(value, "sort") else { return nil }
    check(object, known: ["field", "op", "order", "encoding"], in: "A sort")
    let descending = isDescending(object["order"])
    if let written = object["encoding"], let name = string(written, "encoding") {
      if let channel = Channel(rawValue: name) { return .channel(channel, descending: descending) }
      let near = nearestName(to: name, among: Channel.allCases.map(\.rawValue))
      sink.report(Messages.unknownChannel(name, near: near, written.spot))
      return nil
    }
    let operation = word(object["op"], "op", of: AggregateOperation.self)
    return .field(string(object["field"], "field"), operation, descending: descending)
  }

  /// Whether an order is the descending one; reports what is neither.
  mutating func isDescending(_ value: JSONValue?) -> Bool {
    guard let value, !value.isNull else { return false }
    return fitted(value, .words("ascending descending"), "order")?.string == "descending"
  }

  private mutating func readSwitchable(_ value: JSONValue, _ table: PropertyTable) -> ChannelDefinition.Switchable {
    if value.isNull || value.bool == false { return .disabled }
    if value.bool == true { return .on(Properties()) }
    return .on(block(value, table))
  }

  private mutating func readCondition(
    _ value: JSONValue, for channel: Channel
  ) -> ChannelDefinition.Condition? {
    guard let object = object(value, "condition") else { return nil }
    let test: Predicate?
    if let written = object["test"] {
      test = readPredicate(written)
    } else if let name = object["param"] ?? object["selection"] {
      test = parameterUse(name).map { .parameter($0, empty: object["empty"]?.bool ?? true) }
    } else {
      sink.report(Messages.missing("test", in: "A condition", value.spot))
      return nil
    }
    var rest = JSONObject()
    for member in object where !["test", "param", "selection", "empty"].contains(member.key) { rest.set(member) }
    guard let test, let definition = readChannelDefinition(JSONValue(.object(rest), at: value.place), for: channel)
    else { return nil }
    return ChannelDefinition.Condition(test, definition)
  }
}
