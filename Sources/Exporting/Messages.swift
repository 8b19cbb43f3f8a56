import Diagnostics
import Files

/// The sentences of this module.
enum Messages {
  static func unreadable(_ error: FileError) -> Diagnostic { .error("exporting.folder", error.description) }

  static func unwritten(_ error: FileError) -> Diagnostic { .error("exporting.write", error.description) }

  static func unlogged(_ error: FileError) -> Diagnostic {
    .warning(
      "exporting.log", error.description,
      hint: "The charts are drawn, but the next run cannot tell and draws them again.")
  }

  static func notLogged(_ chart: String) -> Diagnostic {
    .error("exporting.missing", "“\(chart)” has not been drawn: no log speaks of it.", at: SourceLocation(file: chart))
  }

  static func noCharts(_ path: String) -> Diagnostic {
    .error(
      "exporting.none", "There is no chart below “\(path)”.",
      hint: "Charts are files that end in .vl.json, .vl.yaml or .vl.yml.")
  }
}
