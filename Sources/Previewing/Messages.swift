import Diagnostics

/// The sentences of this module.
enum Messages {
  static func nothingToShow(_ path: String) -> Diagnostic {
    .error("previewing.nothing", "There is no chart and no report at “\(path)”.")
  }
}
