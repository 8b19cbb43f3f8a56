/// When a document was made, as its metadata say it. Always given by the caller: a document that asked the
/// clock would have other bytes every time.
///
/// ```swift
/// try DocumentDate(year: 2026, month: 11, day: 23)
/// try DocumentDate("2026-11-23T09:30:00Z")
/// ```
public struct DocumentDate: Sendable, Hashable, CustomStringConvertible {
  /// The date of the calendar.
  public let year: Int, month: Int, day: Int
  /// The time of the day in UTC.
  public let hour: Int, minute: Int, second: Int

  /// A time of the years 1 to 9999, in UTC.
  ///
  /// - Throws: ``CairoError/Code/invalidDate`` for a day or time that does not exist.
  public init(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0
  ) throws(CairoError) {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...9999).contains(year), (1...12).contains(month), (1...days[month - 1]).contains(day),
      (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
    else {
      throw CairoError(
        .invalidDate, "read the date \(year)-\(month)-\(day) \(hour):\(minute):\(second)")
    }
    (self.year, self.month, self.day) = (year, month, day)
    (self.hour, self.minute, self.second) = (hour, minute, second)
  }

  /// Reads `2026-11-23` or `2026-11-23T09:30:00Z`.
  ///
  /// - Throws: ``CairoError/Code/invalidDate`` for any other form, and for a day or time that does not exist.
  public init(_ text: String) throws(CairoError) {
    let bytes = Array(text.utf8)
    let form = Array("0000-00-00T00:00:00Z".utf8)
    func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1) - 48 } }
    let isDigit: (UInt8) -> Bool = { (48...57).contains($0) }
    guard bytes.count == 10 || bytes.count == form.count,
      zip(bytes, form).allSatisfy({ $1 == 48 ? isDigit($0) : $0 == $1 })
    else {
      throw CairoError(
        .invalidDate, "read the date “\(text)”", reason: "it is not of the form 2026-11-23T09:30:00Z")
    }
    let hasTime = bytes.count > 10
    try self.init(
      year: number(0..<4), month: number(5..<7), day: number(8..<10), hour: hasTime ? number(11..<13) : 0,
      minute: hasTime ? number(14..<16) : 0, second: hasTime ? number(17..<19) : 0)
  }

  /// Such as `2026-11-23T09:30:00Z`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    return "\(date)T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))Z"
  }
}
