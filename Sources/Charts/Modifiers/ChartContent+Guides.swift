public import ChartModel

extension ChartContent {
  /// The axis of these marks alone: a second axis at the right.
  ///
  /// ```swift
  /// Chart(rows) { row in
  ///   BarMark(x: .value("Year", row.year), y: .value("TIV", row.tiv))
  ///   LineMark(x: .value("Year", row.year), y: .value("Share", row.share))
  ///     .markAxis(.y, ["orient": "right", "grid": false])
  /// }
  /// .chartResolve(scales: [.y: .independent])
  /// ```
  public func markAxis(_ channel: Channel, _ properties: Properties) -> ModifiedChartContent<Self> {
    changing { $0.guides[channel] = ($0.guides[channel] ?? Properties()).overlaid(by: properties) }
  }
}
