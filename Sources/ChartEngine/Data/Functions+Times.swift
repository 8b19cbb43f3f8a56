import ChartModel
import Chronology
import Geometry
import Scales

extension Functions {
  /// A moment as milliseconds since 1970: a number as it is, a text as a date.
  static func time(of value: Literal) -> Literal {
    switch value {
    case .number: value
    case .string(let text): .number(DateText.milliseconds(text))
    default: .null
    }
  }

  private static func field(_ read: @escaping @Sendable (CalendarUnits.Fields) -> Int) -> Function {
    { values in
      guard let value = values.first, let number = time(of: value).number, let fields = CalendarUnits.Fields(number)
      else { return .number(.nan) }
      return .number(Double(read(fields)))
    }
  }

  private static func date(_ values: [Literal]) -> Literal {
    let parts = values.map { Int(clamped: $0.asNumber) }
    guard let year = parts.first else { return .null }
    func part(_ index: Int, _ usual: Int) -> Int { index < parts.count ? parts[index] : usual }
    if parts.count == 1 { return time(of: values[0]) }
    return .number(
      CalendarUnits.milliseconds(
        year: year >= 0 && year < 100 ? year + 1900 : year, month: part(1, 0), day: part(2, 1), hour: part(3, 0),
        minute: part(4, 0), second: part(5, 0), millisecond: part(6, 0)))
  }

  static let times: [String: Function] = {
    let fields: [String: @Sendable (CalendarUnits.Fields) -> Int] = [
      "year": { $0.year }, "month": { $0.month - 1 }, "date": { $0.day }, "day": { $0.weekday }, "hours": { $0.hour },
      "minutes": { $0.minute }, "seconds": { $0.second }, "milliseconds": { $0.millisecond },
      "quarter": { ($0.month - 1) / 3 + 1 }, "dayofyear": { $0.dayOfYear }, "week": { $0.week },
    ]
    var table: [String: Function] = [
      "datetime": { date($0) }, "utc": { date($0) },
      "time": { values in values.first.map { time(of: $0) } ?? .null },
      "timeOffset": { values in offset(values) }, "utcOffset": { values in offset(values) },
      "timezoneoffset": { _ in 0 },
      "monthFormat": { name($0, TimeLocale.enUS.months) },
      "monthAbbrevFormat": { name($0, TimeLocale.enUS.shortMonths) },
      "dayFormat": { name($0, TimeLocale.enUS.days) }, "dayAbbrevFormat": { name($0, TimeLocale.enUS.shortDays) },
    ]
    for (name, read) in fields {
      table[name] = field(read)
      table["utc" + name] = field(read)
    }
    return table
  }()

  private static func offset(_ values: [Literal]) -> Literal {
    guard values.count > 1, let unit = TimeUnit.Unit(rawValue: values[0].asText) else { return .null }
    let count = values.count > 2 ? Int(clamped: values[2].asNumber) : 1
    return .number(CalendarUnits.offset(time(of: values[1]).asNumber, by: count, unit))
  }

  private static func name(_ values: [Literal], _ names: [String]) -> Literal {
    let index = Int(clamped: values.first?.asNumber ?? -1)
    return names.indices.contains(index) ? .string(names[index]) : ""
  }

  static let formats: [String: Function] = [
    "format": { values in
      guard let value = values.first else { return "" }
      let specifier = values.count > 1 ? values[1].asText : ""
      return .string(NumberFormat(specifier)?(value.amount) ?? value.asText)
    },
    "timeFormat": { values in timeText(values) }, "utcFormat": { values in timeText(values) },
  ]

  private static func timeText(_ values: [Literal]) -> Literal {
    guard let value = values.first, let number = time(of: value).number else { return "" }
    if values.count > 1 { return .string(TimeFormat(values[1].asText)(milliseconds: number)) }
    return .string(TimeMultiFormat()(milliseconds: number))
  }
}
