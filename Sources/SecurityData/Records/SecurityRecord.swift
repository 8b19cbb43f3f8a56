public import Diagnostics
public import Tabular

/// A row of one of the datasets as a Swift value: fields with types and units instead of cells.
///
/// ```swift
/// let read = try ArmsTransfer.records(in: table, file: "Datasets/arms-transfers/data.csv")
/// let average = read.value.fiveYearMovingAverage()
/// ```
///
/// The schema is checked before the first row is read: a column that is missing or of another type is an
/// error. So is a cell that is blank where a value is required, or a word that its list does not know, each
/// with its line.
public protocol SecurityRecord: Sendable, Equatable {
  /// The dataset and the resource in it that hold such rows.
  static var source: RecordSource { get }
  /// The columns that a table must have to be read as such rows.
  static var columns: [String] { get }
  /// Reads one row; throws what is wrong with it.
  init(_ row: RecordRow) throws(DiagnosticList)
}

/// Where the rows of a record type stand: a folder of `Datasets`, and a resource of its data package.
public struct RecordSource: Sendable, Hashable {
  /// The name of the dataset, such as `arms-transfers`.
  public var dataset: String
  /// The name of the resource, such as `by-category`; the main one has the dataset's name.
  public var resource: String

  /// Names a resource, by default the main one.
  public init(_ dataset: String, resource: String? = nil) {
    self.dataset = dataset
    self.resource = resource ?? dataset
  }
}

extension SecurityRecord {
  /// Reads all rows of a table, in order.
  ///
  /// `file` is the name used in errors. Throws every missing column at once, or else the first fault of each
  /// faulty row (at most twenty, and a count). Takes time in proportion to the number of cells.
  public static func records(in table: Table, file: String) throws(DiagnosticList) -> [Self] {
    var sink = DiagnosticSink()
    for name in columns where table[name] == nil {
      let near = nearestName(to: name, among: table.names.filter { !columns.contains($0) })
      sink.report(Messages.missingColumn(name, near: near, SourceLocation(file: file)))
    }
    try sink.throwIfErrors()
    var records: [Self] = []
    records.reserveCapacity(table.rowCount)
    var row = RecordRow(table, file: file)
    for index in 0..<table.rowCount {
      row.index = index
      do throws(DiagnosticList) {
        records.append(try Self(row))
      } catch {
        sink.report(error.diagnostics)
      }
    }
    try sink.throwIfErrors()
    return records
  }
}
