public import Geometry

/// Rectangles, such as the bars of a chart.
public struct RectBatch: Sendable, Hashable {
  /// What part they play.
  public var role: Role
  /// Where they are. Width and height may be negative where a scale is reversed; painters take the same area.
  public var rects: [Rect]
  /// Radius of each corner (upper left, upper right, lower right, lower left), in points.
  public var corners: Varying<[Double]>
  /// How they are painted.
  public var style: BatchStyle
  /// A batch of rectangles, their corners sharp unless radii are given.
  public init(role: Role, rects: [Rect], corners: Varying<[Double]> = .constant([]), style: BatchStyle) {
    (self.role, self.rects, self.corners, self.style) = (role, rects, corners, style)
  }
}

/// Straight lines: grid, ticks, rules.
public struct RuleBatch: Sendable, Hashable {
  /// What part they play.
  public var role: Role
  /// Where each begins.
  public var starts: [Point]
  /// Where each ends; as many as there are starts.
  public var ends: [Point]
  /// How they are painted; only the stroke counts.
  public var style: BatchStyle
  /// A batch of straight lines.
  public init(role: Role, starts: [Point], ends: [Point], style: BatchStyle) {
    (self.role, self.starts, self.ends, self.style) = (role, starts, ends, style)
  }
}

/// One symbol, many times: the points of a scatter.
public struct SymbolBatch: Sendable, Hashable {
  /// What part they play.
  public var role: Role
  /// Where their middles are.
  public var centers: [Point]
  /// Their areas, in square points, as Vega counts them: a circle of radius r has 4·r².
  public var areas: Varying<Double>
  /// Their shapes.
  public var shapes: Varying<SymbolShape>
  /// How far each is turned.
  public var angles: Varying<Angle>
  /// How they are painted.
  public var style: BatchStyle
  /// A batch of symbols.
  public init(
    role: Role, centers: [Point], areas: Varying<Double>, shapes: Varying<SymbolShape> = .constant(.circle),
    angles: Varying<Angle> = .constant(.zero), style: BatchStyle
  ) {
    (self.role, self.centers, self.areas) = (role, centers, areas)
    (self.shapes, self.angles, self.style) = (shapes, angles, style)
  }
}

/// The shape of a symbol, named as Vega-Lite names it.
public enum SymbolShape: Sendable, Hashable {
  /// A named shape.
  case circle, square, cross, diamond, triangleUp, triangleDown, triangleRight, triangleLeft
  /// A line across, an arrow, a slim triangle.
  case stroke, arrow, wedge
  /// A triangle as `triangle` in a file: pointing up, placed by its middle.
  case triangle
  /// An outline of one's own within −1…1 both ways, scaled by half the square root of the area.
  case custom(Path)
}

/// A line through points: one series.
public struct LineBatch: Sendable, Hashable {
  /// What part it plays.
  public var role: Role
  /// The points, before any curve is laid through them.
  public var points: [Point]
  /// Which points are there; empty where all are. The line stops at one that is not.
  public var defined: [Bool]
  /// How the curve goes from point to point.
  public var curve: Curve
  /// How it is painted; a fill closes the outline.
  public var style: BatchStyle
  /// A line through points.
  public init(role: Role, points: [Point], defined: [Bool] = [], curve: Curve = .linear, style: BatchStyle) {
    (self.role, self.points, self.defined) = (role, points, defined)
    (self.curve, self.style) = (curve, style)
  }
}

/// The area between two lines: one series.
public struct AreaBatch: Sendable, Hashable {
  /// What part it plays.
  public var role: Role
  /// One edge.
  public var points: [Point]
  /// The other edge, point by point.
  public var base: [Point]
  /// Which points are there; empty where all are.
  public var defined: [Bool]
  /// How both edges go from point to point.
  public var curve: Curve
  /// How it is painted.
  public var style: BatchStyle
  /// An area between two lines.
  public init(
    role: Role, points: [Point], base: [Point], defined: [Bool] = [], curve: Curve = .linear, style: BatchStyle
  ) {
    (self.role, self.points, self.base) = (role, points, base)
    (self.defined, self.curve, self.style) = (defined, curve, style)
  }
}

/// How a curve goes from point to point, named as d3-shape and Vega-Lite name it.
public enum Curve: Sendable, Hashable {
  /// Straight lines, open or closed.
  case linear, linearClosed
  /// Steps, changing in the middle, before, or after a point.
  case step, stepBefore, stepAfter
  /// Cubic curves that do not overshoot in y, in x, or a natural spline.
  case monotoneX, monotoneY, natural
  /// B-splines; the bundle's tension is 0.85 unless given.
  case basis, basisOpen, basisClosed, bundle(tension: Double)
  /// Cardinal splines with a tension from 0 to 1.
  case cardinal(tension: Double), cardinalOpen(tension: Double), cardinalClosed(tension: Double)
  /// Catmull-Rom splines with an alpha from 0 to 1.
  case catmullRom(alpha: Double), catmullRomOpen(alpha: Double), catmullRomClosed(alpha: Double)
}

/// A line whose thickness changes from point to point.
public struct TrailBatch: Sendable, Hashable {
  /// What part it plays.
  public var role: Role
  /// The points.
  public var points: [Point]
  /// The thickness at each point.
  public var widths: [Double]
  /// Which points are there; empty where all are.
  public var defined: [Bool]
  /// How it is painted; only the fill counts.
  public var style: BatchStyle
  /// A trail through points.
  public init(role: Role, points: [Point], widths: [Double], defined: [Bool] = [], style: BatchStyle) {
    (self.role, self.points, self.widths, self.defined, self.style) = (role, points, widths, defined, style)
  }
}

/// A piece of a ring: sectors of a pie.
public struct ArcShape: Sendable, Hashable {
  /// The middle of the ring.
  public var center: Point
  /// Where it begins and ends, clockwise from twelve o'clock.
  public var start: Angle, end: Angle
  /// The inner and outer radius, in points.
  public var innerRadius: Double, outerRadius: Double
  /// The angle kept free between neighbours, and the radius of the corners.
  public var padAngle: Angle, cornerRadius: Double
  /// A piece of a ring.
  public init(
    center: Point, start: Angle, end: Angle, innerRadius: Double, outerRadius: Double, padAngle: Angle = .zero,
    cornerRadius: Double = 0
  ) {
    (self.center, self.start, self.end) = (center, start, end)
    (self.innerRadius, self.outerRadius) = (innerRadius, outerRadius)
    (self.padAngle, self.cornerRadius) = (padAngle, cornerRadius)
  }
}

/// Pieces of rings.
public struct ArcBatch: Sendable, Hashable {
  /// What part they play.
  public var role: Role
  /// The pieces.
  public var arcs: [ArcShape]
  /// How they are painted.
  public var style: BatchStyle
  /// A batch of pieces of rings.
  public init(role: Role, arcs: [ArcShape], style: BatchStyle) {
    (self.role, self.arcs, self.style) = (role, arcs, style)
  }
}

/// Outlines: countries of a map, shapes of one's own.
public struct PathBatch: Sendable, Hashable {
  /// What part they play.
  public var role: Role
  /// The outlines, in the coordinates of the group.
  public var paths: [Path]
  /// How they are painted.
  public var style: BatchStyle
  /// A batch of outlines.
  public init(role: Role, paths: [Path], style: BatchStyle) {
    (self.role, self.paths, self.style) = (role, paths, style)
  }
}

/// Pictures made of pixels.
public struct ImageBatch: Sendable, Hashable {
  /// What part they play.
  public var role: Role
  /// Where each is drawn, stretched to fit.
  public var rects: [Rect]
  /// The encoded file of each: PNG or JPEG.
  public var files: [[UInt8]]
  /// A batch of pictures.
  public init(role: Role, rects: [Rect], files: [[UInt8]]) {
    (self.role, self.rects, self.files) = (role, rects, files)
  }
}
