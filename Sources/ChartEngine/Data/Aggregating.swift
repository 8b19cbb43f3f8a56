import ChartModel
import Geometry

/// One number out of many rows.
enum Aggregating {
  /// The result of an operation over some rows of a series; `series` is nil for `count`.
  static func value(
    _ operation: AggregateOperation, of series: Series?, rows: [Int], frame: Frame
  ) -> Literal {
    guard let series else {
      return operation == .count
        ? .number(Double(rows.count)) : operation == .values ? .array(rows.map { frame.record($0) }) : .null
    }
    switch operation {
    case .count: return .number(Double(rows.count))
    case .missing: return .number(Double(rows.count { series[$0].isNull || series[$0] == "" }))
    case .valid:
      return .number(Double(rows.count { !(series[$0].isNull || series[$0] == "" || series.number($0).isNaN) }))
    case .distinct: return .number(Double(Set(rows.map { series[$0] }).count))
    case .values: return .array(rows.map { frame.record($0) })
    case .min, .max:
      let values = present(series, rows)
      return (operation == .min ? values.min() : values.max()).map { .number($0) } ?? .null
    case .argmin, .argmax:
      let candidates = rows.filter { !series.number($0).isNaN && !series[$0].isNull }
      let best =
        operation == .argmin
        ? candidates.min { series.number($0) < series.number($1) }
        : candidates.max { series.number($0) < series.number($1) }
      return best.map { frame.record($0) } ?? .null
    case .mode:
      var counts: [Literal: Int] = [:]
      var best: (Literal, Int)?
      for row in rows {
        let count = (counts[series[row]] ?? 0) + 1
        counts[series[row]] = count
        if count > best?.1 ?? 0 { best = (series[row], count) }
      }
      return best?.0 ?? .null
    default:
      let result = number(operation, present(series, rows))
      return result.isNaN ? .null : .number(result)
    }
  }

  /// The values of some rows that are there and are numbers.
  static func present(_ series: Series, _ rows: [Int]) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(rows.count)
    if case .numbers(let all) = series {
      for row in rows where !all[row].isNaN { values.append(all[row]) }
    } else {
      for row in rows {
        let value = series[row]
        if value.isNull || value == "" { continue }
        let number = value.asNumber
        if !number.isNaN { values.append(number) }
      }
    }
    return values
  }

  /// The result over numbers; not a number where there are too few.
  static func number(_ operation: AggregateOperation, _ values: [Double]) -> Double {
    let count = Double(values.count)
    switch operation {
    case .sum: return values.isEmpty ? .nan : values.reduce(0, +)
    case .product: return values.isEmpty ? .nan : values.reduce(1, *)
    case .mean, .average: return values.isEmpty ? .nan : mean(values)
    case .median: return quantile(values.sorted(), 0.5)
    case .q1: return quantile(values.sorted(), 0.25)
    case .q3: return quantile(values.sorted(), 0.75)
    case .variance: return values.count > 1 ? squares(values) / (count - 1) : .nan
    case .variancep: return values.isEmpty ? .nan : squares(values) / count
    case .stdev: return values.count > 1 ? (squares(values) / (count - 1)).squareRoot() : .nan
    case .stdevp: return values.isEmpty ? .nan : (squares(values) / count).squareRoot()
    case .stderr: return values.count > 1 ? (squares(values) / (count - 1) / count).squareRoot() : .nan
    case .ci0, .ci1: return confidence(values)[operation == .ci0 ? 0 : 1]
    case .exponential: return values.isEmpty ? .nan : values.dropFirst().reduce(values[0]) { 0.5 * $1 + 0.5 * $0 }
    default: return .nan
    }
  }

  /// The mean by Welford's running update, which keeps its last digits where sums would lose them.
  static func mean(_ values: [Double]) -> Double {
    var mean = 0.0
    for (index, value) in values.enumerated() { mean += (value - mean) / Double(index + 1) }
    return mean
  }

  /// The sum of squared distances from the mean.
  private static func squares(_ values: [Double]) -> Double {
    var mean = 0.0, sum = 0.0
    for (index, value) in values.enumerated() {
      let distance = value - mean
      mean += distance / Double(index + 1)
      sum += distance * (value - mean)
    }
    return sum
  }

  /// The value below which a share of sorted values lies, by linear interpolation (type 7 of Hyndman and Fan).
  static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    guard let last = sorted.last else { return .nan }
    let place = share * Double(sorted.count - 1)
    let index = Int(place.rounded(.down))
    guard index + 1 < sorted.count else { return last }
    return sorted[index] + (sorted[index + 1] - sorted[index]) * (place - Double(index))
  }

  /// The 95 % confidence interval of the mean, by the normal approximation.
  ///
  /// Vega draws it by random resampling; this is its limit, and gives the same bytes every time.
  static func confidence(_ values: [Double]) -> [Double] {
    guard values.count > 1 else { return [values.first ?? .nan, values.first ?? .nan] }
    let mean = mean(values),
      error = (squares(values) / Double(values.count)).squareRoot() / Double(values.count).squareRoot()
    return [mean - 1.96 * error, mean + 1.96 * error]
  }
}
