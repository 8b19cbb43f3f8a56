import ChartModel
import Chronology
import Geometry

/// Reads dates as JavaScript's `Date.parse` does: ISO 8601 and the common written forms, always as UTC.
enum DateText {
  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// Milliseconds since 1970; not a number where the text is no date.
  static func milliseconds(_ text: String) -> Double {
    var numbers: [(value: Int, digits: Int, mark: Character)] = []
    var month: Int?
    var monthFirst = false
    var afternoon: Bool?
    var zone = 0.0
    var characters = Array(text)[...]
    var mark: Character = " "
    while let first = characters.first {
      if first.isASCII, first.isNumber {
        let digits = characters.prefix { $0.isASCII && $0.isNumber }
        guard digits.count <= 9, let value = Int(String(digits)) else { return .nan }
        numbers.append((value, digits.count, mark))
        characters = characters.dropFirst(digits.count)
        mark = " "
      } else if first.isLetter {
        let word = String(characters.prefix { $0.isLetter }).lowercased()
        characters = characters.dropFirst(word.count)
        if let index = months.firstIndex(where: { word.hasPrefix($0) && word.count >= 3 }) {
          month = index
          monthFirst = numbers.isEmpty
        } else if word == "pm" || word == "am" {
          afternoon = word == "pm"
        } else if word == "t" {
          mark = "T"
        } else if !["z", "utc", "gmt", "mon", "tue", "wed", "thu", "fri", "sat", "sun"].contains(String(word.prefix(3)))
          && word != "z"
        {
          return .nan
        }
      } else if first == "+" || first == "-", numbers.count >= 5 {
        let sign = first == "+" ? 1.0 : -1.0
        let digits = characters.dropFirst().filter(\.isNumber)
        guard digits.count == 4 || digits.count == 2, let value = Int(String(digits)) else { return .nan }
        let minutes = digits.count == 4 ? value / 100 * 60 + value % 100 : value * 60
        zone = sign * Double(minutes) * 60_000
        break
      } else {
        mark = first
        characters = characters.dropFirst()
      }
    }
    return assemble(numbers, month, monthFirst, afternoon).map { $0 - zone } ?? .nan
  }

  private static func assemble(
    _ numbers: [(value: Int, digits: Int, mark: Character)], _ month: Int?, _ monthFirst: Bool, _ afternoon: Bool?
  ) -> Double? {
    // The first number after a colon tells where the time of day begins.
    let clock = numbers.indices.first { $0 > 0 && numbers[$0].mark == ":" }.map { $0 - 1 } ?? numbers.count
    let date = Array(numbers[..<clock]), time = Array(numbers[clock...])
    var (year, day) = (2001, 1)
    var monthNumber = month ?? 0
    if month != nil {
      switch date.count {
      case 0: return nil
      case 1: if date[0].digits >= 3 { year = date[0].value } else { day = date[0].value }
      default:
        let yearAt = date[0].digits >= 3 ? 0 : 1
        year = date[yearAt].value
        day = date[1 - yearAt].value
      }
    } else if let first = date.first, first.digits >= 4 {
      year = first.value
      if date.count > 1 { monthNumber = date[1].value - 1 }
      if date.count > 2 { day = date[2].value }
    } else if date.count == 3 {
      (monthNumber, day, year) = (date[0].value - 1, date[1].value, date[2].value)
      if date[2].digits <= 2 { year += year < 50 ? 2000 : 1900 }
    } else {
      return nil
    }
    guard (0...11).contains(monthNumber), (1...31).contains(day), time.count <= 4 else { return nil }
    var hour = time.first?.value ?? 0
    if let afternoon { hour = hour % 12 + (afternoon ? 12 : 0) }
    let minute = time.count > 1 ? time[1].value : 0, second = time.count > 2 ? time[2].value : 0
    guard hour <= 24, minute < 60, second < 60 else { return nil }
    var millisecond = 0
    if time.count > 3 {
      let fraction = time[3]
      millisecond = Int(Double(fraction.value) / pow(10, Double(fraction.digits)) * 1000)
    }
    return CalendarUnits.milliseconds(
      year: year, month: monthNumber, day: day, hour: hour, minute: minute, second: second, millisecond: millisecond)
  }
}
