import Chronology
import Testing

@Test(arguments: [
  ("year", "2024-01-01T00:00:00Z"), ("quarter", "2012-07-01T00:00:00Z"), ("month", "2012-08-01T00:00:00Z"),
  ("yearquarter", "2024-07-01T00:00:00Z"), ("yearmonth", "2024-08-01T00:00:00Z"),
  ("yearmonthdate", "2024-08-05T00:00:00Z"),
  ("monthdate", "2012-08-05T00:00:00Z"), ("date", "2012-01-05T00:00:00Z"), ("day", "2012-01-02T00:00:00Z"),
  ("dayhours", "2012-01-02T13:00:00Z"), ("week", "2012-07-29T00:00:00Z"), ("yearweek", "2024-08-04T00:00:00Z"),
  ("yearweekday", "2024-08-05T00:00:00Z"), ("dayofyear", "2012-08-05T00:00:00Z"),
  ("yeardayofyear", "2024-08-05T00:00:00Z"),
  ("hours", "2012-01-01T13:00:00Z"), ("hoursminutes", "2012-01-01T13:47:00Z"),
  ("minutesseconds", "2012-01-01T00:47:52Z"),
  ("secondsmilliseconds", "2012-01-01T00:00:52.250Z"), ("yearmonthdatehoursminutesseconds", "2024-08-05T13:47:52Z"),
  ("utcyear", "2024-01-01T00:00:00Z"), ("binnedyearmonth", "2024-08-01T00:00:00Z"),
])
func `An instant is floored to the parts that count`(name: String, expected: String) {
  let unit = CalendarUnits(name)
  #expect(unit?.name == name)
  #expect(unit?.floor(Timestamp(iso: "2024-08-05T13:47:52.250Z")!).description == expected)
}

@Test func `Every common name is a unit, and others are none`() {
  for name in CalendarUnits.commonNames { #expect(CalendarUnits(name)?.name == name) }
  for name in ["", "years", "monthyear", "yearyear", "utc", "yeardat"] { #expect(CalendarUnits(name) == nil) }
  #expect(
    CalendarUnits("yearmonth", step: 6)?.floor(Timestamp(iso: "2024-08-05")!).description == "2024-07-01T00:00:00Z")
  #expect(CalendarUnits("year", step: 10)?.floor(Timestamp(iso: "2024-08-05")!).description == "2020-01-01T00:00:00Z")
  let unit = CalendarUnits("yearmonth")!
  #expect(unit.end(of: Timestamp(iso: "2024-12")!).description == "2025-01-01T00:00:00Z")
  for year in 1990...2030 {
    let first = CivilDate(year: year, month: 1, day: 1)!
    for day in 0..<365 {
      let date = first + day
      #expect(CalendarUnits("yearweekday")?.floor(date.start) == date.start)
    }
  }
}

@Test(arguments: [
  ("%Y-%m-%d", "2024-02-29", "2024-02-29T00:00:00Z"), ("%b %d %Y", "feb 29 2024", "2024-02-29T00:00:00Z"),
  ("%d/%m/%y %H:%M", "5/8/24 7:05", "2024-08-05T07:05:00Z"), ("%d/%m/%y", "05/08/69", "1969-08-05T00:00:00Z"),
  ("%B %e, %Y", "August  5, 2024", "2024-08-05T00:00:00Z"), ("%I:%M %p", "12:30 AM", "1900-01-01T00:30:00Z"),
  ("%Y%j", "2024060", "2024-02-29T00:00:00Z"), ("%F %T.%f", "2024-02-29 01:02:03.5", "2024-02-29T01:02:03.500Z"),
  ("%a %d %b %Y %H:%M:%S %Z", "Thu 29 Feb 2024 01:02:03 +0800", "2024-02-28T17:02:03Z"),
  ("%s", "1709164800", "2024-02-29T00:00:00Z"),
  ("%Q", "-1", "1969-12-31T23:59:59.999Z"), ("%Y-%U-%w", "2024-31-1", "2024-08-05T00:00:00Z"),
  ("%Y-%W-%u", "2024-32-1", "2024-08-05T00:00:00Z"), ("%Y%m%d", "20240229", "2024-02-29T00:00:00Z"),
  ("%Y", "2024", "2024-01-01T00:00:00Z"), ("%s", "100000000000000", nil), ("%Q", "9999999999999999", nil),
  ("%Y-%m-%d", "2023-02-29", nil), ("%d.%m.%Y", "29.02.2024x", nil), ("100%%", "100%", "1900-01-01T00:00:00Z"),
])
func `A text is read by its pattern`(pattern: String, text: String, expected: String?) {
  #expect(DatePattern(pattern)?.timestamp(text)?.description == expected)
}

@Test(arguments: [
  ("2000-01-01", "2000-01-01T00:00:00Z"), ("2000-01-01T12:00", "2000-01-01T11:00:00Z"),
  ("2000", "2000-01-01T00:00:00Z"),
  ("Jan 1 2000", "1999-12-31T23:00:00Z"), ("Jan 1, 2000 12:00 UTC", "2000-01-01T12:00:00Z"),
  ("1 January 2000 9:30 PM Z", "2000-01-01T21:30:00Z"), ("2000/1/1 GMT", "2000-01-01T00:00:00Z"),
  ("1/31/2000 0:00 GMT", "2000-01-31T00:00:00Z"), ("1/31/99 0:00Z", "1999-01-31T00:00:00Z"),
  ("Sat, 01 Jan 2000 00:00:00 GMT", "2000-01-01T00:00:00Z"), ("Jan 2000 UTC", "2000-01-01T00:00:00Z"),
  ("Sat Jan 01 2000 10:00:00 GMT+0100 (Central European Time)", "2000-01-01T09:00:00Z"),
  ("31/1/2000", nil), ("hello", nil), ("", nil), ("2000-13-01", nil), ("5", nil),
])
func `A free text is read as JavaScript does`(text: String, expected: String?) {
  #expect(Timestamp(javaScript: text, in: UTCOffset(seconds: 3600))?.description == expected)
}
