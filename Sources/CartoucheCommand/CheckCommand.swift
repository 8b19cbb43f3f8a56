import ArgumentParser
import Diagnostics
import Files
import Reporting

/// `cartouche check PATH…`: says what is wrong without drawing to a file.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", _superCommandName: "cartouche",
    abstract: "Says what is wrong in charts, reports and data.",
    discussion: """
      Takes chart files, reports, data packages, CSV and JSON files, and folders of these. Exit code 1 means that an error was found.

        cartouche check Reports Datasets
      """)

  @Argument(help: "Files and folders.", completion: .file())
  var paths: [String]

  func run() throws {
    try Output.reportingErrors {
      var errors = 0
      var files = 0
      for path in paths {
        for finding in try CheckPlan(path: path).run() {
          files += 1
          errors += finding.diagnostics.count { $0.severity == .error }
          Output.report(finding.diagnostics)
        }
      }
      Output.say("\(files) \(files == 1 ? "file" : "files") checked, \(errors) \(errors == 1 ? "error" : "errors").")
      if errors > 0 { throw ExitCode.failure }
    }
  }
}
