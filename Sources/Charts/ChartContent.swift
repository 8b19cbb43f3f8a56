import ChartModel

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
public protocol PrimitiveChartContent: ChartContent where Body == Never {}

extension PrimitiveChartContent {
  /// Marks are not made of others.
  public var body: Never { preconditionFailure("A primitive mark has no body; collect(into:) says what it is.") }
}

/// Gathers the marks of a chart while its content is walked.
public struct MarkCollector {
  package var marks: [MarkInstance] = []
  package init() {}

  mutating func add(_ kind: MarkKind, _ data: [Channel: LabelledDatum], _ properties: Properties = Properties()) {
    marks.append(MarkInstance(kind: kind, data: data, properties: properties))
  }
}

/// One mark, as content says it: not yet grouped with its like.
package struct MarkInstance: Sendable {
  var kind: MarkKind
  /// Values that go through a scale.
  var data: [Channel: LabelledDatum]
  /// Values of the picture: colours, sizes.
  var styles: [Channel: Literal] = [:]
  /// What holds for the mark as a whole.
  var properties: Properties
  /// Where the shapes of a map come from; nil for marks that bring their values along.
  var source: DataSource?
  /// How marks of one place are stacked.
  var stack: ChannelDefinition.Stack?
  /// The named styles of the theme that it takes settings from, the last strongest.
  var markStyles: [String] = []
}
