import Geometry

/// Chooses the places at which a smooth curve is drawn: evenly spaced, and closer where it bends.
struct CurveSampling {
  let extent: (Double, Double)
  /// How many steps there are at least, and at most.
  let least: Double, most: Double

  /// The points of a curve from one end to the other.
  func points(_ curve: (Double) -> Double) -> [(Double, Double)] {
    let span = extent.1 - extent.0
    let count = max(1, Int(clamped: min(least, 100_000)))
    guard span > 0, span.isFinite else { return [(extent.0, curve(extent.0))] }
    let even = (0...count).map { index -> (Double, Double) in
      let x = index == count ? extent.1 : extent.0 + span * Double(index) / Double(count)
      return (x, curve(x))
    }
    guard most > least else { return even }
    let finest = span / most
    let low = even.map(\.1).min() ?? 0, high = even.map(\.1).max() ?? 1
    let height = high > low ? high - low : 1
    var found = [even[0]]
    for point in even.dropFirst() {
      var pending = [point]
      while let next = pending.last, let last = found.last {
        let x = (last.0 + next.0) / 2
        let middle = (x, curve(x))
        if x - last.0 >= finest, bend(last, middle, next, 1 / span, 1 / height) > 0.5 * .pi / 180 {
          pending.append(middle)
        } else {
          found.append(next)
          pending.removeLast()
        }
      }
    }
    return found
  }

  /// The angle by which a way turns at a point, with both directions scaled to one.
  private func bend(
    _ a: (Double, Double), _ b: (Double, Double), _ c: (Double, Double), _ sx: Double, _ sy: Double
  ) -> Double {
    let first = atan2(sy * (b.1 - a.1), sx * (b.0 - a.0)), second = atan2(sy * (c.1 - a.1), sx * (c.0 - a.0))
    return abs(first - second)
  }
}
