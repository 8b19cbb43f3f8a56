/// Bars for all rows of a collection at once, by key paths.
///
/// ```swift
/// Chart { BarPlot(rows, x: .value("Year", \.year), y: .value("TIV", \.tiv)) }
/// ```
public struct BarPlot<Rows: Sequence, X: Plottable, Y: Plottable>: ChartContent {
  let rows: Rows
  let x: PlottableProjection<Rows.Element, X>
  let y: PlottableProjection<Rows.Element, Y>
  /// A bar for each row.
  public init(_ rows: Rows, x: PlottableProjection<Rows.Element, X>, y: PlottableProjection<Rows.Element, Y>) {
    (self.rows, self.x, self.y) = (rows, x, y)
  }
  /// The bars.
  public var body: some ChartContent { ForEach(rows) { BarMark(x: x($0), y: y($0)) } }
}

/// A line through all rows of a collection, by key paths.
public struct LinePlot<Rows: Sequence, X: Plottable, Y: Plottable>: ChartContent {
  let rows: Rows
  let x: PlottableProjection<Rows.Element, X>
  let y: PlottableProjection<Rows.Element, Y>
  /// A line through the rows.
  public init(_ rows: Rows, x: PlottableProjection<Rows.Element, X>, y: PlottableProjection<Rows.Element, Y>) {
    (self.rows, self.x, self.y) = (rows, x, y)
  }
  /// The line.
  public var body: some ChartContent { ForEach(rows) { LineMark(x: x($0), y: y($0)) } }
}

/// The area below all rows of a collection, by key paths.
public struct AreaPlot<Rows: Sequence, X: Plottable, Y: Plottable>: ChartContent {
  let rows: Rows
  let x: PlottableProjection<Rows.Element, X>
  let y: PlottableProjection<Rows.Element, Y>
  /// An area below the rows.
  public init(_ rows: Rows, x: PlottableProjection<Rows.Element, X>, y: PlottableProjection<Rows.Element, Y>) {
    (self.rows, self.x, self.y) = (rows, x, y)
  }
  /// The area.
  public var body: some ChartContent { ForEach(rows) { AreaMark(x: x($0), y: y($0)) } }
}

/// A symbol for each row of a collection, by key paths.
public struct PointPlot<Rows: Sequence, X: Plottable, Y: Plottable>: ChartContent {
  let rows: Rows
  let x: PlottableProjection<Rows.Element, X>
  let y: PlottableProjection<Rows.Element, Y>
  /// A symbol for each row.
  public init(_ rows: Rows, x: PlottableProjection<Rows.Element, X>, y: PlottableProjection<Rows.Element, Y>) {
    (self.rows, self.x, self.y) = (rows, x, y)
  }
  /// The symbols.
  public var body: some ChartContent { ForEach(rows) { PointMark(x: x($0), y: y($0)) } }
}
