import Geometry

/// Round numbers for axes: multiples of 1, 2 or 5 times a power of ten.
///
/// ```swift
/// Ticks.values(from: 0, to: 1, count: 5)    // 0, 0.2, 0.4, 0.6, 0.8, 1
/// Ticks.values(from: 0, to: 87, count: 10)  // 0, 10, … 80
/// ```
///
/// The method and its results are those of d3-array: the step is the one of 1, 2, 5 and 10 times a power of
/// ten that is nearest, on a logarithmic scale, to the range divided by the count. Steps below one are kept
/// as their reciprocals, since 1/10 has no exact binary form and 10 has: so three tenths come out as `0.3`.
public enum Ticks {
  /// No axis has more ticks than this; a count beyond it is taken as this.
  static let mostTicks = 10_000.0

  /// The round numbers in a range, in its direction, both ends included where they are round.
  ///
  /// `count` is a wish: the result has between about half and double as many. Nothing comes of a count of
  /// zero or less, or of ends that are not finite; equal ends give that one number.
  public static func values(from start: Double, to stop: Double, count: Double) -> [Double] {
    guard start.isFinite, stop.isFinite, count > 0 else { return [] }
    if start == stop { return [start] }
    let reversed = stop < start
    let spec = specification(min(start, stop), max(start, stop), min(count, mostTicks))
    guard spec.last >= spec.first, spec.last - spec.first < 4 * mostTicks else { return [] }
    let total = Int(spec.last - spec.first)
    let values = (0...total).map { index in
      let multiple = spec.first + Double(index)
      return spec.increment < 0 ? multiple / -spec.increment : multiple * spec.increment
    }
    return reversed ? values.reversed() : values
  }

  /// The distance between ticks, or, where it is below one, its reciprocal with a minus sign.
  ///
  /// Zero or not a number where no step can be told.
  static func increment(_ start: Double, _ stop: Double, _ count: Double) -> Double {
    specification(start, stop, min(count, mostTicks)).increment
  }

  /// The distance between ticks; negative where the range runs downward.
  public static func step(from start: Double, to stop: Double, count: Double) -> Double {
    let reversed = stop < start
    let increment = increment(min(start, stop), max(start, stop), count)
    return (reversed ? -1 : 1) * (increment < 0 ? 1 / -increment : increment)
  }

  /// The first and last multiple of the step in the range, and the step as ``increment(_:_:_:)`` gives it.
  private static func specification(
    _ start: Double, _ stop: Double, _ count: Double
  ) -> (first: Double, last: Double, increment: Double) {
    let step = (stop - start) / max(0, count)
    let power = floor(log10(step))
    let error = step / pow(10, power)
    // Halfway, on a logarithmic scale, between 1 and 2, 2 and 5, 5 and 10.
    let factor =
      error >= 50.0.squareRoot() ? 10.0 : error >= 10.0.squareRoot() ? 5 : error >= 2.0.squareRoot() ? 2 : 1
    var first: Double, last: Double, increment: Double
    if power < 0 {
      let perUnit = pow(10, -power) / factor
      first = roundHalfUp(start * perUnit)
      last = roundHalfUp(stop * perUnit)
      if first / perUnit < start { first += 1 }
      if last / perUnit > stop { last -= 1 }
      increment = -perUnit
    } else {
      increment = pow(10, power) * factor
      first = roundHalfUp(start / increment)
      last = roundHalfUp(stop / increment)
      if first * increment < start { first += 1 }
      if last * increment > stop { last -= 1 }
    }
    if last < first, count >= 0.5, count < 2 { return specification(start, stop, count * 2) }
    return (first, last, increment)
  }
}

/// The nearest whole number; halves go up, also below zero, as in JavaScript.
func roundHalfUp(_ value: Double) -> Double {
  let below = floor(value)
  return value - below >= 0.5 ? below + 1 : below
}
