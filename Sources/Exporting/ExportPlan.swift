public import Diagnostics
import Files
public import Reporting

/// What is to be drawn: every chart below a folder, in every format.
///
/// ```swift
/// let plan = try ExportPlan(charts: "Reports", into: "build/figures", formats: [.picture(.pdf), .picture(.png)])
/// let results = plan.run(ChartOptions())
/// print(results.filter(\.isFailure).map(\.job.chart))
/// ```
public struct ExportPlan: Sendable {
  /// One chart, and the files it becomes.
  public struct Job: Sendable, Hashable {
    /// The chart's path.
    public var chart: String
    /// What tells it from the others: the path of its outputs from the folder of all, without their ending.
    public var name: String
    /// The path of the output without its ending.
    public var stem: String

    /// Its outputs with these endings.
    func files(_ endings: [String]) -> [String] { endings.map { "\(stem).\($0)" } }
  }

  /// What became of a job.
  public struct Result: Sendable {
    /// The job.
    public var job: Job
    /// What was noticed or went wrong.
    public var diagnostics: [Diagnostic]
    /// The files written.
    public var files: [String]
    /// Whether the files of an earlier run are still good and were left alone.
    public var isKept = false
    /// Whether the chart could not be drawn, or not be written.
    public var isFailure: Bool { diagnostics.contains { $0.severity == .error } }
  }

  /// The charts in the order of their paths.
  public let jobs: [Job]
  /// The formats of each.
  public let formats: [ChartOutput]

  /// Finds the charts at a path: a chart file, or a folder with all below it.
  ///
  /// Charts that differ in their ending only, such as `a.vl.json` and `a.vl.yaml`, keep it in the names of what they
  /// become. Throws where there is no chart, or a folder cannot be read.
  public init(charts path: String, into out: String, formats: [ChartOutput]) throws(DiagnosticList) {
    self.formats = formats
    let names: [(folder: String, name: String)]
    do throws(FileError) {
      names =
        switch fileKind(at: path) {
        case .file: [(parentFolder(of: path), fileName(of: path))]
        case .folder, nil: try Self.charts(below: path, "").map { (path, $0) }
        }
    } catch {
      throw DiagnosticList(Messages.unreadable(error))
    }
    if names.isEmpty { throw DiagnosticList(Messages.noCharts(path)) }
    var uses: [String: Int] = [:]
    for (_, name) in names { uses[chartStem(name), default: 0] += 1 }
    jobs = names.map { folder, name in
      let stem = uses[chartStem(name)] == 1 ? chartStem(name) : name
      return Job(chart: joinPath(folder, name), name: stem, stem: joinPath(out, stem))
    }
  }

  private init(jobs: [Job], formats: [ChartOutput]) { (self.jobs, self.formats) = (jobs, formats) }

  /// Every `count`-th chart from the `index`-th on, counting from 1: what one of several machines draws.
  ///
  /// The parts of a plan have no chart in common and together are the plan, wherever they are made.
  public func shard(_ index: Int, of count: Int) -> ExportPlan {
    ExportPlan(
      jobs: jobs.indices.filter { $0 % max(count, 1) == index - 1 }.map { jobs[$0] }, formats: formats)
  }

  /// The charts below a folder, as paths from it, in the order of their names.
  private static func charts(below folder: String, _ relative: String) throws(FileError) -> [String] {
    var found: [String] = []
    for name in try listFolder(relative.isEmpty ? folder : joinPath(folder, relative)) {
      let path = joinPath(relative, name)
      if fileKind(at: joinPath(folder, path)) == .folder {
        found += try charts(below: folder, path)
      } else if [".vl.json", ".vl.yaml", ".vl.yml"].contains(where: name.hasSuffix) {
        found.append(path)
      }
    }
    return found
  }
}
