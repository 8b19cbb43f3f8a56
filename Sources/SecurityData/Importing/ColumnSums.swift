/// Sums of rounded figures, to be held against the totals that a table prints.
struct ColumnSums {
  private var sums: [Double]
  private var counts: [Int]

  init(count: Int) {
    (sums, counts) = (Array(repeating: 0, count: count), Array(repeating: 0, count: count))
  }

  mutating func add(_ value: Double, to column: Int) {
    sums[column] += value
    counts[column] += 1
  }

  /// Whether nothing was added.
  func isEmpty(_ column: Int) -> Bool { counts[column] == 0 }

  /// The sum, where a printed total differs from it by more than rounding can explain: half a unit for each
  /// figure added and for the total itself. Nil where they agree.
  func check(_ total: Double, at column: Int) -> Double? {
    abs(total - sums[column]) <= 0.5 * Double(counts[column] + 1) + 1e-9 ? nil : sums[column]
  }
}

/// A number in plain decimal notation; nil for anything else, such as `?`, `n/a`, `1,000` or `inf`.
func plainNumber(_ text: String) -> Double? {
  guard !text.isEmpty, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 || $0 == 0x2E || $0 == 0x2D }) else {
    return nil
  }
  return Double(text)
}
