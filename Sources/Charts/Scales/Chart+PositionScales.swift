public import ChartModel

extension Chart {
  /// The scale along the width: what it spans, what room it fills, and of what kind it is.
  ///
  /// ```swift
  /// chart.chartXScale(domain: 1992...2021)
  /// chart.chartXScale(domain: ["land", "sea", "air"])
  /// chart.chartXScale(domain: .automatic(includesZero: false), type: .log)
  /// ```
  public func chartXScale<Domain: ScaleDomain>(
    domain: Domain, range: PlotDimensionScaleRange = .plotDimension, type: ScaleType? = nil
  ) -> Chart {
    scale(.x, properties(of: domain, .x).overlaid(by: range.properties(.x)), type)
  }
  /// The room that the scale along the width fills.
  public func chartXScale(range: PlotDimensionScaleRange, type: ScaleType? = nil) -> Chart {
    scale(.x, range.properties(.x), type)
  }
  /// The kind of scale along the width.
  public func chartXScale(type: ScaleType) -> Chart { scale(.x, Properties(), type) }

  /// The scale along the height: what it spans, what room it fills, and of what kind it is.
  public func chartYScale<Domain: ScaleDomain>(
    domain: Domain, range: PlotDimensionScaleRange = .plotDimension, type: ScaleType? = nil
  ) -> Chart {
    scale(.y, properties(of: domain, .y).overlaid(by: range.properties(.y)), type)
  }
  /// The room that the scale along the height fills.
  public func chartYScale(range: PlotDimensionScaleRange, type: ScaleType? = nil) -> Chart {
    scale(.y, range.properties(.y), type)
  }
  /// The kind of scale along the height.
  public func chartYScale(type: ScaleType) -> Chart { scale(.y, Properties(), type) }

  /// The scale along the width with properties of a chart file's scale, such as `["nice": true, "clamp": true]`.
  public func chartXScale(_ properties: Properties) -> Chart { scale(.x, properties, nil) }
  /// The scale along the height with properties of a chart file's scale.
  public func chartYScale(_ properties: Properties) -> Chart { scale(.y, properties, nil) }

  /// The order of names along the width: by another channel, by a field, as the rows come.
  ///
  /// ```swift
  /// chart.chartXSort(.channel(.y, descending: true))
  /// ```
  public func chartXSort(_ order: SortOrder) -> Chart { setting { $0.sorts[.x] = order } }
  /// The order of names along the height.
  ///
  /// ```swift
  /// chart.chartYSort(.channel(.x, descending: true))
  /// ```
  public func chartYSort(_ order: SortOrder) -> Chart { setting { $0.sorts[.y] = order } }

  /// A domain as properties of a scale, found in what the marks bring along where it is to be found there.
  func properties(of domain: some ScaleDomain, _ channel: Channel) -> Properties {
    let ends = [channel] + (channel.secondary.map { [$0] } ?? [])
    return domain.scaleProperties(inferredFrom: ends.flatMap { end in marks.compactMap { $0.data[end]?.literal } })
  }

  /// Lays settings of a channel's scale over those that were made before.
  func scale(_ channel: Channel, _ properties: Properties, _ type: ScaleType?) -> Chart {
    setting {
      var scale = ($0.scales[channel] ?? Properties()).overlaid(by: properties)
      if let type {
        scale = scale.overlaid(by: type.properties)
        if let meaning = type.meaning { $0.types[channel] = meaning }
      }
      $0.scales[channel] = scale
    }
  }
}
