import ChartModel
import Diagnostics
import Files
import Tabular
import VegaLite
import Testing

@testable import Reporting

private func words(_ text: String) throws -> ChartWords {
  ChartWords(try VegaLite.read(Array(text.utf8), file: "chart.vl.json").value)
}

@Test(arguments: [
  (#""mark": "bar", "encoding": {"x": {"field": "year"}}"#, ["year"], ["month"]),
  (#""mark": "bar", "encoding": {"x": {"field": "a\\.b"}}"#, ["a.b"], ["month"]),
  (#""transform": [{"calculate": "datum.kilograms / 1000", "as": "tons"}], "mark": "bar""#, ["kilograms"], ["price"]),
  (#""transform": [{"filter": "datum['unit price'] > 2"}], "mark": "bar""#, ["unit price"], ["price list"]),
  (
    #""params": [{"name": "at", "value": "price"}], "mark": "bar", "encoding": {"x": {"datum": 2}}"#, ["price"],
    ["year"]
  ),
  (#""params": [{"name": "at", "value": 1}], "transform": [{"filter": "datum[at] > 2"}], "mark": "bar""#, ["year"], []),
  (#""transform": [{"calculate": "datum", "as": "row"}], "mark": "bar""#, ["year"], []),
  (#""transform": [{"calculate": "datum['ye' + 'ar']", "as": "y"}], "mark": "bar""#, ["year"], []),
])
func columnsThatAChartMentionsAreRead(chart: String, read: [String], left: [String]) throws {
  let words = try words("{\(chart)}")
  for name in read { #expect(words.mention(name), "\(name)") }
  for name in left { #expect(!words.mention(name), "\(name)") }
}

@Suite struct ColumnsOfACSVFile {
  let folder = "/tmp/cartouche-columns-\(UInt64.random(in: 0 ... .max))"

  private func scene(_ field: String) throws -> String {
    try writeFile("\(folder)/rows.csv", Array("year,price,note\n2020,1.5,a\n2021,2.5,3\n".utf8))
    let chart =
      #"{"data": {"url": "rows.csv"}, "mark": "bar", "encoding": {"x": {"field": "\#(field)", "type": "ordinal"}}}"#
    let spec = try VegaLite.read(Array(chart.utf8), file: "chart.vl.json").value
    let data = ProjectData(folder: folder, chart: spec)
    let table = try data.table(for: .url("rows.csv")).value
    _ = try ChartDesk().scene(spec, folder: folder)
    return table.names.joined(separator: " ")
  }

  @Test func onlyThoseOfTheChartAreRead() throws {
    #expect(try scene("year") == "year")
  }

  @Test func aWrongFieldIsToldAmongAllOfThem() throws {
    let error = try #require(throws: DiagnosticList.self) { try scene("prise") }
    #expect(error.diagnostics.map(\.hint) == ["Did you mean “price”?"])
  }
}
