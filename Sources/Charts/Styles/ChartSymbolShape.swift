/// The shape of a symbol: one of ``BasicChartSymbolShape``, or your own as an SVG path.
///
/// ```swift
/// struct Flag: ChartSymbolShape {
///   let symbolPath = "M-0.5,1L-0.5,-1L0.8,-0.5L-0.5,0"
/// }
/// ```
public protocol ChartSymbolShape: Sendable {
  /// The name of a shape, or an SVG path in the square from −1 to 1.
  var symbolPath: String { get }
  /// The width of the outline in points; nil for a filled shape.
  var strokeWidth: Double? { get }
}

extension ChartSymbolShape {
  /// Filled.
  public var strokeWidth: Double? { nil }
}

/// The shapes that every theme has: `.circle`, `.square`, `.triangle`, `.diamond`, `.pentagon`, `.plus`, `.cross`,
/// `.asterisk`.
///
/// ```swift
/// PointMark(x: .value("Troops", row.troops), y: .value("Ships", row.ships)).symbol(.circle.strokeBorder(lineWidth: 1))
/// ```
public struct BasicChartSymbolShape: ChartSymbolShape, Hashable {
  /// The name of the shape, or its path.
  public let symbolPath: String
  /// The width of the outline in points; nil for a filled shape.
  ///
  /// ```swift
  /// let ring = BasicChartSymbolShape.circle.strokeBorder(lineWidth: 0.8)
  /// ring.strokeWidth   // 0.8
  /// ```
  public private(set) var strokeWidth: Double?

  /// The outline of the shape instead of the whole of it, so many points thick.
  public func strokeBorder(lineWidth: Double = 1) -> BasicChartSymbolShape {
    BasicChartSymbolShape(symbolPath: symbolPath, strokeWidth: lineWidth)
  }
}

extension ChartSymbolShape where Self == BasicChartSymbolShape {
  /// Round.
  public static var circle: BasicChartSymbolShape { .init(symbolPath: "circle") }
  /// A square.
  public static var square: BasicChartSymbolShape { .init(symbolPath: "square") }
  /// A triangle standing on its base.
  ///
  /// ```swift
  /// chart.chartSymbolScale([
  ///   "land": .square, "sea": .circle, "air": .triangle, "cyber": .diamond, "space": .plus,
  ///   "police": .pentagon,
  ///   "border": .cross, "other": .asterisk,
  /// ])
  /// ```
  public static var triangle: BasicChartSymbolShape { .init(symbolPath: "triangle-up") }
  /// A square on its corner.
  public static var diamond: BasicChartSymbolShape { .init(symbolPath: "diamond") }
  /// Two bars that cross, upright.
  public static var plus: BasicChartSymbolShape { .init(symbolPath: "cross") }
  /// Five corners.
  public static var pentagon: BasicChartSymbolShape {
    .init(symbolPath: "M0,-1L0.951,-0.309L0.588,0.809L-0.588,0.809L-0.951,-0.309Z")
  }
  /// Two bars that cross, slanted.
  public static var cross: BasicChartSymbolShape {
    .init(
      symbolPath: "M-0.9,-0.6L-0.6,-0.9L0,-0.3L0.6,-0.9L0.9,-0.6L0.3,0L0.9,0.6L0.6,0.9L0,0.3L-0.6,0.9L-0.9,0.6L-0.3,0Z")
  }
  /// Three bars that cross.
  public static var asterisk: BasicChartSymbolShape {
    .init(
      symbolPath: "M-0.17,-0.98L0.17,-0.98L0.17,-0.3L0.76,-0.64L0.93,-0.34L0.34,0L0.93,0.34L0.76,0.64L0.17,0.3"
        + "L0.17,0.98L-0.17,0.98L-0.17,0.3L-0.76,0.64L-0.93,0.34L-0.34,0L-0.93,-0.34L-0.76,-0.64L-0.17,-0.3Z")
  }
}

/// A shape of which only the path is known: what functions return that choose between shapes.
///
/// ```swift
/// let shape = AnyChartSymbolShape(isOwn ? .diamond : .circle)
/// ```
public struct AnyChartSymbolShape: ChartSymbolShape, Hashable {
  /// The name of a shape, or an SVG path.
  public let symbolPath: String
  /// The width of the outline; nil for a filled shape.
  public let strokeWidth: Double?

  /// Hides the type of a shape.
  public init(_ shape: some ChartSymbolShape) { (symbolPath, strokeWidth) = (shape.symbolPath, shape.strokeWidth) }
}
