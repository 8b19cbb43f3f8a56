public import Diagnostics

/// Named columns of equal length, in order.
///
/// ```swift
/// let table = Table([
///   Column("year", [2004, 2005, 2006]),
///   Column("tiv_million", [2820.5, nil, 2410]),
/// ])
/// table.rowCount                  // 3
/// table["tiv_million"]?.numbers   // values and what is missing
/// try table[Field<Double>("tiv_million")]  // [2820.5, nil, 2410]
/// ```
///
/// A table is a value: copies are cheap and share their columns until one is changed.
public struct Table: Sendable, Equatable {
  /// The columns in order; no two of one name.
  public private(set) var columns: [Column]
  /// How many rows there are.
  public private(set) var rowCount: Int

  /// A table of columns.
  ///
  /// Columns of different lengths or with equal names are a mistake of the program and stop it with a sentence.
  public init(_ columns: [Column] = []) {
    self.columns = []
    rowCount = columns.first?.count ?? 0
    for column in columns { append(column) }
  }

  /// A table of so many rows without columns.
  public init(rowCount: Int) {
    columns = []
    self.rowCount = rowCount
  }

  /// The names of the columns in order.
  public var names: [String] { columns.map(\.name) }

  /// The column of that name.
  public subscript(_ name: String) -> Column? { columns.first { $0.name == name } }

  /// The position of the column of that name.
  public func index(of name: String) -> Int? { columns.firstIndex { $0.name == name } }

  /// The column of that name; throws a sentence with the nearest name where there is none.
  public func column(_ name: String) throws(DiagnosticList) -> Column {
    guard let column = self[name] else {
      throw DiagnosticList(Messages.noColumn(name, near: nearestName(to: name, among: names), names: names))
    }
    return column
  }

  /// The cell of a row and column; missing where there is no such column.
  public func value(_ row: Int, _ name: String) -> Value { self[name]?[row] ?? .missing }

  /// Adds a column, or puts it in the place of the one that has its name.
  public mutating func append(_ column: Column) {
    if columns.isEmpty, rowCount == 0 { rowCount = column.count }
    precondition(
      column.count == rowCount,
      "Column “\(column.name)” has \(column.count) rows, the table has \(rowCount).")
    if let index = index(of: column.name) { columns[index] = column } else { columns.append(column) }
  }

  /// The table with a column more, or another in its place.
  public func adding(_ column: Column) -> Table {
    var copy = self
    copy.append(column)
    return copy
  }

  /// The named columns, in that order; throws where one does not exist.
  public func selecting(_ names: [String]) throws(DiagnosticList) -> Table {
    var result = Table(rowCount: rowCount)
    for name in names { result.append(try column(name)) }
    return result
  }

  /// The table without the named columns; names that do not occur change nothing.
  public func removing(_ names: [String]) -> Table {
    var result = self
    result.columns.removeAll { names.contains($0.name) }
    return result
  }

  /// The table with a column under another name; throws where it does not exist.
  public func renaming(_ name: String, to newName: String) throws(DiagnosticList) -> Table {
    let renamed = try column(name).renamed(newName)
    var result = self
    if let index = index(of: name) { result.columns[index] = renamed }
    return result
  }

  /// The given rows, in their order; a row may come more than once.
  public func picking(_ rows: [Int]) -> Table {
    var result = Table(rowCount: rows.count)
    for column in columns { result.columns.append(column.picking(rows)) }
    return result
  }

  /// The rows whose bit is set.
  public func filtered(_ keep: Bitmap) -> Table {
    keep.isFull && keep.count == rowCount ? self : picking(keep.setRows)
  }

  /// The rows for which a condition on the row number holds.
  public func filtered(_ keep: (Int) throws -> Bool) rethrows -> Table {
    picking(try (0..<rowCount).filter(keep))
  }

  /// The first rows, at most so many.
  public func prefix(_ count: Int) -> Table { picking(Array(0..<min(max(count, 0), rowCount))) }
}
