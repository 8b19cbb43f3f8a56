public import ChartModel

/// What an error bar or band shows about many values.
///
/// ```swift
/// ErrorBarMark(x: .value("Series", row.series), y: .value("Troops", row.troops), extent: ErrorExtent.quartiles)
/// ```
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

/// A mark between a lower and an upper bound, which are stated or found from many values: ``ErrorBarMark``,
/// ``ErrorBandMark``.
///
/// ```swift
/// func certainty(of row: Estimate) -> some ErrorMark {
///   ErrorBarMark(x: .value("Year", row.year), yStart: .value("Low", row.low), yEnd: .value("High", row.high))
/// }
/// ```
public protocol ErrorMark: ChartMark {
  /// What it is in a chart file.
  static var markKind: MarkKind { get }
  /// The mark of a value.
  init(instance: MarkInstance)
}

extension ErrorMark {
  /// The bounds that the values of each group have.
  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>, y: PlottableValue<Y>, extent: ErrorExtent = .standardError
  ) {
    self.init(
      instance: MarkInstance(
        Self.markKind, [.x: x.channelValue, .y: y.channelValue], ["extent": .string(extent.rawValue)]))
  }
  /// Stated bounds along the height.
  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>
  ) {
    self.init(
      instance: MarkInstance(
        Self.markKind, [.x: x.channelValue, .y: yStart.channelValue, .y2: yEnd.channelValue]))
  }
  /// Stated bounds along the width.
  public init<X: Plottable, Y: Plottable>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, y: PlottableValue<Y>
  ) {
    self.init(
      instance: MarkInstance(
        Self.markKind, [.x: xStart.channelValue, .x2: xEnd.channelValue, .y: y.channelValue]))
  }
}

/// A thin bar from a lower to an upper bound: how sure a value is.
///
/// ```swift
/// ErrorBarMark(x: .value("Year", row.year), yStart: .value("Low", row.low), yEnd: .value("High", row.high))
/// ErrorBarMark(x: .value("Series", row.series), y: .value("Troops", row.troops), extent: .confidence)
/// ```
public struct ErrorBarMark: ErrorMark {
  /// An error bar.
  public static var markKind: MarkKind { .errorbar }
  /// The mark as a value.
  public let instance: MarkInstance
  /// The mark of a value.
  public init(instance: MarkInstance) { self.instance = instance }
}

/// The area between lower and upper bounds along a line: how sure its values are.
///
/// ```swift
/// ErrorBandMark(x: .value("Year", row.year), yStart: .value("Low", row.low), yEnd: .value("High", row.high))
/// ```
public struct ErrorBandMark: ErrorMark {
  /// An error band.
  public static var markKind: MarkKind { .errorband }
  /// The mark as a value.
  public let instance: MarkInstance
  /// The mark of a value.
  public init(instance: MarkInstance) { self.instance = instance }
}
