import ChartModel
public import Geometry

/// What an overlay or a background can know of its chart: where values stand.
///
/// ```swift
/// chart.chartOverlay { proxy in
///   Text("Embargo").position(proxy.position(for: (x: 1989, y: 3000)))
/// }
/// ```
///
/// Nothing has a place in points before the figure is laid out, so that a position is one of values: it becomes a place
/// when the figure is drawn at its width.
public struct ChartProxy: Sendable {
  private let values: [Channel: [Literal]]
  private let scales: [Channel: Properties]
  /// The size of the plot in points; nil where it is left to the figure.
  ///
  /// ```swift
  /// chart.chartOverlay { (proxy: ChartProxy) in
  ///   if (proxy.plotSize?.width ?? 0) > 200 { Text("Provisional") }
  /// }
  /// ```
  public let plotSize: Size?

  init(_ chart: Chart) {
    var values: [Channel: [Literal]] = [:]
    for channel in [Channel.x, .y, .color] {
      let ends = [channel] + (channel.secondary.map { [$0] } ?? [])
      values[channel] = ends.flatMap { end in chart.marks.compactMap { $0.data[end]?.literal } }
    }
    (self.values, scales) = (values, chart.settings.scales)
    if case .points(let width)? = chart.settings.width, case .points(let height)? = chart.settings.height {
      plotSize = Size(width: width, height: height)
    } else {
      plotSize = nil
    }
  }

  /// Where a value stands along the width, in the middle of the height.
  public func position(forX value: some Plottable) -> ChartPosition {
    ChartPosition(x: value.plottableLiteral, xType: type(of: value))
  }
  /// Where a value stands along the height, in the middle of the width.
  public func position(forY value: some Plottable) -> ChartPosition {
    ChartPosition(y: value.plottableLiteral, yType: type(of: value))
  }
  /// Where two values stand.
  public func position(for values: (x: some Plottable, y: some Plottable)) -> ChartPosition {
    ChartPosition(
      x: values.x.plottableLiteral, y: values.y.plottableLiteral, xType: type(of: values.x), yType: type(of: values.y))
  }

  /// The values that the scale along the width spans: as stated, or as the marks bring them along; of amounts and
  /// moments the least and the greatest.
  ///
  /// ```swift
  /// chart.chartOverlay { proxy in
  ///   Text("since \(proxy.xDomain(dataType: Int.self).first ?? 0)")
  ///   Text("up to \(proxy.yDomain(dataType: Double.self).last ?? 0)")
  /// }
  /// ```
  public func xDomain<Value: Plottable>(dataType: Value.Type) -> [Value] { domain(.x, dataType) }
  /// The values that the scale along the height spans.
  public func yDomain<Value: Plottable>(dataType: Value.Type) -> [Value] { domain(.y, dataType) }

  private func domain<Value: Plottable>(_ channel: Channel, _ type: Value.Type) -> [Value] {
    let stated = scales[channel]?["domain"]?.array
    let properties = ModifiedScaleDomain<Value>(
      base: AutomaticScaleDomain(includesZero: nil, isReversed: false), change: { _ in }
    ).scaleProperties(inferredFrom: stated ?? values[channel] ?? [])
    return (stated ?? properties["domain"]?.array ?? []).compactMap(Value.make)
  }

  private func type<Value: Plottable>(of value: Value) -> FieldType { Value.plottableType }
}

/// A place in a plot by its values; see ``ChartProxy``.
///
/// ```swift
/// Text("Peak").position(proxy.position(for: (x: 2005, y: 3077)))
/// let peak: ChartPosition = proxy.position(forX: 2005)
/// ```
public struct ChartPosition: Sendable, Hashable {
  var x: Literal?, y: Literal?
  var xType: FieldType?, yType: FieldType?
}
