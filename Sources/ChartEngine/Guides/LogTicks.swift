import Geometry

/// The ticks of a logarithmic axis as an engineer draws them: powers labelled, over a few decades also their doubles
/// and fives, and the other multiples unlabelled between them.
struct LogTicks {
  /// What is labelled.
  let major: [Double]
  /// What is marked and not labelled.
  let minor: [Double]

  /// The ticks of a domain of positive numbers, or of negative ones, for about so many labels at most.
  init?(from first: Double, to last: Double, most: Double) {
    let isNegative = first < 0 && last < 0
    let low = min(abs(first), abs(last)), high = max(abs(first), abs(last))
    guard low > 0, high < .infinity, first.sign == last.sign else { return nil }
    let slack = 1e-9
    let bottom = Int((log10(low)).rounded(.down)), top = Int((log10(high)).rounded(.up))
    let ratio = high / low
    let decades = ratio.isFinite ? log10(ratio) : log10(high) - log10(low)
    var multiples = [1.0]
    if decades * 3 <= most { multiples = [1, 2, 5] } else if decades * 2 <= most && decades < 3 { multiples = [1, 3] }
    let stride = max(1, Int((decades / max(most, 1)).rounded(.up)))
    func holds(_ value: Double) -> Bool { value >= low * (1 - slack) && value <= high * (1 + slack) }
    var major: [Double] = [], minor: [Double] = []
    for power in bottom...max(bottom, top) {
      for multiple in 1...9 {
        // A power of ten is exact as text, not as a product.
        guard let value = Double("\(multiple)e\(power)"), holds(value) else { continue }
        if multiples.contains(Double(multiple)), power % stride == 0 {
          major.append(value)
        } else if stride == 1 || multiple == 1 {
          minor.append(value)
        }
      }
    }
    // A domain within one half of a decade has no round ticks enough.
    guard major.count > 1 else { return nil }
    self.major = isNegative ? major.reversed().map { -$0 } : major
    self.minor = isNegative ? minor.reversed().map { -$0 } : minor
  }
}

/// The unlabelled ticks between those of a straight axis.
enum MinorTicks {
  /// So many between two ticks that each part is a round number: fifths of 1, 5 and 10, quarters of 2 and 4.
  static func between(_ major: [Double], from low: Double, to high: Double) -> [Double] {
    guard major.count > 1, let first = major.first else { return [] }
    let step = major[1] - first
    guard step > 0, step.isFinite, (high - low) / step < 100 else { return [] }
    let digit = step / pow(10, log10(step).rounded(.down))
    let parts = abs(digit - 2) < 1e-6 || abs(digit - 4) < 1e-6 ? 4 : 5
    let small = step / Double(parts)
    let before = Int(clamped: ((first - low) / small + 1e-9).rounded(.down))
    let after = Int(clamped: ((high - first) / small + 1e-9).rounded(.down))
    guard before >= 0, after >= 0, before + after < 1000 else { return [] }
    return (-before...after).filter { $0 % parts != 0 }.map { first + Double($0) * small }
  }
}
