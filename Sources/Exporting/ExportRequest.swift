public import ChartModel
public import Files
public import Geometry
public import Reporting

/// What is asked to be drawn: charts, perhaps once for each row of a table, in formats, looks and widths.
///
/// ```swift
/// var request = ExportRequest(charts: ["templates/country.vl.json"], formats: [.picture(.pdf), .picture(.png)])
/// request.rows = "countries.csv"      // one chart for each country
/// request.name = "{region}/{iso}"
/// request.widths = [Length(89, .millimetres), Length(183, .millimetres)]
/// let plan = try ExportPlan(request, into: "build/yearbook")
/// ```
///
/// A row gives its values to the chart's parameters of the same names (`params` in Vega-Lite); columns `title`, `theme`
/// and `width` set these, where the chart has no such parameters.
public struct ExportRequest: Sendable {
  /// Chart files, folders, patterns such as `charts/**/*.vl.json`, and tables with a column `chart`: a CSV file, or a
  /// data package, whose first table counts. Charts in a table are found from its folder.
  public var charts: [String]
  /// A table over whose rows each chart is drawn; nil draws each once.
  public var rows: String?
  /// What the charts of rows are called, with columns in braces: `{region}/{iso}`. Without it, a column `name` says so,
  /// or the number of the row.
  public var name: String?
  /// The formats of each.
  public var formats: [ChartOutput]
  /// The looks of each; empty for the look that it asks for.
  public var themes: [Theme]
  /// The widths of each; empty for the width that it asks for.
  public var widths: [Length]
  /// Which files charts may read, and which charts a table may name.
  public var reach: FileReach

  /// A request for charts in formats.
  public init(
    charts: [String], rows: String? = nil, name: String? = nil, formats: [ChartOutput], themes: [Theme] = [],
    widths: [Length] = [], reach: FileReach = .everything
  ) {
    (self.charts, self.rows, self.name, self.formats) = (charts, rows, name, formats)
    (self.themes, self.widths, self.reach) = (themes, widths, reach)
  }
}
