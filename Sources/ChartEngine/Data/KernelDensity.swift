import ChartModel
import Geometry

/// A density estimated with a normal kernel.
struct KernelDensity {
  let values: [Double], bandwidth: Double

  /// Scott's rule, with the smaller of the deviation and the interquartile range as measure of spread.
  static func bandwidth(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let deviation = Aggregating.number(.stdev, values)
    let quartile = Aggregating.quantile(sorted, 0.25)
    let range = (Aggregating.quantile(sorted, 0.75) - quartile) / 1.34
    let spread = [min(deviation, range), deviation, abs(quartile)].first { $0 > 0 } ?? 1
    return 1.06 * spread * pow(Double(values.count), -0.2)
  }

  func callAsFunction(_ x: Double) -> Double {
    var sum = 0.0
    for value in values {
      let z = (x - value) / bandwidth
      sum += exp(-0.5 * z * z)
    }
    return sum / (Double(values.count) * bandwidth * (2 * Double.pi).squareRoot())
  }

  /// The share of values below a place.
  func cumulative(_ x: Double) -> Double {
    values.reduce(0) { $0 + 0.5 * erfc(($1 - x) / bandwidth / 2.0.squareRoot()) } / Double(values.count)
  }
}
