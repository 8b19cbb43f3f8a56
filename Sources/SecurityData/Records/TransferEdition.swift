public import Diagnostics

/// An edition of the SIPRI Arms Transfers Database: which years its figures cover and how they were taken.
public struct TransferEdition: SecurityRecord, Hashable {
  /// How figures were taken from an edition.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// Copied from a table that SIPRI published; whole numbers.
    case publishedTable = "published table"
    /// Our addition of the delivery values of SIPRI's register by year.
    case registerSums = "sum of register lines"
  }

  /// The day on which the database generated the figures, `YYYY-MM-DD`.
  public var edition: String
  /// How the figures were taken.
  public var method: Method
  /// The years covered. The last one is provisional.
  public var years: ClosedRange<Int>

  /// The resource `editions` of `arms-transfers`.
  public static let source = RecordSource("arms-transfers", resource: "editions")
  /// The columns that are read.
  public static let columns = ["edition", "method", "first_year", "last_year"]
  /// Reads a row of that resource.
  public init(_ row: RecordRow) throws(DiagnosticList) {
    edition = try row.text("edition")
    method = try row.word("method")
    let first = try row.integer("first_year")
    let last = try row.integer("last_year")
    guard first <= last else { throw DiagnosticList(Messages.yearsReversed(first, last, row.location)) }
    years = first...last
  }
}
