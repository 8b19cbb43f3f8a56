import Documents

/// The date of a document as its cover shows it.
enum DisplayDate {
  /// `November 2026`, `23 November 2026` or as `date-format` asks, in the document's language; nil without a date.
  ///
  /// Formats are Quarto's: letters (`D MMMM YYYY`, also `MMM`, `MM`, `M`, `DD`) or directives (`%d %B %Y`). A date that
  /// is not in ISO 8601 stands as it was written.
  static func text(of metadata: FrontMatter) -> String? {
    guard let date = metadata.date else { return nil }
    let parts = date.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard let year = parts.first, parts.count < 2 || (1...12).contains(parts[1]) else { return date }
    let names = monthNames(metadata.language)
    let month = parts.count > 1 ? parts[1] : nil
    guard let format = metadata.dateFormat else {
      return [month.map { names[$0 - 1] }, String(year)].compactMap { $0 }.joined(separator: " ")
    }
    guard let month else { return date }
    var result = ""
    var rest = format[...]
    while let character = rest.first {
      if let (token, field) = tokens.first(where: { rest.hasPrefix($0.0) }) {
        rest = rest.dropFirst(token.count)
        switch field {
        case .year: result += String(year)
        case .monthName: result += names[month - 1]
        case .shortMonthName: result += String(names[month - 1].prefix(3))
        case .month(let isPadded): result += padded(month, isPadded)
        case .day(let isPadded):
          guard parts.count > 2 else { return date }
          result += padded(parts[2], isPadded)
        }
      } else {
        result.append(character)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private enum DateField {
    case year, monthName, shortMonthName
    case month(isPadded: Bool), day(isPadded: Bool)
  }

  /// What stands for a part of the date, the longest first.
  private static let tokens: [(String, DateField)] = [
    ("YYYY", .year), ("%Y", .year), ("MMMM", .monthName), ("%B", .monthName), ("MMM", .shortMonthName),
    ("%b", .shortMonthName), ("MM", .month(isPadded: true)), ("%m", .month(isPadded: true)),
    ("M", .month(isPadded: false)), ("DD", .day(isPadded: true)), ("%d", .day(isPadded: true)),
    ("D", .day(isPadded: false)), ("%e", .day(isPadded: false)),
  ]

  private static func padded(_ number: Int, _ isPadded: Bool) -> String {
    isPadded && number < 10 ? "0\(number)" : String(number)
  }

  private static func monthNames(_ language: String) -> [String] {
    let names =
      switch language.split(separator: "-").first.map({ $0.lowercased() }) {
      case "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
      case "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
      case "ru": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"
      default: "January February March April May June July August September October November December"
      }
    return names.split(separator: " ").map(String.init)
  }
}
