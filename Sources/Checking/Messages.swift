import Diagnostics
import SceneGraph

/// The sentences of this module.
enum Messages {
  /// A sentence on an element that is beyond a limit, and on how many more are.
  static func beyond(
    _ severity: Diagnostic.Severity, _ code: String, _ element: String, more: Int = 0, _ what: String, _ limit: String,
    at place: SourceLocation?, hint: String? = nil
  ) -> Diagnostic {
    let others = more == 0 ? "" : ", and \(more) \(more == 1 ? "other is" : "others are") too"
    let start = element.prefix(1).uppercased() + element.dropFirst()
    return Diagnostic(severity, code, "\(start) \(what)\(others); \(limit).", at: place, hint: hint)
  }

  static func changed(_ file: String, since inputs: [String], chart: String) -> Diagnostic {
    .error(
      "print.changed",
      "“\(file)” was drawn before \(inputs.map { "“\($0)”" }.joined(separator: ", ")) changed.",
      at: SourceLocation(file: chart), hint: "Export again: only what changed is drawn.")
  }

  static func gone(_ file: String, chart: String) -> Diagnostic {
    .error(
      "print.gone", "“\(file)” is not there, although the log says that it was drawn.", at: SourceLocation(file: chart),
      hint: "Export again: only what is missing is drawn.")
  }

  static func notDrawn(chart: String) -> Diagnostic {
    .error(
      "print.not-drawn", "“\(chart)” could not be drawn when the folder was exported.", at: SourceLocation(file: chart))
  }

  static func unreadable(_ file: String, _ reason: String) -> Diagnostic {
    .warning("print.unreadable", "What is in “\(file)” cannot be checked: \(reason)", at: SourceLocation(file: file))
  }

  static func unreadableFolder(_ reason: String) -> Diagnostic { .error("print.folder", reason) }

  static func nothingToCheck(_ path: String) -> Diagnostic {
    .error("print.nothing", "Nothing at “\(path)” is a chart, a report, data, or a picture.")
  }
}
