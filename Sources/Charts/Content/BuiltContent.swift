/// No content.
///
/// ```swift
/// let nothing = EmptyChartContent()
/// ```
public struct EmptyChartContent: PrimitiveChartContent {
  /// Nothing to draw.
  public init() {}
  /// Adds nothing.
  public func collect(into collector: inout MarkCollector) {}
}

/// One content below another.
///
/// ```swift
/// let pair: PairedChartContent<BarMark, RuleMark>   // what `BarMark(…); RuleMark(…)` builds
/// ```
public struct PairedChartContent<First: ChartContent, Next: ChartContent>: PrimitiveChartContent {
  let first: First
  let next: Next
  /// Adds both.
  public func collect(into collector: inout MarkCollector) {
    first.collect(into: &collector)
    next.collect(into: &collector)
  }
}

/// Content that may be absent.
///
/// ```swift
/// let maybe: OptionalChartContent<RuleMark>   // what `if hasMean { RuleMark(…) }` builds
/// ```
public struct OptionalChartContent<Content: ChartContent>: PrimitiveChartContent {
  let content: Content?
  /// Adds it where it is there.
  public func collect(into collector: inout MarkCollector) { content?.collect(into: &collector) }
}

/// One of two contents.
///
/// ```swift
/// // what `if isBar { BarMark(…) } else { LineMark(…) }` builds
/// let either: EitherChartContent<BarMark, LineMark>
/// ```
public enum EitherChartContent<First: ChartContent, Second: ChartContent>: PrimitiveChartContent {
  /// The content of `if`.
  case first(First)
  /// The content of `else`.
  case second(Second)
  /// Adds the one that holds.
  public func collect(into collector: inout MarkCollector) {
    switch self {
    case .first(let content): content.collect(into: &collector)
    case .second(let content): content.collect(into: &collector)
    }
  }
}

/// Contents of a loop.
///
/// ```swift
/// let many: ManyChartContent<RuleMark>   // what `for year in years { RuleMark(…) }` builds
/// ```
public struct ManyChartContent<Content: ChartContent>: PrimitiveChartContent {
  let contents: [Content]
  /// Adds all of them.
  public func collect(into collector: inout MarkCollector) {
    for content in contents { content.collect(into: &collector) }
  }
}

/// Content whose type is not told: what functions return that choose between contents.
///
/// ```swift
/// func mark(_ row: Row) -> AnyChartContent {
///   row.isTotal
///     ? AnyChartContent(RuleMark(y: .value("TIV", row.tiv)))
///     : AnyChartContent(BarMark(x: .value("Year", row.year), y: .value("TIV", row.tiv)))
/// }
/// ```
public struct AnyChartContent: PrimitiveChartContent {
  private let marks: [MarkInstance]
  /// Hides the type of some content.
  public init(_ content: some ChartContent) {
    var collector = MarkCollector()
    content.collect(into: &collector)
    marks = collector.marks
  }
  /// Adds its marks.
  public func collect(into collector: inout MarkCollector) { collector.marks += marks }
}
