import ChartModel

extension Chart {
  /// The shape of each value, in the order of the legend.
  ///
  /// ```swift
  /// chart.chartSymbolScale(["land": .square, "sea": .circle])
  /// ```
  public func chartSymbolScale<Value: Plottable>(_ mapping: KeyValuePairs<Value, BasicChartSymbolShape>) -> Chart {
    scale(.shape, pairs(mapping), nil)
  }
  /// The shapes of a domain.
  public func chartSymbolScale<Domain: ScaleDomain, Range: ScaleRange<BasicChartSymbolShape>>(
    domain: Domain, range: Range, type: ScaleType? = nil
  ) -> Chart {
    scale(.shape, domain.scaleProperties.overlaid(by: range.rangeProperties), type)
  }
  /// The domain that shapes are given to.
  public func chartSymbolScale<Domain: ScaleDomain>(domain: Domain, type: ScaleType? = nil) -> Chart {
    scale(.shape, domain.scaleProperties, type)
  }
  /// The shapes, whatever the values are.
  public func chartSymbolScale<Range: ScaleRange<BasicChartSymbolShape>>(range: Range, type: ScaleType? = nil) -> Chart
  {
    scale(.shape, range.rangeProperties, type)
  }
  /// The kind of scale of shapes.
  public func chartSymbolScale(type: ScaleType) -> Chart { scale(.shape, Properties(), type) }
  /// The shape of each of some values.
  public func chartSymbolScale<Value: Plottable>(domain: [Value], mapping: (Value) -> BasicChartSymbolShape) -> Chart {
    scale(.shape, domain.scaleProperties.overlaid(by: domain.map(mapping).rangeProperties), nil)
  }
  /// The shape of each value that occurs.
  public func chartSymbolScale<Value: Plottable & SendableMetatype>(
    mapping: @escaping @Sendable (Value) -> BasicChartSymbolShape
  ) -> Chart {
    scale(.shape, mapping: mapping)
  }
}
