import ChartModel
import Colors
import Diagnostics
import JSON

extension SpecReader {
  /// A block of settings, its names and values checked against a table.
  mutating func block(_ value: JSONValue, _ table: PropertyTable) -> Properties {
    guard let object = object(value, table.name) else { return Properties() }
    return block(object, table, except: [])
  }

  /// A block of settings out of an object that has other members too. What is not understood is left out.
  mutating func block(_ object: JSONObject, _ table: PropertyTable, except: Set<String>) -> Properties {
    var settings = Properties()
    for member in object where !except.contains(member.key) {
      if let value = member.checked(table, also: except, &self) {
        settings.set(member.key, value, at: member.value.spot)
      }
    }
    return settings
  }

  /// A value that one property may have; reports any other, and gives nothing then.
  mutating func setting(_ value: JSONValue, _ name: String, in table: PropertyTable) -> Literal? {
    if value.isNull { return .null }
    if name == "format" || name == "formatType" { checkFormat(value, name) }
    if name == "labelExpr" { checkLabelFormula(value) }
    if let object = value.object {
      if let formula = object["expr"] ?? object["signal"], formula.string != nil {
        return expression(formula, "expr") == nil ? nil : value.literal
      }
      if table.allowsConditions, let condition = object["condition"] {
        for one in list(condition) { checkCase(one, name, in: table) }
        return value.literal
      }
    }
    return fitted(value, table.shape(name), name)
  }

  /// One case of a value that hangs on conditions.
  private mutating func checkCase(_ value: JSONValue, _ name: String, in table: PropertyTable) {
    guard let object = object(value, "condition") else { return }
    if let test = object["test"] { _ = readPredicate(test) }
    if let stated = object["value"] { _ = fitted(stated, table.shape(name), name) }
  }

  /// The value, where it is of the shape; reports it otherwise.
  mutating func fitted(_ value: JSONValue, _ shape: ValueShape, _ name: String) -> Literal? {
    for kind in shape.kinds {
      switch (kind, value.kind) {
      case (.any, _), (.flag, .bool), (.text, .string): return value.literal
      case (.number(let range), .number(let number)) where range.contains(number.double): return value.literal
      case (.positive, .number(let number)) where number.double > 0: return value.literal
      case (.color, .string(let text)) where Self.isPaint(text): return value.literal
      case (.words(let words), .string(let text)) where words.contains(text): return value.literal
      case (.symbol, .string(let text)) where Self.symbols.contains(text) || Self.isOutline(text): return value.literal
      case (.formula, .string): return expression(value, name) == nil ? nil : value.literal
      case (.list(let inner), .array(let items)):
        for item in items where !item.isNull && item["expr"] == nil && item["signal"] == nil {
          if fitted(item, inner, name) == nil { return nil }
        }
        return value.literal
      case (.block(let table), .object(let object)):
        let table = table()
        if table.isOpen { return value.literal }
        var members: [Literal.Member] = []
        for member in object {
          if let literal = member.checked(table, also: [], &self) { members.append(.init(member.key, literal)) }
        }
        return .object(members)
      case (.members(let inner), .object(let object)):
        for member in object where !member.value.isNull {
          if fitted(member.value, inner, member.key) == nil { return nil }
        }
        return value.literal
      default: continue
      }
    }
    sink.report(misfit(value, shape, name))
    return nil
  }

  private func misfit(_ value: JSONValue, _ shape: ValueShape, _ name: String) -> Diagnostic {
    guard let text = value.string else {
      if let number = value.number, shape.allowsNumber {
        return Messages.misfit(name, wanted: shape.description, found: shortestDecimal(number), value.spot)
      }
      return Messages.misfit(name, wanted: shape.description, found: value.kindName, value.spot)
    }
    if shape.allowsColor {
      return Messages.noColor(text, for: name, near: nearestName(to: text, among: Color.cssNames), value.spot)
    }
    let words = shape.allowsSymbol ? Self.symbols : shape.words
    if !words.isEmpty {
      return Messages.noWord(text, for: name, near: nearestName(to: text, among: words), among: words, value.spot)
    }
    return Messages.misfit(name, wanted: shape.description, found: value.kindName, value.spot)
  }

  private static let symbols = [
    "circle", "square", "cross", "diamond", "triangle", "triangle-up", "triangle-down", "triangle-right",
    "triangle-left", "arrow", "wedge", "stroke",
  ]

  /// Whether a text is an outline, in the notation of SVG.
  private static func isOutline(_ text: String) -> Bool {
    text.first { !$0.isWhitespace }.map { $0 == "M" || $0 == "m" } ?? false
  }

  /// Whether a text is a colour, or one of the words by which style sheets say that there is none.
  static func isPaint(_ text: String) -> Bool {
    Color(css: text) != nil || text.isEmpty || text == "none" || text == "currentColor"
  }
}

extension JSONObject.Member {
  /// The value of a setting, its name and value checked against a table.
  fileprivate func checked(_ table: PropertyTable, also: Set<String>, _ reader: inout SpecReader) -> Literal? {
    if table.isOpen { return value.literal }
    if table.later.contains(key) {
      reader.sink.report(Messages.notDrawn(key, in: table.name, Place(keyPlace)))
    } else if !table.names.contains(key) {
      let near = nearestName(to: key, among: table.known.union(also).sorted())
      reader.sink.report(Messages.unknownProperty(key, in: table.title, near: near, Place(keyPlace)))
      return nil
    }
    return reader.setting(value, key, in: table)
  }
}
