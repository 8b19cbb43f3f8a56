import ArgumentParser
import Cartouche
import Exporting
import Files
import Rendering

/// `cartouche export FOLDER --out DIR`: draws every chart below a folder.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Draws every chart below a folder.",
    discussion: """
      Charts are files ending in .vl.json, .vl.yaml or .vl.yml. All cores work. A chart that is broken never stops the others: what
      is wrong with it is said, and it is named at the end.

        cartouche export Reports --out build/figures --format pdf,png
      """)

  @Argument(help: "The folder, or a single chart.", completion: .directory)
  var folder: String

  @Option(help: "The folder to draw into; the folders of the charts are made again in it.", completion: .directory)
  var out: String

  @Option(help: "The formats, separated by commas: png, pdf, svg, eps, scene.json.")
  var format: String = "pdf"

  @Option(help: "How many charts are drawn at once; by default as many as there are cores.")
  var workers: Int?

  @OptionGroup var look: LookOptions

  func validate() throws {
    if format.allSatisfy({ $0 == "," }) {
      throw ValidationError("--format takes one or more of png, pdf, svg, eps, scene.json.")
    }
    if let workers, workers < 1 { throw ValidationError("--workers takes a number from 1.") }
  }

  func run() throws {
    try Output.reportingErrors {
      let formats = try format.split(separator: ",").map { try ChartOutput(fileName: "chart.\($0)") }
      let plan = try ExportPlan(charts: folder, into: out, formats: formats)
      let line = ProgressLine(total: plan.jobs.count)
      let results = plan.run(try look.options(), workers: workers) { result, done in
        line.show(done: done, name: result.job.chart)
      }
      line.finish()
      for result in results { Output.report(result.diagnostics) }
      let failed = results.filter(\.isFailure)
      Output.say("\(results.count - failed.count) of \(results.count) charts drawn into \(out).")
      if !failed.isEmpty {
        Output.say("Not drawn: \(failed.map(\.job.chart).joined(separator: ", "))")
        throw ExitCode.failure
      }
    }
  }
}
