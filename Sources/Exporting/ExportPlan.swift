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
    /// The path of the output without its ending.
    public var stem: String
  }

  /// What became of a job.
  public struct Result: Sendable {
    /// The job.
    public var job: Job
    /// What was noticed or went wrong.
    public var diagnostics: [Diagnostic]
    /// The files written.
    public var files: [String]
    /// Whether the chart could not be drawn, or not be written.
    public var isFailure: Bool { diagnostics.contains { $0.severity == .error } }
  }

  /// The charts in the order of their paths.
  public let jobs: [Job]
  /// The formats of each.
  public let formats: [ChartOutput]

  /// Finds the charts at a path: a chart file, or a folder with all below it.
  ///
  /// Throws where there is no chart, or a folder cannot be read.
  public init(charts path: String, into out: String, formats: [ChartOutput]) throws(DiagnosticList) {
    self.formats = formats
    do throws(FileError) {
      if fileKind(at: path) == .file {
        jobs = [Job(chart: path, stem: joinPath(out, fileName(of: chartStem(path))))]
      } else {
        jobs = try Self.charts(below: path).map { chart in
          let relative = chart.dropFirst(path.count).drop { $0 == "/" }
          return Job(chart: chart, stem: joinPath(out, chartStem(String(relative))))
        }
      }
    } catch {
      throw DiagnosticList(.error("exporting.folder", error.description))
    }
    if jobs.isEmpty { throw DiagnosticList(Messages.noCharts(path)) }
  }

  private static func charts(below folder: String) throws(FileError) -> [String] {
    var found: [String] = []
    for name in try listFolder(folder) {
      let path = joinPath(folder, name)
      if fileKind(at: path) == .folder {
        found += try charts(below: path)
      } else if [".vl.json", ".vl.yaml", ".vl.yml"].contains(where: name.hasSuffix) {
        found.append(path)
      }
    }
    return found
  }
}
