import ArgumentParser
import Reporting

/// The command `cartouche`. Results go to standard output or to files; everything else to standard error.
///
/// Exit codes: 0 when what was asked for is there; 1 when something is wrong with the input or the output cannot be
/// written; 64 when the command line makes no sense.
@main
struct CartoucheCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cartouche",
    abstract: "Draws typed data as charts, maps and reports.",
    discussion: """
      Charts are Vega-Lite files, reports are Markdown as Quarto writes it, data are CSV files and data packages.
      """,
    version: cartoucheVersion,
    subcommands: [
      Render.self, ReportCommand.self, Export.self, Check.self, PreviewCommand.self, DataCommand.self, Init.self,
    ])

  /// Hands what stands after a subcommand's name to that subcommand, and everything else to all of them.
  ///
  /// The library would first look for requests that only the whole command knows, and look up the type of every option
  /// of those: a tenth of the time of a small chart.
  static func main() {
    let words = CommandLine.arguments.dropFirst()
    guard let command = configuration.subcommands.first(where: { $0._commandName == words.first }),
      !words.contains("--version")
    else { return main(Array(words)) }
    command.main(Array(words.dropFirst()))
  }
}
