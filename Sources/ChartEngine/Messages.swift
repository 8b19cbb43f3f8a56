import ChartModel
import Diagnostics
import SceneGraph

/// Every sentence this module says to the author of a chart.
enum Messages {
  static func noData(_ source: DataSource) -> Diagnostic {
    let name =
      switch source.kind {
      case .url(let path): "the file “\(path)”"
      case .named(let name): "the data “\(name)”"
      default: "these data"
      }
    return .error(
      "chart.no-data", "The chart needs \(name), and there is nothing to take data from.", at: source.place.location)
  }
  static func noFile(_ url: String, _ place: Place) -> Diagnostic {
    .error(
      "chart.no-file", "The chart needs the file “\(url)”, and there is nothing to take files from.", at: place.location
    )
  }
  static func unknownField(_ name: String, among names: [String], _ place: Place) -> Diagnostic {
    let near = nearestName(to: name, among: names)
    return .error(
      "chart.unknown-field", "The data have no field “\(name)”.", at: place.location,
      hint: near.map { "Did you mean “\($0)”?" }
        ?? (names.isEmpty ? "The data have no rows." : "They have: \(names.prefix(12).joined(separator: ", "))."))
  }
  static func noDataAtAll(_ place: Place) -> Diagnostic {
    .error("chart.without-data", "The chart has a mark but no data.", at: place.location, hint: "Give it “data”.")
  }
  static func unusedChannel(_ channel: Channel, _ mark: MarkKind, _ place: Place) -> Diagnostic {
    .warning(
      "chart.unused-channel",
      "The mark “\(mark.rawValue)” does not use the channel “\(channel.rawValue)”; it is left out.",
      at: place.location)
  }
  static func overriddenChannel(_ channel: Channel, by other: Channel, _ place: Place) -> Diagnostic {
    .warning(
      "chart.overridden-channel",
      "“\(other.rawValue)” paints the mark; “\(channel.rawValue)” beside it is left out.", at: place.location)
  }
  static func varyingLine(_ place: Place) -> Diagnostic {
    .warning(
      "chart.varying-line", "A line has one width; the aggregated “size” is left out.", at: place.location,
      hint: "The mark “trail” changes its width.")
  }
  static func noField(_ channel: Channel, _ place: Place) -> Diagnostic {
    .error(
      "chart.empty-channel", "The channel “\(channel.rawValue)” has neither a field nor a value.", at: place.location)
  }
  static func notDrawn(_ what: String, _ place: Place) -> Diagnostic {
    .warning("chart.not-supported", "\(what) is not drawn yet; it is left out.", at: place.location)
  }
  static func summaryWithoutMeasure(_ mark: String, _ place: Place) -> Diagnostic {
    .error(
      "chart.no-measure", "The mark “\(mark)” needs a field of numbers or times on “x” or “y”.", at: place.location)
  }
  static func badExpression(_ text: String, _ problem: String, _ place: Place) -> Diagnostic {
    .error("chart.bad-expression", "The formula “\(text)” cannot be computed: \(problem)", at: place.location)
  }
  static func unknownFunction(_ name: String, among names: [String], in text: String, _ place: Place) -> Diagnostic {
    .error(
      "chart.unknown-function", "The formula “\(text)” calls “\(name)”, which is no function.", at: place.location,
      hint: nearestName(to: name, among: names).map { "Did you mean “\($0)”?" })
  }
  static func unknownName(_ name: String, among names: [String], in text: String, _ place: Place) -> Diagnostic {
    .error(
      "chart.unknown-name", "The formula “\(text)” uses “\(name)”, which is nothing known.", at: place.location,
      hint: nearestName(to: name, among: names).map { "Did you mean “\($0)”?" } ?? "Fields are written datum.\(name).")
  }
  static func unknownFieldInFormula(
    _ name: String, among names: [String], in text: String, _ place: Place
  ) -> Diagnostic {
    .warning(
      "chart.unknown-field-in-formula",
      "The formula “\(text)” uses the field “\(name)”, which no row has; it counts as missing.", at: place.location,
      hint: nearestName(to: name, among: names).map { "Did you mean “\($0)”?" })
  }
  static func nothingDrawn(_ mark: String, hasRows: Bool, _ place: Place) -> Diagnostic {
    .warning(
      "chart.nothing-drawn",
      hasRows
        ? "The mark “\(mark)” draws nothing: no row has values on all its channels."
        : "The mark “\(mark)” draws nothing: there are no rows.", at: place.location)
  }
  static func unknownRepeat(_ name: String, _ place: Place) -> Diagnostic {
    .error(
      "chart.unknown-repeat", "The field is that of the repeat “\(name)”, and no such repeat stands around it.",
      at: place.location)
  }
  static func circle(_ names: [String], _ place: Place) -> Diagnostic {
    .error(
      "chart.circle", "The parameters \(names.map { "“\($0)”" }.joined(separator: ", ")) need one another.",
      at: place.location)
  }
  static func unsafeLink(_ link: String, _ place: Place) -> Diagnostic {
    .warning(
      "chart.unsafe-link", "“\(link)” is no address that a document may lead to; it is left out.", at: place.location,
      hint: "Links begin with http:, https:, mailto:, ftp:, tel: or are paths.")
  }
  static func unknownSelection(_ name: String, _ place: Place) -> Diagnostic {
    .error("chart.unknown-selection", "There is no selection “\(name)” in the chart.", at: place.location)
  }
  static func badColor(_ text: String, _ place: Place) -> Diagnostic {
    .warning("chart.bad-color", "“\(text)” is no colour; nothing is painted with it.", at: place.location)
  }
  static func unknownScheme(_ name: String, near: String?, _ place: Place) -> Diagnostic {
    .warning(
      "chart.unknown-scheme", "There is no colour scheme “\(name)”; the usual one is taken.", at: place.location,
      hint: near.map { "Did you mean “\($0)”?" })
  }
  static func unknownScale(_ name: String, near: String?, _ place: Place) -> Diagnostic {
    .error(
      "chart.unknown-scale", "There is no scale of type “\(name)”.", at: place.location,
      hint: near.map { "Did you mean “\($0)”?" })
  }
  static func unknownProjection(_ name: String, near: String?, _ place: Place) -> Diagnostic {
    .error(
      "chart.unknown-projection", "There is no projection “\(name)”.", at: place.location,
      hint: near.map { "Did you mean “\($0)”?" })
  }
  static func noPROJ(_ reason: String, _ place: Place) -> Diagnostic {
    .error("chart.proj", reason, at: place.location)
  }
  static func saidByPROJ(_ setting: String, _ place: Place) -> Diagnostic {
    .warning(
      "chart.proj-setting", "“\(setting)” has no effect: a PROJ string says itself how the globe lies.",
      at: place.location)
  }
  static func twoPointsMissing(_ place: Place) -> Diagnostic {
    .error(
      "chart.two-points", "The projection “twoPointEquidistant” needs two “points”.", at: place.location,
      hint: "Such as \"points\": [[116.4, 39.9], [37.6, 55.75]].")
  }
  static func unmatched(_ values: [String], field: String, key: String, hint: String?, _ place: Place) -> Diagnostic {
    let list = values.prefix(6).map { "“\($0)”" }.joined(separator: ", ")
    let rest = values.count > 6 ? " and \(values.count - 6) more" : ""
    return .warning(
      "chart.unmatched",
      "\(values.count) \(values.count == 1 ? "value" : "values") of “\(field)” \(values.count == 1 ? "is" : "are") no “\(key)” of the map and \(values.count == 1 ? "is" : "are") not on it: \(list)\(rest).",
      at: place.location, hint: hint)
  }
  static func beyondPole(_ count: Int, isSwapped: Bool, _ place: Place) -> Diagnostic {
    .warning(
      "chart.beyond-pole",
      "\(count) \(count == 1 ? "row is" : "rows are") not on the map: \(count == 1 ? "its latitude lies" : "their latitudes lie") beyond a pole.",
      at: place.location,
      hint: isSwapped
        ? "Longitude and latitude seem to be exchanged." : "Are these degrees? Metres need the projection “identity”.")
  }
  static func unknownCorner(_ name: String, _ place: Place) -> Diagnostic {
    let corners = MapCorner.allCases.map(\.rawValue)
    return .warning(
      "chart.unknown-corner", "“\(name)” is no corner of a map.", at: place.location,
      hint: nearestName(to: name, among: corners).map { "Did you mean “\($0)”?" }
        ?? "Corners are \(corners.joined(separator: ", ")).")
  }
  static func unknownUnit(_ name: String, _ place: Place) -> Diagnostic {
    .warning(
      "chart.unknown-unit", "A scale bar cannot be in “\(name)”; kilometres are taken.", at: place.location,
      hint: "Units are km, mi and nmi.")
  }
  static func noScale(_ latitude: Double, _ place: Place) -> Diagnostic {
    .warning(
      "chart.no-scale", "The map does not show the latitude \(latitude.asShortText); the scale bar is left out.",
      at: place.location)
  }
  static func scaleBarTooLong(_ length: Double, _ unit: String, _ place: Place) -> Diagnostic {
    .warning(
      "chart.scale-bar", "A scale bar of \(length.asShortText) \(unit) does not fit the map; it is left out.",
      at: place.location)
  }
  static func noNorth(_ place: Place) -> Diagnostic {
    .warning(
      "chart.no-north", "North is not in one direction on this map; the arrow is left out.", at: place.location,
      hint: "Draw a graticule and label it with “graticuleLabels”.")
  }
  static func emptyDomain(_ channel: Channel, _ place: Place) -> Diagnostic {
    .warning(
      "chart.empty", "There is nothing to draw on “\(channel.rawValue)”: no row has a value.", at: place.location)
  }
  static func unsupportedDomain(_ channel: Channel, _ place: Place) -> Diagnostic {
    .warning(
      "chart.bad-domain", "The domain of “\(channel.rawValue)” cannot be used; that of the data is taken.",
      at: place.location)
  }
  static func logWithZero(_ channel: Channel, _ place: Place) -> Diagnostic {
    .warning(
      "chart.log-zero", "The logarithmic scale of “\(channel.rawValue)” has no place for zero and less.",
      at: place.location)
  }
  static func dropped(_ count: Int, of channel: Channel, _ place: Place) -> Diagnostic {
    .warning(
      "chart.missing-values",
      "\(count) \(count == 1 ? "row is" : "rows are") not drawn: “\(channel.rawValue)” is no number there.",
      at: place.location)
  }
  static func droppedLabel(_ text: String) -> Diagnostic {
    .note("chart.dropped-label", "The label “\(text)” is left out: there is no room for it beside what it names.")
  }
  static func droppedLabels(_ texts: [String]) -> Diagnostic {
    let list = texts.prefix(12).map { "“\($0)”" }.joined(separator: ", ")
    let rest = texts.count > 12 ? " and \(texts.count - 12) more" : ""
    return .note(
      "chart.dropped-label", "\(texts.count) labels are left out, there is no room for them: \(list)\(rest).")
  }
  static func textTooSmall(_ text: String, _ size: Double, _ journal: JournalProfile, _ place: Place) -> Diagnostic {
    .warning(
      "chart.journal-text",
      "“\(text)” is set in \(SceneNumber.text(size)) points; \(journal.rawValue) wants \(SceneNumber.text(journal.textSizes.lowerBound)) at least.",
      at: place.location)
  }
  static func lineTooThin(_ width: Double, _ journal: JournalProfile, _ place: Place) -> Diagnostic {
    .warning(
      "chart.journal-line",
      "A line is \(SceneNumber.text(width)) points thick; \(journal.rawValue) wants \(SceneNumber.text(journal.thinnestLine)) at least.",
      at: place.location)
  }
  static func otherFont(_ families: [String], _ journal: JournalProfile, _ place: Place) -> Diagnostic {
    .note(
      "chart.journal-font",
      "The figure is set in \(families.joined(separator: " and ")); \(journal.rawValue) names \(journal.families.joined(separator: ", ")).",
      at: place.location)
  }
  static func droppedNames(_ names: [String], _ channel: Channel) -> Diagnostic {
    let list = names.prefix(8).map { "“\($0)”" }.joined(separator: ", ")
    return .warning(
      "chart.dropped-names",
      "The axis “\(channel.rawValue)” has no room for \(names.count) of its names: \(list)\(names.count > 8 ? ", …" : ".")",
      hint: "Names have room on the axis “y”: turn the chart.")
  }
  static func ledLabels(_ texts: [String]) -> Diagnostic {
    let names = texts.prefix(8).map { "“\($0)”" }.joined(separator: ", ")
    let rest = texts.count > 8 ? " and \(texts.count - 8) more" : ""
    return .note(
      "chart.moved-label",
      "\(texts.count == 1 ? "The label" : "The labels") \(names)\(rest) \(texts.count == 1 ? "stands" : "stand") away from what \(texts.count == 1 ? "it names" : "they name"), with a leader."
    )
  }
  static func droppedLabels(_ count: Int, _ what: String) -> Diagnostic {
    .note("chart.dropped-labels", "\(count) \(count == 1 ? "label" : "labels") of \(what) found no room.")
  }
  static func tooLong(_ name: String, _ place: Place) -> Diagnostic {
    .error(
      "chart.too-long",
      "The formula makes more of “\(name)” than a chart can hold: a value may take a million letters.",
      at: place.location)
  }
  static func tooMany(_ what: String, _ count: Int, _ place: Place) -> Diagnostic {
    .error("chart.too-many", "The chart would have \(count) \(what).", at: place.location)
  }
  static func tooNarrow(_ width: Double) -> Diagnostic {
    .warning("chart.too-narrow", "Axes and legends leave no room for the plot in \(Int(width)) points of width.")
  }
  static func unknownTheme(_ name: String, _ place: Place) -> Diagnostic {
    .error(
      "chart.unknown-theme", "There is no theme “\(name)”.", at: place.location,
      hint: "Themes are briefing, journal and vega.")
  }
}

extension Diagnostic {
  /// A finding worth knowing.
  static func note(_ code: String, _ message: String, at location: SourceLocation? = nil) -> Diagnostic {
    Diagnostic(.note, code, message, at: location)
  }
}

extension Double {
  /// The number as a sentence has it: without decimals where it has none.
  var asShortText: String { SceneNumber.text(self) }
}
