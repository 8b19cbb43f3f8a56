import Chronology

extension TimeFormat {
  /// The calendar and clock of an instant, taken apart once for all directives.
  struct Fields {
    private let instant: Timestamp
    private let zone: UTCOffset
    private let year: Int
    private let month: Int
    private let day: Int
    private let weekday: Int
    private let dayOfYear: Int
    private let dayNumber: Int
    private let time: TimeOfDay

    init(_ instant: Timestamp, _ zone: UTCOffset) {
      (self.instant, self.zone) = (instant, zone)
      let date = instant.date(in: zone)
      (year, month, day) = date.fields
      weekday = date.weekday.rawValue
      dayOfYear = date.dayOfYear
      dayNumber = Int(date.dayNumber)
      time = instant.time(in: zone)
    }

    /// What a directive writes.
    func text(_ directive: Character, _ fill: String, _ locale: TimeLocale) -> String {
      func padded(_ value: Int, _ width: Int) -> String { Self.padded(value, fill, width) }
      func word(_ words: [String], _ index: Int) -> String {
        words.indices.contains(index) ? words[index] : ""
      }
      return switch directive {
      case "a": word(locale.shortDays, weekday)
      case "A": word(locale.days, weekday)
      case "b": word(locale.shortMonths, month - 1)
      case "B": word(locale.months, month - 1)
      case "d", "e": padded(day, 2)
      case "f": padded(time.millisecond, 3) + "000"
      case "g": padded(isoWeek.year % 100, 2)
      case "G": padded(isoWeek.year % 10_000, 4)
      case "H": padded(time.hour, 2)
      case "I": padded(time.hour % 12 == 0 ? 12 : time.hour % 12, 2)
      case "j": padded(dayOfYear, 3)
      case "L": padded(time.millisecond, 3)
      case "m": padded(month, 2)
      case "M": padded(time.minute, 2)
      case "p": word(locale.periods, time.hour < 12 ? 0 : 1)
      case "q": String((month + 2) / 3)
      case "Q": NumberFormat.plain(instant.milliseconds)
      case "s": NumberFormat.plain((instant.milliseconds / 1000).rounded(.down))
      case "S": padded(time.second, 2)
      case "u": String(weekday == 0 ? 7 : weekday)
      case "U": padded((dayOfYear - 1 + 7 - weekday) / 7, 2)
      case "V": padded(isoWeek.week, 2)
      case "w": String(weekday)
      case "W": padded((dayOfYear - 1 + 7 - (weekday + 6) % 7) / 7, 2)
      case "y": padded(year % 100, 2)
      case "Y": padded(year % 10_000, 4)
      case "Z": offset
      default: String(directive)
      }
    }

    /// The week of ISO 8601, which belongs to the year that has its Thursday.
    private var isoWeek: (year: Int, week: Int) {
      let thursday = CivilDate(dayNumber: dayNumber + 3 - (weekday + 6) % 7)
      return (thursday.year, (thursday.dayOfYear - 1) / 7 + 1)
    }

    private var offset: String {
      let minutes = abs(zone.seconds) / 60
      return (zone.seconds < 0 ? "-" : "+") + Self.padded(minutes / 60, "0", 2)
        + Self.padded(minutes % 60, "0", 2)
    }

    private static func padded(_ value: Int, _ fill: String, _ width: Int) -> String {
      let digits = String(abs(value))
      let missing = max(0, width - digits.count)
      return (value < 0 ? "-" : "") + String(repeating: fill, count: missing) + digits
    }
  }
}
