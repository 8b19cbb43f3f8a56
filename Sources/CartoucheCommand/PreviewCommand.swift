import ArgumentParser
import Files
import Previewing

/// `cartouche preview FOLDER|FILE`: shows charts and reports in a browser while they are written.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview", _superCommandName: "cartouche",
    abstract: "Shows charts and reports in a browser and draws them again as you write.",
    discussion: """
      The page is served to this machine alone. It shows what is wrong in its place, and figures in grey and as \
      colour-blind readers see them. Ctrl-C ends it.

        cartouche preview Reports
      """)

  @Argument(help: "A chart, a report, or a folder with any of these.", completion: .file())
  var path: String = "."

  @Option(help: "The port; a free one unless given.")
  var port: UInt16 = 0

  @OptionGroup var bounds: BoundOptions

  func run() throws {
    try Output.reportingErrors {
      let preview = try Preview(path: path, reach: bounds.reach, timeLimit: bounds.limit)
      Interruption.watch()
      try preview.serve(
        port: port, ready: { address in try? Output.print(address) }, isStopped: { Interruption.isThere })
    }
  }
}
