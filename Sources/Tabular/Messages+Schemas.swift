import Diagnostics
import JSON

// What is said about schemas and data packages.
extension Messages {
  static func lacksColumn(
    _ name: String, near: String?, declaredAt: SourceLocation?, _ at: SourceLocation
  ) -> Diagnostic {
    let declared = declaredAt.map { ", which \($0) declares" } ?? " of the schema"
    return .error(
      "schema.no-column", "The file has no column “\(name)”\(declared).", at: at,
      hint: near.map { "It has “\($0)”. Is that the one?" })
  }
  static func undeclaredColumn(_ name: String, _ at: SourceLocation) -> Diagnostic {
    .warning("schema.extra-column", "The schema says nothing about the column “\(name)”.", at: at)
  }
  static func badFormat(_ format: String, _ name: String, _ type: String, _ at: SourceLocation?) -> Diagnostic {
    .error("schema.format", "“\(format)” is not a format of the type “\(type)” (field “\(name)”).", at: at)
  }
  static func moreViolations(_ count: Int) -> Diagnostic {
    .error("schema.more", "\(count) more \(count == 1 ? "cell breaks" : "cells break") the schema.")
  }
  static func violation(
    _ rule: Rule, _ kind: FieldSchema.Kind?, _ column: String, _ text: String, _ at: SourceLocation?
  ) -> Diagnostic {
    let cell = "“\(shortened(text))”"
    let inColumn = "in column “\(column)”"
    var hint: String?
    let sentence: String
    switch rule {
    case .type:
      sentence = "\(cell) \(inColumn) is not \(kind?.phrase ?? "of its type")."
      if text.count < 12 { hint = "If it stands for a missing value, add it to missingValues." }
    case .required: sentence = "A cell \(inColumn) is missing, but a value is required."
    case .unique(let first): sentence = "\(cell) \(inColumn) was given in row \(first + 1) already, but must be unique."
    case .minimum(let bound): sentence = "\(cell) \(inColumn) is below the minimum \(bound)."
    case .maximum(let bound): sentence = "\(cell) \(inColumn) is above the maximum \(bound)."
    case .exclusiveMinimum(let bound): sentence = "\(cell) \(inColumn) is not above \(bound)."
    case .exclusiveMaximum(let bound): sentence = "\(cell) \(inColumn) is not below \(bound)."
    case .minLength(let length): sentence = "\(cell) \(inColumn) is shorter than \(length) characters."
    case .maxLength(let length): sentence = "\(cell) \(inColumn) is longer than \(length) characters."
    case .pattern(let pattern): sentence = "\(cell) \(inColumn) does not match the pattern “\(pattern)”."
    case .format(let format):
      sentence = "\(cell) \(inColumn) does not look like \(format == "email" ? "an" : "a") \(format)."
    case .allowed(let values):
      let names = values.map(\.description)
      sentence = "\(cell) \(inColumn) is none of the values allowed."
      hint = nearestName(to: text, among: names).map { "Did you mean “\($0)”?" } ?? "Allowed are \(listed(names))."
    case .primaryKey(let fields, let first):
      sentence = "The key \(listed(fields)) of this row is that of row \(first + 1) already."
    case .foreignKey(let fields, let resource):
      let other = resource.isEmpty ? "this table" : "the resource “\(resource)”"
      let which = fields.count == 1 ? inColumn : "in the columns \(listed(fields))"
      sentence = "\(cell) \(which) refers to no row of \(other)."
    }
    return .error("schema.\(rule.name)", sentence, at: at, hint: hint)
  }

  // MARK: Data packages

  static func noDescriptor(_ folder: String) -> Diagnostic {
    .error("package.no-descriptor", "The folder has no datapackage.json.", at: SourceLocation(file: folder))
  }
  static func noResources(_ at: SourceLocation?) -> Diagnostic {
    .error("package.resources", "The package names no resources.", at: at)
  }
  static func duplicateResource(_ name: String, _ at: SourceLocation?) -> Diagnostic {
    .error("package.resources", "There are two resources called “\(name)”.", at: at)
  }
  static func namelessResource(_ number: Int, _ at: SourceLocation?) -> Diagnostic {
    .error("package.resources", "Resource \(number) has no name.", at: at)
  }
  static func manyParts(_ name: String, _ at: SourceLocation?) -> Diagnostic {
    .error("package.path", "The resource “\(name)” is in several files; only one is supported.", at: at)
  }
  static func noData(_ name: String, _ at: SourceLocation?) -> Diagnostic {
    .error("package.path", "The resource “\(name)” has neither a path nor data.", at: at)
  }
  static func unsafePath(_ path: String, _ at: SourceLocation?) -> Diagnostic {
    .error("package.path", "The path “\(path)” leaves the folder of the package.", at: at)
  }
  static func outside(_ path: String, _ at: SourceLocation?) -> Diagnostic {
    .error(
      "package.path", "“\(path)” lies outside the project, where nothing is read.", at: at,
      hint: "Allow its folder: --allow DIR.")
  }
  static func remotePath(_ path: String, _ at: SourceLocation?) -> Diagnostic {
    .error(
      "package.path", "“\(path)” is on the network, from where nothing is read.", at: at,
      hint: "Save the file beside the descriptor.")
  }
  static func missingFile(_ reason: String, _ at: SourceLocation?, near: String?) -> Diagnostic {
    .error("package.file", reason, at: at, hint: near.map { "There is “\($0)”. Is that the one?" })
  }
  static func unknownEncoding(_ name: String, _ at: SourceLocation?) -> Diagnostic {
    .error(
      "package.encoding", "The encoding “\(name)” is not supported.", at: at,
      hint: "Supported are utf-8, iso-8859-1 and windows-1252.")
  }
  static func ignoredMember(_ name: String, _ place: String, _ at: SourceLocation?) -> Diagnostic {
    .warning("package.ignored", "“\(name)” in \(place) is not supported and was ignored.", at: at)
  }
  static func wrongMember(_ name: String, _ wanted: String, _ value: JSONValue?) -> Diagnostic {
    .error("package.member", "“\(name)” must be \(wanted), not \(value?.kindName ?? "nothing").", at: value?.location)
  }
  static func duplicateField(_ name: String, _ at: SourceLocation?) -> Diagnostic {
    .error("schema.field", "There are two fields called “\(name)”.", at: at)
  }
  static func noField(_ name: String, near: String?, _ at: SourceLocation?) -> Diagnostic {
    .error("schema.field", "There is no field “\(name)”.", at: at, hint: near.map { "Did you mean “\($0)”?" })
  }
  static func unknownType(_ name: String, near: String?, _ at: SourceLocation?) -> Diagnostic {
    .error("schema.field", "There is no type “\(name)”.", at: at, hint: near.map { "Did you mean “\($0)”?" })
  }
  static func unknownConstraint(_ name: String, near: String?, _ at: SourceLocation?) -> Diagnostic {
    .warning(
      "schema.constraint", "There is no constraint “\(name)”; it was ignored.", at: at,
      hint: near.map { "Did you mean “\($0)”?" })
  }
  static func badPattern(_ pattern: String, _ at: SourceLocation?) -> Diagnostic {
    .error("schema.constraint", "“\(pattern)” is not a regular expression.", at: at)
  }
  static func badBound(
    _ text: String, _ field: String, _ kind: FieldSchema.Kind, _ at: SourceLocation?
  ) -> Diagnostic {
    .error("schema.constraint", "\(text) is not \(kind.phrase), as the field “\(field)” is.", at: at)
  }
  static func noTable(_ name: String, near: String?, names: [String]) -> Diagnostic {
    .error(
      "package.table", "There is no table “\(name)”.",
      hint: near.map { "Did you mean “\($0)”?" } ?? "The tables are \(listed(names)).")
  }
  static func noReferredResource(_ name: String, near: String?, _ at: SourceLocation?) -> Diagnostic {
    .error(
      "schema.foreign-key", "A foreign key refers to “\(name)”, but there is no such resource.", at: at,
      hint: near.map { "Did you mean “\($0)”?" })
  }
  static func noReferredField(_ name: String, _ resource: String, near: String?, _ at: SourceLocation?) -> Diagnostic {
    .error(
      "schema.foreign-key", "A foreign key refers to “\(name)” of “\(resource)”, which has no such column.", at: at,
      hint: near.map { "Did you mean “\($0)”?" })
  }
  static func noDataset(_ name: String, near: String?, folders: [String]) -> Diagnostic {
    .error(
      "catalog.no-dataset", "There is no dataset “\(name)”.",
      hint: near.map { "Did you mean “\($0)”?" }
        ?? "Looked in \(folders.isEmpty ? "no folder" : folders.map { "“\($0)”" }.joined(separator: ", ")).")
  }
}

extension Rule {
  /// The last part of the code of a finding.
  var name: String {
    switch self {
    case .type: "type"
    case .required: "required"
    case .unique: "unique"
    case .minimum, .exclusiveMinimum: "minimum"
    case .maximum, .exclusiveMaximum: "maximum"
    case .minLength: "min-length"
    case .maxLength: "max-length"
    case .pattern: "pattern"
    case .allowed: "enum"
    case .format: "format"
    case .primaryKey: "primary-key"
    case .foreignKey: "foreign-key"
    }
  }
}
