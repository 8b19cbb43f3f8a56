import Geometry

extension ContinuousScale {
  /// The same scale with its domain widened to round numbers.
  ///
  /// `count` is how many ticks the ends should suit, 10 unless stated. Logarithms are widened to whole powers
  /// of their base. Stops inside the domain stay. A domain that has no length or is not finite stays too.
  public func nice(_ count: Double = 10) -> ContinuousScale {
    guard domain.count >= 2, let first = domain.first, let last = domain.last else { return self }
    var ends = (low: min(first, last), high: max(first, last))
    if case .log(let base) = transform {
      let powers = LogPowers(base: base, isNegative: isNegative)
      ends = (powers.power(floor(powers.exponent(ends.low))), powers.power(ceil(powers.exponent(ends.high))))
      guard ends.low.isFinite, ends.high.isFinite, ends.low != 0, ends.high != 0 else { return self }
    } else {
      guard let rounded = Self.rounded(ends, count) else { return self }
      ends = rounded
    }
    var copy = self
    copy.domain[0] = last < first ? ends.high : ends.low
    copy.domain[domain.count - 1] = last < first ? ends.low : ends.high
    return copy
  }

  /// The same scale with zero taken into its domain.
  public func includingZero() -> ContinuousScale {
    guard domain.count >= 2, let first = domain.first, let last = domain.last else { return self }
    var copy = self
    if first <= last {
      copy.domain[0] = min(first, 0)
      copy.domain[domain.count - 1] = max(last, 0)
    } else {
      copy.domain[0] = max(first, 0)
      copy.domain[domain.count - 1] = min(last, 0)
    }
    return copy
  }

  /// Widens two ends to multiples of the tick step, again and again until the step no longer changes:
  /// a wider range may want a wider step. Nil where it does not come to rest within ten rounds.
  private static func rounded(
    _ ends: (low: Double, high: Double), _ count: Double
  ) -> (low: Double, high: Double)? {
    var (low, high) = ends
    var previous: Double?
    for _ in 0..<10 {
      let step = Ticks.increment(low, high, count)
      if step == previous { return (low, high) }
      if step > 0 {
        (low, high) = (floor(low / step) * step, ceil(high / step) * step)
      } else if step < 0 {
        (low, high) = (ceil(low * step) / step, floor(high * step) / step)
      } else {
        return nil
      }
      guard low.isFinite, high.isFinite else { return nil }
      previous = step
    }
    return nil
  }
}
