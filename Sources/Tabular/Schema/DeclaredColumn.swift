/// A column whose type a schema declares: cells that are not of it are violations.
final class DeclaredColumn {
  /// A cell that is not what the schema asks for.
  struct Violation {
    /// What is wrong with it.
    var rule: Rule
    /// Its row in the file, from 0.
    var row: Int
    /// Where it stands in the file; nil where that is still to be found.
    var offset: Int?
    /// What stands there.
    var text: String
  }

  let field: FieldSchema
  /// The first violations, at most so many as are ever shown.
  private(set) var violations: [Violation] = []
  /// How many there were.
  private(set) var violationCount = 0
  private let builder: any ColumnBuilder
  private let shown: Int

  init(_ field: FieldSchema, _ builder: any ColumnBuilder, shown: Int) {
    self.field = field
    self.builder = builder
    self.shown = shown
  }

  func read(_ block: CSVBlock, column: Int) {
    var row = 0
    while row < block.rowCount, let failed = builder.read(block, column: column, from: row) {
      let cell = block.cell(failed, column)
      let bytes = UnsafeBufferPointer(start: block.base + Int(cell.start), count: cell.length)
      note(
        Violation(
          rule: .type, row: builder.count, offset: block.offset + Int(cell.start) - (cell.isQuoted ? 1 : 0),
          text: String(decoding: bytes, as: UTF8.self)))
      builder.appendMissing(1)
      row = failed + 1
    }
  }

  func note(_ violation: Violation) {
    violationCount += 1
    if violations.count < shown { violations.append(violation) }
  }

  /// The finished column.
  func column() -> Column { builder.column(field.name) }
}

/// What a cell can break.
enum Rule: Sendable, Equatable {
  case type
  case required
  case unique(firstRow: Int)
  case minimum(Value)
  case maximum(Value)
  case exclusiveMinimum(Value)
  case exclusiveMaximum(Value)
  case minLength(Int)
  case maxLength(Int)
  case pattern(String)
  case allowed([Value])
  case format(String)
  case primaryKey([String], firstRow: Int)
  case foreignKey([String], resource: String)
}
