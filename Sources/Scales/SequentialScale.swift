import Geometry

/// A scale from numbers to the places of a colour ramp: 0 at its start, 1 at its end.
///
/// ```swift
/// let heat = SequentialScale(domain: [0, 50])
/// heat.map([0, 25, 50])                          // 0, 0.5, 1
/// SequentialScale(domain: [-10, 0, 40])(20)      // 0.75: three stops make it diverging
/// ```
///
/// A domain without length sends everything to the middle. `Colors.ColorRamp` turns places into colours.
public struct SequentialScale: Sendable, Hashable {
  /// How the domain is bent.
  public var transform: ScaleTransform
  /// Two numbers, or three for a scale that diverges from the middle one.
  public var domain: [Double]
  /// Whether what lies outside the domain goes to its ends.
  public var clamp: Bool

  /// A scale; the domain defaults to 0…1.
  public init(_ transform: ScaleTransform = .linear, domain: [Double] = [0, 1], clamp: Bool = false) {
    (self.transform, self.domain, self.clamp) = (transform, domain, clamp)
  }

  /// The place of one number.
  public func callAsFunction(_ value: Double) -> Double { map([value])[0] }

  /// The places of a column of numbers.
  public func map(_ values: [Double]) -> [Double] {
    let isNegative = (domain.first ?? 0) < 0
    let stops = domain.map { transform.apply($0, isNegative: isNegative) }
    guard stops.count >= 2 else { return values.map { _ in .nan } }
    let span = stops.count >= 3 ? 0.5 : 1
    let first = stops[1] == stops[0] ? 0 : span / (stops[1] - stops[0])
    return values.map { value in
      guard !value.isNaN else { return .nan }
      let bent = transform.apply(value, isNegative: isNegative)
      var place: Double
      if stops.count >= 3 {
        let second = stops[2] == stops[1] ? 0 : span / (stops[2] - stops[1])
        let isBefore = stops[2] < stops[0] ? bent > stops[1] : bent < stops[1]
        place = 0.5 + (bent - stops[1]) * (isBefore ? first : second)
      } else {
        place = first == 0 ? 0.5 : (bent - stops[0]) * first
      }
      return clamp ? min(max(place, 0), 1) : place
    }
  }

  /// The continuous scale over the same domain, for ticks and for rounding the domain.
  public var continuous: ContinuousScale {
    ContinuousScale(
      transform, domain: domain, range: domain.count >= 3 ? [0, 0.5, 1] : [0, 1], clamp: clamp)
  }

  /// The same scale with its domain widened to round numbers.
  public func nice(_ count: Double = 10) -> SequentialScale {
    SequentialScale(transform, domain: continuous.nice(count).domain, clamp: clamp)
  }
}
