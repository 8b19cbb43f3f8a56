/// What the values of a field mean, which decides the scale.
public enum FieldType: String, Sendable, Hashable, CaseIterable {
  /// Amounts.
  case quantitative
  /// Moments.
  case temporal
  /// Names in an order.
  case ordinal
  /// Names.
  case nominal
  /// Shapes of a map.
  case geojson

  /// Whether its values are separate names rather than places on a line.
  public var isDiscrete: Bool { self == .ordinal || self == .nominal }

  /// A type by its name, or by the first letter of it, as older files write it.
  public init?(name: String) {
    let lower = name.lowercased()
    let short: [String: FieldType] = ["q": .quantitative, "t": .temporal, "o": .ordinal, "n": .nominal]
    guard let found = FieldType(rawValue: lower) ?? short[lower] else { return nil }
    self = found
  }
}

/// How many rows become one number.
public enum AggregateOperation: String, Sendable, Hashable, CaseIterable {
  /// How many rows; how many with a value, without one, with a number; how many different values.
  case count, valid, missing, distinct
  /// Sums.
  case sum, product
  /// The middle of them.
  case mean, average, median, mode
  /// The spread of them; `p` for that of the rows alone.
  case variance, variancep, stdev, stdevp, stderr
  /// Quartiles, and the bounds of a 95 % confidence interval of the mean.
  case q1, q3, ci0, ci1
  /// The least and the greatest, and the rows that have them.
  case min, max, argmin, argmax
  /// All the values; an exponential moving average.
  case values, exponential
}
