/// Content that draws a whole collection by key paths: `BarPlot`, `LinePlot` and their like.
///
/// ```swift
/// BarPlot(rows, x: .value("Year", \.year), y: .value("TIV", \.tiv))
///   .foregroundStyle(by: .value("Category", \.category))
///   .opacity(\.certainty)
/// func faint(_ plot: some VectorizedChartContent<Delivery>) -> some ChartContent {
///   plot.symbolSize(\.area)
/// }
/// ```
public protocol VectorizedChartContent<DataElement>: PrimitiveChartContent {
  /// What the collection holds.
  associatedtype DataElement
  /// The elements and their marks.
  var plotted: PlottedElements<DataElement> { get }
}

extension VectorizedChartContent {
  /// Adds a mark for each element.
  public func collect(into collector: inout MarkCollector) { collector.marks += plotted.marks }

  func changing<Change>(
    by value: (DataElement) -> Change, _ apply: (inout MarkInstance, Change) -> Void
  ) -> VectorizedPlot<DataElement> {
    var plotted = plotted
    for index in plotted.marks.indices { apply(&plotted.marks[index], value(plotted.elements[index])) }
    return VectorizedPlot(plotted: plotted)
  }
}

/// The elements of a collection and a mark for each. Its parts are the chart's own concern.
///
/// ```swift
/// let plot = PointPlot(rows, x: .value("Year", \.year), y: .value("TIV", \.tiv))
/// let elements: PlottedElements<Delivery> = plot.plotted
/// ```
public struct PlottedElements<DataElement> {
  let elements: [DataElement]
  var marks: [MarkInstance]

  init(_ elements: some Sequence<DataElement>, _ mark: (DataElement) -> some ChartMark) {
    self.elements = Array(elements)
    marks = self.elements.map { mark($0).instance }
  }
}

/// A plot with changes.
///
/// ```swift
/// let plot: VectorizedPlot<Delivery> = PointPlot(rows, x: .value("Year", \.year), y: .value("TIV", \.tiv))
///   .symbolSize(\.area)
/// ```
public struct VectorizedPlot<DataElement>: VectorizedChartContent {
  /// The elements and their marks.
  public let plotted: PlottedElements<DataElement>
}

/// How wide or high the marks of a plot are: the same for all, or a property of each element.
///
/// ```swift
/// let widths: MarkDimensions<Delivery> = .fixed(\.width)
/// BarPlot(rows, x: .value("Year", \.year), y: .value("TIV", \.tiv), width: .inset(1))
/// ```
public struct MarkDimensions<DataElement>: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  let dimension: (DataElement) -> MarkDimension

  /// As the theme says.
  public static var automatic: MarkDimensions { MarkDimensions { _ in .automatic } }
  /// So many points.
  public static func fixed(_ points: Double) -> MarkDimensions { MarkDimensions { _ in .fixed(points) } }
  /// So many points less than there are, at both sides.
  public static func inset(_ points: Double) -> MarkDimensions { MarkDimensions { _ in .inset(points) } }
  /// A share of what there is.
  public static func ratio(_ share: Double) -> MarkDimensions { MarkDimensions { _ in .ratio(share) } }
  /// So many points, a property of each element.
  public static func fixed(_ path: KeyPath<DataElement, Double>) -> MarkDimensions {
    MarkDimensions { .fixed($0[keyPath: path]) }
  }

  init(_ dimension: @escaping (DataElement) -> MarkDimension) { self.dimension = dimension }
  /// So many points.
  public init(floatLiteral value: Double) { self = .fixed(value) }
  /// So many points.
  public init(integerLiteral value: Int) { self = .fixed(Double(value)) }
}

/// Modifiers that hold for the whole plot leave it a plot, so that those by key paths can follow.
extension ModifiedChartContent: VectorizedChartContent where Base: VectorizedChartContent {
  /// The elements and their marks, changed.
  public var plotted: PlottedElements<Base.DataElement> {
    var plotted = base.plotted
    for index in plotted.marks.indices { change(&plotted.marks[index]) }
    return plotted
  }
}
