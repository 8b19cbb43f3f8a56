import ChartModel

/// Rows that agree in some fields, in the order in which the groups first appear.
struct Grouping {
  /// The rows of each group.
  var groups: [[Int]] = []

  /// Groups the rows of a frame. Without fields, all rows are one group.
  ///
  /// Takes time in proportion to rows times fields: each field is turned into small numbers first.
  init(_ frame: Frame, by fields: [String]) {
    guard !fields.isEmpty else {
      groups = [Array(0..<frame.rowCount)]
      return
    }
    var keys = [Int](repeating: 0, count: frame.rowCount)
    var width = 1
    for field in fields {
      let (codes, count) = Self.codes(of: frame.series(field) ?? .values(Array(repeating: .null, count: frame.rowCount)))
      for row in keys.indices { keys[row] = keys[row] * max(count, 1) + codes[row] }
      width *= max(count, 1)
      // Combined codes are made small again before they could overflow.
      if width > 1 << 30 { (keys, width) = Self.recoded(keys) }
    }
    var known: [Int: Int] = [:]
    for (row, key) in keys.enumerated() {
      if let group = known[key] {
        groups[group].append(row)
      } else {
        known[key] = groups.count
        groups.append([row])
      }
    }
  }

  private static func recoded(_ keys: [Int]) -> ([Int], Int) {
    var known: [Int: Int] = [:]
    let codes = keys.map { key in
      if let code = known[key] { return code }
      known[key] = known.count
      return known.count - 1
    }
    return (codes, known.count)
  }

  /// A small number for each different value.
  static func codes(of series: Series) -> ([Int], Int) {
    switch series {
    case .texts(let codes, let dictionary): return (codes.map { Int($0) + 1 }, dictionary.count + 1)
    case .numbers(let values):
      var known: [UInt64: Int] = [:]
      let codes = values.map { value in
        // Zero and minus zero are one value, and so are all that are not numbers.
        let bits = value == 0 ? 0 : value.isNaN ? Double.nan.bitPattern : value.bitPattern
        if let code = known[bits] { return code }
        known[bits] = known.count
        return known.count - 1
      }
      return (codes, known.count)
    case .values(let values):
      var known: [Literal: Int] = [:]
      let codes = values.map { value in
        if let code = known[value] { return code }
        known[value] = known.count
        return known.count - 1
      }
      return (codes, known.count)
    }
  }
}
