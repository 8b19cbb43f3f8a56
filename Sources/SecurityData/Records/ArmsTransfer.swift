public import Diagnostics

/// What one supplier delivered to one recipient in one year, in one edition of the SIPRI Arms Transfers
/// Database.
///
/// A pair and year without a record, inside the years of an edition, had no delivery. Figures of two editions
/// are never added or drawn together: SIPRI revises earlier years in each.
public struct ArmsTransfer: SecurityRecord, Hashable {
  /// The day on which the database generated the figure, `YYYY-MM-DD`.
  public var edition: String
  /// Name of the supplier; `World` for the sum over all.
  public var supplier: String
  /// ISO 3166-1 alpha-3 code of the supplier; `WLD` for the world, `SUN` for the Soviet Union, nil for armed
  /// groups.
  public var supplierCode: String?
  /// Name of the recipient; `World` for the sum over all.
  public var recipient: String
  /// ISO 3166-1 alpha-3 code of the recipient; `WLD` for the world, nil for armed groups.
  public var recipientCode: String?
  /// Year of delivery.
  public var year: Int
  /// Volume in millions of SIPRI trend-indicator value; not money. 0 is a delivery of less than half a
  /// million.
  public var tivMillions: Double

  /// Describes a delivery.
  public init(
    edition: String, supplier: String, supplierCode: String, recipient: String, recipientCode: String,
    year: Int,
    tivMillions: Double
  ) {
    self.edition = edition
    (self.supplier, self.supplierCode) = (supplier, supplierCode)
    (self.recipient, self.recipientCode) = (recipient, recipientCode)
    self.year = year
    self.tivMillions = tivMillions
  }

  /// The main resource of `arms-transfers`.
  public static let source = RecordSource("arms-transfers")
  /// The columns of that resource.
  public static let columns = [
    "edition", "supplier", "supplier_iso3", "recipient", "recipient_iso3", "year", "tiv_million",
  ]
  /// Reads a row of that resource, or of the table `transfers` that ``SIPRIDownload`` makes of a download.
  public init(_ row: RecordRow) throws(DiagnosticList) {
    edition = try row.text("edition")
    supplier = try row.text("supplier")
    supplierCode = try row.optionalText("supplier_iso3")
    recipient = try row.text("recipient")
    recipientCode = try row.optionalText("recipient_iso3")
    year = try row.integer("year")
    tivMillions = try row.number("tiv_million")
  }
}
