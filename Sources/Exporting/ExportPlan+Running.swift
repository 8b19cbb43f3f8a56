public import Diagnostics
import Files
public import Reporting
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension ExportPlan {
  /// Draws every chart, on as many threads as there are cores unless told otherwise.
  ///
  /// Each worker has fonts of its own and takes the next chart when it is free. A chart that is broken stops no other.
  /// `progress` hears of each result as it comes, one at a time, with the number done. Results are in the order of the
  /// jobs.
  ///
  /// A chart that takes longer than `timeLimit` is given up like a broken one, and others go on.
  ///
  /// With a `log` a chart is drawn only if something it is made of changed since the log said that it was drawn: its
  /// file, its data, the options, the formats, the fonts or the version; `redraws` draws it all the same. When
  /// `isStopped` says so, workers finish the chart they are at and take no other; the log then tells the next run what
  /// is left. A log that cannot be written is a warning: the charts are there all the same.
  public func run(
    _ options: ChartOptions, workers: Int? = nil, log: ExportLog? = nil, redraws: Bool = false,
    timeLimit: TimeLimit = .none,
    progress: @escaping @Sendable (Result, Int) -> Void = { _, _ in },
    isStopped: @escaping @Sendable () -> Bool = { false }
  ) -> Diagnosed<[Result]> {
    let board = ExportBoard(count: jobs.count, progress: progress)
    let freshness = log.map { Freshness($0, options: options, formats: formats, redraws: redraws) }
    if log != nil { removeLeftovers() }
    let count = min(max(1, workers ?? processorCount()), max(1, jobs.count))
    let threads = (1..<max(count, 1)).map { _ in
      WorkerThread { work(board, options, freshness, timeLimit, isStopped) }
    }
    work(board, options, freshness, timeLimit, isStopped)
    for thread in threads { thread.join() }
    var findings: [Diagnostic] = []
    do throws(FileError) {
      try freshness?.finish(jobs)
    } catch {
      findings.append(Messages.unlogged(error))
    }
    return Diagnosed(board.results, findings)
  }

  /// Draws charts until none is left.
  private func work(
    _ board: ExportBoard, _ options: ChartOptions, _ freshness: Freshness?, _ limit: TimeLimit,
    _ isStopped: @Sendable () -> Bool
  ) {
    var desk = ChartDesk(reach: reach)
    while !isStopped(), let index = board.next() {
      if let kept = freshness?.kept(jobs[index]) {
        board.put(kept, at: index)
        continue
      }
      let result = draw(jobs[index], desk, options, limit)
      if result.diagnostics.tellOfLeftWork { desk = ChartDesk(reach: reach) }
      freshness?.note(result, drawnFrom: desk.takeReadFiles())
      board.put(result, at: index)
    }
  }

  /// Removes what runs that were killed left half written of these charts.
  private func removeLeftovers() {
    let names = Set(jobs.flatMap { $0.files(formats.map(\.fileExtension)) })
    for folder in Set(jobs.map { parentFolder(of: $0.stem) }) {
      for name in (try? listFolder(folder.isEmpty ? "." : folder)) ?? [] where name.hasSuffix(".part") {
        let parts = name.split(separator: ".")
        guard parts.count > 2, parts[parts.count - 2].allSatisfy(\.isNumber) else { continue }
        if names.contains(joinPath(folder, parts.dropLast(2).joined(separator: "."))) {
          removeFile(joinPath(folder, name))
        }
      }
    }
  }

  private func draw(_ job: Job, _ desk: ChartDesk, _ options: ChartOptions, _ limit: TimeLimit) -> Result {
    var result = Result(job: job, diagnostics: [], files: [])
    do throws(DiagnosticList) {
      // Only who waited for it writes: what took too long cannot come back later.
      let drawn = try limit.run(job.chart) { () throws(DiagnosticList) in try pictures(job, desk, options) }
      result.diagnostics = drawn.diagnostics
      for (path, bytes) in drawn.value {
        do throws(FileError) {
          try writeFile(path, bytes)
        } catch {
          throw DiagnosticList(Messages.unwritten(error))
        }
        result.files.append(path)
      }
    } catch {
      result.diagnostics += error.diagnostics
    }
    return result
  }

  /// The files of a chart: it becomes all of them, or leaves those of an earlier run alone.
  private func pictures(
    _ job: Job, _ desk: ChartDesk, _ options: ChartOptions
  ) throws(DiagnosticList) -> Diagnosed<[(path: String, bytes: [UInt8])]> {
    let options = job.options(over: options)
    let scene = try desk.scene(job.chart, options)
    var said = scene.diagnostics
    do throws(DiagnosticList) {
      let drawn = try formats.map { format throws(DiagnosticList) in
        let drawn = try desk.draw(scene.value, as: format, options)
        said += drawn.diagnostics
        return ("\(job.stem).\(format.fileExtension)", drawn.value)
      }
      return Diagnosed(drawn, said)
    } catch {
      throw DiagnosticList(said + error.diagnostics)
    }
  }
}

/// How many threads run at once on this machine.
private func processorCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// What the workers share: which chart is next, and what became of those before.
private final class ExportBoard: Sendable {
  private struct State {
    var next = 0
    var done = 0
    var results: [ExportPlan.Result?]
  }
  private let state: Mutex<State>
  private let count: Int
  private let progress: @Sendable (ExportPlan.Result, Int) -> Void

  init(count: Int, progress: @escaping @Sendable (ExportPlan.Result, Int) -> Void) {
    self.count = count
    self.progress = progress
    state = Mutex(State(results: Array(repeating: nil, count: count)))
  }

  func next() -> Int? {
    state.withLock { state in
      guard state.next < count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  func put(_ result: ExportPlan.Result, at index: Int) {
    state.withLock { state in
      state.results[index] = result
      state.done += 1
      progress(result, state.done)
    }
  }

  var results: [ExportPlan.Result] { state.withLock { $0.results.compactMap(\.self) } }
}
