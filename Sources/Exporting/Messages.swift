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

  static func noRows(_ path: String) -> Diagnostic {
    .error(
      "exporting.no-rows", "The table has no rows, so that there is nothing to draw.", at: SourceLocation(file: path))
  }

  static func noChartColumn(_ path: String) -> Diagnostic {
    .error(
      "exporting.no-chart-column", "The table has no column “chart” that names what to draw.",
      at: SourceLocation(file: path), hint: "To draw a chart for each row, name the chart and give the table to --over."
    )
  }

  static func noChart(_ path: String, _ row: Int) -> Diagnostic {
    .error("exporting.no-chart", "Row \(row + 1) of the table names no chart.", at: SourceLocation(file: path))
  }

  static func outside(_ chart: String, _ path: String, _ row: Int) -> Diagnostic {
    .error(
      "exporting.outside", "Row \(row + 1) of the table names “\(chart)”, which lies outside the project.",
      at: SourceLocation(file: path), hint: "Allow its folder: --allow DIR.")
  }

  static func noColumn(_ name: String, _ path: String, near: String?) -> Diagnostic {
    .error(
      "exporting.no-column", "The table has no column “\(name)”, which the name of the files asks for.",
      at: SourceLocation(file: path), hint: near.map { "Did you mean “\($0)”?" })
  }

  static func noTheme(_ word: String, _ path: String, _ row: Int) -> Diagnostic {
    .error(
      "exporting.no-theme", "There is no look “\(word)”, which row \(row + 1) of the table asks for.",
      at: SourceLocation(file: path), hint: "Looks are briefing, journal and vega.")
  }

  static func noLength(_ word: String, _ path: String, _ row: Int) -> Diagnostic {
    .error(
      "exporting.no-length", "“\(word)”, the width in row \(row + 1) of the table, is no length such as 89mm.",
      at: SourceLocation(file: path))
  }

  static func sameFile(_ name: String, _ one: String, _ other: String) -> Diagnostic {
    .error(
      "exporting.same-file",
      one == other
        ? "“\(one)” would be drawn to “\(name)” more than once."
        : "“\(one)” and “\(other)” would both be drawn to “\(name)”.",
      at: SourceLocation(file: other), hint: "Give them names of their own: a column “name”, or --name.")
  }
}
