import ChartModel

/// What an error bar or band shows about many values.
public enum ErrorExtent: String, Sendable, Hashable {
  /// The mean, and its standard error to both sides.
  case standardError = "stderr"
  /// The mean, and the standard deviation to both sides.
  case standardDeviation = "stdev"
  /// The mean, and its 95 % confidence interval.
  case confidence = "ci"
  /// The median, and the quartiles.
  case quartiles = "iqr"
}

/// A thin bar from a lower to an upper bound: how sure a value is.
///
/// ```swift
/// ErrorBarMark(x: .value("Year", row.year), yStart: .value("Low", row.low), yEnd: .value("High", row.high))
/// ErrorBarMark(x: .value("Series", row.series), y: .value("Troops", row.troops), extent: .confidence)
/// ```
public struct ErrorBarMark: ChartMark {
  /// The mark as a value.
  public let instance: MarkInstance

  /// The bounds that the values of each group have.
  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>, y: PlottableValue<Y>, extent: ErrorExtent = .standardError
  ) {
    instance = MarkInstance(
      .errorbar, [.x: x.channelValue, .y: y.channelValue], ["extent": .string(extent.rawValue)])
  }
  /// Stated bounds along the height.
  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>
  ) {
    instance = MarkInstance(.errorbar, [.x: x.channelValue, .y: yStart.channelValue, .y2: yEnd.channelValue])
  }
  /// Stated bounds along the width.
  public init<X: Plottable, Y: Plottable>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, y: PlottableValue<Y>
  ) {
    instance = MarkInstance(.errorbar, [.x: xStart.channelValue, .x2: xEnd.channelValue, .y: y.channelValue])
  }
}

/// The area between lower and upper bounds along a line: how sure its values are.
///
/// ```swift
/// ErrorBandMark(x: .value("Year", row.year), yStart: .value("Low", row.low), yEnd: .value("High", row.high))
/// ```
public struct ErrorBandMark: ChartMark {
  /// The mark as a value.
  public let instance: MarkInstance

  /// The bounds that the values of each place along the width have.
  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>, y: PlottableValue<Y>, extent: ErrorExtent = .standardError
  ) {
    instance = MarkInstance(
      .errorband, [.x: x.channelValue, .y: y.channelValue], ["extent": .string(extent.rawValue)])
  }
  /// Stated bounds along the height.
  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>
  ) {
    instance = MarkInstance(.errorband, [.x: x.channelValue, .y: yStart.channelValue, .y2: yEnd.channelValue])
  }
}
