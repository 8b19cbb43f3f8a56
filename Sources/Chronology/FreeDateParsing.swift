extension Timestamp {
  /// Reads a date the way JavaScript's `Date.parse` does, which is what Vega's data rely on.
  ///
  /// ```swift
  /// Timestamp(javaScript: "2000-01-01")           // a date alone is UTC
  /// Timestamp(javaScript: "Jan 1, 2000 9:30 PM")  // the zone given
  /// Timestamp(javaScript: "1/31/2000")            // month first
  /// ```
  ///
  /// ISO 8601 first: dates alone are UTC, dates with time are in the zone given unless they name one. Otherwise
  /// month names, numbers and a time in the usual English orders: `Jan 1 2000`, `1 January 2000`, `2000/1/1`,
  /// `1/31/2000` (month first), with `9:30`, `9:30:15 PM`, `GMT`, `UTC`, `+0100`; weekday names and text in parentheses
  /// are passed over. Years of two digits below 50 are of this century, the others of the last. Nil for anything else.
  public init?(javaScript text: some StringProtocol, in zone: UTCOffset = .utc) {
    var cursor = TextCursor(text)
    cursor.skipSpace()
    var iso = cursor
    // A date alone is in UTC, whatever the zone: the only instants without a colon.
    let isDateOnly = !text.utf8.contains(UInt8(ascii: ":"))
    if let instant = iso.isoInstant(in: isDateOnly ? .utc : zone), iso.isAtEnd {
      self = instant
      return
    }
    var date = FreeDate()
    guard date.read(&cursor), let instant = date.instant(in: zone) else { return nil }
    self = instant
  }
}

/// Collects numbers and names in whatever order they come.
private struct FreeDate {
  private var numbers: [(value: Int, digits: Int)] = []
  private var month: Int?
  private var clock: [Int] = []
  private var microsecond = 0
  private var isAfternoon: Bool?
  private var zone: UTCOffset?

  mutating func read(_ cursor: inout TextCursor) -> Bool {
    while let next = cursor.peek {
      if cursor.peekDigit() != nil {
        guard readNumber(&cursor) else { return false }
      } else if next | 0x20 >= 0x61, next | 0x20 <= 0x7A {
        guard readWord(cursor.word()) else { return false }
      } else if cursor.take("(") {
        while cursor.peek != nil, !cursor.take(")") { cursor.advance() }
      } else if next == UInt8(ascii: "+") || next == UInt8(ascii: "-"), !clock.isEmpty || zone != nil {
        guard let offset = cursor.isoZone() else { return false }
        zone = offset
      } else if cursor.take(" ") || cursor.take(",") || cursor.take("/") || cursor.take("-") || cursor.take(".") {
        continue
      } else {
        return false
      }
    }
    return true
  }

  private mutating func readNumber(_ cursor: inout TextCursor) -> Bool {
    var before = cursor
    guard let value = cursor.digits(1...6) else { return false }
    var digits = 0
    while before.peekDigit() != nil, digits < 6 {
      before.advance()
      digits += 1
    }
    guard cursor.take(":") else {
      numbers.append((value, digits))
      return numbers.count <= 3
    }
    guard clock.isEmpty, let minute = cursor.digits(1...2) else { return false }
    clock = [value, minute]
    if cursor.take(":") {
      guard let second = cursor.digits(1...2) else { return false }
      clock.append(second)
      if cursor.take(".") {
        guard let fraction = cursor.fraction() else { return false }
        microsecond = fraction
      }
    }
    return true
  }

  private mutating func readWord(_ word: String) -> Bool {
    switch word {
    case "am", "pm": isAfternoon = word == "pm"
    case "z", "utc", "gmt", "ut": zone = .utc
    case "t": break
    default:
      if let number = monthNumber(String(word.prefix(3))) {
        month = number
      } else if weekdayNumber(String(word.prefix(3))) == nil {
        return false
      }
    }
    return true
  }

  func instant(in local: UTCOffset) -> Timestamp? {
    guard let date = civilDate else { return nil }
    var fields = DateFields()
    if !clock.isEmpty { (fields.hour, fields.minute) = (clock[0], clock[1]) }
    if clock.count > 2 { fields.second = clock[2] }
    fields.microsecond = microsecond
    fields.isAfternoon = isAfternoon
    guard let time = fields.timeOfDay else { return nil }
    return Timestamp(date, time, in: zone ?? local)
  }

  private var civilDate: CivilDate? {
    let isDay = { (number: (value: Int, digits: Int)) in number.digits <= 2 && number.value >= 1 && number.value <= 31 }
    if let month {
      switch numbers.count {
      case 1:
        return isDay(numbers[0])
          ? CivilDate(year: 2001, month: month, day: numbers[0].value)
          : CivilDate(year: fullYear(numbers[0]), month: month, day: 1)
      case 2:
        let (day, year) = isDay(numbers[0]) ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
        return CivilDate(year: fullYear(year), month: month, day: day.value)
      default: return nil
      }
    }
    guard numbers.count == 3 else { return nil }
    if !isDay(numbers[0]) {
      return CivilDate(year: fullYear(numbers[0]), month: numbers[1].value, day: numbers[2].value)
    }
    return CivilDate(year: fullYear(numbers[2]), month: numbers[0].value, day: numbers[1].value)
  }

  private func fullYear(_ number: (value: Int, digits: Int)) -> Int {
    if number.digits > 2 { return number.value }
    return number.value + (number.value < 50 ? 2000 : 1900)
  }
}
