public import ChartModel

extension ChartContent {
  /// The rows that the content draws, where they are others than the chart's.
  ///
  /// ```swift
  /// TextMark(longitude: .field("longitude"), latitude: .field("latitude"), text: .field("name"))
  ///   .rows(.named("base-map/places"))
  /// ```
  public func rows(_ source: DataSource) -> ModifiedChartContent<Self> { changing { $0.source = source } }

  /// Sets texts along a line on the map, as names of waters are: through their place in a direction, clockwise from due
  /// east in degrees, and so many kilometres to each side.
  ///
  /// ```swift
  /// TextMark(longitude: .value("x", 134.8), latitude: .value("y", 39.8), text: "Sea of Japan").markStyle("sea-label")
  ///   .along(bearing: .value("Bearing", -45.0), kilometres: .value("Reach", 500.0))
  /// ```
  public func along<Bearing: Plottable, Reach: Plottable>(
    bearing: PlottableValue<Bearing>, kilometres: PlottableValue<Reach>
  ) -> ModifiedChartContent<Self> {
    changing {
      ($0.data[.angle], $0.data[.radius]) = (bearing.channelValue, kilometres.channelValue)
      $0.unscaled.formUnion([.angle, .radius])
    }
  }

  /// A width of lines for each value, as of routes by what is carried.
  public func lineWidth<Value: Plottable>(by value: PlottableValue<Value>) -> ModifiedChartContent<Self> {
    changing { $0.data[.strokeWidth] = value.channelValue }
  }

  /// A scale for one channel of the content, with properties of a chart file's scale.
  ///
  /// ```swift
  /// LineMark(x: .value("Year", row.year), y: .value("Share", row.share)).scaling(.y, ["domain": [0, 100]])
  /// ```
  public func scaling(_ channel: Channel, _ properties: Properties) -> ModifiedChartContent<Self> {
    changing { $0.scales[channel] = ($0.scales[channel] ?? Properties()).overlaid(by: properties) }
  }

  /// A size of type for each value, in points.
  ///
  /// ```swift
  /// TextMark(longitude: .field("lon"), latitude: .field("lat"), text: .field("name")).fontSize(by: .field("size"))
  /// ```
  public func fontSize<Value: Plottable>(by value: PlottableValue<Value>) -> ModifiedChartContent<Self> {
    changing {
      $0.data[.size] = value.channelValue
      $0.unscaled.insert(.size)
    }
  }
}
