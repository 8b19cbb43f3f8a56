import ChartModel
import Diagnostics
import Files
import Reporting
import Synchronization
import Typesetting

/// Tells which charts an earlier run drew from the same things, and keeps the log of this run.
final class Freshness: Sendable {
  private let log: ExportLog
  private let earlier: [String: ExportLog.Entry]
  /// What all charts of the run share: options, formats, fonts, version.
  private let key: String
  private let redraws: Bool
  private let options: ChartOptions
  private let formats: [ChartOutput]
  private let hashes = Mutex<[String: String]>([:])
  private let failure = Mutex<FileError?>(nil)

  init(_ log: ExportLog, options: ChartOptions, formats: [ChartOutput], redraws: Bool) {
    (self.log, self.redraws, self.formats, self.options) = (log, redraws, formats, options)
    earlier = log.entries()
    var hash = ContentHash()
    hash.combine(cartoucheVersion)
    hash.combine(formats.map(\.fileExtension).joined(separator: ","))
    for part in [
      options.theme?.rawValue, options.width.map { "\($0)" }, options.height.map { "\($0)" }, "\(options.dpi)",
      options.titlePrefix, options.title, options.outlinesText ? "outlines" : nil,
    ] { hash.combine(part ?? "–") }
    hash.combine(FontConfiguration.standard.fingerprint)
    key = hash.description
  }

  /// What all charts share, and what this one has of its own.
  private func key(of job: ExportPlan.Job) -> String {
    let changes = job.changes
    guard changes != ExportPlan.Changes() else { return key }
    var hash = ContentHash()
    hash.combine(key)
    for part in [changes.theme?.rawValue, changes.width.map { "\($0)" }, changes.title] {
      hash.combine(part ?? "–")
    }
    for (name, value) in changes.parameters.sorted(by: { $0.key < $1.key }) {
      hash.combine(name)
      hash.combine("\(value)")
    }
    return hash.description
  }

  /// The result of an earlier run, if what the chart was drawn from is as it was then and its files are there.
  func kept(_ job: ExportPlan.Job) -> ExportPlan.Result? {
    guard !redraws, let entry = earlier[job.name], entry.isDrawn, entry.key == key(of: job),
      entry.chart == job.chart
    else {
      return nil
    }
    let files = job.files(entry.formats)
    guard files.allSatisfy({ fileKind(at: $0) == .file }), entry.inputs.allSatisfy({ hash(of: $0.path) == $0.hash })
    else {
      return nil
    }
    return ExportPlan.Result(job: job, diagnostics: entry.diagnostics, files: files, isKept: true)
  }

  /// Writes down what became of a chart.
  func note(_ result: ExportPlan.Result, drawnFrom inputs: [String]) {
    let entry = ExportLog.Entry(
      name: result.job.name, chart: result.job.chart, isDrawn: !result.isFailure, key: key(of: result.job),
      inputs: inputs.map { ExportLog.Input(path: $0, hash: hash(of: $0)) }, options: result.job.options(over: options),
      formats: result.isFailure ? [] : formats.map(\.fileExtension), diagnostics: result.diagnostics)
    failure.withLock { failure in
      guard failure == nil else { return }
      do throws(FileError) { try log.append(entry) } catch { failure = error }
    }
  }

  /// Puts the log in the order of the charts; throws what kept it from being written.
  func finish(_ jobs: [ExportPlan.Job]) throws(FileError) {
    if let failure = failure.withLock({ $0 }) { throw failure }
    let entries = log.entries()
    try log.replace(by: jobs.compactMap { entries[$0.name] })
  }

  /// The hash of a file, read once a run; empty where it cannot be read.
  private func hash(of path: String) -> String {
    if let known = hashes.withLock({ $0[path] }) { return known }
    let hash = (try? readFile(path)).map { ContentHash($0).description } ?? ""
    hashes.withLock { $0[path] = hash }
    return hash
  }
}
