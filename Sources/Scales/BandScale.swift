import Geometry

/// A scale that gives each of a number of categories a band of equal width.
///
/// ```swift
/// let x = BandScale(count: 5, range: 0...500, paddingInner: 0.1, paddingOuter: 0.05)
/// x.bandwidth       // 90
/// x[2]              // 205, where the third band begins
/// ```
///
/// Categories are numbered from 0; ``DiscreteDomain`` turns values into those numbers. Padding is measured
/// in steps: `paddingInner` is the part of each step that stays empty between bands, `paddingOuter` how many
/// steps stay empty at either end. This is Vega's arithmetic, which is d3's but for a single band with inner
/// padding: it fills the range.
public struct BandScale: Sendable, Hashable {
  /// How many categories there are.
  public let count: Int
  /// Where the first and the last band end outward; the second number may be the smaller one.
  public let range: [Double]
  /// The part of a step between two bands, at most 1.
  public let paddingInner: Double
  /// How many steps stay empty before the first and after the last band, at most 1.
  public let paddingOuter: Double
  /// Where what is left over by rounding goes: 0 to the end, 0.5 to both sides, 1 to the start.
  public let align: Double
  /// Whether bands begin and end on whole numbers.
  public let round: Bool
  /// How wide a band is.
  public let bandwidth: Double
  /// From the start of one band to the start of the next.
  public let step: Double
  private let start: Double
  private let isReversed: Bool

  /// Divides `range`, from its first to its second number, among `count` categories.
  ///
  /// Paddings default to none, `align` to the middle. Padding outside 0…1 is brought there.
  public init(
    count: Int, range: [Double], paddingInner: Double = 0, paddingOuter: Double = 0, align: Double = 0.5,
    round: Bool = false
  ) {
    let (first, second) = (range.first ?? 0, range.last ?? 0)
    self.count = max(0, count)
    self.range = [first, second]
    self.paddingInner = min(max(paddingInner, 0), 1)
    self.paddingOuter = min(max(paddingOuter, 0), 1)
    self.align = min(max(align, 0), 1)
    self.round = round
    isReversed = second < first
    var low = min(first, second)
    let high = max(first, second)
    let steps = Double(self.count)
    let space = Self.space(self.count, self.paddingInner, self.paddingOuter)
    var step = (high - low) / (space == 0 ? 1 : space)
    if round { step = floor(step) }
    low += (high - low - step * (steps - self.paddingInner)) * self.align
    var width = step * (1 - self.paddingInner)
    if round { (low, width) = (roundHalfUp(low), roundHalfUp(width)) }
    (self.step, self.start, self.bandwidth) = (step, low, width)
  }

  /// A band scale whose bands have no width: one place per category, `padding` steps from the ends.
  public static func point(
    count: Int, range: [Double], padding: Double = 0, align: Double = 0.5, round: Bool = false
  ) -> BandScale {
    BandScale(
      count: count, range: range, paddingInner: 1, paddingOuter: padding, align: align, round: round)
  }

  /// How many steps long a range of `count` bands is: for ranges that are made to fit a step.
  public static func space(_ count: Int, _ paddingInner: Double, _ paddingOuter: Double) -> Double {
    let space = Double(count) - paddingInner + paddingOuter * 2
    return count > 0 ? (space > 0 ? space : 1) : 0
  }

  /// Where the band of a category begins: its smaller coordinate.
  public subscript(index: Int) -> Double {
    start + step * Double(isReversed ? count - 1 - index : index)
  }

  /// Where all bands begin, in the order of the categories.
  public var positions: [Double] { (0..<count).map { self[$0] } }

  /// Where the bands of a column of category numbers begin; numbers that are no category give NaN.
  public func map(_ indices: [Int]) -> [Double] {
    indices.map { $0 >= 0 && $0 < count ? self[$0] : .nan }
  }

  /// The category whose band holds a place, or whose step does, or nil outside all of them.
  public func invert(_ place: Double) -> Int? {
    guard count > 0, step > 0, place.isFinite else { return nil }
    let nearest = ((place - start - bandwidth / 2) / step).rounded()
    guard nearest >= 0, nearest < Double(count) else { return nil }
    let index = isReversed ? count - 1 - Int(nearest) : Int(nearest)
    return abs(place - self[index] - bandwidth / 2) <= max(bandwidth, step) / 2 ? index : nil
  }
}
