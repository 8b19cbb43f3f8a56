/// Collects findings while a file is read: without repeats, and no more than a person will look at.
///
/// ```swift
/// var sink = DiagnosticSink(limit: 20)
/// sink.report(.error("csv.width", "Row has 5 cells, the header has 6.", at: place))
/// try sink.throwIfErrors()
/// ```
///
/// Findings beyond the limit are counted, and the count is told in a last one. The limit holds for
/// errors and for warnings apart, so that a flood of warnings cannot hide an error.
/// Reporting takes constant time.
public struct DiagnosticSink: Sendable {
  /// How many errors, and how many warnings and notes, are kept.
  public let limit: Int
  private var kept: [Diagnostic] = []
  private var seen: Set<Diagnostic> = []
  private var keptErrors = 0
  private var droppedErrors = 0
  private var droppedOthers = 0

  /// Makes an empty sink that keeps `limit` findings of each kind.
  public init(limit: Int = 20) {
    self.limit = limit
  }

  /// Notes a finding, unless the same one was noted before.
  public mutating func report(_ diagnostic: Diagnostic) {
    let isError = diagnostic.severity == .error
    let count = isError ? keptErrors : kept.count - keptErrors
    guard count < limit else {
      if isError { droppedErrors += 1 } else { droppedOthers += 1 }
      return
    }
    guard seen.insert(diagnostic).inserted else { return }
    kept.append(diagnostic)
    if isError { keptErrors += 1 }
  }

  /// Notes several findings.
  public mutating func report(_ diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics { report(diagnostic) }
  }

  /// Whether an error was reported.
  public var hasErrors: Bool { keptErrors > 0 || droppedErrors > 0 }

  /// What was kept, in order of reporting, then how much was left out.
  public var diagnostics: [Diagnostic] {
    var all = kept
    if droppedErrors > 0 {
      all.append(
        .error("diagnostics.more", "\(droppedErrors) more \(droppedErrors == 1 ? "error" : "errors") not shown."))
    }
    if droppedOthers > 0 {
      all.append(
        .warning("diagnostics.more", "\(droppedOthers) more \(droppedOthers == 1 ? "warning" : "warnings") not shown."))
    }
    return all
  }

  /// Throws everything reported as one ``DiagnosticList`` if there is an error among it.
  public func throwIfErrors() throws(DiagnosticList) {
    if hasErrors { throw DiagnosticList(diagnostics) }
  }
}
