import ChartModel

/// A bar: from zero to a value, or between two values.
///
/// ```swift
/// BarMark(x: .value("Year", row.year), y: .value("TIV", row.tiv))
/// ```
///
/// Names go along one axis and amounts along the other; bars of one place are stacked unless told otherwise.
public struct BarMark: PrimitiveChartContent {
  private let instance: MarkInstance

  /// A bar from zero. `stacking` says what becomes of several bars at one place.
  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>, y: PlottableValue<Y>, width: MarkDimension = .automatic,
    height: MarkDimension = .automatic, stacking: MarkStackingMethod = .standard
  ) {
    var instance = MarkInstance(
      kind: .bar, data: [.x: x.datum, .y: y.datum],
      properties: width.properties("width").overlaid(by: height.properties("height")))
    instance.stack = stacking.stack
    self.instance = instance
  }

  /// A bar between two heights.
  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>, width: MarkDimension = .automatic
  ) {
    instance = MarkInstance(
      kind: .bar, data: [.x: x.datum, .y: yStart.datum, .y2: yEnd.datum], properties: width.properties("width"))
  }

  /// A bar between two places along the width.
  public init<X: Plottable, Y: Plottable>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>, y: PlottableValue<Y>, height: MarkDimension = .automatic
  ) {
    instance = MarkInstance(
      kind: .bar, data: [.x: xStart.datum, .x2: xEnd.datum, .y: y.datum],
      properties: height.properties("height"))
  }

  /// Adds the bar.
  public func collect(into collector: inout MarkCollector) { collector.marks.append(instance) }
}

/// How wide or high a mark is.
public enum MarkDimension: Sendable, Hashable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// As the theme says.
  case automatic
  /// So many points.
  case fixed(Double)
  /// A share of its band, from 0 to 1.
  case ratio(Double)

  /// So many points.
  public init(floatLiteral value: Double) { self = .fixed(value) }
  /// So many points.
  public init(integerLiteral value: Int) { self = .fixed(Double(value)) }

  func properties(_ name: String) -> Properties {
    switch self {
    case .automatic: Properties()
    case .fixed(let points): [name: .number(points)]
    case .ratio(let share): [name: ["band": .number(share)]]
    }
  }
}

/// What becomes of several marks at one place.
public enum MarkStackingMethod: Sendable, Hashable {
  /// One upon the other, from zero.
  case standard
  /// Each as a share of their sum.
  case normalized
  /// One upon the other, about the middle.
  case center
  /// One over the other.
  case unstacked

  /// As a chart file says it; the standard is what the mark does by itself.
  var stack: ChannelDefinition.Stack? {
    switch self {
    case .standard: nil
    case .normalized: .normalize
    case .center: .center
    case .unstacked: .off
    }
  }
}
