public import ChartModel
public import Colors

extension Chart {
  /// The colour of each name, in the order of the legend.
  ///
  /// ```swift
  /// chart.chartForegroundStyleScale(["China": .blue, "Russia": .red])
  /// ```
  public func chartForegroundStyleScale<Value: Plottable>(_ mapping: KeyValuePairs<Value, Color>) -> Chart {
    scale(.color, pairs(mapping), nil)
  }
  /// The colours of a domain: `domain: 0...5000, range: Gradient(colors: [.white, .blue])`.
  public func chartForegroundStyleScale<Domain: ScaleDomain, Range: ScaleRange<Color>>(
    domain: Domain, range: Range, type: ScaleType? = nil
  ) -> Chart {
    scale(.color, domain.scaleProperties.overlaid(by: range.rangeProperties), type)
  }
  /// The domain that colours are given to.
  public func chartForegroundStyleScale<Domain: ScaleDomain>(domain: Domain, type: ScaleType? = nil) -> Chart {
    scale(.color, domain.scaleProperties, type)
  }
  /// The colours, whatever the values are.
  public func chartForegroundStyleScale<Range: ScaleRange<Color>>(range: Range, type: ScaleType? = nil) -> Chart {
    scale(.color, range.rangeProperties, type)
  }
  /// The kind of scale of colours.
  public func chartForegroundStyleScale(type: ScaleType) -> Chart { scale(.color, Properties(), type) }
  /// A colour for each of some values.
  public func chartForegroundStyleScale<Value: Plottable>(
    domain: [Value], mapping: (Value) -> Color
  ) -> Chart {
    scale(.color, domain.scaleProperties.overlaid(by: domain.map(mapping).rangeProperties), nil)
  }
  /// A colour for each value that occurs.
  public func chartForegroundStyleScale<Value: Plottable & SendableMetatype>(
    mapping: @escaping @Sendable (Value) -> Color
  ) -> Chart {
    scale(.color, mapping: mapping)
  }
  /// The colours of a named scheme, such as `viridis`.
  public func chartForegroundStyleScale(scheme: String) -> Chart {
    scale(.color, ["scheme": .string(scheme)], nil)
  }
  /// The scale of colours with properties of a chart file's scale, such as `["type": "threshold", "domain": [10,
  /// 100]]`.
  public func chartForegroundStyleScale(_ properties: Properties) -> Chart { scale(.color, properties, nil) }

  /// A domain and a range from pairs.
  func pairs<Value: Plottable, Output: ScaleOutput>(_ mapping: KeyValuePairs<Value, Output>) -> Properties {
    [
      "domain": .array(mapping.map { $0.key.plottableLiteral }),
      "range": .array(mapping.map { $0.value.scaleOutput }),
    ]
  }

  /// What a function gives for each value that occurs.
  func scale<Value: Plottable & SendableMetatype, Output: ScaleOutput>(
    _ channel: Channel, mapping: @escaping @Sendable (Value) -> Output
  ) -> Chart {
    setting { $0.mappings[channel] = { Value.make($0).map { mapping($0).scaleOutput } } }
  }
}
