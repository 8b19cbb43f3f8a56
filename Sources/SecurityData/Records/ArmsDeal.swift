public import Diagnostics

/// A weapon ordered by one state from another, with what was delivered of it, from SIPRI's trade register.
public struct ArmsDeal: SecurityRecord, Hashable {
  /// A figure of the register, and whether SIPRI marks it as an estimate (its “?”).
  public struct Figure: Sendable, Hashable {
    /// The number or year; nil where SIPRI has none yet.
    public var value: Int?
    /// Whether it is an estimate.
    public var isEstimate: Bool

    /// Pairs a figure with its mark.
    public init(value: Int?, isEstimate: Bool) {
      (self.value, self.isEstimate) = (value, isEstimate)
    }
  }
  /// Condition of the weapon when delivered.
  public enum Condition: String, Sendable, Hashable, CaseIterable {
    /// New.
    case new
    /// Second hand.
    case secondHand = "second hand"
    /// Second hand and modernized before delivery.
    case modernized = "second hand but modernized"
  }

  /// Number of the deal in the dataset.
  public var deal: Int
  /// Name of the supplier.
  public var supplier: String
  /// ISO 3166-1 alpha-3 code of the supplier; `SUN` for the Soviet Union.
  public var supplierCode: String
  /// Name of the recipient.
  public var recipient: String
  /// ISO 3166-1 alpha-3 code of the recipient.
  public var recipientCode: String
  /// Designation of the weapon, such as `Su-35S`.
  public var designation: String
  /// Kind of weapon, such as `submarine`.
  public var description: String
  /// Category of armament, assigned from the description.
  public var category: ArmamentCategory
  /// Units ordered.
  public var ordered: Figure
  /// Year of the order or licence.
  public var orderYear: Figure
  /// Every year with a delivery, rising; amounts by year are not known.
  public var deliveryYears: [Int]
  /// Units delivered so far.
  public var delivered: Figure
  /// Whether the weapon was assembled or made in the recipient's country.
  public var isMadeLocally: Bool
  /// Condition of the weapon.
  public var condition: Condition
  /// Trend-indicator value of one unit, in millions.
  public var tivMillionsPerUnit: Double
  /// Trend-indicator value of all units delivered, in millions; not money.
  public var tivMillionsDelivered: Double
  /// The price that SIPRI's comment states, in millions of current US dollars; nil for most deals. One price
  /// may cover several deals: prices are not to be added up.
  public var priceMillionsUSD: ClosedRange<Double>?
  /// What a reader of the row should know.
  public var note: String?
  /// How well it is attested.
  public var confidence: Confidence

  /// The dataset `arms-deals`.
  public static let source = RecordSource("arms-deals")
  /// The columns that are read.
  public static let columns = [
    "deal", "supplier", "supplier_iso3", "recipient", "recipient_iso3", "designation", "description",
    "category",
    "number_ordered", "number_ordered_estimated", "order_year", "order_year_estimated", "delivery_years",
    "number_delivered", "number_delivered_estimated", "local_production", "condition", "tiv_per_unit",
    "tiv_delivered", "value_usd_million_low", "value_usd_million_high", "note", "confidence",
  ]
  /// Reads a row of that dataset.
  public init(_ row: RecordRow) throws(DiagnosticList) {
    deal = try row.integer("deal")
    supplier = try row.text("supplier")
    supplierCode = try row.text("supplier_iso3")
    recipient = try row.text("recipient")
    recipientCode = try row.text("recipient_iso3")
    designation = try row.text("designation")
    description = try row.text("description")
    category = try row.word("category")
    ordered = try Self.figure(row, "number_ordered")
    orderYear = try Self.figure(row, "order_year")
    deliveryYears = try row.list("delivery_years").compactMap { Int($0) }
    delivered = try Self.figure(row, "number_delivered")
    isMadeLocally = try row.boolean("local_production")
    condition = try row.word("condition")
    tivMillionsPerUnit = try row.number("tiv_per_unit")
    tivMillionsDelivered = try row.number("tiv_delivered")
    let low = try row.optionalNumber("value_usd_million_low")
    let high = try row.optionalNumber("value_usd_million_high")
    if let low, let high { priceMillionsUSD = min(low, high)...max(low, high) }
    note = try row.optionalText("note")
    confidence = try row.word("confidence")
  }

  private static func figure(_ row: RecordRow, _ name: String) throws(DiagnosticList) -> Figure {
    Figure(value: try row.optionalInteger(name), isEstimate: try row.boolean(name + "_estimated"))
  }
}
