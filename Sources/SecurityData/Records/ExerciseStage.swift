public import Chronology
public import Diagnostics
public import Tabular

/// One place or stage of a ``JointExercise``: the unit of maps. Exercises are not counted by it.
public struct ExerciseStage: SecurityRecord, Hashable {
  /// What an area is.
  public enum AreaKind: String, Sendable, Hashable, CaseIterable {
    /// A sea, gulf, strait or ocean.
    case water
    /// A port or shore named after its water.
    case coast
    /// Anything else.
    case land
  }

  /// Identifier of the exercise.
  public var exercise: String
  /// Number of the stage within the exercise, from 1.
  public var stage: Int
  /// Name of the exercise, for labels.
  public var name: String
  /// The year in which the exercise began.
  public var year: Int
  /// First day here, or of the whole exercise where only that was published.
  public var start: CivilDate
  /// Last day here; nil where it was not published.
  public var end: CivilDate?
  /// Name of the place.
  public var place: String
  /// ISO 3166-1 alpha-3 code of the country; nil at sea.
  public var country: String?
  /// The point, in degrees. At sea it was set inside the area: good for maps, not for measuring distances.
  public var point: GeoPoint
  /// How exact the point is, such as `city` or `sea area`.
  public var pointBasis: String
  /// Body of water or region.
  public var area: String
  /// What the area is.
  public var areaKind: AreaKind
  /// Domain of this stage.
  public var domain: ExerciseDomain
  /// ISO 3166-1 alpha-3 codes of those who took part in this stage.
  public var participants: [String]
  /// Whether others than China and Russia took part in this stage.
  public var isMultilateral: Bool
  /// How well it is attested.
  public var confidence: Confidence

  /// The resource `stages` of `joint-exercises`.
  public static let source = RecordSource("joint-exercises", resource: "stages")
  /// The columns that are read.
  public static let columns = [
    "exercise_id", "stage", "name", "year", "start_date", "end_date", "place", "country_iso3", "latitude",
    "longitude", "coordinate_basis", "area", "area_kind", "domain", "participants", "multilateral",
    "confidence",
  ]
  /// Reads a row of that resource.
  public init(_ row: RecordRow) throws(DiagnosticList) {
    exercise = try row.text("exercise_id")
    stage = try row.integer("stage")
    name = try row.text("name")
    year = try row.integer("year")
    start = try row.date("start_date")
    end = try row.optionalDate("end_date")
    place = try row.text("place")
    country = try row.optionalText("country_iso3")
    point = GeoPoint(longitude: try row.number("longitude"), latitude: try row.number("latitude"))
    pointBasis = try row.text("coordinate_basis")
    area = try row.text("area")
    areaKind = try row.word("area_kind")
    domain = try row.word("domain")
    participants = try row.list("participants")
    isMultilateral = try row.boolean("multilateral")
    confidence = try row.word("confidence")
  }
}
