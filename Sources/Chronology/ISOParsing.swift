// ISO 8601 as data files use it: calendar dates, times of the day, both with an optional zone.

extension CivilDate {
  /// Reads `2024-02-29`, and signed years of six digits; nil for anything else or a day that does not exist.
  public init?(iso text: some StringProtocol) {
    var cursor = TextCursor(text)
    guard let date = cursor.isoDate(), cursor.isAtEnd else { return nil }
    self = date
  }
}

extension TimeOfDay {
  /// Reads `09:30`, `09:30:15`, `09:30:15.250`; nil for anything else.
  public init?(iso text: some StringProtocol) {
    var cursor = TextCursor(text)
    guard let time = cursor.isoTime(), cursor.isAtEnd else { return nil }
    self = time
  }
}

extension Timestamp {
  /// Reads `2024`, `2024-02`, `2024-02-29`, `2024-02-29T09:30`, with seconds, decimals, and a zone (`Z`, `+08:00`,
  /// `+0800`, `+08`); a space may stand for the T.
  ///
  /// Without a zone, the time is taken as local to the zone given. Nil for anything else, or for a time that does
  /// not exist; `24:00` is the midnight that ends the day.
  public init?(iso text: some StringProtocol, in zone: UTCOffset = .utc) {
    var cursor = TextCursor(text)
    guard let instant = cursor.isoInstant(in: zone), cursor.isAtEnd else { return nil }
    self = instant
  }
}

extension TextCursor {
  /// A date with all three fields.
  mutating func isoDate() -> CivilDate? {
    guard let year = isoYear(), take("-"), let month = digits(exactly: 2), take("-"), let day = digits(exactly: 2)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private mutating func isoYear() -> Int? {
    if take("-") { return digits(exactly: 6).map { -$0 } }
    if take("+") { return digits(exactly: 6) }
    return digits(exactly: 4)
  }

  /// A time of the day.
  mutating func isoTime() -> TimeOfDay? {
    guard let hour = digits(exactly: 2), take(":"), let minute = digits(exactly: 2) else { return nil }
    var second = 0
    var microsecond = 0
    if take(":") {
      guard let seconds = digits(exactly: 2) else { return nil }
      second = seconds
      if take(".") || take(",") {
        guard let fraction = fraction() else { return nil }
        microsecond = fraction
      }
    }
    return TimeOfDay(hour: hour, minute: minute, second: second, microsecond: microsecond)
  }

  /// Decimals, as microseconds; those beyond the sixth are cut off.
  mutating func fraction() -> Int? {
    var value = 0
    var count = 0
    while let digit = peekDigit() {
      if count < 6 { value = value * 10 + digit }
      count += 1
      advance()
    }
    guard count > 0 else { return nil }
    while count < 6 {
      value *= 10
      count += 1
    }
    return value
  }

  /// A zone: `Z`, `+08:00`, `+0800` or `+08`.
  mutating func isoZone() -> UTCOffset? {
    if take("Z") || take("z") { return .utc }
    let sign: Int
    if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return nil }
    guard let hours = digits(exactly: 2), hours <= 23 else { return nil }
    var minutes = 0
    if take(":") {
      guard let value = digits(exactly: 2) else { return nil }
      minutes = value
    } else if peekDigit() != nil {
      guard let value = digits(exactly: 2) else { return nil }
      minutes = value
    }
    return minutes < 60 ? UTCOffset(seconds: sign * (hours * 60 + minutes) * 60) : nil
  }

  /// A year, a month, a day or an instant.
  mutating func isoInstant(in zone: UTCOffset) -> Timestamp? {
    guard let year = isoYear() else { return nil }
    if isAtEnd { return CivilDate(year: year, month: 1, day: 1).map { Timestamp($0, in: zone) } }
    guard take("-"), let month = digits(exactly: 2) else { return nil }
    if isAtEnd { return CivilDate(year: year, month: month, day: 1).map { Timestamp($0, in: zone) } }
    guard take("-"), let day = digits(exactly: 2), var date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    if isAtEnd { return Timestamp(date, in: zone) }
    guard take("T") || take("t") || take(" ") else { return nil }
    var time: TimeOfDay?
    let here = self
    if let hour = digits(exactly: 2), hour == 24 {
      guard take(":"), digits(exactly: 2) == 0 else { return nil }
      if take(":") {
        guard digits(exactly: 2) == 0 else { return nil }
        if take(".") || take(",") { guard fraction() == 0 else { return nil } }
      }
      date = date + 1
      time = .midnight
    } else {
      self = here
      time = isoTime()
    }
    guard let time else { return nil }
    if isAtEnd { return Timestamp(date, time, in: zone) }
    _ = take(" ")
    return isoZone().map { Timestamp(date, time, in: $0) }
  }
}
