public import ChartModel
public import Geometry

extension ChartContent {
  /// One colour or gradient.
  ///
  /// ```swift
  /// BarMark(x: .value("Year", row.year), y: .value("TIV", row.tiv)).foregroundStyle(.red)
  /// ```
  public func foregroundStyle<S: ShapeStyle>(_ style: S) -> ModifiedChartContent<Self> {
    changing { $0.paint(style) }
  }

  /// A colour for each value: names take the colours of the palette, amounts a gradient; a legend explains them.
  public func foregroundStyle<Value: Plottable>(by value: PlottableValue<Value>) -> ModifiedChartContent<Self> {
    changing { $0.data[.color] = value.channelValue }
  }

  /// How opaque, from 0 to 1.
  public func opacity(_ opacity: Double) -> ModifiedChartContent<Self> {
    changing { $0.styles[.opacity] = .number(opacity) }
  }

  /// How opaque for each value; a legend explains it.
  public func opacity<Value: Plottable>(by value: PlottableValue<Value>) -> ModifiedChartContent<Self> {
    changing { $0.data[.opacity] = value.channelValue }
  }

  /// Round corners, in points; of bars all four.
  public func cornerRadius(_ radius: Double) -> ModifiedChartContent<Self> {
    changing { $0.properties["cornerRadius"] = .number(radius) }
  }

  /// How thick a line is and how it is dashed.
  public func lineStyle(_ style: StrokeStyle) -> ModifiedChartContent<Self> {
    changing { $0.properties = $0.properties.overlaid(by: style.markProperties) }
  }

  /// A pattern of dashes for each value; a legend explains them.
  public func lineStyle<Value: Plottable>(by value: PlottableValue<Value>) -> ModifiedChartContent<Self> {
    changing { $0.data[.strokeDash] = value.channelValue.asName }
  }

  /// How a line goes from point to point.
  public func interpolationMethod(_ method: InterpolationMethod) -> ModifiedChartContent<Self> {
    changing { $0.properties = $0.properties.overlaid(by: method.properties) }
  }

  /// One shape of symbol. Lines and areas show it at their points.
  public func symbol<S: ChartSymbolShape>(_ symbol: S) -> ModifiedChartContent<Self> {
    changing { $0.show(symbol) }
  }

  /// A shape of symbol for each value; a legend explains them.
  public func symbol<Value: Plottable>(by value: PlottableValue<Value>) -> ModifiedChartContent<Self> {
    changing { $0.show(by: value.channelValue) }
  }

  /// The area of symbols, in square points; of lines and areas, that of the symbols at their points.
  public func symbolSize(_ area: Double) -> ModifiedChartContent<Self> {
    changing { $0.enlarge(to: area) }
  }

  /// The area of symbols as the width and the height of the square that they fill, in points.
  public func symbolSize(_ size: Size) -> ModifiedChartContent<Self> { symbolSize(size.width * size.height) }

  /// An area of symbols for each value; a legend explains them.
  public func symbolSize<Value: Plottable>(by value: PlottableValue<Value>) -> ModifiedChartContent<Self> {
    changing { $0.data[.size] = value.channelValue }
  }

  /// A named style of the theme, such as `annotation` or `label`.
  public func markStyle(_ name: String) -> ModifiedChartContent<Self> {
    changing { $0.markStyles.append(name) }
  }

  /// Properties of a chart file's mark, for what has no name of its own here: `.markProperties(["cornerRadiusEnd":
  /// 2])`.
  ///
  /// ```swift
  /// BarMark(x: .value("Year", row.year), y: .value("TIV", row.tiv)).markProperties(["cornerRadiusEnd": 2])
  /// ```
  public func markProperties(_ properties: Properties) -> ModifiedChartContent<Self> {
    changing { $0.properties = $0.properties.overlaid(by: properties) }
  }
}

extension MarkInstance {
  mutating func paint(_ style: some ShapeStyle) { styles[.color] = style.paint }

  mutating func show(_ symbol: some ChartSymbolShape) {
    if kind.isPath {
      setPoints(["shape": .string(symbol.symbolPath)])
      if symbol.strokeWidth != nil { setPoints(["filled": false, "fill": "white"]) }
      return
    }
    styles[.shape] = .string(symbol.symbolPath)
    guard let width = symbol.strokeWidth else { return }
    properties["filled"] = false
    properties["strokeWidth"] = .number(width)
  }

  mutating func show(by value: ChannelValue) {
    data[.shape] = value.asName
    if kind.isPath { setPoints(["filled": true]) }
  }

  mutating func enlarge(to area: Double) {
    if kind.isPath { setPoints(["size": .number(area)]) } else { styles[.size] = .number(area) }
  }

  /// Lays settings over those of the symbols at the points of a line.
  private mutating func setPoints(_ settings: Properties) {
    let point = properties.block("point").overlaid(by: settings)
    properties["point"] = .object(point.names.map { .init($0, point[$0] ?? .null) })
  }
}
