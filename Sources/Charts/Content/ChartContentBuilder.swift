/// Builds the content of a chart from marks, conditions and loops.
///
/// ```swift
/// Chart {
///   for row in rows { BarMark(x: .value("Year", row.year), y: .value("TIV", row.tiv)) }
///   if showsMean { RuleMark(y: .value("Mean", 1262)) }
/// }
/// @ChartContentBuilder func marks(of row: Delivery) -> some ChartContent {
///   BarMark(x: .value("Year", row.year), y: .value("TIV", row.tiv))
///   if row.isPeak { RuleMark(y: .value("Peak", row.tiv)) }
/// }
/// ```
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
  /// Content under `#available`: its type must not be known outside.
  public static func buildLimitedAvailability<Content: ChartContent>(_ content: Content) -> AnyChartContent {
    AnyChartContent(content)
  }
}
