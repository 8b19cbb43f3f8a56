public import ChartModel
public import Tabular

/// A chart made in Swift, with the names of Swift Charts.
///
/// ```swift
/// let chart = Chart(deliveries) { row in
///   BarMark(x: .value("Year", String(row.year)), y: .value("TIV", row.tiv))
/// }
/// .chartTitle("Deliveries peaked in 2005", subtitle: "Millions of trend-indicator values")
/// ```
///
/// ``spec`` is the same chart as a value, which is what is drawn and what a chart file holds.
public struct Chart: ChartFigure {
  let marks: [MarkInstance]
  var settings = ChartSettings()
  /// What is said about the figure as a whole.
  public var figureSettings = FigureSettings()

  /// A chart of some content.
  public init(@ChartContentBuilder content: () -> some ChartContent) {
    var collector = MarkCollector()
    content().collect(into: &collector)
    marks = collector.marks
  }

  /// A chart with the same content for each row.
  public init<Rows: Sequence>(
    _ rows: Rows, @ChartContentBuilder content: @escaping (Rows.Element) -> some ChartContent
  ) {
    self.init { ForEach(rows, content: content) }
  }

  /// A chart with the same content for each row. On paper nothing is told apart by an identity: `id` is taken and not
  /// used.
  public init<Rows: Sequence, ID: Hashable>(
    _ rows: Rows, id: KeyPath<Rows.Element, ID>,
    @ChartContentBuilder content: @escaping (Rows.Element) -> some ChartContent
  ) {
    self.init(rows, content: content)
  }

  /// A chart of a file, a dataset of the project or other data; its content names columns.
  ///
  /// ```swift
  /// Chart(.named("arms-transfers")) {
  ///   BarMark(x: .field("year", .ordinal), y: .field("tiv_million", .quantitative, aggregate: .sum))
  /// }
  /// Chart(.url("deliveries.csv")) { LineMark(x: .field("year", .temporal), y: .field("tiv", .quantitative)) }
  /// ```
  public init(_ data: ChartModel.DataSource, @ChartContentBuilder content: () -> some ChartContent) {
    self.init(content: content)
    settings.data = data
  }

  /// A chart of a table; its content names columns, whose types the table knows.
  ///
  /// ```swift
  /// Chart(table) { BarMark(x: .field("year"), y: .field("tiv_million", aggregate: .sum)) }
  /// ```
  public init(_ table: Table, @ChartContentBuilder content: () -> some ChartContent) {
    self.init(content: content)
    settings.table = table
  }

  /// The chart as the engine takes it and as a chart file holds it.
  ///
  /// Marks of one kind with the same channels become one layer, with a row of data each; layers are drawn in the order
  /// in which their first marks stand in the content.
  public var spec: ChartSpec { figureSettings.spec(of: view) }

  /// The chart without what surrounds it.
  var view: View { ChartSpecBuilder(settings: settings, resolve: figureSettings.resolve).view(of: marks) }

  func setting(_ change: (inout ChartSettings) -> Void) -> Chart {
    var chart = self
    change(&chart.settings)
    return chart
  }
}

/// What is said about a chart's axes, scales and cells.
struct ChartSettings: Sendable {
  var axes: [Channel: ChannelDefinition.Switchable] = [:]
  var axisTitles: [Channel: Literal] = [:]
  var legends: [Channel: ChannelDefinition.Switchable] = [:]
  var scales: [Channel: Properties] = [:]
  /// What a channel's scale gives for each value that occurs.
  var mappings: [Channel: @Sendable (Literal) -> Literal?] = [:]
  var sorts: [Channel: SortOrder] = [:]
  var types: [Channel: FieldType] = [:]
  var projection: Properties?
  var facet = FacetSettings()
  /// The plot's background: fill, stroke, corner radius.
  var background = Properties()
  var width: View.Extent?, height: View.Extent?
  var data: DataSource?
  var table: Table?
  var transforms: [Transform] = []
}

/// Which cells a chart has, besides what its content says.
struct FacetSettings: Sendable {
  /// The labels of the values that make the cells.
  var row: String?, column: String?, wrap: String?
  /// `columns` and `spacing`.
  var composition = Properties()
  var header = Properties()
  var scales: [Channel: Resolve.Mode] = [:]
}
