import Chronology
import Testing

private func at(_ text: String) -> Timestamp { Timestamp(iso: text) ?? Timestamp(microseconds: .min) }

@Test func `Every day of eight centuries follows the one before it`() {
  var date = CivilDate(year: 1599, month: 12, day: 31)!
  for year in 1600..<2400 {
    for month in 1...12 {
      for day in 1...CivilDate.daysInMonth(month, of: year) {
        date = date + 1
        let fields = date.fields
        if fields != (year, month, day) { Issue.record("\(date) is not \(year)-\(month)-\(day)") }
      }
    }
  }
  #expect(CivilDate(year: 1970, month: 1, day: 1)?.dayNumber == 0)
  #expect(CivilDate(year: 2023, month: 2, day: 29) == nil)
  #expect(CivilDate(year: 2024, month: 2, day: 29)?.weekday == .thursday)
  #expect(CivilDate(year: 2024, month: 12, day: 31)?.dayOfYear == 366)
}

@Test(arguments: [
  ("2024", "2024-01-01T00:00:00Z"), ("2024-02", "2024-02-01T00:00:00Z"), ("2024-02-29", "2024-02-29T00:00:00Z"),
  ("2024-02-29T12:30", "2024-02-29T12:30:00Z"), ("2024-02-29 12:30:15.5Z", "2024-02-29T12:30:15.500Z"),
  ("2024-02-29T01:30+08:00", "2024-02-28T17:30:00Z"),
  ("2024-02-29T01:30:00.000001-0330", "2024-02-29T05:00:00.000001Z"),
  ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"), ("2024-02-29T24:00", "2024-03-01T00:00:00Z"),
  ("-000001-01-01", "-000001-01-01T00:00:00Z"), ("+012345-06-07", "+012345-06-07T00:00:00Z"),
])
func `An ISO text is the instant it names`(text: String, expected: String) {
  #expect(Timestamp(iso: text)?.description == expected)
}

@Test(arguments: [
  "", "24", "2023-02-29", "2024-13-01", "2024-02-29T", "2024-02-29T25:00", "2024-02-29T12:60", "2024-2-9",
  "2024-02-29x",
  "2024-02-29T12:30+", "2024-02-29T24:01", "12:30",
])
func `A text that names no instant is refused`(text: String) { #expect(Timestamp(iso: text) == nil) }

@Test(arguments: [
  (CalendarUnit.year, 1, "2024-08-05T13:47:52.250Z", "2024-01-01", "2025-01-01"),
  (.year, 10, "2024-08-05", "2020-01-01", "2030-01-01"),
  (.quarter, 1, "2024-08-05", "2024-07-01", "2024-10-01"),
  (.month, 1, "2024-08-05", "2024-08-01", "2024-09-01"),
  (.month, 6, "2024-08-05", "2024-07-01", "2025-01-01"),
  (.week, 1, "2024-08-05", "2024-08-04", "2024-08-11"),
  (.day, 1, "2024-08-05T13:00", "2024-08-05", "2024-08-06"),
  (.day, 2, "2024-08-30T13:00", "2024-08-29", "2024-08-31"),
  (.day, 2, "2024-08-31T13:00", "2024-08-31", "2024-09-01"),
  (.hour, 6, "2024-08-05T13:47", "2024-08-05T12:00", "2024-08-05T18:00"),
  (.minute, 15, "2024-08-05T13:47", "2024-08-05T13:45", "2024-08-05T14:00"),
  (.second, 30, "2024-08-05T13:47:52Z", "2024-08-05T13:47:30Z", "2024-08-05T13:48:00Z"),
  (.millisecond, 200, "2024-08-05T13:47:52.250Z", "2024-08-05T13:47:52.200Z", "2024-08-05T13:47:52.400Z"),
  (.second, 30, "1969-12-31T23:59:59Z", "1969-12-31T23:59:30Z", "1970-01-01"),
])
func `An instant lies between two marks`(
  unit: CalendarUnit, step: Int, text: String, below: String, above: String
) {
  let interval = CalendarInterval(unit, step: step)
  #expect(interval.floor(at(text)) == at(below))
  #expect(interval.ceil(at(text)) == at(above))
  #expect(interval.floor(at(below)) == at(below))
  #expect(interval.ceil(at(below)) == at(below))
  #expect(interval.range(from: at(below), to: at(above)) == [at(below)])
  #expect(interval.count(from: at(below), to: at(above)) == 1)
}

@Test func `Months later keep the day or take the last of the month`() {
  let month = CalendarInterval(.month)
  #expect(month.offset(at("2024-01-31T10:00")) == at("2024-02-29T10:00"))
  #expect(month.offset(at("2024-03-31"), by: -13) == at("2023-02-28"))
  #expect(CalendarInterval(.year).offset(at("2024-02-29"), by: 1) == at("2025-02-28"))
  #expect(CalendarInterval(.week, firstWeekday: .monday).floor(at("2024-08-04")) == at("2024-07-29"))
  let beijing = UTCOffset(seconds: 8 * 3600)
  #expect(CalendarInterval(.day, in: beijing).floor(at("2024-08-04T17:00Z")) == at("2024-08-05T00:00+08:00"))
}
