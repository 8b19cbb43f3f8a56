public import Diagnostics
import Files

extension ExportPlan {
  /// Merges the logs of the shards of this plan into one, as an undivided run would have written it.
  ///
  /// Gives the results of the charts that the logs speak of, in the order of the plan; a chart that none speaks of has
  /// an error that says so.
  public func collect(_ logs: [ExportLog], into log: ExportLog) throws(DiagnosticList) -> [Result] {
    var entries = log.entries()
    for shard in logs { entries.merge(shard.entries()) { _, later in later } }
    do throws(FileError) {
      try log.replace(by: jobs.compactMap { entries[$0.name] })
    } catch {
      throw DiagnosticList(Messages.unwritten(error))
    }
    return jobs.map { job in
      guard let entry = entries[job.name] else {
        return Result(job: job, diagnostics: [Messages.notLogged(job.chart)], files: [])
      }
      return Result(job: job, diagnostics: entry.diagnostics, files: job.files(entry.formats))
    }
  }
}
