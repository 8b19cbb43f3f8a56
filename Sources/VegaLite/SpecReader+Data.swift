import ChartModel
import Diagnostics
import JSON

extension SpecReader {
  /// Where rows come from; nil where the view takes those around it.
  mutating func readData(_ value: JSONValue?) -> DataSource? {
    guard let value else { return nil }
    if value.isNull { return DataSource(.none, place: value.spot) }
    guard let object = object(value, "data") else { return nil }
    check(
      object, known: ["values", "url", "name", "format", "sequence", "sphere", "graticule"], in: "“data”")
    var source = DataSource(.none, place: value.spot)
    source.name = string(object["name"], "name")
    if let format = object["format"], !format.isNull { source.format = block(format, .dataFormat) }
    if let values = object["values"] {
      switch values.kind {
      case .string(let text): source.kind = .text(text)
      case .object: source.kind = .object(values.literal)
      default: source.kind = .inline(list(values).map(\.literal))
      }
    } else if let url = object["url"] {
      guard let path = string(url, "url") else { return nil }
      source.kind = .url(path)
      source.place = url.spot
    } else if let sequence = object["sequence"] {
      source.kind = .sequence(
        start: number(sequence["start"], "start") ?? 0, stop: number(sequence["stop"], "stop") ?? 0,
        step: number(sequence["step"], "step") ?? 1, name: string(sequence["as"], "as") ?? "data")
    } else if object["sphere"] != nil {
      source.kind = .sphere
    } else if let graticule = object["graticule"] {
      source.kind = .graticule(graticule.object == nil ? Properties() : block(graticule, .graticule))
    } else if let name = source.name {
      source.kind = .named(name)
      source.name = nil
      source.place = object["name"]?.spot ?? value.spot
    } else {
      sink.report(Messages.missing("url", in: "“data”", value.spot))
    }
    return source
  }

  /// A predicate: a formula, a comparison of a field, a selection, or several of them.
  mutating func readPredicate(_ value: JSONValue) -> Predicate? {
    if value.string != nil { return expression(value, "filter").map { .expression($0) } }
    if let constant = value.bool { return constant ? .and([]) : .or([]) }
    guard let object = object(value, "filter") else { return nil }
    for (name, make) in [("and", Predicate.and), ("or", Predicate.or)] {
      if let parts = object[name] {
        var predicates: [Predicate] = []
        for part in list(parts) { if let predicate = readPredicate(part) { predicates.append(predicate) } }
        return make(predicates)
      }
    }
    if let inner = object["not"] { return readPredicate(inner).map { .not($0) } }
    if let name = object["param"] ?? object["selection"] {
      return parameterUse(name).map { .parameter($0, empty: object["empty"]?.bool ?? true) }
    }
    check(
      object, known: ["field", "timeUnit", "equal", "lt", "lte", "gt", "gte", "range", "oneOf", "valid"],
      in: "A field predicate")
    guard let written = object["field"], let field = string(written, "field") else {
      sink.report(Messages.missing("field", in: "A predicate", value.spot))
      return nil
    }
    let test = Predicate.FieldTest(
      field, timeUnit: object["timeUnit"].flatMap { readTimeUnit($0) }, place: written.spot)
    for comparison in Predicate.Comparison.allCases {
      if let constant = object[comparison.rawValue] { return .compare(test, comparison, constant.literal) }
    }
    if let range = object["range"] {
      if range.object != nil { return .range(test, range.literal, .null) }
      let bounds = list(range)
      if bounds.count == 2 { return .range(test, bounds[0].literal, bounds[1].literal) }
      sink.report(Messages.wrongKind("range", wanted: "two bounds", found: range.kindName, range.spot))
      return nil
    }
    if let choices = object["oneOf"] { return .oneOf(test, list(choices).map(\.literal)) }
    if let valid = object["valid"]?.bool { return .valid(test, valid) }
    sink.report(Messages.missing("equal", in: "A predicate", value.spot))
    return nil
  }
}
