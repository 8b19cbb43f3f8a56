import ArgumentParser
import Diagnostics
import Exporting
import Files
import Reporting
import Rendering

/// `cartouche export FOLDER --out DIR`: draws every chart below a folder.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", _superCommandName: "cartouche",
    abstract: "Draws every chart below a folder.",
    discussion: """
      Charts are files ending in .vl.json, .vl.yaml or .vl.yml. All cores work. A chart that is broken never stops the others: what
      is wrong with it is said, and it is named at the end.

      Only what changed is drawn again: a log in DIR, export.jsonl, remembers what each chart was drawn from. A run that is
      interrupted leaves whole files only, and the next one goes on from there.

      Several machines share the work with --shard: each draws its part, and --collect merges their logs.

        cartouche export Reports --out build/figures --format pdf,png
        cartouche export Reports --out build/figures --shard 2/4
        cartouche export Reports --out build/figures --collect
      """)

  @Argument(help: "The folder, or a single chart.", completion: .directory)
  var folder: String

  @Option(help: "The folder to draw into; the folders of the charts are made again in it.", completion: .directory)
  var out: String

  @Option(help: "The formats, separated by commas: png, pdf, svg, eps, scene.json.")
  var format: String = "pdf"

  @Option(help: "How many charts are drawn at once; by default as many as there are cores.")
  var workers: Int?

  @Option(help: "Draw the I-th of N equal parts of the charts, as 2/4.")
  var shard: String?

  @Flag(help: "Merge the logs of all shards in DIR instead of drawing, and say what failed or is missing.")
  var collect = false

  @Flag(help: "Draw charts that have not changed, too.")
  var force = false

  @OptionGroup var look: LookOptions

  func validate() throws {
    if format.allSatisfy({ $0 == "," }) {
      throw ValidationError("--format takes one or more of png, pdf, svg, eps, scene.json.")
    }
    if let workers, workers < 1 { throw ValidationError("--workers takes a number from 1.") }
    if shard != nil, part == nil { throw ValidationError("--shard takes a part of a whole, such as 2/4.") }
    if shard != nil, collect { throw ValidationError("--collect takes all shards; leave out --shard.") }
  }

  /// The part that `--shard` asks for.
  private var part: (index: Int, count: Int)? {
    let numbers = (shard ?? "").split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let index = numbers[0], let count = numbers[1], index >= 1, index <= count else {
      return nil
    }
    return (index, count)
  }

  func run() throws {
    try Output.reportingErrors {
      let formats = try format.split(separator: ",").map { try ChartOutput(fileName: "chart.\($0)") }
      let whole = try ExportPlan(charts: folder, into: out, formats: formats)
      let plan = part.map { whole.shard($0.index, of: $0.count) } ?? whole
      let log = ExportLog(joinPath(out, part.map { "export-\($0.index)-of-\($0.count).jsonl" } ?? "export.jsonl"))
      let results: [ExportPlan.Result]
      if collect {
        let names = try listFolder(out).filter { $0.hasPrefix("export-") && $0.hasSuffix(".jsonl") }
        results = try plan.collect(names.map { ExportLog(joinPath(out, $0)) }, into: log)
      } else {
        let line = ProgressLine(total: plan.jobs.count)
        Interruption.watch()
        let run = plan.run(
          try look.options(), workers: workers, log: log, redraws: force,
          progress: { result, done in line.show(done: done, name: result.job.chart) },
          isStopped: { Interruption.isThere })
        line.finish()
        results = run.value
        if !results.allSatisfy(\.isFailure) { Output.report(run.diagnostics) }
      }
      for result in results { Output.report(result.diagnostics) }
      let failed = results.filter(\.isFailure), kept = results.count(where: \.isKept)
      let unchanged = kept == 0 ? "" : " (\(kept) unchanged)"
      Output.say("\(results.count - failed.count) of \(plan.jobs.count) charts drawn into \(out)\(unchanged).")
      if Interruption.isThere {
        Output.say("Interrupted; the same command goes on from here.")
        throw ExitCode(130)
      }
      if !failed.isEmpty {
        Output.say("Not drawn: \(failed.map(\.job.chart).joined(separator: ", "))")
        throw ExitCode.failure
      }
    }
  }
}
