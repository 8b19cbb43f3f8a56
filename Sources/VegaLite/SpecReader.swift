import ChartModel
import Diagnostics
import JSON

/// Reads a chart file's values into the chart model and notes what is wrong.
///
/// Each `read…` function lives in the extension of its subject. They never stop at the first fault: they
/// report it and go on with nothing in its place, so that an author sees all faults at once.
struct SpecReader {
  var sink = DiagnosticSink()
  /// The parameters and selections of the whole file, and where they are asked for.
  var parameterNames: Set<String> = []
  var parameterUses: [(name: String, place: Place)] = []
  /// Whether the configuration lets functions write numbers and times.
  var usesFunctionsAsFormats = false

  /// The object behind a value; reports anything else.
  mutating func object(_ value: JSONValue, _ name: String) -> JSONObject? {
    if let object = value.object { return object }
    sink.report(Messages.wrongKind(name, wanted: "an object", found: value.kindName, value.spot))
    return nil
  }

  /// The text behind a value; reports anything else.
  mutating func string(_ value: JSONValue?, _ name: String) -> String? {
    guard let value else { return nil }
    if let string = value.string { return string }
    sink.report(Messages.wrongKind(name, wanted: "a text", found: value.kindName, value.spot))
    return nil
  }

  /// The number behind a value; reports anything else.
  mutating func number(_ value: JSONValue?, _ name: String) -> Double? {
    guard let value else { return nil }
    if let number = value.number { return number }
    sink.report(Messages.wrongKind(name, wanted: "a number", found: value.kindName, value.spot))
    return nil
  }

  /// The list behind a value, or a list of the one value; nothing for none.
  func list(_ value: JSONValue?) -> [JSONValue] {
    guard let value, !value.isNull else { return [] }
    return value.array ?? [value]
  }

  /// The texts of a list; reports anything else.
  mutating func strings(_ value: JSONValue?, _ name: String) -> [String] {
    var found: [String] = []
    for item in list(value) { if let text = string(item, name) { found.append(text) } }
    return found
  }

  /// The name of a parameter that is asked for.
  mutating func parameterUse(_ value: JSONValue) -> String? {
    guard let name = string(value, "param") else { return nil }
    parameterUses.append((name, value.spot))
    return name
  }

  /// Reports parameters that are asked for and stand nowhere.
  mutating func checkParameters() {
    for use in parameterUses where !parameterNames.contains(use.name) {
      let near = nearestName(to: use.name, among: parameterNames.sorted())
      sink.report(Messages.unknownParameter(use.name, near: near, use.place))
    }
  }

  /// A case of a closed list of words; reports a word that is none of them.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ value: JSONValue?, _ name: String, of type: Word.Type
  ) -> Word? where Word.RawValue == String {
    guard let value, let text = string(value, name) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let near = nearestName(to: text, among: Word.allCases.map(\.rawValue))
    sink.report(Messages.unknownValue(text, for: name, near: near, value.spot))
    return nil
  }

  /// Reports the names of an object that are not in a list.
  mutating func check(_ object: JSONObject, known: WordList, in what: String) {
    for member in object where !known.contains(member.key) {
      let near = nearestName(to: member.key, among: known.words.sorted())
      sink.report(Messages.unknownProperty(member.key, in: what, near: near, Place(member.keyPlace)))
    }
  }

  /// The members of an object whose names are in a list; reports the others.
  mutating func known(_ object: JSONObject, _ names: WordList, in what: String) -> JSONObject {
    if object.allSatisfy({ names.contains($0.key) }) { return object }
    check(object, known: names, in: what)
    var rest = JSONObject()
    for member in object where names.contains(member.key) { rest.set(member) }
    return rest
  }

  /// How views stand beside one another: `spacing`, `columns` and their like.
  mutating func composition(_ object: JSONObject) -> Properties {
    var settings = Properties()
    for name in ["align", "center", "spacing", "bounds", "columns"] {
      if let written = object[name], let value = setting(written, name, in: .composition) {
        settings.set(name, value, at: written.spot)
      }
    }
    return settings
  }

  /// A formula; reports one that cannot be read.
  mutating func expression(_ value: JSONValue?, _ name: String) -> Expression? {
    guard let value, let text = string(value, name) else { return nil }
    do {
      return try Expression(parsing: text, place: value.spot)
    } catch {
      sink.report(Messages.badExpression(text, error.message, at: error.offset, value.spot))
      return nil
    }
  }
}

extension JSONValue {
  /// Where it stands.
  var spot: Place { Place(place) }

  /// The same constant in the chart model's terms.
  var literal: Literal {
    switch kind {
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let value): .number(value.double)
    case .string(let value): .string(value)
    case .array(let values): .array(values.map(\.literal))
    case .object(let object): .object(object.members.map { Literal.Member($0.key, $0.value.literal) })
    }
  }
}

extension Literal {
  /// The same constant as a JSON value.
  var json: JSONValue {
    switch self {
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let value): .number(value)
    case .string(let value): .string(value)
    case .array(let values): .array(values.map(\.json))
    case .object(let members): .object(members.map { ($0.name, $0.value.json) })
    }
  }
}
