/// Something that can stand in a chart: a mark, or several.
///
/// Make your own by giving a `body` of others:
///
/// ```swift
/// struct Peak: ChartContent {
///   let year: Int, value: Double
///   var body: some ChartContent {
///     RuleMark(x: .value("Year", year))
///     TextMark(x: .value("Year", year), y: .value("TIV", value), text: "\(year)")
///   }
/// }
/// ```
public protocol ChartContent {
  /// The type of the body.
  associatedtype Body: ChartContent
  /// What it is made of.
  @ChartContentBuilder var body: Body { get }
  /// Adds its marks to a chart, in drawing order. Contents with a body need not write this.
  func collect(into collector: inout MarkCollector)
}

extension ChartContent {
  /// Adds the marks of the body.
  public func collect(into collector: inout MarkCollector) { body.collect(into: &collector) }
}

extension Never: ChartContent {
  /// There is none.
  public var body: Never { self }
}

/// Content that has no body of others: the marks themselves.
///
/// ```swift
/// struct Nothing: PrimitiveChartContent { func collect(into collector: inout MarkCollector) {} }
/// ```
public protocol PrimitiveChartContent: ChartContent where Body == Never {}

extension PrimitiveChartContent {
  /// Marks are not made of others.
  public var body: Never { preconditionFailure("A primitive mark has no body; collect(into:) says what it is.") }
}

/// Content that is one mark: `BarMark`, `LineMark` and their like.
///
/// ```swift
/// func kept(_ mark: some ChartMark) -> MarkInstance { mark.instance }
/// ```
public protocol ChartMark: PrimitiveChartContent {
  /// The mark as a value.
  var instance: MarkInstance { get }
}

extension ChartMark {
  /// Adds the mark.
  public func collect(into collector: inout MarkCollector) { collector.marks.append(instance) }
}

/// Gathers the marks of a chart while its content is walked.
public struct MarkCollector {
  package var marks: [MarkInstance] = []
  package init() {}
}
