import ChartModel

extension VectorizedChartContent {
  /// A colour for each element, a property of it.
  public func foregroundStyle<S: ShapeStyle>(_ path: KeyPath<DataElement, S>) -> VectorizedPlot<DataElement> {
    changing(by: { $0[keyPath: path] }) { $0.paint($1) }
  }
  /// A colour for each value of a property; a legend explains them.
  public func foregroundStyle<Value: Plottable>(
    by value: PlottableProjection<DataElement, Value>
  ) -> VectorizedPlot<DataElement> {
    changing(by: value.value) { $0.data[.color] = $1.channelValue }
  }
  /// How opaque each element is, from 0 to 1.
  public func opacity(_ path: KeyPath<DataElement, Double>) -> VectorizedPlot<DataElement> {
    changing(by: { $0[keyPath: path] }) { $0.styles[.opacity] = .number($1) }
  }
  /// How lines are drawn, a property of each element.
  public func lineStyle(_ path: KeyPath<DataElement, StrokeStyle>) -> VectorizedPlot<DataElement> {
    changing(by: { $0[keyPath: path] }) { $0.properties = $0.properties.overlaid(by: $1.markProperties) }
  }
  /// A pattern of dashes for each value of a property; a legend explains them.
  public func lineStyle<Value: Plottable>(
    by value: PlottableProjection<DataElement, Value>
  ) -> VectorizedPlot<DataElement> {
    changing(by: value.value) { $0.data[.strokeDash] = $1.channelValue.asName }
  }
  /// A shape for each element, a property of it.
  public func symbol<S: ChartSymbolShape>(_ path: KeyPath<DataElement, S>) -> VectorizedPlot<DataElement> {
    changing(by: { $0[keyPath: path] }) { $0.show($1) }
  }
  /// A shape for each value of a property; a legend explains them.
  public func symbol<Value: Plottable>(
    by value: PlottableProjection<DataElement, Value>
  ) -> VectorizedPlot<DataElement> {
    changing(by: value.value) { $0.show(by: $1.channelValue) }
  }
  /// The area of each symbol in square points, a property of its element.
  public func symbolSize(_ path: KeyPath<DataElement, Double>) -> VectorizedPlot<DataElement> {
    changing(by: { $0[keyPath: path] }) { $0.enlarge(to: $1) }
  }
  /// An area of symbols for each value of a property; a legend explains them.
  public func symbolSize<Value: Plottable>(
    by value: PlottableProjection<DataElement, Value>
  ) -> VectorizedPlot<DataElement> {
    changing(by: value.value) { $0.data[.size] = $1.channelValue }
  }
  /// Marks of different values side by side in one band instead of stacked.
  public func position<Value: Plottable>(
    by value: PlottableProjection<DataElement, Value>, axis: Axis = .horizontal
  ) -> VectorizedPlot<DataElement> {
    changing(by: value.value) { $0.data[axis == .horizontal ? .xOffset : .yOffset] = $1.channelValue.asName }
  }
  /// A cell of its own for the marks of each value.
  public func facet<Value: Plottable>(
    by value: PlottableProjection<DataElement, Value>
  ) -> VectorizedPlot<DataElement> {
    changing(by: value.value) { $0.data[.facet] = $1.channelValue.asName }
  }
  /// A row of cells for each value.
  public func facet<Value: Plottable>(
    row value: PlottableProjection<DataElement, Value>
  ) -> VectorizedPlot<DataElement> {
    changing(by: value.value) { $0.data[.row] = $1.channelValue.asName }
  }
  /// A column of cells for each value.
  public func facet<Value: Plottable>(
    column value: PlottableProjection<DataElement, Value>
  ) -> VectorizedPlot<DataElement> {
    changing(by: value.value) { $0.data[.column] = $1.channelValue.asName }
  }
  /// What each mark is called, for those who cannot see it: a property of its element.
  ///
  /// ```swift
  /// BarPlot(rows, x: .value("Year", \.year), y: .value("TIV", \.tiv)).accessibilityLabel(\.name)
  /// ```
  public func accessibilityLabel(_ path: KeyPath<DataElement, String>) -> VectorizedPlot<DataElement> {
    changing(by: { $0[keyPath: path] }) { $0.describe($1, isLabel: true) }
  }
  /// What each mark amounts to, for those who cannot see it: a property of its element.
  ///
  /// ```swift
  /// BarPlot(rows, x: .value("Year", \.year), y: .value("TIV", \.tiv)).accessibilityValue(\.words)
  /// ```
  public func accessibilityValue(_ path: KeyPath<DataElement, String>) -> VectorizedPlot<DataElement> {
    changing(by: { $0[keyPath: path] }) { $0.describe($1, isLabel: false) }
  }
}
