import Checking
import Diagnostics
import Exporting
import Files
import JSON
import Rendering
import Reporting
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

private let chart = """
  {"data": {"url": "rows.csv"}, "title": {"text": "Orders"}, "mark": "bar",
   "encoding": {"x": {"field": "n", "type": "quantitative", "title": null}, "y": {"field": "who", "type": "nominal", "title": null}},
   "usermeta": {"cartouche": {"width": "89mm", "source": "Own count.", "alt": "Two bars."}}}
  """

/// An exported folder of two charts over one file of data.
private func exported(_ formats: [ChartOutput], _ options: ChartOptions = ChartOptions()) throws -> String {
  let folder = "/tmp/cartouche-exported-\(getpid())-\(UInt64.random(in: 0 ... .max))"
  for name in ["a", "b"] { try writeFile("\(folder)/charts/\(name).vl.json", Array(chart.utf8)) }
  try writeFile("\(folder)/charts/rows.csv", Array("who,n\nIndia,4\nChina,7\n".utf8))
  let plan = try ExportPlan(charts: "\(folder)/charts", into: "\(folder)/out", formats: formats)
  _ = plan.run(options, log: ExportLog("\(folder)/out/export.jsonl"))
  return folder
}

private func codes(_ path: String, _ profile: PrintProfile?) throws -> [String] {
  try Checkup(path: path, profile: profile).run().flatMap(\.findings).map(\.diagnostic.code)
}

@Suite struct ExportedFolderTests {
  @Test func aSoundFolderIsSound() throws {
    let folder = try exported([.picture(.pdf), .picture(.png), .picture(.tiff), .picture(.eps)])
    #expect(try codes("\(folder)/out", .briefing) == [])
    #expect(try codes("\(folder)/out", nil) == [])
  }

  @Test func figuresWhoseDataChangedAreNamed() throws {
    let folder = try exported([.picture(.pdf)])
    try writeFile("\(folder)/charts/rows.csv", Array("who,n\nIndia,5\nChina,7\n".utf8))
    for profile in [nil, PrintProfile.briefing] {
      let checked = try Checkup(path: "\(folder)/out", profile: profile).run()
      #expect(
        checked.flatMap(\.findings).map(\.diagnostic.description)
          == ["a", "b"].map {
            """
            \(folder)/charts/\($0).vl.json: error: “\(folder)/out/\($0).pdf” was drawn before “\(folder)/charts/rows.csv” changed.
              hint: Export again: only what changed is drawn.
            """
          })
    }
    removeFile("\(folder)/out/a.pdf")
    #expect(try codes("\(folder)/out", nil) == ["print.gone", "print.changed"])
  }

  @Test func theChartsAreCheckedAsTheyWereDrawn() throws {
    let folder = try exported([.picture(.pdf)], ChartOptions(width: 200))
    #expect(Set(try codes("\(folder)/out", PrintProfile(named: "science"))).contains("print.width"))
    #expect(try codes("\(folder)/charts/a.vl.json", PrintProfile(named: "ieee")).filter { $0 == "print.width" } == [])
    let wide = try Checkup(
      path: "\(folder)/charts/a.vl.json", profile: PrintProfile(named: "ieee"), options: ChartOptions(width: 300)
    ).run()
    #expect(wide.flatMap(\.findings).map(\.diagnostic.code).contains("print.width"))
  }

  @Test func coarsePicturesAndWrongFormatsAreNamed() throws {
    let folder = try exported([.picture(.png)], ChartOptions(dpi: 150))
    let found = try Checkup(path: "\(folder)/out", profile: .briefing).run().flatMap(\.findings)
    #expect(found.map(\.diagnostic.code) == ["print.resolution", "print.resolution"])
    #expect(found.first?.value == "150 dpi" && found.first?.limit == "at least 300 dpi")
    let codes = try codes("\(folder)/out", PrintProfile(named: "plos"))
    #expect(codes.contains("print.format"))
  }

  @Test func lettersOfPostScriptAreOutlinesWhereTheJournalAsks() throws {
    let folder = try exported([.picture(.eps)])
    let plos = try #require(PrintProfile(named: "plos"))
    #expect(try codes("\(folder)/out", plos).contains("print.text-outlined"))
    let outlined = try exported([.picture(.eps)], ChartOptions(outlinesText: true))
    #expect(try !codes("\(outlined)/out", plos).contains("print.text-outlined"))
  }

  @Test func fontsOfPDFAreLookedInto() throws {
    // A file with one font in it that is of Type 3, and one that is not embedded.
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 252.283 100] >>",
      "<< /Type /Font /Subtype /Type3 /Name /T >>", "<< /Type /Font /Subtype /TrueType /BaseFont /Arial >>",
      "<< /Type /ExtGState /ca 0.5 >>",
    ]
    var text = "%PDF-1.4\n"
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let place = "\(text.utf8.count)"
      table += String(repeating: "0", count: 10 - place.count) + place + " 00000 n \n"
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += table + "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    let path = "/tmp/cartouche-fonts-\(getpid()).pdf"
    try writeFile(path, Array(text.utf8))
    defer { removeFile(path) }
    #expect(try codes(path, .briefing) == ["print.type-3", "print.font-missing"])
    #expect(
      try codes(path, PrintProfile(named: "taylor-francis")) == [
        "print.type-3", "print.font-missing", "print.transparency",
      ])
    #expect(try codes(path, PrintProfile(named: "science")).contains("print.width"))
  }

  @Test func reportsAreCheckedWithTheirFigures() throws {
    let folder = "/tmp/cartouche-report-\(getpid())"
    let figure = chart.split(separator: "\n").joined(separator: "\n").replacingAlt
    try writeFile("\(folder)/bars.vl.json", Array(figure.utf8))
    try writeFile("\(folder)/rows.csv", Array("who,n\nIndia,4\nChina,7\n".utf8))
    let text = "---\ntitle: Title\nlang: en-GB\n---\n\n# Heading\n\nWords.\n\n![Bars](bars.vl.json){#fig-a ALT}\n"
    for (alt, expected) in [(#"fig-alt="Two bars.""#, [String]()), ("", ["print.no-alt"])] {
      try writeFile("\(folder)/report.md", Array(text.split(separator: "ALT").joined(separator: alt).utf8))
      let found = try codes("\(folder)/report.md", .briefing).filter { $0.hasPrefix("print.") }
      #expect(found == expected)
    }
  }

  @Test func otherProgramsReadTheFindings() throws {
    let folder = try exported([.picture(.png)], ChartOptions(dpi: 150))
    let checked = try Checkup(path: "\(folder)/out", profile: .briefing).run()
    let report = CheckReport(checked, profile: .briefing)
    let json = try JSONValue.parse(json: Array(report.json().utf8), file: "report").value
    #expect(json["errors"]?.integer == 2 && json["profile"]?.string == "briefing")
    let finding = json["files"]?[0]?["findings"]?[0]
    #expect(finding?["code"]?.string == "print.resolution" && finding?["value"]?.string == "150 dpi")
    let sarif = try JSONValue.parse(json: Array(report.sarif().utf8), file: "report").value
    let result = sarif["runs"]?[0]?["results"]?[0]
    #expect(sarif["version"]?.string == "2.1.0" && result?["level"]?.string == "error")
    #expect(result?["ruleId"]?.string == "print.resolution")
    let place = result?["locations"]?[0]?["physicalLocation"]?["artifactLocation"]?["uri"]?.string
    #expect(place == "file://\(folder)/out/a.png")
  }
}

extension String {
  /// The chart without words for those who cannot see it.
  fileprivate var replacingAlt: String { split(separator: #", "alt": "Two bars.""#).joined() }
}
