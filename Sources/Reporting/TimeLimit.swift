public import Diagnostics
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How long the work on one file may take, in seconds of the clock on the wall.
///
/// ```swift
/// let limit = TimeLimit(seconds: 20)
/// let made = try limit.run("report.md") { () throws(DiagnosticList) in try Report(path: "report.md").build() }
/// ```
///
/// No step of the work has to know of it: it runs in a thread of its own, which is left to itself when the time is
/// over. What it gives then is lost, and what it was lent, such as a ``ChartDesk``, must not be used again. It takes a
/// processor until the program ends.
public struct TimeLimit: Sendable, Hashable {
  /// Seconds; nil for as long as it takes.
  public var seconds: Double?

  /// As long as it takes.
  public static let none = TimeLimit(seconds: nil)

  /// A limit, or none.
  public init(seconds: Double?) { self.seconds = seconds }

  /// Whether work was left to itself. Such a program ends without waiting for anything (`_exit`).
  public static var hasLeftWork: Bool { leftWork.load(ordering: .relaxed) }

  private static let leftWork = Atomic(false)
  static let code = "reporting.time"

  /// What the work gives or throws; throws a sentence about the file where it takes longer.
  public func run<Value>(
    _ file: String, _ work: @escaping () throws(DiagnosticList) -> Value
  ) throws(DiagnosticList) -> Value {
    guard let seconds else { return try work() }
    let race = Race(work)
    _ = WorkerThread { race.run() }
    let end = ContinuousClock.now + .seconds(seconds)
    while !race.isOver.load(ordering: .acquiring) {
      guard ContinuousClock.now < end else {
        Self.leftWork.store(true, ordering: .relaxed)
        throw DiagnosticList(Messages.tooLong(file, seconds: seconds))
      }
      usleep(200)
    }
    guard let result = race.result else { preconditionFailure("Work that is over has a result.") }
    return try result.get()
  }
}

extension [Diagnostic] {
  /// Whether the time of some work was over before it ended.
  package var tellOfLeftWork: Bool { contains { $0.code == TimeLimit.code } }
}

/// Work and what came of it.
///
/// Unchecked, because one thread alone has each part at any time: the worker until `isOver`, then the one that waits.
private final class Race<Value>: @unchecked Sendable {
  let isOver = Atomic(false)
  private(set) var result: Result<Value, DiagnosticList>?
  private let work: () throws(DiagnosticList) -> Value

  init(_ work: @escaping () throws(DiagnosticList) -> Value) { self.work = work }

  func run() {
    do throws(DiagnosticList) {
      result = .success(try work())
    } catch {
      result = .failure(error)
    }
    isOver.store(true, ordering: .releasing)
  }
}
