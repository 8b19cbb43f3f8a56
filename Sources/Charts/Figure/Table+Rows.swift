import ChartModel
import Chronology
import Tabular

extension Table {
  /// The named columns as rows of a chart; columns that are not there are left to the engine, which says so.
  func rows(of names: Set<String>) -> [Literal] {
    // A name with dots leads into nested values, of which the first part is the column.
    let wanted = columns.filter { column in
      names.contains { $0 == column.name || $0.hasPrefix(column.name + ".") || $0.hasPrefix(column.name + "[") }
    }
    return (0..<rowCount).map { row in
      .object(wanted.map { Literal.Member($0.name, $0[row].literal) })
    }
  }
}

extension Value {
  /// The cell as a constant of a chart: moments as milliseconds since 1970.
  fileprivate var literal: Literal {
    switch self {
    case .missing: .null
    case .number(let number): number.isFinite ? .number(number) : .null
    case .integer(let number), .year(let number): .number(Double(number))
    case .string(let text): .string(text)
    case .boolean(let value): .bool(value)
    case .date(let date): .number(date.start.milliseconds)
    case .dateTime(let moment): .number(moment.milliseconds)
    case .time(let time): .number(Double(time.microseconds) / 1_000)
    case .geopoint(let point): .array([.number(point.longitude), .number(point.latitude)])
    }
  }
}

extension Column {
  /// What its cells mean in a chart.
  var fieldType: FieldType {
    switch type {
    case .number, .integer, .time: .quantitative
    case .date, .dateTime: .temporal
    case .year: .ordinal
    case .string, .boolean, .geopoint: .nominal
    }
  }
}
