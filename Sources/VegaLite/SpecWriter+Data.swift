import ChartModel
import JSON

extension SpecWriter {
  func data(_ source: DataSource) -> JSONValue {
    var members = Members()
    switch source.kind {
    case .inline(let rows): members.add("values", JSONValue.array(rows.map(\.json)))
    case .text(let text): members.add("values", text)
    case .object(let object): members.add("values", object)
    case .url(let path): members.add("url", path)
    case .named(let name): members.add("name", name)
    case .sequence(let start, let stop, let step, let name):
      members.add(
        "sequence",
        JSONValue.object([
          ("start", .number(start)), ("stop", .number(stop)), ("step", .number(step)), ("as", .string(name)),
        ]))
    case .sphere: members.add("sphere", JSONValue.bool(true))
    case .graticule(let settings):
      members.add("graticule", settings.isEmpty ? JSONValue.bool(true) : block(settings))
    case .selected(let name): members.add("param", name)
    case .none: return .null
    }
    members.add("name", source.name)
    if !source.format.isEmpty { members.add("format", block(source.format)) }
    return members.value
  }

  func transform(_ transform: Transform) -> JSONValue {
    var members = Members()
    switch transform.step {
    case .aggregate(let aggregations, let groupby):
      members.add("aggregate", JSONValue.array(aggregations.map { aggregation($0) }))
      members.add("groupby", groupby.map { .string($0) })
    case .joinAggregate(let aggregations, let groupby):
      members.add("joinaggregate", JSONValue.array(aggregations.map { aggregation($0) }))
      members.add("groupby", groupby.map { .string($0) })
    case .bin(let field, let settings, let outputs):
      members.add("bin", settings.isEmpty ? JSONValue.bool(true) : block(settings))
      members.add("field", field)
      members.add("as", texts(outputs))
    case .calculate(let expression, let output):
      members.add("calculate", expression.text)
      members.add("as", output)
    case .filter(let predicate): members.add("filter", self.predicate(predicate))
    case .flatten(let fields, let outputs):
      members.add("flatten", texts(fields))
      members.add("as", texts(outputs))
    case .fold(let fields, let outputs):
      members.add("fold", texts(fields))
      members.add("as", texts(outputs))
    case .lookup(let field, let source, let key, let fields, let outputs, let fallback):
      members.add("lookup", field)
      var from = Members()
      if case .selected(let name) = source.kind { from.add("param", name) } else { from.add("data", data(source)) }
      from.add("key", key)
      from.add("fields", fields.map { .string($0) })
      members.add("from", from.value)
      members.add("as", outputs.map { .string($0) })
      members.add("default", fallback)
    case .pivot(let field, let value, let groupby, let operation, let limit):
      members.add("pivot", field)
      members.add("value", value)
      members.add("groupby", groupby.map { .string($0) })
      members.add("op", operation.rawValue)
      members.add("limit", limit.map { JSONValue.number($0) })
    case .stack(let field, let groupby, let sort, let offset, let outputs):
      members.add("stack", field)
      members.add("groupby", groupby.map { .string($0) })
      members.add("sort", sort.map { sortField($0) })
      members.add("offset", offset.rawValue)
      members.add("as", texts(outputs))
    case .timeUnit(let unit, let field, let output):
      members.add("timeUnit", timeUnit(unit))
      members.add("field", field)
      members.add("as", output)
    case .window(let aggregations, let frame, let groupby, let sort, let ignorePeers):
      members.add("window", JSONValue.array(aggregations.map { aggregation($0) }))
      members.add("frame", JSONValue.array(frame.map { $0.map { .number($0) } ?? .null }))
      members.add("groupby", groupby.map { .string($0) })
      members.add("sort", sort.map { sortField($0) })
      if ignorePeers { members.add("ignorePeers", JSONValue.bool(true)) }
    case .other(_, let settings): members.add(settings)
    }
    return members.value
  }

  private func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

  private func sortField(_ field: SortField) -> JSONValue {
    var members = Members()
    members.add("field", field.field)
    if field.descending { members.add("order", "descending") }
    return members.value
  }

  private func aggregation(_ aggregation: Transform.Aggregation) -> JSONValue {
    var members = Members()
    members.add("op", aggregation.operation)
    members.add("field", aggregation.field)
    members.add("as", aggregation.output)
    members.add("param", aggregation.parameter.map { JSONValue.number($0) })
    return members.value
  }
}
