/// A scale that gives numbers a place: the closed list of those that axes know.
///
/// ```swift
/// let scale = Scale.continuous(ContinuousScale(domain: [0, 90], range: [200, 0]))
/// scale.map(column)
/// scale.ticks(5)
/// ```
///
/// Bands take the numbers of categories (``DiscreteDomain``), time takes milliseconds since 1970, identity
/// takes places. Scales that give colours are ``SequentialScale``, ``ThresholdScale``, ``BinOrdinalScale``
/// and ``OrdinalScale``.
public enum Scale: Sendable, Hashable {
  /// Linear, logarithmic, power or symmetric-logarithmic.
  case continuous(ContinuousScale)
  /// Instants.
  case time(TimeScale)
  /// Categories, in bands or at points.
  case band(BandScale)
  /// Numbers that are places already, and the range they lie in.
  case identity(range: [Double])

  /// Where a column goes.
  public func map(_ values: [Double]) -> [Double] {
    switch self {
    case .continuous(let scale): scale.map(values)
    case .time(let scale): scale.map(values)
    case .band(let scale): scale.map(values.map { Int(exactly: $0) ?? -1 })
    case .identity: values
    }
  }

  /// What goes to a place; nil where nothing does.
  public func invert(_ place: Double) -> Double? {
    switch self {
    case .continuous(let scale): scale.invert(place)
    case .time(let scale): scale.invert(place)
    case .band(let scale): scale.invert(place).map(Double.init)
    case .identity: place
    }
  }

  /// About `count` round values in the domain; all categories of a band scale.
  public func ticks(_ count: Double = 10) -> [Double] {
    switch self {
    case .continuous(let scale): scale.ticks(count)
    case .time(let scale): scale.ticks(count)
    case .band(let scale): (0..<scale.count).map(Double.init)
    case .identity(let range): Ticks.values(from: range.first ?? 0, to: range.last ?? 0, count: count)
    }
  }

  /// How wide the mark of one category is; zero for all but bands.
  public var bandwidth: Double {
    if case .band(let scale) = self { scale.bandwidth } else { 0 }
  }

  /// The places at which the scale begins and ends.
  public var range: [Double] {
    switch self {
    case .continuous(let scale): scale.range
    case .time(let scale): scale.continuous.range
    case .band(let scale): scale.range
    case .identity(let range): range
    }
  }
}
