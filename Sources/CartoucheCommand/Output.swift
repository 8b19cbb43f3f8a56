import ArgumentParser
import Diagnostics
import Files
import Reporting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the command says, and where.
enum Output {
  /// Writes findings to standard error, each with the line that it speaks of, a caret below the place, and a hint.
  static func report(_ diagnostics: [Diagnostic]) {
    var excerpts = SourceExcerpts()
    for diagnostic in diagnostics { say(diagnostic.description(showing: excerpts.line(of: diagnostic))) }
  }

  /// Writes a line to standard error.
  static func say(_ line: String) { sayInPlace(line + "\n") }

  /// Writes a result to standard output.
  static func print(_ text: String) throws(FileError) { try write(Array((text + "\n").utf8), to: STDOUT_FILENO) }

  /// Writes a result to a file, or to standard output where the path is `-`.
  static func write(_ bytes: [UInt8], toPath path: String) throws(FileError) {
    if path == "-" {
      try write(bytes, to: STDOUT_FILENO)
    } else {
      try writeFile(path, bytes)
    }
  }

  /// Runs the body of a command: what it throws becomes lines on standard error and exit code 1.
  static func reportingErrors(_ body: () throws -> Void) throws {
    do {
      try sayingErrors(body)
      if TimeLimit.hasLeftWork { _exit(0) }
    } catch let code as ExitCode where TimeLimit.hasLeftWork {
      // What goes on in another thread must not find the program half taken down.
      _exit(code.rawValue)
    }
  }

  private static func sayingErrors(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let list as DiagnosticList {
      report(list.diagnostics)
      throw ExitCode.failure
    } catch let error as FileError {
      say("error: \(error)")
      throw ExitCode.failure
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let put = rest.withUnsafeBytes { platformWrite(descriptor, $0.baseAddress, $0.count) }
      if put < 0 && errno == EINTR { continue }
      if put <= 0 { throw FileError(.write, "standard output", number: errno) }
      rest = rest.dropFirst(put)
    }
  }

  private static func platformWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes, count)
    #else
      Darwin.write(descriptor, bytes, count)
    #endif
  }
}

/// Tells how far the work is: a bar with rate and remaining time on a terminal, a line for each tenth elsewhere.
struct ProgressLine {
  private let isWatched = isatty(STDERR_FILENO) != 0
  private let total: Int
  private let start = ContinuousClock.now

  init(total: Int) { self.total = total }

  /// Tells how many are done and what came last.
  func show(done: Int, name: String) {
    guard isWatched else {
      // Few are done before anyone wonders.
      if total >= 100, done * 10 / total > (done - 1) * 10 / total { Output.say("\(done) of \(total) done.") }
      return
    }
    let width = 24
    let filled = total == 0 ? width : done * width / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let rate = seconds > 0 ? Double(done) / seconds : 0
    let left = rate > 0 ? Int((Double(total - done) / rate).rounded(.up)) : 0
    Output.erase()
    Output.sayInPlace("\(bar) \(done)/\(total) \(Int(rate.rounded())) a second, \(left) s left \(name.suffix(40))")
  }

  /// Takes the line away.
  func finish() { if isWatched { Output.erase() } }
}

extension Output {
  fileprivate static func erase() { sayInPlace("\r\u{1B}[K") }

  /// Where standard error cannot be written, there is nobody left to tell.
  fileprivate static func sayInPlace(_ text: String) { try? write(Array(text.utf8), to: STDERR_FILENO) }
}
