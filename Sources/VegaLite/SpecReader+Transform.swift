import ChartModel
import Diagnostics
import JSON

extension SpecReader {
  /// The property by which a transform is recognised, in the order in which they are looked for.
  private static let transformNames = [
    "aggregate", "bin", "calculate", "density", "extent", "filter", "flatten", "fold", "impute", "joinaggregate",
    "loess", "lookup", "pivot", "quantile", "regression", "sample", "stack", "timeUnit", "window",
  ]

  /// One step of a view's transforms.
  mutating func readTransform(_ value: JSONValue) -> Transform? {
    guard let object = object(value, "transform") else { return nil }
    let names = Self.transformNames.filter { object[$0] != nil }
    // These names are also settings of other steps: a regression has an extent, a time unit may have a bin.
    guard let name = names.first(where: { !["bin", "aggregate", "extent"].contains($0) }) ?? names.first else {
      let near = object.keys.lazy.compactMap { nearestName(to: $0, among: Self.transformNames) }.first
      sink.report(Messages.unknownTransform(object.keys, near: near, value.spot))
      return nil
    }
    guard let step = readStep(name, object, value) else { return nil }
    return Transform(step, place: value.spot)
  }

  private mutating func readStep(_ name: String, _ object: JSONObject, _ value: JSONValue) -> Transform.Step? {
    let known = PropertyTable.transforms[name] ?? ""
    if name == "extent", let parameter = object["param"]?.string { parameterNames.insert(parameter) }
    if PropertyTable.isTyped(name) { check(object, known: known + WordList(name), in: "The transform “\(name)”") }
    let groupby = strings(object["groupby"], "groupby")
    let main = object[name] ?? .null
    switch name {
    case "aggregate": return .aggregate(readAggregations(main), groupby: groupby)
    case "joinaggregate": return .joinAggregate(readAggregations(main), groupby: groupby)
    case "bin":
      guard let field = string(object["field"], "field") else { return missing("field", name, value) }
      return .bin(
        field: field, settings: main.object == nil ? Properties() : block(main, .bin),
        outputs: outputs(object, ["\(field)_bin"]))
    case "calculate":
      guard let output = string(object["as"], "as") else { return missing("as", name, value) }
      return expression(main, "calculate").map { .calculate($0, output: output) }
    case "filter": return readPredicate(main).map { .filter($0) }
    case "flatten":
      let fields = strings(main, "flatten")
      return .flatten(fields, outputs: outputs(object, fields))
    case "fold":
      return .fold(strings(main, "fold"), outputs: outputs(object, ["key", "value"]))
    case "lookup": return readLookup(object, main, value)
    case "pivot":
      guard let pivoted = string(main, "pivot"), let amount = string(object["value"], "value") else {
        return missing("value", name, value)
      }
      return .pivot(
        field: pivoted, value: amount, groupby: groupby,
        operation: word(object["op"], "op", of: AggregateOperation.self) ?? .sum,
        limit: number(object["limit"], "limit"))
    case "stack":
      guard let field = string(main, "stack") else { return nil }
      let written = object["offset"].flatMap { fitted($0, .words("zero normalize center"), "offset")?.string }
      let offset = written.flatMap { ChannelDefinition.Stack(rawValue: $0) } ?? .zero
      return .stack(
        field, groupby: groupby, sort: readSortFields(object["sort"]), offset: offset,
        outputs: outputs(object, ["\(field)_start", "\(field)_end"]))
    case "timeUnit":
      guard let field = string(object["field"], "field") else { return missing("field", name, value) }
      return readTimeUnit(main).map {
        .timeUnit($0, field: field, output: object["as"]?.string ?? "\($0.name)_\(field)")
      }
    case "window":
      let bounds = object["frame"].map { list($0).map(\.number) } ?? [nil, 0]
      return .window(
        readAggregations(main), frame: bounds.count == 2 ? bounds : [nil, 0], groupby: groupby,
        sort: readSortFields(object["sort"]), ignorePeers: object["ignorePeers"]?.bool ?? false)
    default:
      let settings = block(object, PropertyTable.transform(name), except: [])
      return settings[name] == nil ? nil : .other(name, settings)
    }
  }

  private mutating func missing(_ name: String, _ transform: String, _ value: JSONValue) -> Transform.Step? {
    sink.report(Messages.missing(name, in: "The transform “\(transform)”", value.spot))
    return nil
  }

  private mutating func outputs(_ object: JSONObject, _ usual: [String]) -> [String] {
    let given = strings(object["as"], "as")
    return given + usual.dropFirst(given.count)
  }

  private mutating func readAggregations(_ value: JSONValue) -> [Transform.Aggregation] {
    var found: [Transform.Aggregation] = []
    for item in list(value) {
      guard let object = object(item, "aggregation"), let operation = string(object["op"], "op") else { continue }
      check(object, known: ["op", "field", "as", "param"], in: "An aggregation")
      let known = AggregateOperation.allCases.map(\.rawValue) + PropertyTable.windowOperations
      if !known.contains(operation) {
        sink.report(
          Messages.unknownValue(
            operation, for: "operation", near: nearestName(to: operation, among: known), object["op"]?.spot ?? .none))
        continue
      }
      let field = string(object["field"], "field")
      let output = string(object["as"], "as") ?? (field.map { "\(operation)_\($0)" } ?? operation)
      found.append(Transform.Aggregation(operation, field, as: output, parameter: number(object["param"], "param")))
    }
    return found
  }

  private mutating func readSortFields(_ value: JSONValue?) -> [SortField] {
    var found: [SortField] = []
    for item in list(value) {
      guard let field = string(item["field"], "field") else { continue }
      found.append(SortField(field, descending: isDescending(item["order"])))
    }
    return found
  }

  private mutating func readLookup(
    _ object: JSONObject, _ main: JSONValue, _ value: JSONValue
  ) -> Transform.Step? {
    guard let field = string(main, "lookup"), let from = object["from"] else {
      return missing("from", "lookup", value)
    }
    var source: DataSource?
    if let written = from["param"], let name = string(written, "param") {
      source = DataSource(.selected(name), place: written.spot)
    } else {
      source = readData(from["data"])
    }
    guard let source, let key = string(from["key"], "key") else { return missing("key", "lookup", value) }
    let fields = strings(from["fields"], "fields")
    return .lookup(
      field, from: source, key: key, fields: fields, outputs: lookupOutputs(object, source, fields),
      default: object["default"]?.literal)
  }

  /// The fields a lookup makes; one that takes whole rows from a selection is named by the selection.
  private mutating func lookupOutputs(_ object: JSONObject, _ source: DataSource, _ fields: [String]) -> [String] {
    let stated = strings(object["as"], "as")
    if stated.isEmpty, fields.isEmpty, case .selected(let name) = source.kind { return [name] }
    return stated
  }
}
