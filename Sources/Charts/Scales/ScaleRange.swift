public import ChartModel
public import Colors

/// What a scale gives: colours, shapes, areas, dashes.
///
/// ```swift
/// func ranged(_ range: some ScaleRange<Color>) -> Chart { chart.chartForegroundStyleScale(range: range) }
/// [Color.blue, .red].rangeProperties["range"]
/// // A range has a VisualValue: what it gives for each value.
/// ```
public protocol ScaleRange<VisualValue> {
  /// What it gives for each value.
  associatedtype VisualValue
  /// The range as properties of a chart file's scale.
  var rangeProperties: Properties { get }
}

/// Something that a scale can give: a colour, a shape, a number, a line.
///
/// ```swift
/// extension Metal: ScaleOutput { var scaleOutput: Literal { Color.gray.scaleOutput } }
/// ```
public protocol ScaleOutput: Sendable {
  /// The same as a chart file writes it.
  var scaleOutput: Literal { get }
}

extension Color: ScaleOutput {
  /// The colour as CSS.
  public var scaleOutput: Literal { paint }
}
extension Double: ScaleOutput {
  /// The number.
  public var scaleOutput: Literal { .number(self) }
}
extension BasicChartSymbolShape: ScaleOutput {
  /// The name of the shape, or its path.
  public var scaleOutput: Literal { .string(symbolPath) }
}
extension AnyChartSymbolShape: ScaleOutput {
  /// The name of the shape, or its path.
  public var scaleOutput: Literal { .string(symbolPath) }
}
extension StrokeStyle: ScaleOutput {
  /// The dashes: a scale of lines gives nothing else.
  public var scaleOutput: Literal { dashes }
}

extension Array: ScaleRange where Element: ScaleOutput {
  /// What each value is given.
  public typealias VisualValue = Element
}

extension Array where Element: ScaleOutput {
  /// Each in its turn.
  public var rangeProperties: Properties { ["range": .array(map(\.scaleOutput))] }
}

extension ClosedRange: ScaleRange where Bound: ScaleOutput {
  /// What each value is given.
  public typealias VisualValue = Bound
}

extension ClosedRange where Bound: ScaleOutput {
  /// From the one to the other.
  public var rangeProperties: Properties { ["range": [lowerBound.scaleOutput, upperBound.scaleOutput]] }
}

extension Gradient: ScaleRange {
  /// Colours.
  public typealias VisualValue = Color
  /// Its colours in turn.
  public var rangeProperties: Properties { ["range": .array(stops.map(\.color.paint))] }
}

/// The room that a position scale fills.
///
/// ```swift
/// let range: PlotDimensionScaleRange = .plotDimension(padding: 8)
/// chart.chartXScale(range: range)
/// ```
public struct PlotDimensionScaleRange: Sendable, Hashable {
  let start: Double, end: Double
  /// The whole plot.
  public static let plotDimension = PlotDimensionScaleRange(start: 0, end: 0)
  /// The whole plot but so many points at both ends.
  public static func plotDimension(padding: Double) -> PlotDimensionScaleRange {
    PlotDimensionScaleRange(start: padding, end: padding)
  }
  /// The whole plot but so many points at its start and its end.
  public static func plotDimension(startPadding: Double = 0, endPadding: Double = 0) -> PlotDimensionScaleRange {
    PlotDimensionScaleRange(start: startPadding, end: endPadding)
  }

  func properties(_ channel: Channel) -> Properties {
    if start == 0, end == 0 { return Properties() }
    // Heights are counted from the top, and the scale begins at the bottom.
    let extent = channel == .x ? "width" : "height"
    return channel == .x
      ? ["range": [.number(start), ["expr": .string("\(extent) - \(end)")]]]
      : ["range": [["expr": .string("\(extent) - \(start)")], .number(end)]]
  }
}
