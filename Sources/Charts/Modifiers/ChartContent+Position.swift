public import ChartModel
public import Geometry

extension ChartContent {
  /// Marks of different values side by side in one band instead of stacked.
  ///
  /// ```swift
  /// BarMark(x: .value("Year", row.year), y: .value("TIV", row.tiv))
  ///   .foregroundStyle(by: .value("Country", row.country))
  ///   .position(by: .value("Country", row.country))
  /// ```
  ///
  /// - Parameters:
  ///   - value: what tells them apart.
  ///   - axis: the direction in which they stand side by side; nil for that of the axis with names.
  ///   - span: how much of a band all of them take: `.ratio(0.8)`; other dimensions are the theme's.
  public func position<Value: Plottable>(
    by value: PlottableValue<Value>, axis: Axis? = nil, span: MarkDimension = .automatic
  ) -> ModifiedChartContent<Self> {
    changing {
      let isLevel = axis.map { $0 == .horizontal } ?? !($0.data[.y]?.isName == true && $0.data[.x]?.isName != true)
      $0.data[isLevel ? .xOffset : .yOffset] = value.channelValue.asName
      if case .ratio(let share) = span { $0.scales[isLevel ? .x : .y] = ["paddingInner": .number(1 - share)] }
    }
  }

  /// Moved, in points: right and down are positive.
  public func offset(x: Double = 0, y: Double = 0) -> ModifiedChartContent<Self> {
    changing {
      let isText = $0.kind == .text
      if x != 0 { $0.properties[isText ? "dx" : "xOffset"] = .number(x) }
      if y != 0 { $0.properties[isText ? "dy" : "yOffset"] = .number(y) }
      if x != 0, $0.data[.x2] != nil { $0.properties["x2Offset"] = .number(x) }
      if y != 0, $0.data[.y2] != nil { $0.properties["y2Offset"] = .number(y) }
    }
  }

  /// Moved, in points: right and down are positive.
  public func offset(_ offset: Size) -> ModifiedChartContent<Self> { self.offset(x: offset.width, y: offset.height) }

  /// Each end moved, in points.
  public func offset(
    xStart: Double = 0, xEnd: Double = 0, yStart: Double = 0, yEnd: Double = 0
  ) -> ModifiedChartContent<Self> {
    changing {
      for (name, shift) in [("xOffset", xStart), ("x2Offset", xEnd), ("yOffset", yStart), ("y2Offset", yEnd)]
      where shift != 0 { $0.properties[name] = .number(shift) }
    }
  }

  /// Moved along the width, and each end along the height, in points.
  public func offset(x: Double, yStart: Double, yEnd: Double) -> ModifiedChartContent<Self> {
    offset(xStart: x, xEnd: x, yStart: yStart, yEnd: yEnd)
  }

  /// Moved along the height, and each end along the width, in points.
  public func offset(xStart: Double, xEnd: Double, y: Double) -> ModifiedChartContent<Self> {
    offset(xStart: xStart, xEnd: xEnd, yStart: y, yEnd: y)
  }

  /// Marks of a higher number lie over those of a lower one; without this, over those that stand before them.
  ///
  /// ```swift
  /// RuleMark(y: .value("Mean", 1262)).zIndex(-1)   // behind the bars
  /// ```
  public func zIndex(_ value: Double) -> ModifiedChartContent<Self> { changing { $0.zIndex = value } }

  /// Cut off at the edges of the plot.
  ///
  /// ```swift
  /// LineMark(x: .value("Year", row.year), y: .value("TIV", row.tiv)).clipped()
  /// ```
  public func clipped(_ isClipped: Bool = true) -> ModifiedChartContent<Self> {
    changing { $0.properties["clip"] = .bool(isClipped) }
  }

  /// The order in which a line goes through its points, or in which pieces are stacked.
  ///
  /// ```swift
  /// LineMark(x: .value("Imports", row.imports), y: .value("Share", row.share))
  ///   .order(by: .value("Year", row.year))
  /// ```
  public func order<Value: Plottable>(by value: PlottableValue<Value>) -> ModifiedChartContent<Self> {
    changing { $0.data[.order] = value.channelValue }
  }

  /// A cell of its own for the marks of each value; the chart says how cells stand with
  /// ``Chart/chartFacet(columns:spacing:scales:)``.
  ///
  /// ```swift
  /// Chart(rows) { row in
  ///   LineMark(x: .value("Year", row.year), y: .value("TIV", row.tiv)).facet(by: .value("Country", row.country))
  /// }
  /// .chartFacet(columns: 3)
  /// ```
  ///
  /// Content without a facet, such as a line at the mean of all, is in every cell.
  public func facet<Value: Plottable>(by value: PlottableValue<Value>) -> ModifiedChartContent<Self> {
    changing { $0.data[.facet] = value.channelValue.asName }
  }

  /// A row of cells for each value.
  public func facet<Row: Plottable>(row: PlottableValue<Row>) -> ModifiedChartContent<Self> {
    changing { $0.data[.row] = row.channelValue.asName }
  }

  /// A column of cells for each value.
  public func facet<Column: Plottable>(column: PlottableValue<Column>) -> ModifiedChartContent<Self> {
    changing { $0.data[.column] = column.channelValue.asName }
  }

  /// Steps that make new rows or fields before the content is drawn; fields are named by the labels of values.
  ///
  /// ```swift
  /// LineMark(x: .value("Year", row.year), y: .value("TIV", row.tiv))
  ///   .transform(.other("regression", ["regression": "TIV", "on": "Year"]))
  /// ```
  public func transform(_ steps: Transform.Step...) -> ModifiedChartContent<Self> {
    changing { $0.transforms += steps.map { Transform($0) } }
  }
}

extension ChannelValue {
  /// Whether it is a name rather than an amount or a moment.
  var isName: Bool { type == .nominal || type == .ordinal }
}
