import ChartModel
public import Geometry

extension ChartContent {
  /// A text at every mark.
  ///
  /// ```swift
  /// BarMark(x: .value("Year", row.year), y: .value("TIV", row.tiv))
  ///   .annotation(position: .top) { Text("\(row.tiv)").font(.caption) }
  /// RuleMark(y: .value("Mean", 1262))
  ///   .annotation(position: .top, alignment: .leading) { Text("Mean 1,262") }
  /// ```
  ///
  /// - Parameters:
  ///   - position: to which side of the mark the text stands; by default beyond the end of bars and above all else.
  ///   - alignment: with which edge of the mark the text ends.
  ///   - spacing: how far it stands from the mark, in points; nil for 2.
  ///   - overflowResolution: what becomes of a text that leaves the plot.
  ///   - content: the text, or several below one another.
  public func annotation(
    position: AnnotationPosition = .automatic, alignment: Alignment = .center, spacing: Double? = nil,
    overflowResolution: AnnotationOverflowResolution = .automatic, @TextBuilder content: () -> [Text]
  ) -> ModifiedChartContent<Self> {
    let annotation = Annotation(
      position: position, alignment: alignment, spacing: spacing ?? 2, overflow: overflowResolution,
      texts: content())
    return changing { $0.annotations.append(annotation) }
  }
}

/// What is known of a mark where its annotation is made.
///
/// ```swift
/// PointMark(x: .value("Troops", row.troops), y: .value("Ships", row.ships)).symbolSize(100)
///   .annotation { (context: AnnotationContext) in if context.targetSize.width >= 10 { Text(row.name) } }
/// ```
public struct AnnotationContext: Sendable, Hashable {
  /// The width and the height of the mark in points: of symbols the square of their area. On paper other marks have no
  /// size before the figure is laid out: zero.
  public let targetSize: Size
}

extension ChartContent {
  /// A text at every mark, made with what is known of it.
  ///
  /// ```swift
  /// PointMark(x: .value("Troops", row.troops), y: .value("Ships", row.ships)).symbolSize(row.aircraft)
  ///   .annotation(position: .trailing) { context in if context.targetSize.width > 6 { Text(row.name) } }
  /// ```
  public func annotation(
    position: AnnotationPosition = .automatic, alignment: Alignment = .center, spacing: Double? = nil,
    overflowResolution: AnnotationOverflowResolution = .automatic,
    @TextBuilder content: @escaping (AnnotationContext) -> [Text]
  ) -> ModifiedChartContent<Self> {
    changing { mark in
      let side = max(0, mark.styles[.size]?.number ?? 0).squareRoot()
      let texts = content(AnnotationContext(targetSize: Size(width: side, height: side)))
      guard !texts.isEmpty else { return }
      mark.annotations.append(
        Annotation(
          position: position, alignment: alignment, spacing: spacing ?? 2, overflow: overflowResolution, texts: texts))
    }
  }
}

/// To which side of a mark an annotation stands.
///
/// ```swift
/// BarMark(x: .value("Year", row.year), y: .value("TIV", row.tiv)).annotation(position: .top) { Text(row.note) }
/// let position: AnnotationPosition = isLast ? .trailing : .top
/// ```
public enum AnnotationPosition: Sendable, Hashable {
  /// Beyond the end of bars, above all else.
  case automatic
  /// Upon the mark.
  case overlay
  /// Above, below.
  case top, bottom
  /// To the left, to the right.
  case leading, trailing
  /// Above a corner.
  case topLeading, topTrailing
  /// Below a corner.
  case bottomLeading, bottomTrailing

  /// Minus one to the left or above, one to the right or below.
  var direction: (x: Double, y: Double) {
    switch self {
    case .automatic, .top: (0, -1)
    case .overlay: (0, 0)
    case .bottom: (0, 1)
    case .leading: (-1, 0)
    case .trailing: (1, 0)
    case .topLeading: (-1, -1)
    case .topTrailing: (1, -1)
    case .bottomLeading: (-1, 1)
    case .bottomTrailing: (1, 1)
    }
  }

  /// The side of a legend.
  var orient: String {
    switch self {
    case .automatic, .trailing: "right"
    case .overlay: "none"
    case .top: "top"
    case .bottom: "bottom"
    case .leading: "left"
    case .topLeading: "top-left"
    case .topTrailing: "top-right"
    case .bottomLeading: "bottom-left"
    case .bottomTrailing: "bottom-right"
    }
  }
}

/// What becomes of an annotation that leaves the plot or the figure.
///
/// ```swift
/// let resolution = AnnotationOverflowResolution(x: .fit(to: .plot), y: .padScale)
/// ```
public struct AnnotationOverflowResolution: Sendable, Hashable {
  /// What is done along one direction.
  ///
  /// ```swift
  /// let strategy: AnnotationOverflowResolution.Strategy = .fit
  /// ```
  public struct Strategy: Sendable, Hashable {
    let name: String
    /// As the theme does.
    public static let automatic = Strategy(name: "automatic")
    /// Nothing: it may leave the plot.
    public static let disabled = Strategy(name: "disabled")
    /// It is moved into the figure.
    public static let fit = Strategy(name: "fit")
    /// It is moved into the plot or the figure.
    public static func fit(to boundary: Boundary) -> Strategy { Strategy(name: boundary.name) }
    /// It finds room within the figure; the scale stays as it is.
    public static let padScale = Strategy(name: "padScale")
  }

  /// What it must stay in.
  ///
  /// ```swift
  /// let boundary: AnnotationOverflowResolution.Boundary = .chart
  /// ```
  public struct Boundary: Sendable, Hashable {
    let name: String
    /// As the theme does.
    public static let automatic = Boundary(name: "automatic")
    /// The plot.
    public static let plot = Boundary(name: "plot")
    /// The figure.
    public static let chart = Boundary(name: "fit")
  }

  /// What is done along the width and along the height.
  public var x: Strategy, y: Strategy
  /// What is done along each direction.
  public init(x: Strategy = .automatic, y: Strategy = .automatic) { (self.x, self.y) = (x, y) }
  /// As the theme does.
  public static let automatic = AnnotationOverflowResolution()

  /// Whether the text is moved to where it has room; nil leaves it to the theme.
  var avoidsOverlap: Bool? {
    if [x, y].contains(where: { $0 != .automatic && $0 != .disabled }) { return true }
    return x == .disabled || y == .disabled ? false : nil
  }
}

/// A text at a mark, as content says it.
struct Annotation: Sendable {
  var position: AnnotationPosition
  var alignment: Alignment
  var spacing: Double
  var overflow: AnnotationOverflowResolution
  var texts: [Text]
}
