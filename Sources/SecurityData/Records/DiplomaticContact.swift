public import Chronology
public import Diagnostics
public import Tabular

/// A logged contact of a senior Chinese official with Russia. Overlaps with ``LeaderMeeting``: never add the
/// two.
public struct DiplomaticContact: SecurityRecord, Hashable {
  /// Kinds of contact.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A meeting in person.
    case meeting
    /// A call by phone.
    case phoneCall = "phone call"
    /// One day or stop of a visit to Russia.
    case visitDay = "visit day"
  }

  /// Number of the contact in the dataset.
  public var contact: Int
  /// Day of the log entry.
  public var date: CivilDate
  /// Kind of contact.
  public var kind: Kind
  /// The official whose log it is.
  public var chinese: String
  /// Office held on the day.
  public var chineseRole: String
  /// The Russian partner, of any rank; nil on visit days.
  public var russian: String?
  /// Office held on the day; nil on visit days.
  public var russianRole: String?
  /// Place; nil for phone calls.
  public var place: String?
  /// ISO 3166-1 alpha-3 code of the country; nil for phone calls.
  public var country: String?
  /// The place in degrees; nil for phone calls and where only the country is known.
  public var point: GeoPoint?
  /// How well it is attested.
  public var confidence: Confidence

  /// The dataset `diplomatic-contacts`.
  public static let source = RecordSource("diplomatic-contacts")
  /// The columns that are read.
  public static let columns = [
    "contact", "date", "contact_type", "china_person", "china_role", "russia_person", "russia_role", "place",
    "country_iso3", "latitude", "longitude", "confidence",
  ]
  /// Reads a row of that dataset.
  public init(_ row: RecordRow) throws(DiagnosticList) {
    contact = try row.integer("contact")
    date = try row.date("date")
    kind = try row.word("contact_type")
    chinese = try row.text("china_person")
    chineseRole = try row.text("china_role")
    russian = try row.optionalText("russia_person")
    russianRole = try row.optionalText("russia_role")
    place = try row.optionalText("place")
    country = try row.optionalText("country_iso3")
    point = try row.optionalPoint()
    confidence = try row.word("confidence")
  }
}
