import Diagnostics

/// The sentences about values in the text.
enum ValueMessages {
  /// The name that was probably meant, or the first of those there are.
  static func nearest(_ name: String, _ known: [String], _ what: String) -> String {
    if let near = nearestName(to: name, among: known) { return "Did you mean “\(near)”?" }
    return "\(what) \(known.prefix(12).joined(separator: ", "))\(known.count > 12 ? ", …" : "")."
  }

  static func fault(_ fault: ValueFault, at place: SourceLocation?) -> Diagnostic {
    .error("reporting.value", fault.message, at: place, hint: fault.hint)
  }

  static func incomplete(at place: SourceLocation?) -> Diagnostic {
    .error(
      "reporting.value", "A value needs a dataset and a formula.", at: place,
      hint: "Write {{< value arms-transfers \"max(tiv_million)\" format=\",.0f\" >}}.")
  }

  static func unknownOption(_ key: String, _ known: [String], at place: SourceLocation?) -> Diagnostic {
    .error("reporting.value", "A value has no option “\(key)”.", at: place, hint: nearest(key, known, "Options are"))
  }

  static func missing(at place: SourceLocation?) -> Diagnostic {
    .error(
      "reporting.value", "There is no value here: the cell is empty.", at: place,
      hint: "Check the formula and its “where”.")
  }

  static func misplaced(_ name: String, at place: SourceLocation?) -> Diagnostic {
    .error(
      "reporting.shortcode", "“\(name)” must stand in a paragraph of its own.", at: place)
  }
}
