public import ChartModel
public import Diagnostics
import Files
import Geometry
public import Reporting
import Tabular

/// What is to be drawn: every chart that was asked for, in every format.
///
/// ```swift
/// let plan = try ExportPlan(charts: "Reports", into: "build/figures", formats: [.picture(.pdf), .picture(.png)])
/// let results = plan.run(ChartOptions()).value
/// print(results.filter(\.isFailure).map(\.job.chart))
/// ```
public struct ExportPlan: Sendable {
  /// What a job changes in the options of all.
  public struct Changes: Sendable, Hashable {
    /// The look.
    public var theme: Theme?
    /// The width of the figure, in points.
    public var width: Double?
    /// The title.
    public var title: String?
    /// Values of parameters by their names.
    public var parameters: [String: Literal] = [:]
    /// No changes.
    public init() {}
  }

  /// One chart, and the files it becomes.
  public struct Job: Sendable, Hashable {
    /// The chart's path.
    public var chart: String
    /// What tells it from the others: the path of its outputs from the folder of all, without their ending.
    public var name: String
    /// The path of the output without its ending.
    public var stem: String
    /// What is its own in how it is drawn.
    public var changes = Changes()

    /// Its outputs with these endings.
    func files(_ endings: [String]) -> [String] { endings.map { "\(stem).\($0)" } }

    /// The options of all with its own laid over them.
    func options(over options: ChartOptions) -> ChartOptions {
      var options = options
      options.theme = changes.theme ?? options.theme
      options.width = changes.width ?? options.width
      options.title = changes.title ?? options.title
      options.parameters.merge(changes.parameters) { _, own in own }
      return options
    }
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

  /// The charts in the order in which they were asked for; those of a folder in the order of their paths.
  public let jobs: [Job]
  /// The formats of each.
  public let formats: [ChartOutput]
  /// Which files the charts may read.
  let reach: FileReach

  /// Finds the charts at a path: a chart file, a folder with all below it, a pattern, or a table of charts.
  ///
  /// Charts that differ in their ending only, such as `a.vl.json` and `a.vl.yaml`, keep it in the names of what they
  /// become. Throws where there is no chart, or a folder cannot be read.
  public init(charts path: String, into out: String, formats: [ChartOutput]) throws(DiagnosticList) {
    try self.init(ExportRequest(charts: [path], formats: formats), into: out)
  }

  /// Finds what a request asks for. Throws where a path has no chart, a table cannot be used, or two charts would be
  /// drawn to one file.
  public init(_ request: ExportRequest, into out: String) throws(DiagnosticList) {
    (formats, reach) = (request.formats, request.reach)
    var drafts: [Draft] = []
    for path in request.charts { drafts += try Self.drafts(path, request) }
    drafts = Self.distinct(drafts)
    let isPlain = request.themes.count < 2 && request.widths.count < 2
    jobs = drafts.flatMap { draft in
      Self.looks(request).map { look, label in
        var changes = draft.changes
        changes.theme = look.theme ?? changes.theme
        changes.width = look.width ?? changes.width
        let name = isPlain ? draft.name : "\(draft.name)\(label)"
        return Job(chart: draft.chart, name: name, stem: joinPath(out, name), changes: changes)
      }
    }
    var charts: [String: String] = [:]
    for job in jobs {
      if let other = charts.updateValue(job.chart, forKey: job.name) {
        throw DiagnosticList(Messages.sameFile(job.name, other, job.chart))
      }
    }
  }

  private init(jobs: [Job], of whole: ExportPlan) {
    (self.jobs, formats, reach) = (jobs, whole.formats, whole.reach)
  }

  /// Every `count`-th chart from the `index`-th on, counting from 1: what one of several machines draws.
  ///
  /// The parts of a plan have no chart in common and together are the plan, wherever they are made.
  public func shard(_ index: Int, of count: Int) -> ExportPlan {
    ExportPlan(jobs: jobs.indices.filter { $0 % max(count, 1) == index - 1 }.map { jobs[$0] }, of: self)
  }

  // MARK: From the request to jobs

  /// A chart that was found, before it is known in which looks.
  private struct Draft {
    var chart: String
    var name: String
    /// The chart's file name, for charts that are told apart by its ending.
    var fullName: String
    /// What its folder is called, for charts of one name in several folders.
    var folder = ""
    var changes = Changes()
  }

  private static func drafts(_ path: String, _ request: ExportRequest) throws(DiagnosticList) -> [Draft] {
    if ExportTable.isTable(path) { return try drafts(ofTable: path, request) }
    let found = try ChartFinding.charts(at: path)
    if found.isEmpty { throw DiagnosticList(Messages.noCharts(path)) }
    guard let rows = request.rows else {
      return found.map {
        Draft(
          chart: joinPath($0.folder, $0.name), name: chartStem($0.name), fullName: $0.name,
          folder: fileName(of: $0.folder))
      }
    }
    let table = try ExportTable(rows)
    var drafts: [Draft] = []
    for (folder, name) in found {
      for row in 0..<table.table.rowCount {
        let own = try table.name(row, pattern: request.name)
        // With one template its name says nothing; with several it tells them apart.
        let full = found.count == 1 && request.charts.count == 1 ? own : joinPath(chartStem(name), own)
        drafts.append(
          Draft(chart: joinPath(folder, name), name: full, fullName: full, changes: try table.changes(row)))
      }
    }
    return drafts
  }

  private static func drafts(ofTable path: String, _ request: ExportRequest) throws(DiagnosticList) -> [Draft] {
    let table = try ExportTable(path)
    guard table.table["chart"] != nil else { throw DiagnosticList(Messages.noChartColumn(path)) }
    let reach = request.reach.around(table.folder)
    return try (0..<table.table.rowCount).map { row throws(DiagnosticList) in
      guard let chart = table.text(row, "chart") else { throw DiagnosticList(Messages.noChart(path, row)) }
      guard reach.allows(joinPath(table.folder, chart)) else {
        throw DiagnosticList(Messages.outside(chart, path, row))
      }
      let isNamed = request.name != nil || table.text(row, "name") != nil
      let name = isNamed ? try table.name(row, pattern: request.name) : chartStem(fileName(of: chart)) + "-\(row + 1)"
      return Draft(
        chart: joinPath(table.folder, chart), name: name, fullName: name, changes: try table.changes(row))
    }
  }

  /// Charts whose names differ in their ending only keep it, and those of one name in several folders the folder's.
  private static func distinct(_ drafts: [Draft]) -> [Draft] {
    func renamed(_ drafts: [Draft], _ name: (Draft) -> String) -> [Draft] {
      var uses: [String: Int] = [:]
      for draft in drafts { uses[draft.name, default: 0] += 1 }
      return drafts.map { draft in
        var draft = draft
        if uses[draft.name] != 1 { draft.name = name(draft) }
        return draft
      }
    }
    return renamed(renamed(drafts, \.fullName)) { draft in
      draft.fullName == draft.name && chartStem(draft.name) != draft.name
        ? joinPath(draft.folder, chartStem(draft.name)) : joinPath(draft.folder, draft.name)
    }
  }

  /// Each look with each width, and what they add to a name.
  private static func looks(_ request: ExportRequest) -> [(look: (theme: Theme?, width: Double?), label: String)] {
    let themes: [Theme?] = request.themes.isEmpty ? [nil] : request.themes
    let widths: [Length?] = request.widths.isEmpty ? [nil] : request.widths
    return themes.flatMap { theme in
      widths.map { width in
        let millimetres = width.map { ($0.points / Length(1, .millimetres).points * 10).rounded() / 10 }
        let size = millimetres.map { $0 == $0.rounded() ? "-\(Int($0))mm" : "-\($0)mm" } ?? ""
        return (
          (theme, width?.points),
          (themes.count > 1 ? theme.map { "-\($0.rawValue)" } ?? "" : "") + (widths.count > 1 ? size : "")
        )
      }
    }
  }
}
