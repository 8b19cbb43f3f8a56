public import Diagnostics

/// SIPRI's categories of major conventional arms.
public enum ArmamentCategory: String, Sendable, Hashable, CaseIterable {
  /// Aircraft, helicopters and large drones.
  case aircraft = "Aircraft"
  /// Air-defence systems without their missiles.
  case airDefence = "Air-defence systems"
  /// Anti-submarine weapons.
  case antiSubmarine = "Anti-submarine warfare weapons"
  /// Armoured vehicles.
  case armouredVehicles = "Armoured vehicles"
  /// Artillery.
  case artillery = "Artillery"
  /// Engines for aircraft, ships and vehicles.
  case engines = "Engines"
  /// Missiles, torpedoes, guided bombs and shells.
  case missiles = "Missiles"
  /// Naval weapons.
  case navalWeapons = "Naval weapons"
  /// What fits nowhere else.
  case other = "Other"
  /// Reconnaissance satellites.
  case satellites = "Satellites"
  /// Radars, sonars and other sensors.
  case sensors = "Sensors"
  /// Ships and submarines.
  case ships = "Ships"
}

/// What one supplier delivered to one recipient in one year of one category of armament.
///
/// A category without a record in a year had no delivery; the categories of a year add up to the
/// ``ArmsTransfer`` of the same edition, to within rounding.
public struct CategoryTransfer: SecurityRecord, Hashable {
  /// The day on which the database generated the figure, `YYYY-MM-DD`.
  public var edition: String
  /// ISO 3166-1 alpha-3 code of the supplier.
  public var supplierCode: String
  /// ISO 3166-1 alpha-3 code of the recipient.
  public var recipientCode: String
  /// Year of delivery.
  public var year: Int
  /// Category of armament.
  public var category: ArmamentCategory
  /// Volume in millions of SIPRI trend-indicator value; not money.
  public var tivMillions: Double

  /// The resource `by-category` of `arms-transfers`.
  public static let source = RecordSource("arms-transfers", resource: "by-category")
  /// The columns that are read.
  public static let columns = [
    "edition", "supplier_iso3", "recipient_iso3", "year", "category", "tiv_million",
  ]
  /// Reads a row of that resource.
  public init(_ row: RecordRow) throws(DiagnosticList) {
    edition = try row.text("edition")
    supplierCode = try row.text("supplier_iso3")
    recipientCode = try row.text("recipient_iso3")
    year = try row.integer("year")
    category = try row.word("category")
    tivMillions = try row.number("tiv_million")
  }
}
