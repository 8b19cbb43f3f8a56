import ChartModel

/// The quartiles of the values of each group as a box, the rest as whiskers and outliers.
///
/// ```swift
/// Chart(exercises) { BoxPlotMark(x: .value("Series", $0.series), y: .value("Troops", $0.troops)) }
/// ```
public struct BoxPlotMark: ChartMark {
  /// How far the whiskers reach.
  ///
  /// ```swift
  /// BoxPlotMark(x: .value("Domain", row.domain), y: .value("Days", row.days), whiskers: BoxPlotMark.Whiskers.extremes)
  /// ```
  public enum Whiskers: Sendable, Hashable {
    /// To the least and the greatest value.
    case extremes
    /// To the last values within so many times the height of the box; what lies beyond is drawn as points.
    case quartileRange(Double)
  }

  /// The mark as a value.
  public let instance: MarkInstance

  /// One value of a group.
  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>, y: PlottableValue<Y>, whiskers: Whiskers = .quartileRange(1.5)
  ) {
    let extent: Literal =
      switch whiskers {
      case .extremes: "min-max"
      case .quartileRange(let factor): .number(factor)
      }
    instance = MarkInstance(.boxplot, [.x: x.channelValue, .y: y.channelValue], ["extent": extent])
  }
}
