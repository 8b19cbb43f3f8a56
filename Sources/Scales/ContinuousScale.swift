import Geometry

/// A scale from numbers to numbers: linear, logarithmic, a power, or symmetric-logarithmic.
///
/// ```swift
/// let y = ContinuousScale(domain: [0, 87], range: [200, 0]).nice()
/// y.domain        // 0, 90
/// y(45)           // 100
/// y.invert(100)   // 45
/// y.ticks(5)      // 0, 20, 40, 60, 80
/// ```
///
/// Domain and range may have more than two stops; the shorter of the two counts, and each stretch between two
/// stops of the domain is spread over the same stretch of the range. The domain may run downward. What is not
/// a number stays not a number. Time scales keep milliseconds in one of these: see ``TimeScale``.
public struct ContinuousScale: Sendable, Hashable {
  /// How the domain is bent.
  public var transform: ScaleTransform
  /// The numbers that are shown, at least two, all rising or all falling.
  public var domain: [Double]
  /// Where the stops of the domain go.
  public var range: [Double]
  /// Whether what lies outside the domain goes to its ends.
  public var clamp: Bool
  /// Whether results are rounded to whole numbers.
  public var round: Bool

  /// A scale; domain and range default to 0…1.
  public init(
    _ transform: ScaleTransform = .linear, domain: [Double] = [0, 1], range: [Double] = [0, 1],
    clamp: Bool = false, round: Bool = false
  ) {
    self.transform = transform
    self.domain = domain
    self.range = range
    self.clamp = clamp
    self.round = round
  }

  /// Where one number goes.
  public func callAsFunction(_ value: Double) -> Double { Mapping(self)(value) }

  /// Where a column of numbers goes. Takes time in proportion to its length.
  public func map(_ values: [Double]) -> [Double] {
    let mapping = Mapping(self)
    return values.map { mapping($0) }
  }

  /// The number that goes to a place; where the range is flat, the start of the domain.
  ///
  /// A rounding scale is inverted as if it did not round.
  public func invert(_ place: Double) -> Double {
    let count = min(domain.count, range.count)
    guard count >= 2 else { return .nan }
    let bent = domain.prefix(count).map { transform.apply($0, isNegative: isNegative) }
    let segments = Segments(Array(range.prefix(count)), bent)
    let value = transform.invert(segments(place), isNegative: isNegative)
    guard clamp, let first = domain.first else { return value }
    let last = domain[count - 1]
    return min(max(value, min(first, last)), max(first, last))
  }

  /// Whether the domain lies below zero, which turns logarithms over.
  var isNegative: Bool { (domain.first ?? 0) < 0 }

  /// A scale made ready to map many numbers: its domain already bent.
  struct Mapping {
    private let transform: ScaleTransform
    private let isNegative: Bool
    private let segments: Segments?
    private let low: Double
    private let high: Double
    private let round: Bool

    init(_ scale: ContinuousScale) {
      let count = min(scale.domain.count, scale.range.count)
      let negative = scale.isNegative
      transform = scale.transform
      isNegative = negative
      round = scale.round
      let bent = scale.domain.prefix(count).map { scale.transform.apply($0, isNegative: negative) }
      segments = count < 2 ? nil : Segments(bent, Array(scale.range.prefix(count)))
      let ends = (scale.domain.first ?? 0, count > 0 ? scale.domain[count - 1] : 0)
      low = scale.clamp ? min(ends.0, ends.1) : -.infinity
      high = scale.clamp ? max(ends.0, ends.1) : .infinity
    }

    func callAsFunction(_ value: Double) -> Double {
      guard let segments, !value.isNaN else { return .nan }
      let held = value < low ? low : value > high ? high : value
      let place = segments(transform.apply(held, isNegative: isNegative))
      return round ? roundHalfUp(place) : place
    }
  }
}
