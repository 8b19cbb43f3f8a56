import Cartouche
import TestSupport
import Testing

/// The program of the README stands in ReadmeProgram.swift, so that it compiles.
@Suite("README")
struct ReadmeTests {
  @Test func theProgramIsTheOneThatIsCompiledAndRuns() throws {
    let program = Repository.text("Tests/CartoucheCommandTests/ReadmeProgram.swift")
    #expect(program.hasPrefix("import Cartouche\n"))
    #expect(blocks("swift") == [program + "\ntry chart.write(to: \"deliveries.pdf\")\n"])
    #expect(try chart.pdf().starts(with: Array("%PDF".utf8)))
  }

  @Test func theChartAndTheReportRunAsTheyStand() throws {
    let charts = blocks("json")
    let reports = blocks("markdown")
    try #require(charts.count == 1 && reports.count == 1)
    try BuiltCommand.inFolder([
      "deliveries.vl.json": charts[0], "my-report/report.md": reports[0],
      "my-report/charts/deliveries.vl.json": charts[0],
    ]) { command in
      for call in ["render deliveries.vl.json -o deliveries.pdf", "report my-report -o my-report.pdf"] {
        #expect(Repository.text("README.md").contains("    cartouche \(call)\n"))
        let outcome = try command.run(call.split(separator: " ").map(String.init))
        #expect(outcome.code == 0 && outcome.messages.isEmpty, "\(outcome.messages)")
        let made = call.split(separator: " ").last.map(String.init) ?? ""
        #expect(command.file(made)?.starts(with: Array("%PDF".utf8)) == true)
      }
    }
  }

  /// The blocks of a language, without their fences.
  private func blocks(_ language: String) -> [String] {
    var found: [String] = []
    var open: [Substring]?
    for line in Repository.lines("README.md") {
      if line == "```\(language)" {
        open = []
      } else if line == "```", let lines = open {
        found.append(lines.map { $0 + "\n" }.joined())
        open = nil
      } else {
        open?.append(line)
      }
    }
    return found
  }
}
