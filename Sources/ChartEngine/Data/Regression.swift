import Geometry

/// A curve fitted to points by least squares.
struct Regression {
  /// The families of curves.
  enum Method: Equatable {
    case linear, log, exp, pow, quad
    case poly(Int)

    /// A family by its name in a chart file; nil where the name is none.
    init?(_ name: String, order: Int) {
      switch name {
      case "linear": self = .linear
      case "log": self = .log
      case "exp": self = .exp
      case "pow": self = .pow
      case "quad": self = .quad
      case "poly": self = order == 1 ? .linear : order == 2 ? .quad : .poly(min(max(order, 0), 20))
      default: return nil
      }
    }
  }

  /// The coefficients, lowest power first.
  let coefficients: [Double]
  /// The share of the variance that the curve explains.
  private(set) var rSquared = 0.0
  private let method: Method

  /// Fits a curve. Nil where there are too few points for it.
  ///
  /// Logarithms and powers are straight lines in transformed places; an exponential weighs each point by its
  /// value, so that small values, stretched by the logarithm, do not rule the fit.
  init?(_ method: Method, _ points: [(Double, Double)]) {
    self.method = method
    let order: Int
    var fitted = points
    var weights: [Double]?
    switch method {
    case .linear: order = 1
    case .quad: order = 2
    case .poly(let degree): order = degree
    case .log: (order, fitted) = (1, points.filter { $0.0 > 0 }.map { (Geometry.log($0.0), $0.1) })
    case .exp:
      let positive = points.filter { $0.1 > 0 }
      (order, fitted, weights) = (1, positive.map { ($0.0, Geometry.log($0.1)) }, positive.map(\.1))
    case .pow:
      fitted = points.filter { $0.0 > 0 && $0.1 > 0 }.map { (Geometry.log($0.0), Geometry.log($0.1)) }
      order = 1
    }
    guard fitted.count > order, let solved = Self.polynomial(fitted, weights, order: order) else { return nil }
    coefficients = method == .exp || method == .pow ? [Geometry.exp(solved[0]), solved[1]] : solved
    let mean = points.reduce(0) { $0 + $1.1 } / Double(points.count)
    let total = points.reduce(0) { $0 + ($1.1 - mean) * ($1.1 - mean) }
    let rest = points.reduce(0) { sum, point in
      let error = point.1 - self(point.0)
      return error.isFinite ? sum + error * error : sum
    }
    rSquared = total > 0 ? 1 - rest / total : 0
  }

  /// The curve at a place.
  func callAsFunction(_ x: Double) -> Double {
    switch method {
    case .linear, .quad, .poly: coefficients.reversed().reduce(0) { $0 * x + $1 }
    case .log: coefficients[0] + coefficients[1] * Geometry.log(x)
    case .exp: coefficients[0] * Geometry.exp(coefficients[1] * x)
    case .pow: coefficients[0] * Geometry.pow(x, coefficients[1])
    }
  }

  /// The polynomial of an order closest to points. Places are taken from their mean and in units of their
  /// reach while the equations are solved, which keeps high powers from drowning low ones.
  private static func polynomial(_ points: [(Double, Double)], _ weights: [Double]?, order: Int) -> [Double]? {
    let mean = points.reduce(0) { $0 + $1.0 } / Double(points.count)
    let reach = points.map { abs($0.0 - mean) }.max() ?? 0
    let unit = reach > 0 ? reach : 1
    let size = order + 1
    var rows = [[Double]](repeating: [Double](repeating: 0, count: size + 1), count: size)
    for (index, point) in points.enumerated() {
      let weight = weights?[index] ?? 1
      var powers = [1.0]
      for _ in 0..<(2 * order) { powers.append((powers.last ?? 1) * (point.0 - mean) / unit) }
      for i in 0..<size {
        for j in 0..<size { rows[i][j] += weight * powers[i + j] }
        rows[i][size] += weight * powers[i] * point.1
      }
    }
    guard let centered = solve(&rows) else { return nil }
    // Back to plain powers: each ((x − mean) / unit)ⁿ is multiplied out.
    var result = [Double](repeating: 0, count: size)
    var power = [1.0]
    for coefficient in centered {
      for (index, value) in power.enumerated() { result[index] += coefficient * value }
      var next = [Double](repeating: 0, count: power.count + 1)
      for (index, value) in power.enumerated() {
        next[index] -= value * mean / unit
        next[index + 1] += value / unit
      }
      power = next
    }
    return result
  }

  /// Gauss's elimination with the largest pivot; nil where the equations do not settle every unknown.
  private static func solve(_ rows: inout [[Double]]) -> [Double]? {
    let size = rows.count
    for column in 0..<size {
      let pivot = (column..<size).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
      rows.swapAt(column, pivot)
      guard abs(rows[column][column]) > 1e-12 else { return nil }
      for row in 0..<size where row != column {
        let factor = rows[row][column] / rows[column][column]
        for index in column...size { rows[row][index] -= factor * rows[column][index] }
      }
    }
    return (0..<size).map { rows[$0][size] / rows[$0][$0] }
  }
}
