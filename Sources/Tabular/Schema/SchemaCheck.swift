import Diagnostics

/// Collects what breaks a schema, finds the places, and tells the first of it in their order.
struct SchemaCheck {
  /// So many violations are told; the rest is counted.
  static let shown = 20

  private struct Found {
    var violation: DeclaredColumn.Violation
    var column: String
  }

  private let table: Table
  private let schema: TableSchema
  private var found: [Found] = []
  private var count = 0

  init(_ table: Table, _ schema: TableSchema) {
    self.table = table
    self.schema = schema
  }

  /// Takes over what was found while cells were read.
  mutating func add(_ columns: [DeclaredColumn]) {
    for column in columns {
      found += column.violations.map { Found(violation: $0, column: column.field.name) }
      count += column.violationCount
    }
  }

  /// Checks constraints and the primary key. A cell of the wrong type is missing by now, and is not told again for
  /// that.
  mutating func checkColumns() {
    let wrongKeys = Set(found.filter { schema.primaryKey.contains($0.column) }.map(\.violation.row))
    for field in schema.fields {
      guard let column = table[field.name] else { continue }
      let wrong = Set(found.filter { $0.column == field.name }.map(\.violation.row))
      var shownByRule: [String: Int] = [:]
      field.check(column) { rule, row in
        if rule == .required, wrong.contains(row) { return }
        note(rule, row, column, &shownByRule["\(rule)", default: 0])
      }
    }
    checkPrimaryKey(except: wrongKeys)
  }

  private mutating func checkPrimaryKey(except wrong: Set<Int>) {
    let columns = schema.primaryKey.compactMap { table[$0] }
    guard let first = columns.first, columns.count == schema.primaryKey.count else { return }
    var rows: [[Value]: Int] = [:]
    var shown = 0
    for row in 0..<table.rowCount where !wrong.contains(row) {
      let key = columns.map { $0[row] }
      if let missing = columns.first(where: { $0.isMissing(row) }) {
        if !(schema[missing.name]?.constraints.required ?? false) { note(.required, row, missing, &shown) }
      } else if let earlier = rows[key] {
        note(.primaryKey(schema.primaryKey, firstRow: earlier), row, first, &shown)
      } else {
        rows[key] = row
      }
    }
  }

  /// Notes rows whose key another table lacks.
  mutating func checkForeignKey(_ key: TableSchema.ForeignKey, in other: Table) {
    let here = key.fields.compactMap { table[$0] }
    let there = key.references.compactMap { other[$0] }
    guard let first = here.first, here.count == key.fields.count, there.count == here.count else { return }
    let known = Set((0..<other.rowCount).map { row in there.map { $0[row].description } })
    var shown = 0
    for row in 0..<table.rowCount where !here.contains(where: { $0.isMissing(row) }) {
      if !known.contains(here.map { $0[row].description }) {
        note(.foreignKey(key.fields, resource: key.resource), row, first, &shown)
      }
    }
  }

  /// Keeps the first violations of a rule and counts the others.
  private mutating func note(_ rule: Rule, _ row: Int, _ column: Column, _ shown: inout Int) {
    count += 1
    shown += 1
    if shown > Self.shown { return }
    let violation = DeclaredColumn.Violation(rule: rule, row: row, offset: nil, text: column[row].description)
    found.append(Found(violation: violation, column: column.name))
  }

  /// Asks for the places of rows whose offsets are not known yet.
  mutating func locate(_ find: ([Int]) -> [Int: [String: Int]]) {
    let rows = Set(found.filter { $0.violation.offset == nil }.map(\.violation.row)).sorted()
    guard !rows.isEmpty else { return }
    let offsets = find(rows)
    for index in found.indices where found[index].violation.offset == nil {
      found[index].violation.offset = offsets[found[index].violation.row]?[found[index].column]
    }
  }

  /// The sentences, in the order of their places.
  func diagnostics(_ places: inout PlaceCounter) -> [Diagnostic] {
    let inOrder = found.sorted { ($0.violation.offset ?? 0) < ($1.violation.offset ?? 0) }
    var result: [Diagnostic] = []
    for one in inOrder.prefix(Self.shown) {
      let place = one.violation.offset.map { places.location(at: $0) }
      result.append(sentence(one, place))
    }
    if count > result.count { result.append(Messages.moreViolations(count - result.count)) }
    return result
  }

  /// The sentences for rows whose cells stand in no text file, in the order of the rows; those without a place name the
  /// row.
  func diagnostics(_ place: (Int, String) -> SourceLocation?) -> [Diagnostic] {
    let inOrder = found.sorted { $0.violation.row < $1.violation.row }
    var result = inOrder.prefix(Self.shown).map { one in
      let place = place(one.violation.row, one.column)
      var diagnostic = sentence(one, place)
      if place == nil { diagnostic.message = "Row \(one.violation.row + 1): " + diagnostic.message }
      return diagnostic
    }
    if count > result.count { result.append(Messages.moreViolations(count - result.count)) }
    return result
  }

  private func sentence(_ one: Found, _ place: SourceLocation?) -> Diagnostic {
    Messages.violation(one.violation.rule, schema[one.column]?.kind, one.column, one.violation.text, place)
  }
}
