public import ChartModel
public import Colors

/// Colours that pass into one another.
///
/// ```swift
/// let heat = Gradient(stops: [
///   Gradient.Stop(color: .white, location: 0), Gradient.Stop(color: .red, location: 1),
/// ])
/// heat.stops.map(\.location)   // [0, 1]
/// heat.stops.map(\.color)
/// ```
public struct Gradient: Sendable, Hashable {
  /// A colour and where it stands, from 0 to 1.
  public struct Stop: Sendable, Hashable {
    /// The colour.
    public var color: Color
    /// Where it stands, from 0 to 1.
    public var location: Double
    /// A colour at a place.
    public init(color: Color, location: Double) { (self.color, self.location) = (color, location) }
  }

  /// The colours and their places.
  public var stops: [Stop]
  /// Colours at places.
  public init(stops: [Stop]) { self.stops = stops }
  /// Colours at equal distances.
  public init(colors: [Color]) {
    let last = Double(max(1, colors.count - 1))
    stops = colors.enumerated().map { Stop(color: $1, location: Double($0) / last) }
  }

  /// The stops as a chart file writes them.
  var literal: Literal {
    .array(stops.map { ["offset": .number($0.location), "color": .string($0.color.description)] })
  }
}

/// A gradient along a line across each mark.
///
/// ```swift
/// AreaMark(x: .value("Year", row.year), y: .value("TIV", row.tiv))
///   .foregroundStyle(LinearGradient(colors: [.blue, .white], startPoint: .top, endPoint: .bottom))
/// ```
public struct LinearGradient: ShapeStyle, Hashable {
  let gradient: Gradient
  let startPoint: UnitPoint, endPoint: UnitPoint

  /// A gradient from one point of the mark to another.
  public init(gradient: Gradient, startPoint: UnitPoint, endPoint: UnitPoint) {
    (self.gradient, self.startPoint, self.endPoint) = (gradient, startPoint, endPoint)
  }
  /// Colours at equal distances.
  public init(colors: [Color], startPoint: UnitPoint, endPoint: UnitPoint) {
    self.init(gradient: Gradient(colors: colors), startPoint: startPoint, endPoint: endPoint)
  }
  /// Colours at places.
  public init(stops: [Gradient.Stop], startPoint: UnitPoint, endPoint: UnitPoint) {
    self.init(gradient: Gradient(stops: stops), startPoint: startPoint, endPoint: endPoint)
  }

  /// The gradient as a chart file writes it.
  ///
  /// ```swift
  /// let fade = LinearGradient(colors: [.blue, .white], startPoint: .top, endPoint: .bottom)
  /// fade.paint["gradient"]   // "linear"
  /// ```
  public var paint: Literal {
    [
      "gradient": "linear", "x1": .number(startPoint.x), "y1": .number(startPoint.y), "x2": .number(endPoint.x),
      "y2": .number(endPoint.y), "stops": gradient.literal,
    ]
  }
}

extension ShapeStyle where Self == LinearGradient {
  /// A gradient from one point of the mark to another.
  public static func linearGradient(_ gradient: Gradient, startPoint: UnitPoint, endPoint: UnitPoint) -> LinearGradient
  {
    LinearGradient(gradient: gradient, startPoint: startPoint, endPoint: endPoint)
  }
  /// Colours at equal distances, from one point of the mark to another.
  public static func linearGradient(colors: [Color], startPoint: UnitPoint, endPoint: UnitPoint) -> LinearGradient {
    LinearGradient(colors: colors, startPoint: startPoint, endPoint: endPoint)
  }
}

/// A place in a rectangle, as shares of its width and height from its upper left corner.
///
/// ```swift
/// let start = UnitPoint(x: 0, y: 0.5)   // the same as .leading
/// ```
public struct UnitPoint: Sendable, Hashable {
  /// The share of the width, from the left.
  public var x: Double
  /// The share of the height, from the top.
  public var y: Double
  /// A place.
  public init(x: Double, y: Double) { (self.x, self.y) = (x, y) }

  /// The upper left corner.
  public static let topLeading = UnitPoint(x: 0, y: 0)
  /// The middle of the upper edge.
  public static let top = UnitPoint(x: 0.5, y: 0)
  /// The upper right corner.
  public static let topTrailing = UnitPoint(x: 1, y: 0)
  /// The middle of the left edge.
  public static let leading = UnitPoint(x: 0, y: 0.5)
  /// The middle.
  public static let center = UnitPoint(x: 0.5, y: 0.5)
  /// The middle of the right edge.
  public static let trailing = UnitPoint(x: 1, y: 0.5)
  /// The lower left corner.
  public static let bottomLeading = UnitPoint(x: 0, y: 1)
  /// The middle of the lower edge.
  public static let bottom = UnitPoint(x: 0.5, y: 1)
  /// The lower right corner.
  public static let bottomTrailing = UnitPoint(x: 1, y: 1)
}
