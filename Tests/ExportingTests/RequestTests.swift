import ChartModel
import Diagnostics
import Exporting
import Files
import Geometry
import Rendering
import Reporting
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

private let template = """
  {"params": [{"name": "country", "value": "India"}],
   "data": {"values": [{"c": "India", "n": 4}, {"c": "China", "n": 7}]},
   "transform": [{"filter": "datum.c == country"}],
   "mark": "bar", "encoding": {"x": {"field": "n", "type": "quantitative"}}}
  """

private func folder(_ files: [String: String]) throws -> String {
  let folder = "/tmp/cartouche-request-\(getpid())-\(UInt64.random(in: 0 ... .max))"
  for (name, text) in files { try writeFile(joinPath(folder, name), Array(text.utf8)) }
  return folder
}

private func names(_ request: ExportRequest) throws -> [String] {
  try ExportPlan(request, into: "out").jobs.map(\.name)
}

@Suite struct RequestTests {
  @Test(arguments: [
    ("*.vl.json", ["a", "b1"]), ("**/*.vl.json", ["a", "b1", "deep/er/c", "deep/d"]), ("deep/*/c.vl.*", ["er/c"]),
    ("?.vl.json", ["a"]), ("b[0-9].vl.json", ["b1"]), ("[!b]*.vl.json", ["a"]), ("deep/**", ["d", "er/c"]),
    ("**/c*", ["deep/er/c"]),
  ])
  func patternsFindCharts(_ pattern: String, _ expected: [String]) throws {
    let folder = try folder([
      "a.vl.json": template, "b1.vl.json": template, "deep/d.vl.json": template, "deep/er/c.vl.json": template,
    ])
    #expect(try names(ExportRequest(charts: ["\(folder)/\(pattern)"], formats: [.scene])).sorted() == expected.sorted())
  }

  @Test func oneTemplateIsDrawnForEachRow() throws {
    let folder = try folder([
      "t.vl.json": template, "rows.csv": "country,iso,region\nIndia,IND,Asia\nChina,CHN,Asia/East\n",
    ])
    var request = ExportRequest(charts: ["\(folder)/t.vl.json"], rows: "\(folder)/rows.csv", formats: [.scene])
    #expect(try names(request) == ["1", "2"])
    request.name = "{region}/{iso}"
    #expect(try names(request) == ["Asia/IND", "Asia-East/CHN"])
    let plan = try ExportPlan(request, into: "\(folder)/out")
    let log = ExportLog("\(folder)/out/export.jsonl")
    let results = plan.run(ChartOptions(), log: log).value
    #expect(results.flatMap(\.diagnostics) == [])
    let drawn = try results.flatMap(\.files).map { try readFile($0) }
    #expect(drawn.count == 2 && drawn[0] != drawn[1])
    #expect(plan.run(ChartOptions(), log: log).value.map(\.isKept) == [true, true])
    // Another value in one row, and one chart is drawn again.
    try writeFile("\(folder)/rows.csv", Array("country,iso,region\nIndia,IND,Asia\nIndia,CHN,Asia/East\n".utf8))
    let again = try ExportPlan(request, into: "\(folder)/out").run(ChartOptions(), log: log).value
    #expect(again.map(\.isKept) == [true, false])
    #expect(try readFile(again[1].files[0]) == drawn[0])
  }

  @Test func aTableNamesItsCharts() throws {
    let folder = try folder([
      "t.vl.json": template,
      "book.csv":
        "chart,name,country,title,theme,width\nt.vl.json,one,India,Of India,journal,89mm\nt.vl.json,../two,China,,,\n",
    ])
    let plan = try ExportPlan(charts: "\(folder)/book.csv", into: "\(folder)/out", formats: [.scene])
    #expect(plan.jobs.map(\.name) == ["one", "two"])
    #expect(plan.jobs[0].changes.title == "Of India" && plan.jobs[0].changes.theme == .journal)
    #expect(plan.jobs[0].changes.width == Length(89, .millimetres).points && plan.jobs[1].changes.width == nil)
    #expect(plan.jobs[1].changes.parameters["country"] == "China")
    #expect(plan.run(ChartOptions()).value.flatMap(\.diagnostics) == [])
  }

  @Test func chartsOfOneNameInSeveralFoldersKeepTheFolders() throws {
    let folder = try folder([
      "arms/bars.vl.json": template, "talks/bars.vl.json": template, "talks/c.vl.json": template,
    ])
    let request = ExportRequest(charts: ["\(folder)/arms", "\(folder)/talks"], formats: [.scene])
    #expect(try names(request) == ["arms/bars", "talks/bars", "c"])
  }

  @Test func eachLookComesInEachWidth() throws {
    let folder = try folder(["t.vl.json": template])
    let request = ExportRequest(
      charts: [folder], formats: [.scene], themes: [.briefing, .journal],
      widths: [Length(89, .millimetres), Length(7.2, .inches)])
    #expect(
      try names(request) == ["t-briefing-89mm", "t-briefing-182.9mm", "t-journal-89mm", "t-journal-182.9mm"])
    let one = ExportRequest(charts: [folder], formats: [.scene], themes: [.journal])
    #expect(try names(one) == ["t"])
  }

  @Test(arguments: [
    ("rows.csv", "a\n1\n", nil, "has no parameter", "The table has no column “chart” that names what to draw."),
    (
      "book.csv", "chart,theme\nt.vl.json,dark\n", nil, "",
      "There is no look “dark”, which row 1 of the table asks for."
    ),
    (
      "book.csv", "chart,width\nt.vl.json,wide\n", nil, "",
      "“wide”, the width in row 1 of the table, is no length such as 89mm."
    ),
    (
      "book.csv", "chart,iso\nt.vl.json,IND\n", "{isa}", "",
      "The table has no column “isa”, which the name of the files asks for."
    ),
    (
      "book.csv", "chart,name\nt.vl.json,x\nt.vl.json,x\n", nil, "",
      "“FOLDER/t.vl.json” would be drawn to “x” more than once."
    ),
    ("book.csv", "chart,name\n", nil, "", "The table has no rows, so that there is nothing to draw."),
  ])
  func faultsOfTablesAreNamed(_ row: (String, String, String?, String, String)) throws {
    let folder = try folder(["t.vl.json": template, row.0: row.1])
    var request = ExportRequest(charts: ["\(folder)/\(row.0)"], formats: [.scene])
    request.name = row.2
    #expect {
      try ExportPlan(request, into: "out")
    } throws: { error in
      (error as? DiagnosticList)?.diagnostics.map(\.message)
        == [row.4.split(separator: "FOLDER", omittingEmptySubsequences: false).joined(separator: folder)]
    }
  }

  @Test func aTableWithoutTheChartsParametersIsSaidOfTheChart() throws {
    let folder = try folder(["t.vl.json": template, "rows.csv": "land\nIndia\n"])
    let request = ExportRequest(charts: ["\(folder)/t.vl.json"], rows: "\(folder)/rows.csv", formats: [.scene])
    let results = try ExportPlan(request, into: "\(folder)/out").run(ChartOptions()).value
    #expect(
      results.flatMap(\.diagnostics).map { "\($0.message) \($0.hint ?? "")" } == [
        "The chart has no parameter that takes “land”. It has: country."
      ])
  }
}
