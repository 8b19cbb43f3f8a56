import ChartModel
import Diagnostics

/// Every sentence this module says to the author of a chart file.
enum Messages {
  static func unknownProperty(_ name: String, in what: String, near: String?, _ place: Place) -> Diagnostic {
    .warning(
      "vega-lite.unknown-property", "\(what) has no property “\(name)”; it is ignored.", at: place.location,
      hint: near.map { "Did you mean “\($0)”?" })
  }
  static func notDrawn(_ name: String, in what: String, _ place: Place) -> Diagnostic {
    .warning(
      "vega-lite.not-supported", "“\(name)” of \(what) is understood but not drawn yet; it is ignored.",
      at: place.location)
  }
  static func unknownValue(_ value: String, for what: String, near: String?, _ place: Place) -> Diagnostic {
    .error(
      "vega-lite.unknown-value", "“\(value)” is no \(what).", at: place.location,
      hint: near.map { "Did you mean “\($0)”?" })
  }
  static func wrongKind(_ name: String, wanted: String, found: String, _ place: Place) -> Diagnostic {
    .error("vega-lite.wrong-kind", "“\(name)” must be \(wanted), not \(found).", at: place.location)
  }
  static func misfit(_ name: String, wanted: String, found: String, _ place: Place) -> Diagnostic {
    .warning("vega-lite.wrong-value", "“\(name)” must be \(wanted), not \(found); it is ignored.", at: place.location)
  }
  static func noColor(_ text: String, for name: String, near: String?, _ place: Place) -> Diagnostic {
    .warning(
      "vega-lite.bad-color", "“\(text)” is no colour; “\(name)” is ignored.", at: place.location,
      hint: near.map { "Did you mean “\($0)”?" } ?? "Write a name, #rrggbb or rgb(…).")
  }
  static func negativeSize(_ name: String, _ place: Place) -> Diagnostic {
    .error("vega-lite.negative-size", "“\(name)” must not be negative.", at: place.location)
  }
  static func noWord(_ text: String, for name: String, near: String?, among words: [String], _ place: Place)
    -> Diagnostic
  {
    .warning(
      "vega-lite.unknown-word", "“\(name)” has no value “\(text)”; it is ignored.", at: place.location,
      hint: near.map { "Did you mean “\($0)”?" } ?? "It is one of: \(words.joined(separator: ", ")).")
  }
  static func missing(_ name: String, in what: String, _ place: Place) -> Diagnostic {
    .error("vega-lite.missing", "\(what) needs “\(name)”.", at: place.location)
  }
  static func unknownAggregate(_ names: [String], _ place: Place) -> Diagnostic {
    .warning(
      "vega-lite.unknown-aggregate",
      "A channel is not aggregated by \(names.map { "“\($0)”" }.joined(separator: ", ")); its values stay as they are.",
      at: place.location, hint: "Objects may name “argmin” or “argmax”.")
  }
  static func unknownParameter(_ name: String, near: String?, _ place: Place) -> Diagnostic {
    .error(
      "vega-lite.unknown-parameter", "There is no parameter “\(name)”.", at: place.location,
      hint: near.map { "Did you mean “\($0)”?" })
  }
  static func doubleParameter(_ name: String, _ place: Place) -> Diagnostic {
    .warning(
      "vega-lite.double-parameter", "The parameter “\(name)” is said twice; what is said last holds.",
      at: place.location)
  }
  static func noFormat(_ text: String, _ place: Place) -> Diagnostic {
    .warning(
      "vega-lite.bad-format", "“\(text)” is a format of neither numbers nor times; it is ignored.", at: place.location,
      hint: "Numbers are written like “,.1f” or “~s”, times like “%d %B %Y”.")
  }
  static func unknownFormatType(_ text: String, near: String?, _ place: Place) -> Diagnostic {
    .warning(
      "vega-lite.unknown-format-type", "There is no kind of format “\(text)”; it is ignored.", at: place.location,
      hint: near.map { "Did you mean “\($0)”?" }
        ?? "Kinds are number, time and utc; functions need “customFormatTypes” in the configuration.")
  }
  static func unknownLabelMember(_ name: String, in text: String, near: String?, _ place: Place) -> Diagnostic {
    .warning(
      "vega-lite.unknown-label-member",
      "The formula “\(shortened(text))” uses “datum.\(name)”, which labels do not have; it counts as missing.",
      at: place.location, hint: near.map { "Did you mean “datum.\($0)”?" } ?? "Labels have value, label and index.")
  }
  static func unknownChannel(_ name: String, near: String?, _ place: Place) -> Diagnostic {
    .error(
      "vega-lite.unknown-channel", "There is no channel “\(name)”.", at: place.location,
      hint: near.map { "Did you mean “\($0)”?" })
  }
  static func unknownTransform(_ names: [String], near: String?, _ place: Place) -> Diagnostic {
    .error(
      "vega-lite.unknown-transform",
      "No transform has the properties \(names.map { "“\($0)”" }.joined(separator: ", ")).", at: place.location,
      hint: near.map { "Did you mean “\($0)”?" })
  }
  static func badExpression(_ text: String, _ problem: String, at offset: Int, _ place: Place) -> Diagnostic {
    .error(
      "vega-lite.bad-expression", "The formula “\(shortened(text))” cannot be read: \(problem)", at: place.location,
      hint: "The fault is after \(offset) \(offset == 1 ? "character" : "characters").")
  }
  /// A formula as a sentence can hold it.
  private static func shortened(_ text: String) -> String { text.count <= 80 ? text : text.prefix(79) + "…" }

  static func badLength(_ text: String, _ place: Place) -> Diagnostic {
    .error(
      "vega-lite.bad-length", "“\(text)” is no length.", at: place.location,
      hint: "Write a number and a unit: 170mm, 8.1cm, 3.5in, 12pt.")
  }
  static func columnWithoutJournal(_ place: Place) -> Diagnostic {
    .error(
      "vega-lite.no-journal", "A width in columns needs a “journal” whose columns they are.", at: place.location,
      hint: "Name one, or write a length such as 89mm.")
  }
  static func nothingToDraw(_ place: Place) -> Diagnostic {
    .error(
      "vega-lite.no-view", "The chart says nothing to draw.", at: place.location,
      hint: "A view has “mark”, “layer”, “facet”, “repeat”, “concat”, “hconcat” or “vconcat”.")
  }
  static func oldVersion(_ schema: String, _ place: Place) -> Diagnostic {
    .warning(
      "vega-lite.version", "The chart names the schema “\(schema)”; it is read as Vega-Lite 6.", at: place.location)
  }
}
