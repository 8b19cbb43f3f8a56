import ChartModel
import JSON

extension SpecWriter {
  func mark(_ mark: MarkDefinition) -> JSONValue {
    if mark.properties.isEmpty, mark.styles.isEmpty { return .string(mark.kind.rawValue) }
    var members = Members()
    members.add("type", mark.kind.rawValue)
    if mark.styles.count == 1 {
      members.add("style", mark.styles[0])
    } else {
      members.add("style", mark.styles.map { .string($0) })
    }
    members.add(mark.properties)
    return members.value
  }

  func encoding(_ encoding: Encoding) -> JSONValue {
    var members = Members()
    for name in encoding.channels {
      let definitions = encoding[all: name].map { channel($0) }
      members.add(name.rawValue, definitions.count == 1 ? definitions[0] : .array(definitions))
    }
    return members.value
  }

  func channel(_ definition: ChannelDefinition) -> JSONValue {
    .object(members(of: definition).all)
  }

  private func members(of definition: ChannelDefinition) -> Members {
    var members = Members()
    switch definition.field {
    case .name(let name): members.add("field", name)
    case .repeated(let place): members.add("field", JSONValue.object([("repeat", .string(place))]))
    case nil: break
    }
    members.add("type", definition.type?.rawValue)
    if let aggregate = definition.aggregate {
      let name = aggregate.operation.rawValue
      if let by = aggregate.by {
        members.add("aggregate", JSONValue.object([(name, .string(by))]))
      } else {
        members.add("aggregate", name)
      }
    }
    members.add("bin", definition.bin.map { bin($0) })
    members.add("timeUnit", definition.timeUnit.map { timeUnit($0) })
    members.add("stack", definition.stack.map { $0 == .off ? JSONValue.null : JSONValue.string($0.rawValue) })
    members.add("sort", definition.sort.map { sort($0) })
    members.add("impute", definition.impute.map { block($0) })
    members.add("scale", definition.scale.map { switchable($0) })
    members.add("axis", definition.axis.map { switchable($0) })
    members.add("legend", definition.legend.map { switchable($0) })
    members.add("header", definition.header.map { switchable($0) })
    members.add("title", definition.title)
    members.add(definition.format)
    members.add("bandPosition", definition.bandPosition.map { JSONValue.number($0) })
    members.add("datum", definition.datum)
    members.add("value", definition.value)
    members.add(definition.composition)
    let conditions = definition.conditions.map { condition($0) }
    if conditions.count == 1 { members.add("condition", conditions[0]) } else { members.add("condition", conditions) }
    return members
  }

  private func condition(_ condition: ChannelDefinition.Condition) -> JSONValue {
    var members = Members()
    if case .parameter(let name, let empty) = condition.test {
      members.add("param", name)
      if !empty { members.add("empty", JSONValue.bool(false)) }
    } else {
      members.add("test", predicate(condition.test))
    }
    members.all += self.members(of: condition.definition).all
    return members.value
  }

  private func switchable(_ block: ChannelDefinition.Switchable) -> JSONValue {
    switch block {
    case .disabled: .null
    case .on(let settings): self.block(settings)
    }
  }

  private func bin(_ bin: ChannelDefinition.Bin) -> JSONValue {
    switch bin {
    case .off: return .null
    case .on(let settings): return settings.isEmpty ? true : block(settings)
    case .binned(let settings): return settings.isEmpty ? "binned" : block(settings)
    }
  }

  func timeUnit(_ unit: TimeUnit) -> JSONValue {
    if unit.step == 1, unit.maxBins == nil { return .string(unit.name) }
    var members = Members()
    if !unit.units.isEmpty {
      members.add("unit", TimeUnit(unit.units).name)
    }
    if unit.step != 1 { members.add("step", JSONValue.number(unit.step)) }
    if unit.isUTC { members.add("utc", JSONValue.bool(true)) }
    if unit.isBinned { members.add("binned", JSONValue.bool(true)) }
    members.add("maxbins", unit.maxBins.map { JSONValue.number($0) })
    return members.value
  }

  private func sort(_ order: SortOrder) -> JSONValue {
    switch order {
    case .none: return .null
    case .ascending: return "ascending"
    case .descending: return "descending"
    case .values(let values): return .array(values.map(\.json))
    case .channel(let channel, let descending): return .string((descending ? "-" : "") + channel.rawValue)
    case .field(let field, let operation, let descending):
      var members = Members()
      members.add("field", field)
      members.add("op", operation?.rawValue)
      if descending { members.add("order", "descending") }
      return members.value
    }
  }

  func predicate(_ predicate: Predicate) -> JSONValue {
    switch predicate {
    case .expression(let expression): return .string(expression.text)
    case .and(let parts): return .object([("and", .array(parts.map { self.predicate($0) }))])
    case .or(let parts): return .object([("or", .array(parts.map { self.predicate($0) }))])
    case .not(let inner): return .object([("not", self.predicate(inner))])
    case .parameter(let name, let empty):
      return .object([("param", .string(name))] + (empty ? [] : [("empty", .bool(false))]))
    case .compare(let test, let comparison, let value): return field(test, comparison.rawValue, value.json)
    case .range(let test, let low, let high):
      return field(test, "range", low.expressionText == nil ? .array([low.json, high.json]) : low.json)
    case .oneOf(let test, let values): return field(test, "oneOf", .array(values.map(\.json)))
    case .valid(let test, let valid): return field(test, "valid", .bool(valid))
    }
  }

  private func field(_ test: Predicate.FieldTest, _ name: String, _ value: JSONValue) -> JSONValue {
    var members = Members()
    members.add("field", test.field)
    members.add("timeUnit", test.timeUnit.map { timeUnit($0) })
    members.add(name, value)
    return members.value
  }
}
