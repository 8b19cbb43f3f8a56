import ChartModel

/// The values of one field, row by row.
///
/// Numbers and repeated texts have forms of their own, since most charts are made of them; anything else, and
/// any mixture, is a list of constants. A number that is missing is not a number.
enum Series: Sendable, Equatable {
  case numbers([Double])
  case texts(codes: [Int32], dictionary: [String])
  case values([Literal])

  var count: Int {
    switch self {
    case .numbers(let values): values.count
    case .texts(let codes, _): codes.count
    case .values(let values): values.count
    }
  }

  /// The value of a row.
  subscript(row: Int) -> Literal {
    switch self {
    case .numbers(let values):
      let value = values[row]
      return value.isNaN ? .null : .number(value)
    case .texts(let codes, let dictionary):
      let code = codes[row]
      return code < 0 ? .null : .string(dictionary[Int(code)])
    case .values(let values): return values[row]
    }
  }

  /// The value of a row as a number, as JavaScript would make one; not a number where it cannot.
  func number(_ row: Int) -> Double {
    switch self {
    case .numbers(let values): values[row]
    case .texts, .values: self[row].asNumber
    }
  }

  /// The value of a row as a number; not a number where it is missing.
  func amount(_ row: Int) -> Double {
    if case .numbers(let values) = self { return values[row] }
    return self[row].amount
  }

  /// All values as numbers.
  var numbers: [Double] {
    if case .numbers(let values) = self { return values }
    return (0..<count).map { number($0) }
  }

  /// The rows of a list, in its order.
  func picking(_ rows: [Int]) -> Series {
    switch self {
    case .numbers(let values): .numbers(rows.map { values[$0] })
    case .texts(let codes, let dictionary): .texts(codes: rows.map { codes[$0] }, dictionary: dictionary)
    case .values(let values): .values(rows.map { values[$0] })
    }
  }

  /// A series of constants, in the densest form that holds them.
  init(_ values: [Literal]) {
    var isNumeric = true, isText = true
    for value in values {
      switch value {
      case .null: break
      case .number(let number):
        isText = false
        // Not a number and missing are different things only in a mixed list.
        if number.isNaN { isNumeric = false }
      case .string: isNumeric = false
      default: (isNumeric, isText) = (false, false)
      }
      if !isNumeric && !isText { break }
    }
    if isNumeric {
      self = .numbers(values.map { $0.number ?? .nan })
    } else if isText {
      self = Series(texts: values.map(\.string))
    } else {
      self = .values(values)
    }
  }

  /// A series of texts, each kept once.
  init(texts: [String?]) {
    var codes: [Int32] = [], dictionary: [String] = [], known: [String: Int32] = [:]
    codes.reserveCapacity(texts.count)
    for text in texts {
      guard let text else {
        codes.append(-1)
        continue
      }
      if let code = known[text] {
        codes.append(code)
      } else {
        let code = Int32(dictionary.count)
        known[text] = code
        dictionary.append(text)
        codes.append(code)
      }
    }
    self = .texts(codes: codes, dictionary: dictionary)
  }
}
