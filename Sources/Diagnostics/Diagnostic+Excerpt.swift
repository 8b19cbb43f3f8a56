extension Diagnostic {
  /// The finding with the line that it speaks of, and a caret below the place.
  ///
  /// ```
  /// report.md:12:5: error: Nothing here is called “fig-amrs”.
  ///   12 │ See @fig-amrs for the course of the trade.
  ///      │     ^
  ///   hint: Did you mean “fig-arms”?
  /// ```
  ///
  /// - Parameters:
  ///   - line: The text of the line, without its end; nil gives the finding without it.
  ///   - width: How many characters of a long line are shown, those around the place.
  public func description(showing line: String?, width: Int = 100) -> String {
    guard let line, let location, let number = location.line else { return description }
    var scalars = Array(line.unicodeScalars.map { $0 == "\t" ? " " : $0 })
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    guard !scalars.isEmpty else { return description }
    let caret = min(max((location.column ?? 1) - 1, 0), scalars.count)
    // A long line is shown around the caret, most of it behind.
    let start = scalars.count <= width ? 0 : max(0, min(caret - width / 3, scalars.count - width))
    let end = min(scalars.count, start + width)
    var shown = String.UnicodeScalarView(scalars[start..<end])
    if end < scalars.count { shown.append("…") }
    let lead = start > 0 ? "…" : ""
    let label = String(number)
    let margin = String(repeating: " ", count: label.count + 2)
    var lines = ["\(location): \(severity): \(message)", "  \(label) │ \(lead)\(String(shown))"]
    if location.column != nil {
      lines.append("\(margin) │ \(String(repeating: " ", count: lead.count + caret - start))^")
    }
    if let hint { lines.append("  hint: \(hint)") }
    return lines.joined(separator: "\n")
  }
}
