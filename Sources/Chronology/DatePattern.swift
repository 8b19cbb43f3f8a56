/// A pattern for dates and times as `strptime` has them: `%d %b %Y`, `%d/%m/%y %H:%M`.
///
/// ```swift
/// let pattern = DatePattern("%b %d %Y")!
/// pattern.date("Feb 29 2024")  // 2024-02-29
/// ```
///
/// Directives: `%Y` year of up to four digits, `%y` year of two digits (69 to 99 are 1969 to 1999), `%m` month, `%b`
/// `%h` `%B` month's English name, short or whole, `%d` `%e` day, `%j` day of the year, `%H` `%I` hour, `%p` AM or PM,
/// `%M` minute, `%S` second, `%L` milliseconds, `%f` fraction of a second, `%a` `%A` weekday's English name and `%w`
/// `%u` its number (read, not checked),
/// `%U` `%W` week of the year, `%q` quarter, `%Z` `%z` zone (`Z` or `+0800`), `%s` `%Q` seconds and milliseconds since
/// 1970, `%F` for `%Y-%m-%d`, `%T` for `%H:%M:%S`, `%D` `%x` for `%m/%d/%Y`, `%R` for `%H:%M`, `%%`. A space stands for
/// any space, other characters for themselves. Names are read in any case, numbers with or without leading zeros.
public struct DatePattern: Sendable, Hashable {
  /// The pattern as it was given.
  public let text: String
  private let elements: [Element]

  enum Element: Sendable, Hashable {
    case literal(UInt8)
    case space
    case directive(UInt8)
  }

  /// Reads a pattern; nil where it has a directive that is not known.
  public init?(_ text: String) {
    self.text = text
    var elements: [Element] = []
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: " ") || byte == 0x09 {
        elements.append(.space)
        continue
      }
      guard byte == UInt8(ascii: "%") else {
        elements.append(.literal(byte))
        continue
      }
      // A padding sign, as d3 and C have it, changes nothing when reading.
      if let next = bytes.first, next == UInt8(ascii: "-") || next == UInt8(ascii: "_") || next == UInt8(ascii: "0") {
        bytes.removeFirst()
      }
      guard let letter = bytes.popFirst() else { return nil }
      switch Character(UnicodeScalar(letter)) {
      case "%": elements.append(.literal(letter))
      case "F": elements += DatePattern("%Y-%m-%d")?.elements ?? []
      case "T", "X": elements += DatePattern("%H:%M:%S")?.elements ?? []
      case "D", "x": elements += DatePattern("%m/%d/%Y")?.elements ?? []
      case "R": elements += DatePattern("%H:%M")?.elements ?? []
      case "Y", "y", "m", "b", "h", "B", "d", "e", "j", "H", "I", "p", "M", "S", "L", "f", "a", "A", "w", "u", "U", "W",
        "q", "Z",
        "z", "s", "Q":
        elements.append(.directive(letter))
      default: return nil
      }
    }
    self.elements = elements
  }

  /// The instant of a text, in the zone given unless the text has one; nil where it does not fit the pattern or names
  /// no time that exists. What the pattern does not say is 1900, January, the first, midnight.
  public func timestamp(_ text: some StringProtocol, in zone: UTCOffset = .utc) -> Timestamp? {
    guard let fields = fields(text) else { return nil }
    if let microseconds = fields.sinceEpoch { return Timestamp(microseconds: microseconds) }
    guard let date = fields.civilDate, let time = fields.timeOfDay else { return nil }
    return Timestamp(date, time, in: fields.zone ?? zone)
  }

  /// The day of a text; nil where it does not fit the pattern or there is no such day.
  public func date(_ text: some StringProtocol) -> CivilDate? { fields(text)?.civilDate }

  /// The time of the day of a text; nil where it does not fit the pattern or there is no such time.
  public func time(_ text: some StringProtocol) -> TimeOfDay? { fields(text)?.timeOfDay }

  private func fields(_ text: some StringProtocol) -> DateFields? {
    var cursor = TextCursor(text)
    var fields = DateFields()
    for element in elements {
      switch element {
      case .space: cursor.skipSpace()
      case .literal(let byte): guard cursor.take(UnicodeScalar(byte)) else { return nil }
      case .directive(let letter): guard fields.read(Character(UnicodeScalar(letter)), &cursor) else { return nil }
      }
    }
    return cursor.isAtEnd ? fields : nil
  }
}

/// What a text has said about a time so far.
struct DateFields {
  var year: Int?
  var month: Int?
  var day: Int?
  var dayOfYear: Int?
  var week: (number: Int, startsMonday: Bool)?
  var weekday: Int?
  var hour = 0
  var isAfternoon: Bool?
  var minute = 0
  var second = 0
  var microsecond = 0
  var zone: UTCOffset?
  var sinceEpoch: Int64?

  /// The day, if there is such a day.
  var civilDate: CivilDate? {
    let year = year ?? 1900
    if let dayOfYear {
      guard dayOfYear >= 1, dayOfYear <= (CivilDate.isLeapYear(year) ? 366 : 365) else { return nil }
      return CivilDate(dayNumber: CivilDate.dayNumber(year: year, month: 1, day: dayOfYear))
    }
    if let week, month == nil, day == nil {
      let first = CivilDate(dayNumber: CivilDate.dayNumber(year: year, month: 1, day: 1))
      let shift = week.startsMonday ? 1 : 0
      // Week 1 begins on the year's first Sunday (or Monday).
      let untilFirst = (7 - first.weekday.rawValue + shift) % 7
      let inWeek = ((weekday ?? shift) - shift + 7) % 7
      return first + untilFirst + (week.number - 1) * 7 + inWeek
    }
    return CivilDate(year: year, month: month ?? 1, day: day ?? 1)
  }

  /// The time of the day, if there is such a time.
  var timeOfDay: TimeOfDay? {
    var hour = hour
    if let isAfternoon {
      guard hour >= 1, hour <= 12 else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    return TimeOfDay(hour: hour, minute: minute, second: second, microsecond: microsecond)
  }

  /// Reads what a directive stands for; says whether it was there.
  mutating func read(_ directive: Character, _ cursor: inout TextCursor) -> Bool {
    func number(_ digits: ClosedRange<Int>, _ store: (Int) -> Void) -> Bool {
      guard let value = cursor.digits(digits) else { return false }
      store(value)
      return true
    }
    switch directive {
    case "Y":
      let isNegative = cursor.take("-")
      return number(1...4) { year = isNegative ? -$0 : $0 }
    case "y": return number(2...2) { year = $0 + ($0 < 69 ? 2000 : 1900) }
    case "m": return number(1...2) { month = $0 }
    case "q": return number(1...1) { month = $0 * 3 - 2 }
    case "d", "e":
      cursor.skipSpace()
      return number(1...2) { day = $0 }
    case "j": return number(1...3) { dayOfYear = $0 }
    case "H", "I":
      cursor.skipSpace()
      return number(1...2) { hour = $0 }
    case "M": return number(1...2) { minute = $0 }
    case "S": return number(1...2) { second = $0 }
    case "L": return number(1...3) { microsecond = $0 * 1_000 }
    case "U": return number(1...2) { week = ($0, false) }
    case "W": return number(1...2) { week = ($0, true) }
    case "w", "u": return number(1...1) { weekday = $0 % 7 }
    case "f":
      guard let fraction = cursor.fraction() else { return false }
      microsecond = fraction
      return true
    case "b", "h", "B":
      guard let index = monthNumber(cursor.word()) else { return false }
      month = index
      return true
    case "a", "A":
      guard let index = weekdayNumber(cursor.word()) else { return false }
      weekday = index
      return true
    case "p":
      let word = cursor.word()
      guard word == "am" || word == "pm" else { return false }
      isAfternoon = word == "pm"
      return true
    case "Z", "z":
      guard let offset = cursor.isoZone() else { return false }
      zone = offset
      return true
    case "s", "Q":
      let isNegative = cursor.take("-")
      // So many digits reach thirty thousand years, and are not too many as microseconds.
      let (digits, unit) = directive == "s" ? (12, 1_000_000 as Int64) : (15, 1_000)
      return number(1...digits) { sinceEpoch = Int64(isNegative ? -$0 : $0) * unit }
    default: return false
    }
  }
}

/// The number of a month by its English name, whole or of three letters and more.
func monthNumber(_ word: String) -> Int? {
  let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  guard word.count >= 3 else { return nil }
  return names.firstIndex { $0.hasPrefix(word) || (word == "sept" && $0 == "september") }.map { $0 + 1 }
}

/// The number of a weekday by its English name, whole or of three letters and more; Sunday is 0.
func weekdayNumber(_ word: String) -> Int? {
  let names = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]
  guard word.count >= 3 else { return nil }
  return names.firstIndex { $0.hasPrefix(word) }
}
