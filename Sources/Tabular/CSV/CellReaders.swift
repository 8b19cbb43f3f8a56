import Chronology
import JSON

/// Reads the text of a cell as one type.
protocol CellReader: Sendable {
  associatedtype Output: Sendable
  /// What stands in the place of a missing cell.
  static var blank: Output { get }
  /// The cell's value; nil where the text is none of this type.
  func read(_ text: UnsafePointer<UInt8>, _ length: Int) -> Output?
  /// The column made of the values.
  static func storage(_ values: [Output]) -> Column.Storage
  /// Reads the cells of a column from a row on, and notes which of them (counted from that row) are missing; returns
  /// the first row whose text is not of this type.
  ///
  /// Every reader has the same loop. It is a requirement, though, so that each gets a copy of its own, made for its
  /// type: a generic class would call the reader through a table for each cell.
  func read(
    _ block: CSVBlock, column: Int, from row: Int, _ missingTexts: MissingTexts, into values: inout [Output],
    _ missing: inout [Int]
  ) -> Int?
}

extension CellReader {
  func read(
    _ block: CSVBlock, column: Int, from row: Int, _ missingTexts: MissingTexts, into values: inout [Output],
    _ missing: inout [Int]
  ) -> Int? {
    let wanted = block.rowCount - row
    let asksFirst = !missingTexts.others.isEmpty
    var failed: Int?
    // The cells are parsed into room of their own, and added in one piece.
    withUnsafeTemporaryAllocation(of: Output.self, capacity: max(wanted, 1)) { room in
      guard let out = room.baseAddress else { return }
      var here = 0
      while here < wanted {
        let cell = block.cell(row &+ here, column)
        let text = block.base + Int(cell.start)
        if asksFirst, missingTexts.contains(text, cell.length) {
          (out + here).initialize(to: Self.blank)
          missing.append(here)
        } else if let value = read(text, cell.length) {
          (out + here).initialize(to: value)
        } else {
          switch readTrimmed(text, cell.length, missingTexts) {
          case .value(let value): (out + here).initialize(to: value)
          case .missing:
            (out + here).initialize(to: Self.blank)
            missing.append(here)
          case .wrong: failed = row &+ here
          }
          if failed != nil { break }
        }
        here &+= 1
      }
      values.append(contentsOf: UnsafeBufferPointer(start: out, count: here))
      out.deinitialize(count: here)
    }
    return failed
  }

  /// Spaces and tabs around a text do not count, and a cell of nothing else is missing.
  private func readTrimmed(
    _ text: UnsafePointer<UInt8>, _ length: Int, _ missingTexts: MissingTexts
  ) -> Trimmed<Output> {
    var start = 0
    var end = length
    while start < end, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    if missingTexts.contains(text + start, end - start) { return .missing }
    if end - start < length, let value = read(text + start, end - start) { return .value(value) }
    return .wrong
  }
}

/// What a text is once the spaces around it are taken away.
private enum Trimmed<Output> {
  case value(Output)
  case missing
  case wrong
}

/// Whole numbers: digits with an optional sign.
struct IntegerReader: CellReader {
  /// Whether `007` is the number 7. Where types are inferred it is a text, since such digits name something.
  var allowsLeadingZeros: Bool

  static var blank: Int { 0 }
  static func storage(_ values: [Int]) -> Column.Storage { .integer(values) }

  @inline(__always) func read(_ text: UnsafePointer<UInt8>, _ length: Int) -> Int? {
    var at = 0
    var isNegative = false
    if length > 0, text[0] == 0x2D || text[0] == 0x2B {
      isNegative = text[0] == 0x2D
      at = 1
    }
    let digits = length &- at
    guard digits > 0 else { return nil }
    if !allowsLeadingZeros, digits > 1, text[at] == 0x30 { return nil }
    guard digits <= 18 else { return long(text, length) }
    var value = 0
    while at < length {
      let digit = text[at] &- 0x30
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
      at &+= 1
    }
    return isNegative ? -value : value
  }

  /// Whether a text is nothing but digits and a sign: where it is no integer either, it does not fit 64 bits.
  func isWhole(_ text: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    UnsafeBufferPointer(start: text, count: length).allSatisfy { $0 &- 0x30 < 10 || $0 == 0x2D || $0 == 0x2B }
  }

  /// Numbers that may not fit 64 bits.
  private func long(_ text: UnsafePointer<UInt8>, _ length: Int) -> Int? {
    Int(String(decoding: UnsafeBufferPointer(start: text, count: length), as: UTF8.self))
  }
}

/// Numbers with an optional fraction and exponent; `NaN`, `INF` and `-INF` as Table Schema writes them.
struct NumberReader: CellReader {
  /// Whether `007` and `007.5` are numbers. Where types are inferred they are texts.
  var allowsLeadingZeros: Bool

  static var blank: Double { 0 }
  static func storage(_ values: [Double]) -> Column.Storage { .number(values) }

  @inline(__always) func read(_ text: UnsafePointer<UInt8>, _ length: Int) -> Double? {
    var at = 0
    var isNegative = false
    if length > 0, text[0] == 0x2D || text[0] == 0x2B {
      isNegative = text[0] == 0x2D
      at = 1
    }
    // Up to 17 characters the digits fit, and with fewer than 16 of them the quotient of two exact doubles is
    // the nearest double.
    guard length &- at <= 16 else { return slow(text, length) }
    let first = at
    var mantissa = 0
    while at < length, text[at] &- 0x30 < 10 {
      mantissa = mantissa &* 10 &+ Int(text[at] &- 0x30)
      at &+= 1
    }
    if at == length, at > first {
      if !allowsLeadingZeros, at &- first > 1, text[first] == 0x30 { return nil }
      return isNegative ? -Double(mantissa) : Double(mantissa)
    }
    guard at > first, at < length, text[at] == 0x2E else { return slow(text, length) }
    if !allowsLeadingZeros, at &- first > 1, text[first] == 0x30 { return nil }
    at &+= 1
    let point = at
    while at < length, text[at] &- 0x30 < 10 {
      mantissa = mantissa &* 10 &+ Int(text[at] &- 0x30)
      at &+= 1
    }
    guard at == length, at > point else { return slow(text, length) }
    let value = Double(mantissa) / powerOfTen(at &- point)
    return isNegative ? -value : value
  }

  /// Long numbers, exponents, bare points and words.
  private func slow(_ text: UnsafePointer<UInt8>, _ length: Int) -> Double? {
    let bytes = UnsafeRawBufferPointer(start: text, count: length)
    if let parsed = parseNumber(bytes, from: 0, to: length) {
      guard parsed.end == length else { return nil }
      let first = length > 0 && (text[0] == 0x2D || text[0] == 0x2B) ? 1 : 0
      if !allowsLeadingZeros, length > first + 1, text[first] == 0x30, text[first + 1] &- 0x30 < 10 { return nil }
      return parsed.double.isFinite ? parsed.double : nil
    }
    switch String(decoding: bytes, as: UTF8.self) {
    case "NaN": return .nan
    case "INF", "+INF": return .infinity
    case "-INF": return -.infinity
    default: return nil
    }
  }
}

/// Powers of ten from 10⁰ to 10¹⁶, all of them exact.
@inline(__always) private func powerOfTen(_ exponent: Int) -> Double {
  switch exponent {
  case 1: 1e1
  case 2: 1e2
  case 3: 1e3
  case 4: 1e4
  case 5: 1e5
  case 6: 1e6
  case 7: 1e7
  case 8: 1e8
  case 9: 1e9
  case 10: 1e10
  case 11: 1e11
  case 12: 1e12
  case 13: 1e13
  case 14: 1e14
  case 15: 1e15
  default: exponent == 0 ? 1 : 1e16
  }
}

/// True and false, in the words given.
struct BooleanReader: CellReader {
  var trueWords: [[UInt8]]
  var falseWords: [[UInt8]]

  /// `true` and `false`, also as `True` and `TRUE`.
  static let inferred = BooleanReader(
    trueWords: ["true", "True", "TRUE"].map { Array($0.utf8) },
    falseWords: ["false", "False", "FALSE"].map { Array($0.utf8) })

  static var blank: Bool { false }
  static func storage(_ values: [Bool]) -> Column.Storage { .boolean(values) }

  func read(_ text: UnsafePointer<UInt8>, _ length: Int) -> Bool? {
    let bytes = UnsafeBufferPointer(start: text, count: length)
    if trueWords.contains(where: { $0.elementsEqual(bytes) }) { return true }
    return falseWords.contains { $0.elementsEqual(bytes) } ? false : nil
  }
}

/// Days as `2024-02-29`.
struct DateReader: CellReader {
  static var blank: Int32 { 0 }
  static func storage(_ values: [Int32]) -> Column.Storage { .date(values) }

  @inline(__always) func read(_ text: UnsafePointer<UInt8>, _ length: Int) -> Int32? {
    guard length == 10, text[4] == 0x2D, text[7] == 0x2D else { return slow(text, length) }
    func digit(_ place: Int) -> Int { Int(text[place] &- 0x30) }
    let wrong =
      (digit(0) > 9 || digit(1) > 9 || digit(2) > 9 || digit(3) > 9 || digit(5) > 9 || digit(6) > 9 || digit(8) > 9
        || digit(9) > 9)
    guard !wrong else { return nil }
    let year = digit(0) * 1_000 + digit(1) * 100 + digit(2) * 10 + digit(3)
    let month = digit(5) * 10 + digit(6)
    let day = digit(8) * 10 + digit(9)
    guard month >= 1, month <= 12, day >= 1, day <= 28 || day <= CivilDate.daysInMonth(month, of: year)
    else { return nil }
    return Int32(truncatingIfNeeded: CivilDate.dayNumber(year: year, month: month, day: day))
  }

  private func slow(_ text: UnsafePointer<UInt8>, _ length: Int) -> Int32? {
    guard length >= 10, length <= 13 else { return nil }
    let text = String(decoding: UnsafeBufferPointer(start: text, count: length), as: UTF8.self)
    return CivilDate(iso: text)?.dayNumber
  }
}

/// Instants as `2024-02-29T12:30:00Z`; a day alone is its beginning.
struct DateTimeReader: CellReader {
  static var blank: Int64 { 0 }
  static func storage(_ values: [Int64]) -> Column.Storage { .dateTime(values) }

  func read(_ text: UnsafePointer<UInt8>, _ length: Int) -> Int64? {
    // Years and months alone are not taken for instants.
    guard length >= 10, length <= 40 else { return nil }
    let text = String(decoding: UnsafeBufferPointer(start: text, count: length), as: UTF8.self)
    return Timestamp(iso: text)?.microseconds
  }
}

/// Times of the day as `12:30` or `12:30:15`.
struct TimeReader: CellReader {
  static var blank: Int64 { 0 }
  static func storage(_ values: [Int64]) -> Column.Storage { .time(values) }

  func read(_ text: UnsafePointer<UInt8>, _ length: Int) -> Int64? {
    guard length >= 5, length <= 18 else { return nil }
    let text = String(decoding: UnsafeBufferPointer(start: text, count: length), as: UTF8.self)
    return TimeOfDay(iso: text)?.microseconds
  }
}
