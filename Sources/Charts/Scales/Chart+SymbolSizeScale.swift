import ChartModel

extension Chart {
  /// The area of each value, in the order of the legend.
  ///
  /// ```swift
  /// chart.chartSymbolSizeScale(range: 4...200)
  /// ```
  public func chartSymbolSizeScale<Value: Plottable>(_ mapping: KeyValuePairs<Value, Double>) -> Chart {
    scale(.size, pairs(mapping), nil)
  }
  /// The areas of a domain, in square points.
  public func chartSymbolSizeScale<Domain: ScaleDomain, Range: ScaleRange<Double>>(
    domain: Domain, range: Range, type: ScaleType? = nil
  ) -> Chart {
    scale(.size, domain.scaleProperties.overlaid(by: range.rangeProperties), type)
  }
  /// The domain that areas are given to.
  public func chartSymbolSizeScale<Domain: ScaleDomain>(domain: Domain, type: ScaleType? = nil) -> Chart {
    scale(.size, domain.scaleProperties, type)
  }
  /// The areas in square points, whatever the values are.
  public func chartSymbolSizeScale<Range: ScaleRange<Double>>(range: Range, type: ScaleType? = nil) -> Chart {
    scale(.size, range.rangeProperties, type)
  }
  /// The kind of scale of areas.
  public func chartSymbolSizeScale(type: ScaleType) -> Chart { scale(.size, Properties(), type) }
  /// The area of each of some values.
  public func chartSymbolSizeScale<Value: Plottable>(domain: [Value], mapping: (Value) -> Double) -> Chart {
    scale(.size, domain.scaleProperties.overlaid(by: domain.map(mapping).rangeProperties), nil)
  }
  /// The area of each value that occurs.
  public func chartSymbolSizeScale<Value: Plottable & SendableMetatype>(mapping: @escaping @Sendable (Value) -> Double)
    -> Chart
  {
    scale(.size, mapping: mapping)
  }
}
