/// Builds the content of a chart from marks, conditions and loops.
@resultBuilder
public enum ChartContentBuilder {
  /// A mark.
  public static func buildExpression<Content: ChartContent>(_ content: Content) -> Content { content }
  /// Nothing.
  public static func buildBlock() -> EmptyChartContent { EmptyChartContent() }
  /// The first of several.
  public static func buildPartialBlock<Content: ChartContent>(first: Content) -> Content { first }
  /// One more.
  public static func buildPartialBlock<First: ChartContent, Next: ChartContent>(
    accumulated: First, next: Next
  ) -> PairedChartContent<First, Next> {
    PairedChartContent(first: accumulated, next: next)
  }
  /// Content under a condition.
  public static func buildOptional<Content: ChartContent>(_ content: Content?) -> OptionalChartContent<Content> {
    OptionalChartContent(content: content)
  }
  /// The first of two alternatives.
  public static func buildEither<First: ChartContent, Second: ChartContent>(
    first: First
  ) -> EitherChartContent<First, Second> {
    .first(first)
  }
  /// The second of two alternatives.
  public static func buildEither<First: ChartContent, Second: ChartContent>(
    second: Second
  ) -> EitherChartContent<First, Second> {
    .second(second)
  }
  /// The contents of a loop.
  public static func buildArray<Content: ChartContent>(_ contents: [Content]) -> ManyChartContent<Content> {
    ManyChartContent(contents: contents)
  }
}

/// No content.
public struct EmptyChartContent: PrimitiveChartContent {
  /// Nothing to draw.
  public init() {}
  /// Adds nothing.
  public func collect(into collector: inout MarkCollector) {}
}

/// One content below another.
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
public struct OptionalChartContent<Content: ChartContent>: PrimitiveChartContent {
  let content: Content?
  /// Adds it where it is there.
  public func collect(into collector: inout MarkCollector) { content?.collect(into: &collector) }
}

/// One of two contents.
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
public struct ManyChartContent<Content: ChartContent>: PrimitiveChartContent {
  let contents: [Content]
  /// Adds all of them.
  public func collect(into collector: inout MarkCollector) {
    for content in contents { content.collect(into: &collector) }
  }
}

/// The same content for each element of a collection.
///
/// ```swift
/// Chart {
///   ForEach(rows) { row in BarMark(x: .value("Year", row.year), y: .value("TIV", row.tiv)) }
///   RuleMark(y: .value("Mean", 1262))
/// }
/// ```
public struct ForEach<Elements: Sequence, Content: ChartContent>: PrimitiveChartContent {
  let elements: Elements
  let content: (Elements.Element) -> Content
  /// Content for each element.
  public init(_ elements: Elements, @ChartContentBuilder content: @escaping (Elements.Element) -> Content) {
    (self.elements, self.content) = (elements, content)
  }
  /// Adds the content of every element.
  public func collect(into collector: inout MarkCollector) {
    for element in elements { content(element).collect(into: &collector) }
  }
}

/// Several contents that modifiers treat as one.
public struct Plot<Content: ChartContent>: PrimitiveChartContent {
  let content: Content
  /// Groups contents.
  public init(@ChartContentBuilder content: () -> Content) { self.content = content() }
  /// Adds what is in it.
  public func collect(into collector: inout MarkCollector) { content.collect(into: &collector) }
}
