import ChartModel

/// A shape that marks are cut to. On paper there is one: the plot.
///
/// ```swift
/// LineMark(x: .value("Year", row.year), y: .value("TIV", row.tiv)).clipShape(.rect)
/// ```
public struct ChartClipShape: Sendable, Hashable {
  /// The rectangle of the plot.
  ///
  /// ```swift
  /// let shape: ChartClipShape = .rect
  /// ```
  public static let rect = ChartClipShape()
}

extension ChartContent {
  /// Cuts the marks at the edges of the plot, for what lies beyond a stated domain.
  ///
  /// ```swift
  /// Chart(rows) { LineMark(x: .value("Year", $0.year), y: .value("TIV", $0.tiv)).clipShape(.rect) }
  ///   .chartYScale(domain: 0...2000)
  /// ```
  public func clipShape(_ shape: ChartClipShape = .rect) -> ModifiedChartContent<Self> {
    changing { $0.properties["clip"] = true }
  }

  /// Keeps the marks that lie within others, rectangles as a rule. A mark is kept or left out as a whole, by where its
  /// values are; marks whose values are columns of the chart's data are all kept.
  ///
  /// ```swift
  /// PointMark(x: .value("Year", row.year), y: .value("Troops", row.troops))
  ///   .mask { RectangleMark(xStart: .value("From", 2012), xEnd: .value("To", 2024)) }
  /// ```
  public func mask(@ChartContentBuilder content: () -> some ChartContent) -> MaskedChartContent<Self> {
    var collector = MarkCollector()
    content().collect(into: &collector)
    return MaskedChartContent(base: self, masks: collector.marks)
  }

  /// Takes whether styles are spread over the plot rather than over each mark, and does not use it: on paper a gradient
  /// spans the mark that it paints, so that a mark can be read without its neighbours.
  ///
  /// ```swift
  /// AreaMark(x: .value("Year", row.year), y: .value("TIV", row.tiv)).alignsMarkStylesWithPlotArea()
  /// ```
  public func alignsMarkStylesWithPlotArea(_ aligns: Bool = true) -> ModifiedChartContent<Self> { changing { _ in } }
}

/// Content of which only the marks within others are kept; see ``ChartContent/mask(content:)``.
///
/// ```swift
/// let recent = all.mask { RectangleMark(xStart: .value("From", 2012), xEnd: .value("To", 2024)) }
/// let kept: MaskedChartContent<PointMark>   // what `PointMark(…).mask { RectangleMark(…) }` is
/// ```
public struct MaskedChartContent<Base: ChartContent>: PrimitiveChartContent {
  let base: Base
  let masks: [MarkInstance]

  /// Adds the marks that lie within one of the masks.
  public func collect(into collector: inout MarkCollector) {
    let first = collector.marks.count
    base.collect(into: &collector)
    let kept = collector.marks[first...].filter { mark in masks.contains { $0.covers(mark) } }
    collector.marks.replaceSubrange(first..., with: kept)
  }
}

extension MarkInstance {
  /// Whether the place of a mark lies between the ends that this one has, or at its one value.
  fileprivate func covers(_ mark: MarkInstance) -> Bool {
    [(Channel.x, Channel.x2), (.y, .y2)].allSatisfy { channel, second in
      guard let start = data[channel]?.literal, let value = mark.data[channel], !value.isField else { return true }
      guard let end = data[second]?.literal else { return start == value.literal }
      guard let low = start.number, let high = end.number, let number = value.literal.number else { return true }
      return number >= min(low, high) && number <= max(low, high)
    }
  }
}
