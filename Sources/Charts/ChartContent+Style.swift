import ChartModel
public import Colors

/// Content with a change to every mark in it.
public struct ModifiedChartContent<Base: ChartContent>: PrimitiveChartContent {
  let base: Base
  let change: (inout MarkInstance) -> Void

  package init(base: Base, change: @escaping (inout MarkInstance) -> Void) {
    (self.base, self.change) = (base, change)
  }

  /// Adds the marks, changed.
  public func collect(into collector: inout MarkCollector) {
    let first = collector.marks.count
    base.collect(into: &collector)
    for index in first..<collector.marks.count { change(&collector.marks[index]) }
  }
}

extension ChartContent {
  package func changing(_ change: @escaping (inout MarkInstance) -> Void) -> ModifiedChartContent<Self> {
    ModifiedChartContent(base: self, change: change)
  }

  private func setting(_ name: String, _ value: Literal) -> ModifiedChartContent<Self> {
    changing { $0.properties[name] = value }
  }

  /// One colour.
  public func foregroundStyle(_ color: Color) -> ModifiedChartContent<Self> {
    changing { $0.styles[.color] = .string(color.description) }
  }

  /// A colour for each value: names take the colours of the palette, amounts a gradient; a legend explains them.
  public func foregroundStyle<Value: Plottable>(by value: PlottableValue<Value>) -> ModifiedChartContent<Self> {
    changing { $0.data[.color] = value.datum }
  }

  /// How opaque, from 0 to 1.
  public func opacity(_ opacity: Double) -> ModifiedChartContent<Self> {
    changing { $0.styles[.opacity] = .number(opacity) }
  }

  /// Round corners, in points.
  public func cornerRadius(_ radius: Double) -> ModifiedChartContent<Self> {
    setting("cornerRadius", .number(radius))
  }

  /// How thick a line is and how it is dashed, in points.
  public func lineStyle(width: Double, dash: [Double] = []) -> ModifiedChartContent<Self> {
    changing {
      $0.properties["strokeWidth"] = .number(width)
      if !dash.isEmpty { $0.properties["strokeDash"] = .array(dash.map { .number($0) }) }
    }
  }

  /// A pattern of dashes for each value.
  public func lineStyle<Value: Plottable>(by value: PlottableValue<Value>) -> ModifiedChartContent<Self> {
    changing { $0.data[.strokeDash] = value.datum.asName }
  }

  /// How a line goes from point to point.
  public func interpolationMethod(_ method: InterpolationMethod) -> ModifiedChartContent<Self> {
    changing {
      $0.properties["interpolate"] = .string(method.name)
      if let tension = method.tension { $0.properties["tension"] = .number(tension) }
    }
  }

  /// One shape of symbol.
  public func symbol(_ shape: BasicChartSymbolShape) -> ModifiedChartContent<Self> {
    changing { $0.styles[.shape] = .string(shape.rawValue) }
  }

  /// A shape of symbol for each value.
  public func symbol<Value: Plottable>(by value: PlottableValue<Value>) -> ModifiedChartContent<Self> {
    changing { $0.data[.shape] = value.datum.asName }
  }

  /// The area of symbols, in square points.
  public func symbolSize(_ area: Double) -> ModifiedChartContent<Self> {
    changing { $0.styles[.size] = .number(area) }
  }

  /// An area of symbols for each value.
  public func symbolSize<Value: Plottable>(by value: PlottableValue<Value>) -> ModifiedChartContent<Self> {
    changing { $0.data[.size] = value.datum }
  }

  /// Marks of different values side by side in one band instead of stacked.
  public func position<Value: Plottable>(
    by value: PlottableValue<Value>, axis: ChartAxis = .horizontal
  ) -> ModifiedChartContent<Self> {
    changing { $0.data[axis == .horizontal ? .xOffset : .yOffset] = value.datum.asName }
  }

  /// Moved, in points: right and down are positive.
  public func offset(x: Double = 0, y: Double = 0) -> ModifiedChartContent<Self> {
    changing {
      let isText = $0.kind == .text
      if x != 0 { $0.properties[isText ? "dx" : "xOffset"] = .number(x) }
      if y != 0 { $0.properties[isText ? "dy" : "yOffset"] = .number(y) }
    }
  }

  /// Which point of texts stands at their place.
  public func textAlignment(_ alignment: TextMarkAlignment) -> ModifiedChartContent<Self> {
    setting("align", .string(alignment.rawValue))
  }

  /// A named style of the theme, such as `annotation` or `label`.
  public func markStyle(_ name: String) -> ModifiedChartContent<Self> {
    changing { $0.markStyles.append(name) }
  }
}

/// One of the two directions of a plot.
public enum ChartAxis: Sendable, Hashable {
  /// Along the width.
  case horizontal
  /// Along the height.
  case vertical
}

/// How a line goes from point to point.
public enum InterpolationMethod: Sendable, Hashable {
  /// Straight.
  case linear
  /// A curve that does not overshoot.
  case monotone
  /// A cardinal spline with a tension from 0 to 1.
  case cardinal(tension: Double)
  /// A Catmull-Rom spline.
  case catmullRom
  /// Steps: changing at a point's start, middle or end.
  case stepStart, stepCenter, stepEnd

  var name: String {
    switch self {
    case .linear: "linear"
    case .monotone: "monotone"
    case .cardinal: "cardinal"
    case .catmullRom: "catmull-rom"
    case .stepStart: "step-before"
    case .stepCenter: "step"
    case .stepEnd: "step-after"
    }
  }

  var tension: Double? { if case .cardinal(let tension) = self { tension } else { nil } }
}

/// The shape of a symbol.
public enum BasicChartSymbolShape: String, Sendable, Hashable {
  /// A round, a square, a diamond and a cross.
  case circle, square, diamond, cross
  /// A triangle standing on its base.
  case triangle = "triangle-up"
}
