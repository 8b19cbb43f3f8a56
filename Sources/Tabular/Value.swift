public import Chronology
import JSON

/// One cell, of whatever type.
public enum Value: Sendable, Hashable {
  /// Nothing was given.
  case missing
  /// A number.
  case number(Double)
  /// A whole number.
  case integer(Int)
  /// A text.
  case string(String)
  /// True or false.
  case boolean(Bool)
  /// A day.
  case date(CivilDate)
  /// A time of the day.
  case time(TimeOfDay)
  /// An instant.
  case dateTime(Timestamp)
  /// A year.
  case year(Int)
  /// A place.
  case geopoint(GeoPoint)

  /// Whether nothing was given.
  public var isMissing: Bool { self == .missing }

  /// Its type; nil where nothing was given.
  public var type: ColumnType? {
    switch self {
    case .missing: nil
    case .number: .number
    case .integer: .integer
    case .string: .string
    case .boolean: .boolean
    case .date: .date
    case .time: .time
    case .dateTime: .dateTime
    case .year: .year
    case .geopoint: .geopoint
    }
  }

  /// As a number: numbers and years themselves, true as 1, days and instants in milliseconds since 1970, times of the
  /// day in milliseconds since midnight; nil for texts, places and missing cells.
  public var number: Double? {
    switch self {
    case .missing, .string, .geopoint: nil
    case .number(let value): value
    case .integer(let value), .year(let value): Double(value)
    case .boolean(let value): value ? 1 : 0
    case .date(let date): date.start.milliseconds
    case .time(let time): Double(time.microseconds) / 1_000
    case .dateTime(let instant): instant.milliseconds
    }
  }

  /// As an instant: instants, the beginning of days and of years; nil for everything else.
  public var timestamp: Timestamp? {
    switch self {
    case .dateTime(let instant): instant
    case .date(let date): date.start
    case .year(let year): CivilDate(year: year, month: 1, day: 1)?.start
    default: nil
    }
  }
}

extension Value: CustomStringConvertible {
  /// The text that a CSV file would have: empty for a missing cell, the shortest digits for a number.
  public var description: String {
    switch self {
    case .missing: ""
    case .number(let value):
      value.isFinite ? shortestDecimal(value) : value.isNaN ? "NaN" : value < 0 ? "-INF" : "INF"
    case .integer(let value): String(value)
    case .year(let value):
      value < 0 || value > 9999 ? String(value) : String(repeating: "0", count: 4 - String(value).count) + String(value)
    case .string(let text): text
    case .boolean(let value): value ? "true" : "false"
    case .date(let date): date.description
    case .time(let time): time.description
    case .dateTime(let instant): instant.description
    case .geopoint(let point): "\(shortestDecimal(point.longitude)),\(shortestDecimal(point.latitude))"
    }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// True or false.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  /// A missing cell.
  public init(nilLiteral: ()) { self = .missing }
}
