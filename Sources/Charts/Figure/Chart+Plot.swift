public import ChartModel
public import Colors

extension Chart {
  /// How longitude and latitude become places, with the properties of a chart file's projection.
  ///
  /// ```swift
  /// chart.chartProjection("equalEarth", ["rotate": [-75, 0, 0]])
  /// ```
  public func chartProjection(_ type: String, _ properties: Properties = Properties()) -> Chart {
    setting {
      var projection = properties
      projection["type"] = .string(type)
      $0.projection = projection
    }
  }

  /// Steps that make new rows or fields out of the chart's data before anything is drawn.
  ///
  /// ```swift
  /// Chart(.named("arms-transfers")) { … }
  ///   .chartTransform(.filter(.compare(.init("year"), .gte, 2000)))
  /// ```
  public func chartTransform(_ steps: Transform.Step...) -> Chart {
    setting { $0.transforms += steps.map { Transform($0) } }
  }

  /// A plot for the rows of each value: rows and columns of cells.
  ///
  /// ```swift
  /// chart.chartFacet(row: "Country", column: "Category", scales: [.y: .independent])
  /// ```
  ///
  /// - Parameters:
  ///   - row: the label of the values that make the rows, as the content has it: `.value("Country", …)`.
  ///   - column: the label of the values that make the columns.
  ///   - spacing: between cells, in points.
  ///   - scales: which scales each cell has for itself; the others are shared.
  public func chartFacet(
    row: String? = nil, column: String? = nil, spacing: Double? = nil, scales: [Channel: Resolve.Mode] = [:]
  ) -> Chart {
    facet(columns: nil, spacing, scales) { ($0.row, $0.column) = (row ?? $0.row, column ?? $0.column) }
  }

  /// A plot for the rows of each value, in rows of so many.
  ///
  /// ```swift
  /// chart.chartFacet(wrap: "Country", columns: 3)
  /// ```
  public func chartFacet(
    wrap: String, columns: Int? = nil, spacing: Double? = nil, scales: [Channel: Resolve.Mode] = [:]
  ) -> Chart {
    facet(columns: columns, spacing, scales) { $0.wrap = wrap }
  }

  /// How the cells of content with a facet stand: in rows of so many, so far apart, with which scales of their own.
  public func chartFacet(
    columns: Int, spacing: Double? = nil, scales: [Channel: Resolve.Mode] = [:]
  ) -> Chart {
    facet(columns: columns, spacing, scales) { _ in }
  }

  /// The headers of cells with properties of a chart file's header, such as `["labelOrient": "bottom"]`.
  ///
  /// ```swift
  /// chart.chartFacet(wrap: "Country").chartFacetHeader(["labelFontWeight": "normal"])
  /// ```
  public func chartFacetHeader(_ properties: Properties) -> Chart { setting { $0.facet.header = properties } }

  /// The order of the cells of a wrapped facet.
  ///
  /// ```swift
  /// chart.chartFacet(wrap: "Country", columns: 3).chartFacetSort(.values(["China", "India", "Algeria"]))
  /// ```
  public func chartFacetSort(_ order: SortOrder) -> Chart { setting { $0.sorts[.facet] = order } }

  private func facet(
    columns: Int?, _ spacing: Double?, _ scales: [Channel: Resolve.Mode], _ change: (inout FacetSettings) -> Void
  ) -> Chart {
    setting {
      change(&$0.facet)
      if let columns { $0.facet.composition["columns"] = .number(Double(columns)) }
      if let spacing { $0.facet.composition["spacing"] = .number(spacing) }
      $0.facet.scales.merge(scales) { $1 }
    }
  }

  /// The look of the plot area.
  ///
  /// ```swift
  /// chart.chartPlotStyle { $0.background(.gray.opacity(0.1)).border(.gray, width: 0.5).frame(height: 120) }
  /// ```
  public func chartPlotStyle(content: (ChartPlotContent) -> ChartPlotContent) -> Chart {
    let plot = content(ChartPlotContent())
    return setting {
      $0.background = $0.background.overlaid(by: plot.background)
      $0.width = plot.width ?? $0.width
      $0.height = plot.height ?? $0.height
    }
  }

  /// The size of the plot with a step for each name along an axis, in points.
  ///
  /// ```swift
  /// chart.chartPlotStep(y: 12)   // 12 points for each bar
  /// ```
  public func chartPlotStep(x: Double? = nil, y: Double? = nil) -> Chart {
    setting {
      if let x { $0.width = .step(x, perOffset: true) }
      if let y { $0.height = .step(y, perOffset: true) }
    }
  }

  init(marks: [MarkInstance], settings: ChartSettings, figureSettings: FigureSettings) {
    (self.marks, self.settings, self.figureSettings) = (marks, settings, figureSettings)
  }
}

/// The plot area of a chart, for ``Chart/chartPlotStyle(content:)``.
///
/// ```swift
/// func framed(_ plot: ChartPlotContent) -> ChartPlotContent { plot.border(.gray).cornerRadius(3) }
/// chart.chartPlotStyle(content: framed)
/// ```
public struct ChartPlotContent: Sendable, Hashable {
  var background = Properties()
  var width: View.Extent?, height: View.Extent?

  /// Filled with a colour.
  public func background(_ color: Color) -> ChartPlotContent { setting { $0.background["fill"] = color.paint } }
  /// With a frame, so many points thick.
  public func border(_ color: Color, width: Double = 1) -> ChartPlotContent {
    setting {
      $0.background["stroke"] = color.paint
      $0.background["strokeWidth"] = .number(width)
    }
  }
  /// With round corners, in points.
  public func cornerRadius(_ radius: Double) -> ChartPlotContent {
    setting { $0.background["cornerRadius"] = .number(radius) }
  }
  /// So wide and so high, in points.
  public func frame(width: Double? = nil, height: Double? = nil) -> ChartPlotContent {
    setting {
      if let width { $0.width = .points(width) }
      if let height { $0.height = .points(height) }
    }
  }

  private func setting(_ change: (inout ChartPlotContent) -> Void) -> ChartPlotContent {
    var plot = self
    change(&plot)
    return plot
  }
}
