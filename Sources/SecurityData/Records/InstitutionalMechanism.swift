public import Chronology
public import Diagnostics

/// A standing mechanism between China and Russia: a regular meeting, commission, consultation or series of
/// exercises.
public struct InstitutionalMechanism: SecurityRecord, Hashable {
  /// The field that a mechanism serves.
  public enum Category: String, Sendable, Hashable, CaseIterable {
    /// Meetings of leaders.
    case political
    /// Trade, energy and investment.
    case economic
    /// Culture and education.
    case peopleToPeople = "people-to-people"
    /// Security consultations.
    case security
    /// Armed forces.
    case military
    /// Parliaments.
    case parliamentary
    /// Bodies of several states.
    case multilateral
  }
  /// How the first year is known.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// A source states it.
    case stated
    /// Counted back from a numbered session.
    case inferred
    /// The year of the agreement.
    case agreementYear = "agreement year"
  }

  /// Name.
  public var name: String
  /// The field that it serves.
  public var category: Category
  /// Rank at which it meets.
  public var level: String
  /// Year in which it began; nil where no source was found.
  public var firstYear: Int?
  /// How that year is known.
  public var firstYearBasis: Basis?
  /// How often it meets.
  public var frequency: String
  /// The body that it belongs to; nil where it stands alone.
  public var parent: String?
  /// Number of the latest session found, which need not be the latest held.
  public var lastSession: Int?
  /// Date of that session.
  public var lastSessionDate: CivilDate?
  /// What a reader of the row should know.
  public var note: String?
  /// How well it is attested.
  public var confidence: Confidence

  /// The dataset `institutional-mechanisms`.
  public static let source = RecordSource("institutional-mechanisms")
  /// The columns that are read.
  public static let columns = [
    "mechanism", "category", "level", "first_year", "first_year_basis", "frequency", "parent",
    "last_session_no",
    "last_session_date", "note", "confidence",
  ]
  /// Reads a row of that dataset.
  public init(_ row: RecordRow) throws(DiagnosticList) {
    name = try row.text("mechanism")
    category = try row.word("category")
    level = try row.text("level")
    firstYear = try row.optionalInteger("first_year")
    firstYearBasis = try row.optionalWord("first_year_basis")
    frequency = try row.text("frequency")
    parent = try row.optionalText("parent")
    lastSession = try row.optionalInteger("last_session_no")
    lastSessionDate = try row.optionalDate("last_session_date")
    note = try row.optionalText("note")
    confidence = try row.word("confidence")
  }
}
