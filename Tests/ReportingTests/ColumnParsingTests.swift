import ChartModel
import Diagnostics
import Tabular
import Testing

@testable import Reporting

@Test(arguments: [
  ("edition", "string", "2022-07-28"), ("number", "number", "12.5"), ("flag", "boolean", "true"),
  ("day", "date", "2024-02-29T00:00:00Z"), ("german", "date:'%d.%m.%Y'", "2024-02-29T00:00:00Z"),
  ("number", "date:'%d.%m.%Y'", ""), ("edition", "number", ""),
])
func columnsAreReadAgainAsAChartSays(name: String, rule: String, expected: String) throws {
  let csv = "edition,number,flag,day,german\n2022-07-28,12.5,true,2024-02-29,29.02.2024\n"
  let table = try Table.read(csv: Array(csv.utf8), file: "a.csv").value
  let value = parsed(table, [name: .string(rule)]).value(0, name)
  #expect(value.isMissing ? expected.isEmpty : value.description == expected, "\(value)")
}
