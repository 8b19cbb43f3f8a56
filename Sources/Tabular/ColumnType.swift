/// What the cells of a column are.
public enum ColumnType: String, Sendable, Hashable, CaseIterable {
  /// Numbers with or without a fraction, as doubles.
  case number
  /// Whole numbers of 64 bits.
  case integer
  /// Texts; equal ones are stored once.
  case string
  /// True or false.
  case boolean
  /// Days.
  case date
  /// Times of the day.
  case time
  /// Instants.
  case dateTime = "datetime"
  /// Years.
  case year
  /// Places by longitude and latitude, in degrees.
  case geopoint

  /// With its article, for sentences: `a number`, `an integer`.
  public var phrase: String {
    switch self {
    case .number: "a number"
    case .integer: "an integer"
    case .string: "a text"
    case .boolean: "true or false"
    case .date: "a date"
    case .time: "a time"
    case .dateTime: "a date with time"
    case .year: "a year"
    case .geopoint: "a geopoint"
    }
  }

  /// Whether its cells can be added and averaged.
  public var isNumeric: Bool { self == .number || self == .integer || self == .year }
  /// Whether its cells stand on a time axis.
  public var isTemporal: Bool { self == .date || self == .dateTime || self == .time || self == .year }
}
