public import Diagnostics
import Chronology
import Geometry

/// A number that stands for many, as Vega-Lite names them.
///
/// Missing cells and those that are not a number do not count, except for `count` and `missing`. Quantiles interpolate
/// between neighbours at (n − 1)·p (R. J. Hyndman and Y. Fan, Sample Quantiles in Statistical Packages, 1996, type 7).
/// Variances are computed in one pass (B. P. Welford, Note on a Method for Calculating Corrected Sums, 1962).
public enum Aggregate: String, Sendable, Hashable, CaseIterable {
  /// The rows, whatever is in them.
  case count
  /// The cells that are there.
  case valid
  /// The cells that are missing.
  case missing
  /// The different values among the cells, a missing one counted as one value.
  case distinct
  /// The sum; 0 of nothing.
  case sum
  /// The product; 1 of nothing.
  case product
  /// The arithmetic mean.
  case mean
  /// The same as `mean`.
  case average
  /// The middle value.
  case median
  /// The lower quartile.
  case q1
  /// The upper quartile.
  case q3
  /// The smallest value.
  case min
  /// The largest value.
  case max
  /// The standard deviation of a sample, dividing by n − 1.
  case stdev
  /// The standard deviation of a population, dividing by n.
  case stdevp
  /// The variance of a sample, dividing by n − 1.
  case variance
  /// The variance of a population, dividing by n.
  case variancep
  /// The standard error of the mean.
  case stderr
}

extension Grouping {
  /// The rows of each group, counted.
  public var counts: [Int] {
    var counts = [Int](repeating: 0, count: count)
    for group in groupOfRow { counts[Int(group)] += 1 }
    return counts
  }

  /// The arithmetic mean of each group; nil where nothing in it counts.
  public func mean(_ numbers: Numbers) -> [Double?] {
    let (sums, counts) = sums(numbers)
    return zip(sums, counts).map { $1 > 0 ? $0 / Double($1) : nil }
  }

  /// The sum of each group; 0 where nothing in it counts.
  public func sum(_ numbers: Numbers) -> [Double] { sums(numbers).sums }

  /// An aggregate of each group; nil where there is none, such as the mean of nothing.
  public func aggregate(_ operation: Aggregate, _ numbers: Numbers) -> [Double?] {
    switch operation {
    case .count: return counts.map(Double.init)
    case .valid: return sums(numbers).counts.map(Double.init)
    case .missing: return zip(counts, presentCounts(numbers.validity)).map { Double($0 - $1) }
    case .sum: return sum(numbers)
    case .mean, .average: return mean(numbers)
    case .product:
      var products = [Double](repeating: 1, count: count)
      forEach(numbers) { products[$0] *= $1 }
      return products
    case .min:
      var lowest = [Double?](repeating: nil, count: count)
      forEach(numbers) { group, value in
        if value < lowest[group] ?? .infinity || lowest[group] == nil { lowest[group] = value }
      }
      return lowest
    case .max:
      var highest = [Double?](repeating: nil, count: count)
      forEach(numbers) { group, value in
        if value > highest[group] ?? -.infinity || highest[group] == nil { highest[group] = value }
      }
      return highest
    case .median: return quantiles(numbers, 0.5)
    case .q1: return quantiles(numbers, 0.25)
    case .q3: return quantiles(numbers, 0.75)
    case .distinct:
      var seen = [Set<UInt64?>](repeating: [], count: count)
      for (row, group) in groupOfRow.enumerated() {
        seen[Int(group)].insert(numbers[row].map { $0 == 0 ? 0 : $0.bitPattern })
      }
      return seen.map { Double($0.count) }
    case .stdev: return spread(numbers) { $0 > 1 ? ($1 / Double($0 - 1)).squareRoot() : nil }
    case .stdevp: return spread(numbers) { $0 > 0 ? ($1 / Double($0)).squareRoot() : nil }
    case .variance: return spread(numbers) { $0 > 1 ? $1 / Double($0 - 1) : nil }
    case .variancep: return spread(numbers) { $0 > 0 ? $1 / Double($0) : nil }
    case .stderr: return spread(numbers) { $0 > 1 ? ($1 / Double($0 - 1) / Double($0)).squareRoot() : nil }
    }
  }

  /// A quantile of each group, `p` from 0 to 1; nil where nothing in it counts.
  public func quantiles(_ numbers: Numbers, _ p: Double) -> [Double?] {
    var values = [[Double]](repeating: [], count: count)
    forEach(numbers) { values[$0].append($1) }
    return values.map { quantile(of: $0.sorted(), p) }
  }

  private func sums(_ numbers: Numbers) -> (sums: [Double], counts: [Int]) {
    var sums = [Double](repeating: 0, count: count)
    var counts = [Int](repeating: 0, count: count)
    forEach(numbers) { group, value in
      sums[group] += value
      counts[group] &+= 1
    }
    return (sums, counts)
  }

  private func presentCounts(_ validity: Bitmap?) -> [Int] {
    guard let validity else { return counts }
    var present = [Int](repeating: 0, count: count)
    for row in validity.setRows { present[Int(groupOfRow[row])] += 1 }
    return present
  }

  /// Goes through the values that count, in order of their rows.
  @inline(__always) private func forEach(_ numbers: Numbers, _ body: (Int, Double) -> Void) {
    precondition(
      numbers.count == groupOfRow.count, "\(numbers.count) numbers do not belong to \(groupOfRow.count) grouped rows.")
    if let validity = numbers.validity {
      for row in validity.setRows where !numbers.values[row].isNaN { body(Int(groupOfRow[row]), numbers.values[row]) }
      return
    }
    for (group, value) in zip(groupOfRow, numbers.values) where !value.isNaN { body(Int(group), value) }
  }

  private func spread(_ numbers: Numbers, _ finish: (Int, Double) -> Double?) -> [Double?] {
    var states = [(count: Int, mean: Double, squares: Double)](repeating: (0, 0, 0), count: count)
    forEach(numbers) { group, value in
      states[group].count += 1
      let distance = value - states[group].mean
      states[group].mean += distance / Double(states[group].count)
      states[group].squares += distance * (value - states[group].mean)
    }
    return states.map { finish($0.count, $0.squares) }
  }
}

/// A quantile of sorted values, `p` from 0 to 1; nil of nothing.
public func quantile(of sorted: [Double], _ p: Double) -> Double? {
  guard let last = sorted.last else { return nil }
  let place = Double(sorted.count - 1) * Swift.min(Swift.max(p, 0), 1)
  let below = Int(place)
  guard below + 1 < sorted.count else { return last }
  return sorted[below] + (sorted[below + 1] - sorted[below]) * (place - Double(below))
}

extension Table {
  /// One column of a summary: an aggregate, the column it is taken of, and the name of the result.
  public struct Summary: Sendable, Hashable {
    /// What is computed.
    public var aggregate: Aggregate
    /// The column; `count` needs none.
    public var field: String?
    /// The name of the new column.
    public var name: String

    /// Such as `Summary(.mean, of: "price", as: "mean_price")`; the name is `mean_price` too where none is given.
    public init(_ aggregate: Aggregate, of field: String? = nil, as name: String? = nil) {
      self.aggregate = aggregate
      self.field = field
      self.name = name ?? field.map { "\(aggregate.rawValue)_\($0)" } ?? aggregate.rawValue
    }
  }

  /// A row for each group of equal keys, in order of their first row, with aggregates of its rows.
  ///
  /// ```swift
  /// try table.summarized(by: ["category", "year"], [.init(.mean, of: "price")])
  /// ```
  ///
  /// The smallest and largest of days and instants are days and instants; everything else is a number. Texts have
  /// `count`, `valid`, `missing` and `distinct` alone. Throws where a column does not exist or has no such aggregate.
  public func summarized(by names: [String], _ summaries: [Summary]) throws(DiagnosticList) -> Table {
    let groups = try grouped(by: names)
    var result = Table(rowCount: groups.count)
    for name in names { result.append(try column(name).picking(groups.firstRows)) }
    for summary in summaries {
      guard let field = summary.field else {
        guard summary.aggregate == .count else {
          throw DiagnosticList(Messages.needsColumn(summary.aggregate.rawValue))
        }
        result.append(Column(summary.name, groups.counts))
        continue
      }
      let column = try column(field)
      result.append(try summarized(column, summary, groups))
    }
    return result
  }

  private func summarized(
    _ column: Column, _ summary: Summary, _ groups: Grouping
  ) throws(DiagnosticList) -> Column {
    switch summary.aggregate {
    case .count, .valid, .missing, .distinct:
      // Texts are counted by their codes.
      let codes = KeyCodes(column)
      let values = column.numbers ?? Numbers(codes.codes.map(Double.init), validity: column.validity)
      return Column(summary.name, groups.aggregate(summary.aggregate, values).map { $0.map { Int($0) } })
    default: break
    }
    guard let numbers = column.numbers else {
      throw DiagnosticList(Messages.noAggregate(summary.aggregate.rawValue, column.name, column.type))
    }
    let results = groups.aggregate(summary.aggregate, numbers)
    guard summary.aggregate == .min || summary.aggregate == .max else { return Column(summary.name, results) }
    return Column(summary.name, column.type, results.map { column.type.value($0) })
  }
}

extension ColumnType {
  /// The cell that ``Value/number`` made a number of; missing for texts and places.
  func value(_ number: Double?) -> Value {
    guard let number else { return .missing }
    switch self {
    case .number: return .number(number)
    case .integer: return Int(exactly: number).map(Value.integer) ?? .number(number)
    case .boolean: return .boolean(number != 0)
    case .date: return .date(Timestamp(milliseconds: number).date())
    case .time: return .time(TimeOfDay(microseconds: Int64(number * 1_000)))
    case .dateTime: return .dateTime(Timestamp(milliseconds: number))
    case .year: return .year(Int(number))
    case .string, .geopoint: return .missing
    }
  }
}
