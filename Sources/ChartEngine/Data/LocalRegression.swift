/// A smooth curve through points by local regression: at each point a straight line is fitted to its nearest
/// neighbours, the nearer the heavier, and points far off the curve are then given less weight.
///
/// Cleveland, W. S. (1979): Robust locally weighted regression and smoothing scatterplots. Journal of the American
/// Statistical Association 74, 829–836.
struct LocalRegression {
  /// The curve, one place for each different x, in their order.
  private(set) var points: [(Double, Double)] = []

  private let xs: [Double], ys: [Double]
  private var robustness: [Double]
  private static let rounds = 3
  private static let negligible = 1e-12

  /// - Parameter bandwidth: the share of the points that are neighbours, 0 to 1.
  init(_ given: [(Double, Double)], bandwidth: Double) {
    let count = Double(max(given.count, 1))
    // Places are counted from their means, so that large numbers, such as dates, lose no digits.
    let meanX = given.reduce(0) { $0 + $1.0 } / count, meanY = given.reduce(0) { $0 + $1.1 } / count
    let order = given.indices.sorted { (given[$0].0, $0) < (given[$1].0, $1) }
    xs = order.map { given[$0].0 - meanX }
    ys = order.map { given[$0].1 - meanY }
    robustness = [Double](repeating: 1, count: given.count)
    guard !given.isEmpty else { return }
    let neighbours = min(given.count, max(2, Int(clamped: bandwidth * count)))
    var fitted = fit(neighbours)
    for _ in 1..<Self.rounds where weaken(fitted) { fitted = fit(neighbours) }
    collect(fitted, meanX, meanY)
  }

  /// The curve at each point.
  private func fit(_ neighbours: Int) -> [Double] {
    var start = 0
    return xs.indices.map { index in
      let here = xs[index]
      while start + neighbours < xs.count, index > start, xs[start + neighbours] - here <= here - xs[start] {
        start += 1
      }
      let window = start..<(start + neighbours)
      let edge =
        here - xs[window.lowerBound] > xs[window.upperBound - 1] - here ? window.lowerBound : window.upperBound - 1
      let reach = abs(xs[edge] - here) == 0 ? 1 : abs(xs[edge] - here)
      return line(window, about: here, reach: reach)
    }
  }

  /// The weighted straight line through the points of a window, at a place.
  private func line(_ window: Range<Int>, about here: Double, reach: Double) -> Double {
    var (sum, x, y, xy, xx) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for index in window {
      let near = 1 - cube(abs(here - xs[index]) / reach)
      let weight = cube(near) * robustness[index]
      sum += weight
      x += weight * xs[index]
      y += weight * ys[index]
      xy += weight * xs[index] * ys[index]
      xx += weight * xs[index] * xs[index]
    }
    let (middle, height) = (x / sum, y / sum)
    let spread = xx / sum - middle * middle
    let slope = abs(spread) < 1e-24 ? 0 : (xy / sum - middle * height) / spread
    return height + slope * (here - middle)
  }

  /// Gives points far off the curve less weight; false where all lie on it.
  private mutating func weaken(_ fitted: [Double]) -> Bool {
    let residuals = zip(ys, fitted).map { abs($0 - $1) }
    let sorted = residuals.sorted(), half = sorted.count / 2
    let median = sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
    guard median >= Self.negligible else { return false }
    robustness = residuals.map { residual in
      let share = residual / (6 * median), near = 1 - share * share
      return share >= 1 ? Self.negligible : near * near
    }
    return true
  }

  /// Points of one x become one place of the curve, at their mean.
  private mutating func collect(_ fitted: [Double], _ meanX: Double, _ meanY: Double) {
    var index = 0
    while index < xs.count {
      let end = xs[index...].firstIndex { $0 != xs[index] } ?? xs.count
      let mean = fitted[index..<end].reduce(0, +) / Double(end - index)
      points.append((xs[index] + meanX, mean + meanY))
      index = end
    }
  }
}

private func cube(_ x: Double) -> Double { x * x * x }
