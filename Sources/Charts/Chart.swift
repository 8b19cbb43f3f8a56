public import ChartModel

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
public struct Chart: Sendable {
  let marks: [MarkInstance]
  var settings = ChartSettings()

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

  /// The chart as the engine takes it and as a chart file holds it.
  ///
  /// Marks of one kind with the same channels become one layer, with a row of data each; layers are drawn in the order in
  /// which their first marks stand in the content.
  public var spec: ChartSpec { ChartSpecBuilder(settings: settings).spec(of: marks) }
}

/// What is said about a chart as a whole.
struct ChartSettings: Sendable {
  var title: String?
  var subtitle: String?
  var figure = FigureFurniture()
  var axes: [Channel: ChannelDefinition.Switchable] = [:]
  var axisTitles: [Channel: Literal] = [:]
  var legends: [Channel: ChannelDefinition.Switchable] = [:]
  var scales: [Channel: Properties] = [:]
  var types: [Channel: FieldType] = [:]
  var projection: Properties?
  var config = Config()
}
