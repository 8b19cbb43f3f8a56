import Tabular

/// The cells that an aggregate is over, none of them missing, and the row of each.
struct ValueSample {
  private(set) var cells: [Value] = []
  private(set) var rows: [Int] = []

  mutating func append(_ cell: Value, _ row: Int) {
    cells.append(cell)
    rows.append(row)
  }

  /// The row of the greatest or least cell, the first where several are; nil where there is none.
  func extremeRow(isGreatest: Bool) -> Int? { extreme(isGreatest).map { rows[$0] } }

  /// The index of the greatest or least cell.
  func extreme(_ isGreatest: Bool) -> Int? {
    var best: Int?
    for index in cells.indices {
      guard let known = best else {
        best = index
        continue
      }
      let (a, b) = isGreatest ? (cells[known], cells[index]) : (cells[index], cells[known])
      if a.isBefore(b) == true { best = index }
    }
    return best
  }
}

/// What can be said of many cells in one value.
enum ValueAggregate: String, CaseIterable {
  case count, sum, mean, median, min, max, distinct, first, last, argmin, argmax

  /// The value over a sample.
  func value(_ sample: ValueSample) -> Result<Value, ValueFault> {
    let cells = sample.cells
    switch self {
    case .count: return .success(.integer(cells.count))
    case .distinct: return .success(.integer(Set(cells).count))
    case .argmin, .argmax:
      return .failure(
        ValueFault(
          message: "“\(rawValue)” names a row and not a value.", hint: "Say which column of it: \(rawValue)(x).year."))
    case .sum where cells.isEmpty: return .success(.integer(0))
    default: break
    }
    guard let first = cells.first, let last = cells.last else {
      return .failure(ValueFault(message: "No row has a value here, so there is no \(rawValue)."))
    }
    switch self {
    case .first: return .success(first)
    case .last: return .success(last)
    case .min, .max: return .success(sample.extreme(self == .max).map { cells[$0] } ?? .missing)
    default: break
    }
    var numbers: [Double] = []
    for cell in cells {
      guard let number = cell.number, cell.type != .date, cell.type != .dateTime else {
        return .failure(ValueFault(message: "“\(cell)” is no number, and “\(rawValue)” is of numbers only."))
      }
      numbers.append(number)
    }
    switch self {
    case .sum: return .success(.number(Self.sum(numbers)))
    case .mean: return .success(.number(Self.sum(numbers) / Double(numbers.count)))
    default:
      numbers.sort()
      let middle = numbers.count / 2
      return .success(
        .number(numbers.count % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / 2))
    }
  }

  /// The sum with what rounding loses carried along (Neumaier), so that no order of rows changes a printed digit.
  private static func sum(_ numbers: [Double]) -> Double {
    var (sum, lost) = (0.0, 0.0)
    for number in numbers {
      let next = sum + number
      lost += abs(sum) >= abs(number) ? (sum - next) + number : (number - next) + sum
      sum = next
    }
    return sum + lost
  }
}
