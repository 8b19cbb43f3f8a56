/// Straight stretches between stops: what every continuous scale is, once its domain is bent.
///
/// Beyond the first and last stop the outermost stretches go on. A stretch of the domain without length
/// sends everything to the middle of its range, as d3 does.
struct Segments: Sendable {
  private let from: [Double]
  private let to: [Double]

  /// Stretches between stops that rise or fall; both lists have the same length of at least two.
  init(_ from: [Double], _ to: [Double]) {
    let falls = (from.last ?? 0) < (from.first ?? 0)
    self.from = falls ? from.reversed() : from
    self.to = falls ? to.reversed() : to
  }

  func callAsFunction(_ value: Double) -> Double {
    var stretch = 0
    if from.count > 2 {
      // The last stop at or below the value, but never the very last.
      var low = 1, high = from.count - 1
      while low < high {
        let middle = (low + high) / 2
        if from[middle] <= value { low = middle + 1 } else { high = middle }
      }
      stretch = low - 1
    }
    let start = from[stretch], length = from[stretch + 1] - start
    if length == 0 { return (to[stretch] + to[stretch + 1]) / 2 }
    if length.isNaN { return .nan }
    let fraction = (value - start) / length
    return to[stretch] * (1 - fraction) + to[stretch + 1] * fraction
  }
}
