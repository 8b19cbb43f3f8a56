import ArgumentParser
import ChartModel
import Diagnostics
import Exporting
import Files
import Geometry
import Rendering
import Reporting

/// `cartouche export PATH… --out DIR`: draws many charts.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", _superCommandName: "cartouche",
    abstract: "Draws many charts.",
    discussion: """
      Takes chart files, folders with charts, patterns such as 'charts/**/*.vl.json', and tables (CSV files, data packages) \
      whose column “chart” names what to draw. With --over, each chart is drawn once for each row of a table: the \
      columns give their values to the chart's params of the same names; title, theme and width set these.

      All cores work. A chart that is broken never stops the others: what is wrong with it is said, and it is named at \
      the end.

      Only what changed is drawn again: a log in DIR, export.jsonl, remembers what each chart was drawn from. A run that is
      interrupted leaves whole files only, and the next one goes on from there.

      Several machines share the work with --shard: each draws its part, and --collect merges their logs.

        cartouche export Reports --out build/figures --format pdf,png --width 89mm,183mm
        cartouche export country.vl.json --over countries.csv --name '{region}/{iso}' --out build/yearbook
        cartouche export Reports --out build/figures --shard 2/4
        cartouche export Reports --out build/figures --collect
      """)

  @Argument(help: "Charts, folders, patterns, tables.", completion: .file())
  var paths: [String]

  @Option(help: "The folder to draw into; the folders of the charts are made again in it.", completion: .directory)
  var out: String

  @Option(help: "The formats, separated by commas: png, pdf, svg, eps, tiff, scene.json.")
  var format: String = "pdf"

  @Option(help: "A table: each chart is drawn once for each of its rows.", completion: .file())
  var over: String?

  @Option(help: "What the charts of rows are called, with columns in braces: '{region}/{iso}'.")
  var name: String?

  @Option(help: "How many charts are drawn at once; by default as many as there are cores.")
  var workers: Int?

  @Option(help: "Draw the I-th of N equal parts of the charts, as 2/4.")
  var shard: String?

  @Flag(help: "Merge the logs of all shards in DIR instead of drawing, and say what failed or is missing.")
  var collect = false

  @Flag(help: "Draw charts that have not changed, too.")
  var force = false

  @Option(help: "The looks, separated by commas: briefing, journal, vega.")
  var theme: String?

  @Option(help: "The widths of the figures, separated by commas, such as 89mm,183mm.")
  var width: String?

  @Option(help: "The height of the figures.")
  var height: String?

  @OptionGroup var bounds: BoundOptions

  @Option(help: "Pixels per inch of PNG and TIFF.")
  var dpi: Double = 300

  @Flag(help: "Draw the letters of EPS as outlines, as is done anyway for journals that ask for it.")
  var outlineText = false

  func validate() throws {
    if format.allSatisfy({ $0 == "," }) {
      throw ValidationError("--format takes one or more of png, pdf, svg, eps, tiff, scene.json.")
    }
    if let workers, workers < 1 { throw ValidationError("--workers takes a number from 1.") }
    if shard != nil, part == nil { throw ValidationError("--shard takes a part of a whole, such as 2/4.") }
    if shard != nil, collect { throw ValidationError("--collect takes all shards; leave out --shard.") }
    try LookOptions.check(
      lengths: words(width) + [height].compactMap { $0 }, themes: words(theme), dpi: dpi)
  }

  private func words(_ list: String?) -> [String] { list?.split(separator: ",").map(String.init) ?? [] }

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
      let request = ExportRequest(
        charts: paths, rows: over, name: name,
        formats: try words(format).map { try ChartOutput(fileName: "chart.\($0)") },
        themes: words(theme).compactMap { Theme(rawValue: $0) }, widths: words(width).compactMap { Length($0) },
        reach: bounds.reach)
      let whole = try ExportPlan(request, into: out)
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
          ChartOptions(height: height.flatMap { Length($0)?.points }, dpi: dpi, outlinesText: outlineText),
          workers: workers, log: log, redraws: force, timeLimit: bounds.limit,
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
