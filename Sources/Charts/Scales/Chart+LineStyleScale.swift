import ChartModel

extension Chart {
  /// The line of each value, in the order of the legend.
  ///
  /// ```swift
  /// chart.chartLineStyleScale(["actual": StrokeStyle(), "planned": StrokeStyle(dash: [3, 2])])
  /// ```
  public func chartLineStyleScale<Value: Plottable>(_ mapping: KeyValuePairs<Value, StrokeStyle>) -> Chart {
    scale(.strokeDash, pairs(mapping), nil)
  }
  /// The lines of a domain.
  public func chartLineStyleScale<Domain: ScaleDomain, Range: ScaleRange<StrokeStyle>>(
    domain: Domain, range: Range, type: ScaleType? = nil
  ) -> Chart {
    scale(.strokeDash, domain.scaleProperties.overlaid(by: range.rangeProperties), type)
  }
  /// The domain that lines are given to.
  public func chartLineStyleScale<Domain: ScaleDomain>(domain: Domain, type: ScaleType? = nil) -> Chart {
    scale(.strokeDash, domain.scaleProperties, type)
  }
  /// The lines, whatever the values are.
  public func chartLineStyleScale<Range: ScaleRange<StrokeStyle>>(range: Range, type: ScaleType? = nil) -> Chart {
    scale(.strokeDash, range.rangeProperties, type)
  }
  /// The kind of scale of lines.
  public func chartLineStyleScale(type: ScaleType) -> Chart { scale(.strokeDash, Properties(), type) }
  /// The line of each of some values.
  public func chartLineStyleScale<Value: Plottable>(domain: [Value], mapping: (Value) -> StrokeStyle) -> Chart {
    scale(.strokeDash, domain.scaleProperties.overlaid(by: domain.map(mapping).rangeProperties), nil)
  }
  /// The line of each value that occurs.
  public func chartLineStyleScale<Value: Plottable & SendableMetatype>(
    mapping: @escaping @Sendable (Value) -> StrokeStyle
  ) -> Chart {
    scale(.strokeDash, mapping: mapping)
  }
}
