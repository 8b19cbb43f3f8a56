public import Diagnostics

/// Rows sorted into groups of equal keys, in order of their first row.
///
/// ```swift
/// let groups = try table.grouped(by: ["category", "year"])
/// let means = groups.mean(table["price"]!.numbers!)
/// ```
///
/// Missing cells are equal to each other and make a group of their own. Grouping takes time in proportion to the rows.
public struct Grouping: Sendable {
  /// For each row the number of its group.
  public let groupOfRow: [Int32]
  /// For each group its first row.
  public let firstRows: [Int]

  /// How many groups there are.
  public var count: Int { firstRows.count }

  /// The rows of each group, in order.
  public var rows: [[Int]] {
    var sizes = [Int](repeating: 0, count: count)
    for group in groupOfRow { sizes[Int(group)] += 1 }
    var rows = sizes.map { size -> [Int] in
      var list: [Int] = []
      list.reserveCapacity(size)
      return list
    }
    for (row, group) in groupOfRow.enumerated() { rows[Int(group)].append(row) }
    return rows
  }
}

extension Table {
  /// Groups the rows by the cells of columns; without columns all rows are one group.
  ///
  /// Throws where there is no such column.
  public func grouped(by names: [String]) throws(DiagnosticList) -> Grouping {
    var codes: KeyCodes?
    for name in names {
      let next = KeyCodes(try column(name))
      codes = codes.map { $0.combined(with: next) } ?? next
    }
    guard let codes else {
      return Grouping(
        groupOfRow: [Int32](repeating: 0, count: rowCount), firstRows: rowCount > 0 ? [0] : [])
    }
    return codes.grouping
  }
}

/// A number for each row that is equal where the keys are equal, below a known bound.
package struct KeyCodes {
  package var codes: [Int32]
  /// Codes are from 0 up to this.
  package var bound: Int

  package init(codes: [Int32], bound: Int) {
    self.codes = codes
    self.bound = bound
  }

  /// Codes of a column's cells: of texts those they have, of whole numbers close together their distance from the
  /// smallest; others are numbered as they come.
  init(_ column: Column) {
    switch column.storage {
    case .string(let codes, let dictionary): self.init(codes: codes, bound: dictionary.count)
    case .boolean(let values): self.init(codes: values.map { $0 ? 1 : 0 }, bound: 2)
    case .integer(let values): self.init(values)
    case .date(let values), .year(let values): self.init(values)
    case .time(let values), .dateTime(let values): self.init(values)
    case .number(let values): self.init(numbers: values)
    case .geopoint(let values): self.init(numbering: values)
    }
    if let validity = column.validity {
      for row in (!validity).setRows { codes[row] = Int32(clamping: bound) }
      bound += 1
    }
  }

  private init<Number: FixedWidthInteger>(_ values: [Number]) {
    guard let low = values.min(), let high = values.max(),
      case let (span, overflow) = Int(high).subtractingReportingOverflow(Int(low)), !overflow, span < 1 << 20
    else {
      self.init(numbering: values)
      return
    }
    self.init(codes: values.map { Int32(truncatingIfNeeded: $0 &- low) }, bound: span + 1)
  }

  /// Codes of numbers: both zeros are one key, and so is everything that is not a number.
  package init(numbers values: [Double]) {
    if let whole = KeyCodes(wholeNumbers: values) {
      self = whole
    } else {
      self.init(numbering: values.map { $0 == 0 ? 0 : $0.isNaN ? Double.nan.bitPattern : $0.bitPattern })
    }
  }

  /// Codes of whole numbers close together, such as years; nil where the numbers are not of that kind.
  private init?(wholeNumbers values: [Double]) {
    var (low, high) = (Double.infinity, -Double.infinity)
    for value in values where !value.isNaN {
      guard value == value.rounded(.towardZero) else { return nil }
      (low, high) = (min(low, value), max(high, value))
    }
    guard low <= high, high - low < 1_048_576 else { return nil }
    let absent = Int32(high - low) + 1
    self.init(codes: values.map { $0.isNaN ? absent : Int32($0 - low) }, bound: Int(absent) + 1)
  }

  /// Codes of any keys, numbered as they come.
  package init<Key: Hashable>(numbering values: [Key]) {
    var numbers: [Key: Int32] = [:]
    let codes = values.map { value -> Int32 in
      if let code = numbers[value] { return code }
      let code = Int32(clamping: numbers.count)
      numbers[value] = code
      return code
    }
    self.init(codes: codes, bound: numbers.count)
  }

  /// Codes of pairs.
  package func combined(with other: KeyCodes) -> KeyCodes {
    let (product, overflow) = bound.multipliedReportingOverflow(by: other.bound)
    if !overflow, product < 1 << 22 {
      let factor = Int32(truncatingIfNeeded: other.bound)
      var result = codes
      result.withUnsafeMutableBufferPointer { result in
        other.codes.withUnsafeBufferPointer { other in
          for row in result.indices { result[row] = result[row] &* factor &+ other[row] }
        }
      }
      return KeyCodes(codes: result, bound: product)
    }
    return KeyCodes(
      numbering: zip(codes, other.codes).map { UInt64(UInt32(bitPattern: $0)) << 32 | UInt64(UInt32(bitPattern: $1)) })
  }

  /// Groups numbered in order of their first row.
  package var grouping: Grouping {
    var groupOfCode = [Int32](repeating: -1, count: max(bound, 1))
    var groups = codes
    var firstRows: [Int] = []
    groups.withUnsafeMutableBufferPointer { groups in
      groupOfCode.withUnsafeMutableBufferPointer { groupOfCode in
        for row in groups.indices {
          let code = Int(groups[row])
          if groupOfCode[code] < 0 {
            groupOfCode[code] = Int32(truncatingIfNeeded: firstRows.count)
            firstRows.append(row)
          }
          groups[row] = groupOfCode[code]
        }
      }
    }
    return Grouping(groupOfRow: groups, firstRows: firstRows)
  }
}
