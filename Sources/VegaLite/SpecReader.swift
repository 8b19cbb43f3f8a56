import ChartModel
import Diagnostics
import JSON

/// Reads a chart file's values into the chart model and notes what is wrong.
///
/// Each `read…` function lives in the extension of its subject. They never stop at the first fault: they
/// report it and go on with nothing in its place, so that an author sees all faults at once.
struct SpecReader {
  var sink = DiagnosticSink()

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
  mutating func check(_ object: JSONObject, known: Set<String>, in what: String) {
    for member in object where !known.contains(member.key) {
      let near = nearestName(to: member.key, among: known.sorted())
      sink.report(Messages.unknownProperty(member.key, in: what, near: near, Place(member.keyPlace)))
    }
  }

  /// A block of settings, its names checked against a table.
  mutating func block(_ value: JSONValue, _ table: PropertyTable) -> Properties {
    guard let object = object(value, table.name) else { return Properties() }
    return block(object, table, except: [])
  }

  /// A block of settings out of an object that has other members too.
  mutating func block(_ object: JSONObject, _ table: PropertyTable, except: Set<String>) -> Properties {
    var settings = Properties()
    for member in object where !except.contains(member.key) {
      let place = Place(member.value.place)
      if table.later.contains(member.key) {
        sink.report(Messages.notDrawn(member.key, in: table.name, Place(member.keyPlace)))
      } else if !table.known.contains(member.key) {
        let near = nearestName(to: member.key, among: table.known.union(except).sorted())
        sink.report(Messages.unknownProperty(member.key, in: table.title, near: near, Place(member.keyPlace)))
        continue
      }
      settings.set(member.key, member.value.literal, at: place)
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
