import Diagnostics

/// The sentences of this module.
enum Messages {
  static func noCharts(_ path: String) -> Diagnostic {
    .error(
      "exporting.none", "There is no chart below “\(path)”.",
      hint: "Charts are files that end in .vl.json, .vl.yaml or .vl.yml.")
  }
}
