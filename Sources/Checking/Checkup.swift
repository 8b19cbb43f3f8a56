public import Diagnostics
import Exporting
public import Files
public import Reporting

/// What is to be checked at a path: a chart, a report, data, a picture, an exported folder, or a folder with any of
/// these.
///
/// ```swift
/// for checked in try Checkup(path: "Reports", profile: .briefing).run() {
///   checked.findings.forEach { print($0.diagnostic) }
/// }
/// ```
///
/// Without a profile it says what is wrong in what was written, and which figures of an exported folder are no longer
/// what they would be; with one, also what keeps figures from being printed.
public struct Checkup {
  /// A file and what was found in it.
  public struct Checked: Sendable {
    /// The file.
    public var file: String
    /// What was found; empty where all is well.
    public var findings: [PrintFinding]
  }

  private let path: String
  private let profile: PrintProfile?
  private let options: ChartOptions
  private let reach: FileReach
  private let timeLimit: TimeLimit
  /// What was written by people, where there is any.
  private let written: CheckPlan?
  private let logs: [ExportLog]
  private let pictures: [String]

  /// Finds what can be checked. Throws where a folder cannot be read, or nothing in it can be checked.
  ///
  /// - Parameters:
  ///   - options: How charts are to be drawn; those of exported folders are drawn as they were.
  ///   - reach: Which files charts and reports may read.
  ///   - timeLimit: How long each file may take.
  public init(
    path: String, profile: PrintProfile? = nil, options: ChartOptions = ChartOptions(),
    reach: FileReach = .everything, timeLimit: TimeLimit = .none
  ) throws(DiagnosticList) {
    (self.path, self.profile, self.options) = (path, profile, options)
    (self.reach, self.timeLimit) = (reach, timeLimit)
    var (logs, pictures) = ([ExportLog](), [String]())
    do throws(FileError) {
      try Self.find(below: path, &logs, &pictures)
    } catch {
      throw DiagnosticList(Messages.unreadableFolder(error.description))
    }
    self.logs = logs
    self.pictures = profile == nil ? [] : pictures
    do throws(DiagnosticList) {
      written = try CheckPlan(path: path)
    } catch {
      if logs.isEmpty && self.pictures.isEmpty { throw error }
      written = nil
    }
  }

  private static func find(
    below path: String, _ logs: inout [ExportLog], _ pictures: inout [String]
  ) throws(FileError) {
    if fileKind(at: path) == .folder {
      for name in try listFolder(path) { try find(below: joinPath(path, name), &logs, &pictures) }
    } else if fileName(of: path).hasPrefix("export"), path.hasSuffix(".jsonl") {
      logs.append(ExportLog(path))
    } else if PictureFile.endings.contains(fileExtension(of: path)) {
      pictures.append(path)
    }
  }

  /// Checks everything; each file gives a result, also where all is well.
  public func run() -> [Checked] {
    var results: [Checked] = []
    // What a log speaks of is checked with it, drawn as it was.
    var (charts, files) = (Set<String>(), Set<String>())
    var desk = ChartDesk(reach: reach)
    /// One file, in the time that it may take.
    func add(_ file: String, _ find: @escaping (ChartDesk) -> [PrintFinding]) {
      do throws(DiagnosticList) {
        let findings = try timeLimit.run(file) { [desk] () throws(DiagnosticList) in find(desk) }
        results.append(Checked(file: file, findings: findings))
      } catch {
        results.append(Checked(file: file, findings: error.diagnostics.map { PrintFinding($0) }))
        desk = ChartDesk(reach: reach)
      }
    }
    for log in logs {
      for drawn in log.drawnCharts() where charts.insert(drawn.chart).inserted {
        files.formUnion(drawn.files)
        add(drawn.chart) { findings(drawn, $0) }
      }
    }
    for (file, kind) in written?.files ?? [] where !charts.contains(file) {
      add(file) { findings(file, kind, $0) }
    }
    for file in pictures where !files.contains(file) {
      guard let profile else { break }
      let isFigure = logs.contains { file.hasPrefix(parentFolder(of: $0.path)) } || file == path
      add(file) { _ in PictureFile(path: file, profile: profile).findings(isFigure: isFigure) }
    }
    return results
  }

  /// A chart of an exported folder: whether its files are there and still true, then the chart and the files.
  private func findings(_ drawn: ExportLog.DrawnChart, _ desk: ChartDesk) -> [PrintFinding] {
    guard drawn.isDrawn else { return [PrintFinding(Messages.notDrawn(chart: drawn.chart))] }
    var found: [PrintFinding] = []
    for file in drawn.files {
      if fileKind(at: file) != .file {
        found.append(PrintFinding(Messages.gone(file, chart: drawn.chart), element: file, value: "gone"))
      } else if !drawn.changedInputs.isEmpty {
        found.append(
          PrintFinding(
            Messages.changed(file, since: drawn.changedInputs, chart: drawn.chart), element: file,
            value: "older than its data", limit: "drawn from what is there"))
      }
    }
    guard let profile else { return found }
    if fileKind(at: drawn.chart) == .file {
      found += PrintCheck(profile, desk: desk).findings(chart: drawn.chart, drawn.options)
    }
    for file in drawn.files where PictureFile.endings.contains(fileExtension(of: file)) {
      guard fileKind(at: file) == .file else { continue }
      // The width is the chart's, and said once.
      let said = found.contains { $0.diagnostic.code == "print.width" }
      found += PictureFile(path: file, profile: profile).findings(isFigure: true).filter {
        !(said && $0.diagnostic.code == "print.width")
      }
    }
    return found
  }

  private func findings(_ file: String, _ kind: CheckPlan.Kind, _ desk: ChartDesk) -> [PrintFinding] {
    switch (kind, profile.map { PrintCheck($0, desk: desk) }) {
    case (.chart, let check?): return check.findings(chart: file, options)
    case (.report, let check?): return check.findings(report: file)
    default: return CheckPlan.check(file, kind, desk, options).map { PrintFinding($0) }
    }
  }
}
