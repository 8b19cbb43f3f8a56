/// Content with a change to every mark in it.
///
/// ```swift
/// let bar = BarMark(x: .value("Year", 2005), y: .value("TIV", 3077))
/// let faint: ModifiedChartContent<BarMark> = bar.opacity(0.5)
/// ```
public struct ModifiedChartContent<Base: ChartContent>: PrimitiveChartContent {
  let base: Base
  let change: (inout MarkInstance) -> Void

  /// Adds the marks, changed.
  public func collect(into collector: inout MarkCollector) {
    let first = collector.marks.count
    base.collect(into: &collector)
    for index in first..<collector.marks.count { change(&collector.marks[index]) }
  }
}

extension ChartContent {
  func changing(_ change: @escaping (inout MarkInstance) -> Void) -> ModifiedChartContent<Self> {
    ModifiedChartContent(base: self, change: change)
  }
}
