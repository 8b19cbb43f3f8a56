import Geometry

extension ContinuousScale {
  /// Round numbers inside the domain, in its direction; `count` is a wish.
  ///
  /// On a logarithm they are the multiples 1 to 9 (for base ten) of each power while there are no more
  /// powers than the count, and whole powers beyond; which of them get a label, ``logLabelFilter(_:)``
  /// says.
  public func ticks(_ count: Double = 10) -> [Double] {
    guard let first = domain.first, let last = domain.last else { return [] }
    guard case .log(let base) = transform else { return Ticks.values(from: first, to: last, count: count) }
    let falls = last < first
    let ticks = logTicks(from: min(first, last), to: max(first, last), base: base, count: count)
    return falls ? ticks.reversed() : ticks
  }

  /// Which ticks of a logarithmic scale are labelled: all where there is room, else those with the smallest
  /// leading digits.
  ///
  /// `count` is how many labels are wanted. On other scales every tick is labelled.
  public func logLabelFilter(_ count: Double = 10) -> @Sendable (Double) -> Bool {
    guard case .log(let base) = transform else { return { _ in true } }
    let largest = max(1, base * count / Double(ticks().count))
    return Self.labelTest(LogPowers(base: base, isNegative: isNegative), largest)
  }

  /// The same test with the ticks counted for the asked count, as Vega does it.
  public func vegaLogLabelFilter(_ count: Double = 10) -> @Sendable (Double) -> Bool {
    guard case .log(let base) = transform else { return { _ in true } }
    let largest = max(1, base * count / Double(ticks(count).count))
    return Self.labelTest(LogPowers(base: base, isNegative: isNegative), largest)
  }

  private static func labelTest(_ powers: LogPowers, _ largest: Double) -> @Sendable (Double) -> Bool {
    let (base, isNegative) = (powers.base, powers.isNegative)
    return { value in
      let powers = LogPowers(base: base, isNegative: isNegative)
      var digit = value / powers.power(roundHalfUp(powers.exponent(value)))
      if digit * base < base - 0.5 { digit *= base }
      return digit <= largest
    }
  }

  private func logTicks(from low: Double, to high: Double, base: Double, count: Double) -> [Double] {
    let powers = LogPowers(base: base, isNegative: isNegative)
    let ends = (first: powers.exponent(low), last: powers.exponent(high))
    guard ends.first.isFinite, ends.last.isFinite, count > 0, base > 1 else { return [] }
    let isWhole = base == base.rounded()
    guard isWhole, ends.last - ends.first < count, base < 1000 else {
      return Ticks.values(from: ends.first, to: ends.last, count: min(ends.last - ends.first, count))
        .map(powers.power)
    }
    var ticks: [Double] = []
    let multiples = Array(1..<Int(base)).map(Double.init)
    for exponent in stride(from: floor(ends.first), through: ceil(ends.last), by: 1) {
      for multiple in low > 0 ? multiples : multiples.reversed() {
        // Dividing by a whole power is exact where multiplying by its reciprocal is not.
        let divides = low > 0 ? exponent < 0 : exponent > 0
        let tick = divides ? multiple / powers.power(-exponent) : multiple * powers.power(exponent)
        if tick < low { continue }
        if tick > high { break }
        ticks.append(tick)
      }
    }
    return Double(ticks.count * 2) < count ? Ticks.values(from: low, to: high, count: count) : ticks
  }
}
