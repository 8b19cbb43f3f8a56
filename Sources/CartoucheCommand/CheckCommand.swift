import ArgumentParser
import Checking
import Diagnostics
import Files
import Reporting

/// `cartouche check PATH…`: says what is wrong without drawing to a file.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", _superCommandName: "cartouche",
    abstract: "Says what is wrong in charts, reports, data and exported figures.",
    discussion: """
      Takes chart files, reports, data packages, CSV and JSON files, pictures, exported folders, and folders of these. \
      Exit code 1 means that an error was found.

      With --profile, figures are looked at as a printer would: the size of texts, lines and the whole, contrast, \
      colours in grey and for colour-blind readers, texts that collide or are cut, fonts, resolution, words. Profiles: \
      \(PrintProfile.names.joined(separator: ", ")).

        cartouche check Reports Datasets
        cartouche check Reports/figures --profile nature --width 89mm
        cartouche check build/figures --profile briefing --format sarif > findings.sarif
      """)

  /// How findings are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif
  }

  @Argument(help: "Files and folders.", completion: .file())
  var paths: [String]

  @Option(
    help: "What figures are printed for: \(PrintProfile.names.joined(separator: ", ")).",
    completion: .list(PrintProfile.names),
    transform: { name in
      guard let profile = PrintProfile(named: name) else {
        throw ValidationError("There is no profile “\(name)”; there are \(PrintProfile.names.joined(separator: ", ")).")
      }
      return profile
    })
  var profile: PrintProfile?

  @Option(help: "How findings are written: text, json or sarif.")
  var format: Format = .text

  @OptionGroup var look: LookOptions

  @OptionGroup var bounds: BoundOptions

  func run() throws {
    try Output.reportingErrors {
      var checked: [Checkup.Checked] = []
      for path in paths {
        checked += try Checkup(
          path: path, profile: profile, options: look.options(), reach: bounds.reach, timeLimit: bounds.limit
        ).run()
      }
      let report = CheckReport(checked, profile: profile)
      switch format {
      case .text: for file in checked { Output.report(file.findings.map(\.diagnostic)) }
      case .json: try Output.write(Array(report.json().utf8), toPath: "-")
      case .sarif: try Output.write(Array(report.sarif().utf8), toPath: "-")
      }
      let (files, errors) = (checked.count, report.count(.error))
      Output.say("\(files) \(files == 1 ? "file" : "files") checked, \(errors) \(errors == 1 ? "error" : "errors").")
      if errors > 0 { throw ExitCode.failure }
    }
  }
}
