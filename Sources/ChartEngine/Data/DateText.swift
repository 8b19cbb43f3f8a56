import Chronology

/// Dates in the texts of a chart and its data, read as JavaScript's `Date.parse` does, always as UTC.
enum DateText {
  /// Milliseconds since 1970; not a number where the text is no date.
  static func milliseconds(_ text: String) -> Double { Timestamp(javaScript: text)?.milliseconds ?? .nan }
}
