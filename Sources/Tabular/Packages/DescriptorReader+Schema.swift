import Chronology
import Diagnostics
import JSON

extension DescriptorReader {
  /// A table schema.
  mutating func schema(_ value: JSONValue) -> TableSchema {
    let missing = value["missingValues"]?.array.map(missingTexts) ?? [""]
    let fields = (value["fields"]?.array ?? []).compactMap { field($0) }
    if value["fields"]?.array == nil {
      sink.report(Messages.wrongMember("fields", "an array", value["fields"] ?? value))
    }
    var seen: Set<String> = []
    for field in fields where !seen.insert(field.name).inserted {
      sink.report(Messages.duplicateField(field.name, field.place?.location))
    }
    let key = names(value["primaryKey"], among: fields)
    let references = (value["foreignKeys"]?.array ?? []).map { foreignKey($0, fields) }
    return TableSchema(fields: fields, missingValues: missing, primaryKey: key, foreignKeys: references)
  }

  /// Version 2 allows objects with a label for people.
  private func missingTexts(_ values: [JSONValue]) -> [String] {
    values.compactMap { $0.string ?? $0["value"]?.string }
  }

  private mutating func foreignKey(_ value: JSONValue, _ fields: [FieldSchema]) -> TableSchema.ForeignKey {
    let reference = value["reference"] ?? .null
    let resource = text(reference, "resource") ?? ""
    return TableSchema.ForeignKey(
      names(value["fields"], among: fields), resource: resource, list(reference["fields"]))
  }

  private func list(_ value: JSONValue?) -> [String] {
    value?.string.map { [$0] } ?? value?.array?.compactMap(\.string) ?? []
  }

  /// The names of fields, of which each must exist.
  private mutating func names(_ value: JSONValue?, among fields: [FieldSchema]) -> [String] {
    let names = list(value)
    for name in names where !fields.contains(where: { $0.name == name }) {
      let near = nearestName(to: name, among: fields.map(\.name))
      sink.report(Messages.noField(name, near: near, value?.location))
    }
    return names
  }

  private mutating func field(_ value: JSONValue) -> FieldSchema? {
    guard let name = value["name"]?.string else {
      sink.report(Messages.wrongMember("name", "a string", value["name"] ?? value))
      return nil
    }
    var kind = FieldSchema.Kind.string
    if let text = text(value, "type") {
      if let known = FieldSchema.Kind(rawValue: text) {
        kind = known
      } else {
        let near = nearestName(to: text, among: FieldSchema.Kind.allCases.map(\.rawValue))
        sink.report(Messages.unknownType(text, near: near, value["type"]?.location))
      }
    }
    var field = FieldSchema(name, kind, format: text(value, "format") ?? "default")
    field.place = value.place
    field.title = text(value, "title")
    field.description = text(value, "description")
    field.missingValues = value["missingValues"]?.array.map(missingTexts)
    if let words = value["trueValues"]?.array { field.trueValues = words.compactMap(\.string) }
    if let words = value["falseValues"]?.array { field.falseValues = words.compactMap(\.string) }
    if let text = text(value, "decimalChar") { field.decimalChar = text }
    if let text = text(value, "groupChar") { field.groupChar = text }
    if let isBare = value["bareNumber"]?.bool { field.bareNumber = isBare }
    if let constraints = value["constraints"] { field.constraints = self.constraints(constraints, field) }
    return field
  }

  private mutating func constraints(_ value: JSONValue, _ field: FieldSchema) -> Constraints {
    var result = Constraints()
    for member in value.object?.members ?? [] {
      let given = member.value
      switch member.key {
      case "required": result.required = given.bool ?? false
      case "unique": result.unique = given.bool ?? false
      case "minimum": result.minimum = bound(given, field)
      case "maximum": result.maximum = bound(given, field)
      case "exclusiveMinimum": result.exclusiveMinimum = bound(given, field)
      case "exclusiveMaximum": result.exclusiveMaximum = bound(given, field)
      case "minLength": result.minLength = given.integer
      case "maxLength": result.maxLength = given.integer
      case "enum": result.allowed = (given.array ?? []).compactMap { bound($0, field) }
      case "pattern":
        guard let pattern = given.string else {
          sink.report(Messages.wrongMember("pattern", "a string", given))
          continue
        }
        if (try? Regex(pattern)) == nil { sink.report(Messages.badPattern(pattern, given.location)) }
        result.pattern = pattern
      default:
        let known = [
          "required", "unique", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength",
          "enum",
          "pattern",
        ]
        let near = nearestName(to: member.key, among: known)
        sink.report(Messages.unknownConstraint(member.key, near: near, member.keyPlace?.location))
      }
    }
    return result
  }

  /// A value of the field's type, given as JSON or as the text that a cell would have.
  private mutating func bound(_ value: JSONValue, _ field: FieldSchema) -> Value? {
    let text: String
    switch value.kind {
    case .string(let given): text = given
    case .number(let number):
      if field.kind == .number { return .number(number.double) }
      text = number.integer.map(String.init) ?? shortestDecimal(number.double)
    case .bool(let given): text = given ? "true" : "false"
    case .null, .array, .object:
      sink.report(Messages.badBound(value.kindName, field.name, field.kind, value.location))
      return nil
    }
    if let cell = field.cell(text) { return cell }
    sink.report(Messages.badBound("“\(text)”", field.name, field.kind, value.location))
    return nil
  }
}

extension FieldSchema {
  /// The cell of a text as this field declares it; nil where it is none.
  func cell(_ text: String) -> Value? {
    let bytes = Array(text.utf8)
    guard let builder = makeBuilder(missing: MissingTexts([]), quote: 0x22, rowEstimate: 1), !bytes.isEmpty else {
      return nil
    }
    let failed = bytes.withUnsafeBufferPointer { buffer -> Int? in
      withUnsafePointer(to: Cell(start: 0, length: bytes.count)) { cell -> Int? in
        guard let base = buffer.baseAddress else { return 0 }
        return builder.read(CSVBlock(base: base, offset: 0, cells: cell, width: 1, rowCount: 1), column: 0, from: 0)
      }
    }
    return failed == nil ? builder.column("")[0] : nil
  }
}
