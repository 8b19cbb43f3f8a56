import JSON

/// A change of a chart file that says the same in other words, and what it does to the texts of the picture.
enum ChartMutation: String, CaseIterable {
  /// Every field of the data gets another name of the same length.
  case fieldsRenamed
  /// Every category of the data gets another name of the same length, in the same order.
  case categoriesRenamed
  /// The rows stand in another order.
  case rowsPermuted

  /// The changed chart, and how a text of the picture changes with it; nil where the change means nothing to it.
  func callAsFunction(_ chart: JSONValue) -> (JSONValue, (String) -> String)? {
    let data = InlineData(chart)
    guard !data.names.isEmpty else { return nil }
    switch self {
    case .fieldsRenamed:
      var renaming = Renaming(words: data.names.filter { $0.count > 1 }) { Self.turned($0) }
      renaming.keys = Renaming.fieldKeys
      return (renaming.applied(to: chart, "", isData: false), renaming.text)
    case .categoriesRenamed:
      let words = data.categories.filter { !data.names.contains($0) }
      guard !words.isEmpty, !data.makesFieldsOfValues else { return nil }
      var renaming = Renaming(words: words) { Self.shifted($0) }
      renaming.keys = ["equal", "oneOf", "domain", "sort", "datum", "values"]
      renaming.changesValues = true
      return (renaming.applied(to: chart, "", isData: false), renaming.text)
    case .rowsPermuted:
      guard !data.orderMatters else { return nil }
      return (Self.permuted(chart), { $0 })
    }
  }

  /// Each letter replaced by the one half an alphabet away.
  private static func turned(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.map { letter($0) { ($0 + 13) % 26 } }))
  }

  /// Each letter replaced by the next one, so that the order stays.
  private static func shifted(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.map { letter($0) { min($0 + 1, 25) } }))
  }

  private static func letter(_ scalar: Unicode.Scalar, _ change: (UInt32) -> UInt32) -> Unicode.Scalar {
    for first in [Unicode.Scalar("a"), Unicode.Scalar("A")] {
      let place = scalar.value &- first.value
      if place < 26 { return Unicode.Scalar(first.value + change(place)) ?? scalar }
    }
    return scalar
  }

  /// The chart with the rows of all data in another order: the last first, then the first, and so on inward.
  private static func permuted(_ value: JSONValue) -> JSONValue {
    guard var object = value.object else {
      return value.array.map { JSONValue.array($0.map { permuted($0) }) } ?? value
    }
    for member in object {
      if member.key == "data", var data = member.value.object, let rows = data["values"]?.array,
        rows.first?.object != nil
      {
        let half = rows.count / 2
        data["values"] = .array(Array(rows[half...].reversed() + rows[..<half]))
        object[member.key] = JSONValue(.object(data))
      } else {
        object[member.key] = permuted(member.value)
      }
    }
    return JSONValue(.object(object))
  }
}

/// What the rows within a chart file hold.
struct InlineData {
  /// The names of their fields.
  var names: Set<String> = []
  /// The texts that are nothing but letters.
  var categories: Set<String> = []
  /// Whether the chart says something of the order of rows, or draws them in it.
  var orderMatters = false
  /// Whether values become names of fields.
  var makesFieldsOfValues = false

  private var colors = false, stacks = false, aggregates = false

  init(_ chart: JSONValue) {
    walk(chart)
    if colors || stacks, !aggregates { orderMatters = true }
  }

  private mutating func walk(_ value: JSONValue) {
    for item in value.array ?? [] { walk(item) }
    for member in value.object?.members ?? [] {
      switch member.key {
      case "data":
        for row in member.value["values"]?.array ?? [] {
          for field in row.object?.members ?? [] {
            names.insert(field.key)
            if let text = field.value.string, text.count > 2,
              text.allSatisfy({ $0.isLetter && $0.isASCII || $0 == " " })
            {
              categories.insert(text)
            }
          }
        }
      case "window", "sample", "lookup", "regression", "impute": orderMatters = true
      case "sort" where member.value.isNull || member.value.object != nil || member.value.array != nil:
        orderMatters = true
      // Pieces of one stack lie in the order of their rows unless an aggregation leaves one for each colour.
      case "stack", "order": orderMatters = true
      case "color" where member.value["field"] != nil: colors = true
      case "mark":
        stacks = stacks || ["bar", "area", "arc"].contains(member.value.string ?? member.value["type"]?.string ?? "")
      case "aggregate": aggregates = true
      case "pivot": makesFieldsOfValues = true
      default: break
      }
      walk(member.value)
    }
  }
}

/// Words of a chart file replaced wherever they stand for the same thing.
struct Renaming {
  static let fieldKeys: Set<String> = [
    "field", "groupby", "as", "fold", "flatten", "key", "fields", "on", "lookup", "pivot", "density", "regression",
    "loess",
    "quantile", "impute", "stack", "argmax", "argmin", "repeat", "value",
  ]
  let words: [String: String]
  var keys: Set<String> = []
  /// Whether the values of rows change, rather than their names.
  var changesValues = false

  init(words: Set<String>, _ change: (String) -> String) {
    self.words = Dictionary(uniqueKeysWithValues: words.sorted().map { ($0, change($0)) })
  }

  /// The value with the words replaced that stand under one of the keys, in formulas, or in the rows of data.
  func applied(to value: JSONValue, _ key: String, isData: Bool) -> JSONValue {
    switch value.kind {
    case .string(let text):
      if isData { return .string(changesValues ? words[text] ?? text : text) }
      if keys.contains(key) {
        // A field may lead into a nested value: ranges[2].
        let head = String(text.prefix { $0 != "[" && $0 != "." })
        if let word = words[text] { return .string(word) }
        if let word = words[head] { return .string(word + text.dropFirst(head.count)) }
      }
      return ["filter", "calculate", "test", "expr"].contains(key) ? .string(formula(text)) : value
    case .array(let items): return .array(items.map { applied(to: $0, key, isData: isData) })
    case .object(let object):
      return .object(
        object.members.map { member in
          if key == "data", member.key == "values", member.value.array != nil {
            return (member.key, .array((member.value.array ?? []).map { row($0) }))
          }
          let isName = key == "parse" && !changesValues
          let inner =
            ["field", "sort", "repeat"].contains(key) && ["repeat", "row", "column", "layer"].contains(member.key)
          return (
            isName ? words[member.key] ?? member.key : member.key,
            applied(to: member.value, inner ? key : member.key, isData: isData)
          )
        })
    default: return value
    }
  }

  private func row(_ value: JSONValue) -> JSONValue {
    guard let object = value.object else { return value }
    return .object(
      object.members.map { member in
        (changesValues ? member.key : words[member.key] ?? member.key, applied(to: member.value, "", isData: true))
      })
  }

  /// A formula with `datum.word`, `datum['word']` or, for values, `'word'` replaced.
  private func formula(_ text: String) -> String {
    var result = text
    for (word, other) in words {
      if !changesValues { result = Self.renamed(word, other, in: result) }
      for quote in ["'", "\""] {
        result = result.replacing("\(quote)\(word)\(quote)", with: "\(quote)\(other)\(quote)")
      }
    }
    return result
  }

  /// A formula with the member `word` of `datum` renamed; longer names that begin with it stay.
  private static func renamed(_ word: String, _ other: String, in text: String) -> String {
    let pieces = text.split(separator: "datum.\(word)", omittingEmptySubsequences: false)
    var result = String(pieces[0])
    for piece in pieces.dropFirst() {
      let goesOn = piece.first.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
      result += "datum.\(goesOn ? word : other)" + piece
    }
    return result
  }

  /// A text of the picture with the words replaced in it.
  func text(_ text: String) -> String {
    if let whole = words[text] { return whole }
    var text = text
    for (word, other) in words where word.contains(" ") { text = text.replacing(word, with: other) }
    return text.split(separator: " ", omittingEmptySubsequences: false)
      .map { piece in
        let core = piece.filter { !",:".contains($0) }
        return words[core].map { String(piece.replacing(core, with: $0)) } ?? String(piece)
      }
      .joined(separator: " ")
  }
}
