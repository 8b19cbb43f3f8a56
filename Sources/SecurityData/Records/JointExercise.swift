public import Chronology
public import Diagnostics

/// Where an exercise takes place.
public enum ExerciseDomain: String, Sendable, Hashable, CaseIterable {
  /// On land.
  case land
  /// At sea.
  case naval
  /// In the air.
  case air
  /// Several domains together, in one stage or in different ones.
  case multi
  /// Staffs only.
  case commandPost = "command-post"
}

/// A military exercise, joint patrol or drill in which both China and Russia took part: the unit in which
/// exercises are counted. Its places are ``ExerciseStage``s.
public struct JointExercise: SecurityRecord, Hashable {
  /// Short identifier, such as `2005-pm`.
  public var id: String
  /// Name in English.
  public var name: String
  /// The series or kind that it belongs to, such as `Peace Mission`.
  public var series: String
  /// The year in which it began: the year in which it is counted.
  public var year: Int
  /// First day of the first stage.
  public var start: CivilDate
  /// Last day of the last stage; nil where it was not published.
  public var end: CivilDate?
  /// Number of places or stages.
  public var stageCount: Int
  /// Domain; `multi` where its stages differ.
  public var domain: ExerciseDomain
  /// ISO 3166-1 alpha-3 codes of the participants, in alphabetical order.
  public var participants: [String]
  /// Whether others than China and Russia took part.
  public var isMultilateral: Bool
  /// Troops of all participants; nil where not known. Claims of a ministry are named in the note.
  public var troops: Int?
  /// Chinese troops; nil where not known.
  public var chineseTroops: Int?
  /// Russian troops; nil where not known.
  public var russianTroops: Int?
  /// Ships of all participants, with submarines and support ships where the source counts them.
  public var ships: Int?
  /// Aircraft of all participants.
  public var aircraft: Int?
  /// What a reader of the row should know.
  public var note: String?
  /// How well it is attested.
  public var confidence: Confidence

  /// The main resource of `joint-exercises`.
  public static let source = RecordSource("joint-exercises")
  /// The columns that are read.
  public static let columns = [
    "exercise_id", "name", "series", "year", "start_date", "end_date", "stages", "domain", "participants",
    "multilateral", "troops_total", "troops_china", "troops_russia", "ships_total", "aircraft_total", "note",
    "confidence",
  ]
  /// Reads a row of that resource.
  public init(_ row: RecordRow) throws(DiagnosticList) {
    id = try row.text("exercise_id")
    name = try row.text("name")
    series = try row.text("series")
    year = try row.integer("year")
    start = try row.date("start_date")
    end = try row.optionalDate("end_date")
    stageCount = try row.integer("stages")
    domain = try row.word("domain")
    participants = try row.list("participants")
    isMultilateral = try row.boolean("multilateral")
    troops = try row.optionalInteger("troops_total")
    chineseTroops = try row.optionalInteger("troops_china")
    russianTroops = try row.optionalInteger("troops_russia")
    ships = try row.optionalInteger("ships_total")
    aircraft = try row.optionalInteger("aircraft_total")
    note = try row.optionalText("note")
    confidence = try row.word("confidence")
  }
}
