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
  /// Content for each element. On paper nothing is told apart by an identity: `id` is taken and not used.
  public init<ID: Hashable>(
    _ elements: Elements, id: KeyPath<Elements.Element, ID>,
    @ChartContentBuilder content: @escaping (Elements.Element) -> Content
  ) {
    self.init(elements, content: content)
  }
  /// Adds the content of every element.
  public func collect(into collector: inout MarkCollector) {
    for element in elements { content(element).collect(into: &collector) }
  }
}

/// Several contents that modifiers treat as one.
///
/// ```swift
/// Plot {
///   LineMark(x: .value("Year", row.year), y: .value("TIV", row.tiv))
///   PointMark(x: .value("Year", row.year), y: .value("TIV", row.tiv))
/// }
/// .foregroundStyle(by: .value("Country", row.country))
/// ```
public struct Plot<Content: ChartContent>: PrimitiveChartContent {
  let content: Content
  /// Groups contents.
  public init(@ChartContentBuilder content: () -> Content) { self.content = content() }
  /// Adds what is in it.
  public func collect(into collector: inout MarkCollector) { content.collect(into: &collector) }
}
