import ChartModel
import Chronology
import Tabular

/// Columns read again as `format.parse` of a chart says: `string`, `number`, `boolean`, `date`, `date:'%d.%m.%Y'`.
///
/// Cells that cannot be read so are missing, as in Vega-Lite. Fields that the table lacks are left to those who use
/// them.
func parsed(_ table: Table, _ rules: Properties) -> Table {
  guard !rules.isEmpty else { return table }
  var result = Table(rowCount: table.rowCount)
  for column in table.columns {
    guard let rule = rules.string(column.name) else {
      result.append(column)
      continue
    }
    result.append(parsed(column, rule))
  }
  return result
}

private func parsed(_ column: Column, _ rule: String) -> Column {
  let cells = column.values
  switch rule {
  case "string":
    return Column(column.name, cells.map { $0.isMissing ? nil : $0.description })
  case "number":
    // A date is no number, though it is stored as one.
    let isNumeric = [ColumnType.number, .integer, .year, .boolean].contains(column.type)
    return Column(column.name, cells.map { isNumeric ? $0.number : Double($0.description) })
  case "boolean":
    return Column(
      column.name, cells.map { cell -> Bool? in cell.isMissing ? nil : ["true", "1"].contains(cell.description) })
  default:
    guard rule.hasPrefix("date") || rule.hasPrefix("utc") else { return column }
    let pattern = rule.drop { $0 != ":" }.dropFirst().filter { $0 != "'" && $0 != "\"" }
    if !pattern.isEmpty, let pattern = DatePattern(String(pattern)) {
      return Column(column.name, cells.map { $0.isMissing ? nil : pattern.timestamp($0.description) })
    }
    return Column(
      column.name, cells.map { $0.timestamp ?? ($0.isMissing ? nil : Timestamp(javaScript: $0.description)) })
  }
}
