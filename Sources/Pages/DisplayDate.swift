import Documents

/// The date of a document as its cover shows it.
enum DisplayDate {
  /// `November 2026`, `23 November 2026` or as `date-format` asks, in the document's language; nil without a
  /// date.
  static func text(of metadata: FrontMatter) -> String? {
    guard let date = metadata.date else { return nil }
    let parts = date.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard let year = parts.first else { return date }
    let months = monthNames(metadata.language)
    let month = parts.count > 1 ? months[parts[1] - 1] : nil
    guard let format = metadata.dateFormat else {
      return [month, String(year)].compactMap { $0 }.joined(separator: " ")
    }
    guard let month, parts.count > 2 || !format.contains("%d") else { return date }
    var result = ""
    var isDirective = false
    for character in format {
      if isDirective {
        switch character {
        case "Y": result += String(year)
        case "B": result += month
        case "b": result += String(month.prefix(3))
        case "m": result += padded(parts[1])
        case "d": result += padded(parts[2])
        case "e": result += String(parts[2])
        default: result.append(character)
        }
        isDirective = false
      } else if character == "%" {
        isDirective = true
      } else {
        result.append(character)
      }
    }
    return result
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  private static func monthNames(_ language: String) -> [String] {
    switch language.split(separator: "-").first.map({ $0.lowercased() }) {
    case "de":
      [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
        "November",
        "Dezember",
      ]
    case "fr":
      [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
        "novembre",
        "décembre",
      ]
    case "ru":
      [
        "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь",
        "ноябрь",
        "декабрь",
      ]
    default:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November",
        "December",
      ]
    }
  }
}
