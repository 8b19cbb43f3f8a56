import Diagnostics

/// Everything this module says to the author of a data file.
enum Messages {
  static func noColumn(_ name: String, near: String?, names: [String], _ at: SourceLocation? = nil) -> Diagnostic {
    let hint = near.map { "Did you mean “\($0)”?" } ?? "The columns are \(listed(names))."
    return .error("tabular.no-column", "There is no column “\(name)”.", at: at, hint: names.isEmpty ? nil : hint)
  }
  static func wrongColumnType(_ name: String, _ type: ColumnType, wanted: String) -> Diagnostic {
    .error("tabular.column-type", "Column “\(name)” holds \(type.plural), not \(wanted).")
  }

  /// Names in quotes with commas, at most twelve of them.
  static func listed(_ names: [String]) -> String {
    let shown = names.prefix(12).map { "“\($0)”" }.joined(separator: ", ")
    return names.count > 12 ? "\(shown) and \(names.count - 12) more" : shown
  }
}

extension ColumnType {
  /// For sentences about columns: `numbers`, `texts`.
  var plural: String {
    switch self {
    case .number: "numbers"
    case .integer: "whole numbers"
    case .string: "texts"
    case .boolean: "truth values"
    case .date: "dates"
    case .time: "times"
    case .dateTime: "dates with time"
    case .year: "years"
    case .geopoint: "geopoints"
    }
  }
}
