public import ChartModel

extension Chart {
  /// Shows or hides the horizontal axis.
  public func chartXAxis(_ visibility: Visibility) -> Chart { axis(.x, visibility) }
  /// Shows or hides the vertical axis.
  ///
  /// ```swift
  /// chart.chartYAxis(.hidden)
  /// ```
  public func chartYAxis(_ visibility: Visibility) -> Chart { axis(.y, visibility) }

  /// The horizontal axis made of its parts.
  ///
  /// ```swift
  /// chart.chartXAxis {
  ///   AxisMarks(values: .stride(by: .year)) { _ in AxisTick(); AxisValueLabel(format: .dateTime.year()) }
  /// }
  /// ```
  public func chartXAxis(@AxisContentBuilder content: () -> AnyAxisContent) -> Chart {
    chartXAxis(content().axisProperties)
  }
  /// The vertical axis made of its parts.
  public func chartYAxis(@AxisContentBuilder content: () -> AnyAxisContent) -> Chart {
    chartYAxis(content().axisProperties)
  }

  /// The horizontal axis with properties of a chart file's axis, such as `["format": ",d", "tickCount": 5]`.
  public func chartXAxis(_ properties: Properties) -> Chart { axis(.x, properties) }
  /// The vertical axis with properties of a chart file's axis.
  public func chartYAxis(_ properties: Properties) -> Chart { axis(.y, properties) }

  /// The title of the horizontal axis; nil for none. Without this it is the label of the values.
  ///
  /// ```swift
  /// chart.chartXAxisLabel("Years since the order", alignment: .leading)
  /// ```
  public func chartXAxisLabel(
    _ label: String?, position: AnnotationPosition = .automatic, alignment: Alignment? = nil, spacing: Double? = nil
  ) -> Chart {
    title(.x, label, position, alignment, spacing)
  }
  /// The title of the vertical axis; nil for none. Without this it is the label of the values.
  ///
  /// ```swift
  /// chart.chartYAxisLabel("Million TIV")
  /// ```
  public func chartYAxisLabel(
    _ label: String?, position: AnnotationPosition = .automatic, alignment: Alignment? = nil, spacing: Double? = nil
  ) -> Chart {
    title(.y, label, position, alignment, spacing)
  }

  /// Shows or hides the legends.
  public func chartLegend(_ visibility: Visibility) -> Chart {
    setting { settings in
      for channel in Channel.allCases where channel.hasLegend {
        settings.legends[channel] = visibility == .hidden ? .disabled : nil
      }
    }
  }

  /// Where legends stand, and how far from the plot in points.
  public func chartLegend(
    position: AnnotationPosition, alignment: Alignment? = nil, spacing: Double? = nil
  ) -> Chart {
    var properties: Properties = ["orient": .string(position.orient)]
    if let spacing { properties["offset"] = .number(spacing) }
    if let alignment { properties["titleAnchor"] = .string(alignment.anchor) }
    return chartLegend(properties)
  }

  /// Legends with properties of a chart file's legend, such as `["orient": "top"]`.
  public func chartLegend(_ properties: Properties) -> Chart {
    setting { settings in
      for channel in Channel.allCases where channel.hasLegend { settings.legends[channel] = .on(properties) }
    }
  }

  /// The legend of one channel, where others have their own, with properties of a chart file's legend.
  ///
  /// ```swift
  /// chart.chartLegend(.size, ["values": [100, 1000, 4000], "title": "Million TIV"])
  /// ```
  public func chartLegend(_ channel: Channel, _ properties: Properties) -> Chart {
    setting { $0.legends[channel] = .on(properties) }
  }

  private func axis(_ channel: Channel, _ visibility: Visibility) -> Chart {
    setting { $0.axes[channel] = visibility == .hidden ? .disabled : nil }
  }

  private func axis(_ channel: Channel, _ properties: Properties) -> Chart {
    setting { $0.axes[channel] = .on(($0.axes[channel]?.properties ?? Properties()).overlaid(by: properties)) }
  }

  private func title(
    _ channel: Channel, _ label: String?, _ position: AnnotationPosition, _ alignment: Alignment?,
    _ spacing: Double?
  ) -> Chart {
    var properties = Properties()
    if position != .automatic { properties["orient"] = .string(position.orient) }
    if let alignment { properties["titleAnchor"] = .string(alignment.anchor) }
    if let spacing { properties["titlePadding"] = .number(spacing) }
    let titled = setting { $0.axisTitles[channel] = label.map { .string($0) } ?? .null }
    return properties.isEmpty ? titled : titled.axis(channel, properties)
  }
}
