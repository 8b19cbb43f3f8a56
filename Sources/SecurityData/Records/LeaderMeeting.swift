public import Chronology
public import Diagnostics
public import Tabular

/// The office of two persons who meet.
public enum DiplomaticLevel: String, Sendable, Hashable, CaseIterable {
  /// Presidents.
  case headOfState = "head of state"
  /// Premiers.
  case premier
  /// Foreign ministers.
  case foreignMinister = "foreign minister"
  /// Defence ministers.
  case defenceMinister = "defence minister"
}

/// The form of a meeting.
public enum MeetingFormat: String, Sendable, Hashable, CaseIterable {
  /// A visit of state.
  case stateVisit = "state visit"
  /// An official visit.
  case officialVisit = "official visit"
  /// A working visit.
  case workingVisit = "working visit"
  /// A visit whose rank the source does not give.
  case visit
  /// A numbered session of a regular meeting.
  case regularMeeting = "regular meeting"
  /// A talk beside a summit of many.
  case summitMargins = "summit margins"
  /// A meeting in a group.
  case groupMeeting = "group meeting"
  /// A call with pictures.
  case videoCall = "video call"
  /// A call by phone.
  case phoneCall = "phone call"

  /// Whether both sat in one room: everything but the two kinds of call.
  public var isInPerson: Bool { self != .videoCall && self != .phoneCall }
}

/// A meeting or call of a Chinese and a Russian leader of the same rank.
public struct LeaderMeeting: SecurityRecord, Hashable {
  /// Whether the two talked alone.
  public enum Bilateral: String, Sendable, Hashable, CaseIterable {
    /// They did.
    case yes
    /// They met only within a group.
    case no
    /// Both were there and a talk is likely, but the source does not say so.
    case unclear
  }
  /// How exact the date is.
  public enum DatePrecision: String, Sendable, Hashable, CaseIterable {
    /// To the day.
    case day
    /// To the month; the day is set to 1.
    case month
  }

  /// Day of the meeting, or first day of a visit.
  public var date: CivilDate
  /// Last day of a visit; equal to the date otherwise.
  public var end: CivilDate
  /// How exact the date is.
  public var precision: DatePrecision
  /// Office that both held on the day.
  public var level: DiplomaticLevel
  /// Form of the meeting.
  public var format: MeetingFormat
  /// Whether the two talked alone.
  public var bilateral: Bilateral
  /// The Chinese side.
  public var chinese: String
  /// The Russian side.
  public var russian: String
  /// The visit, summit or reason.
  public var occasion: String
  /// Place; nil for calls.
  public var place: String?
  /// ISO 3166-1 alpha-3 code of the country; nil for calls.
  public var country: String?
  /// The place in degrees; nil for calls.
  public var point: GeoPoint?
  /// What a reader of the row should know.
  public var note: String?
  /// How well it is attested.
  public var confidence: Confidence

  /// The dataset `leader-meetings`.
  public static let source = RecordSource("leader-meetings")
  /// The columns that are read.
  public static let columns = [
    "date", "end_date", "date_precision", "level", "format", "bilateral", "china_person", "russia_person",
    "occasion",
    "place", "country_iso3", "latitude", "longitude", "note", "confidence",
  ]
  /// Reads a row of that dataset.
  public init(_ row: RecordRow) throws(DiagnosticList) {
    date = try row.date("date")
    end = try row.date("end_date")
    precision = try row.word("date_precision")
    level = try row.word("level")
    format = try row.word("format")
    bilateral = try row.word("bilateral")
    chinese = try row.text("china_person")
    russian = try row.text("russia_person")
    occasion = try row.text("occasion")
    place = try row.optionalText("place")
    country = try row.optionalText("country_iso3")
    point = try row.optionalPoint()
    note = try row.optionalText("note")
    confidence = try row.word("confidence")
  }
}
