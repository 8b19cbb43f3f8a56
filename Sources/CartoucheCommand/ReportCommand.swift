import ArgumentParser
import Diagnostics
import Files
import Reporting

/// `cartouche report FOLDER|FILE`: sets a report.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", _superCommandName: "cartouche",
    abstract: "Sets a report as a PDF.",
    discussion: """
      A report is a Markdown file, or a folder with report.md, its charts and its data.

        cartouche report Reports/china-russia-security-cooperation -o briefing.pdf
      """)

  @Argument(help: "The report: a folder with report.md, or a Markdown file.", completion: .file())
  var report: String

  @Option(
    name: .shortAndLong, help: "Where to write the PDF; by default beside the report.", completion: .file())
  var output: String?

  @Option(
    help:
      """
      What the PDF is for: archive, print (with crop marks and 3 mm to cut off) or draft (without the structure that \
      archives and screen readers need). (default: archive)
      """,
    transform: { name in
      guard let profile = ReportProfile(rawValue: name) else {
        throw ValidationError("There is no profile “\(name)”; there are archive, print and draft.")
      }
      return profile
    })
  var profile: ReportProfile?

  @OptionGroup var bounds: BoundOptions

  func run() throws {
    try Output.reportingErrors {
      var report = try Report(path: report)
      report.reach = bounds.reach
      let made = try bounds.limit.run(report.file) { [report] () throws(DiagnosticList) in
        try report.build(profile: profile ?? .archive)
      }
      Output.report(made.diagnostics)
      try Output.write(made.value, toPath: output ?? report.defaultOutput)
    }
  }
}
