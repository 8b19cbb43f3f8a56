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
    subcommands: [Render.self, ReportCommand.self, Export.self, Check.self, DataCommand.self])
}
