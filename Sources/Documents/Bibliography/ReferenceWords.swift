/// The words and forms that references take from their language: “eds”, “2nd ed.”, “5 March 2020”.
struct ReferenceWords: Sendable, Hashable {
  /// Between the last two names, for those that are left out, and before the volume that a chapter stands in.
  let and: String, others: String, inVolume: String
  /// Behind the names of one editor and of several; before those of translators.
  let editor: String, editors: String, translated: String
  /// Before numbers.
  let volume: String, issue: String, page: String, pages: String
  /// Before the day on which a page was looked at, and where a year is not known.
  let accessed: String, noDate: String
  /// What a thesis is called, and what stands before a version.
  let doctoralThesis: String, mastersThesis: String, version: String
  private let language: String
  /// The months behind a day, and by themselves.
  private let monthsOfDays: [String], months: [String]

  /// The words of a language by its BCP 47 tag; English ones for a language not listed.
  init(language tag: String) {
    language = tag.split(separator: "-").first.map { $0.lowercased() } ?? "en"
    let list =
      switch language {
      case "de":
        "und|u. a.|in|Hrsg.|Hrsg.|übers. von|Bd.|Nr.|S.|S.|abgerufen am|o. J.|Dissertation|Masterarbeit|Version"
      case "fr":
        "et|et al.|dans|dir.|dir.|trad. par|vol.|n°|p.|p.|consulté le|s. d.|thèse de doctorat|mémoire de master|"
          + "version"
      case "ru":
        "и|и др.|в|ред.|ред.|пер.|т.|№|с.|с.|дата обращения|б. г.|докторская диссертация|магистерская диссертация|"
          + "версия"
      default:
        "and|et al.|in|ed.|eds|trans.|vol.|no.|p.|pp.|accessed|n.d.|PhD thesis|Master’s thesis|version"
      }
    // What belongs together stays on a line.
    let words = list.split(separator: "|").map { String($0).replacing(". ", with: ".\u{A0}") }
    (and, others, inVolume) = (words[0], words[1], words[2])
    (editor, editors, translated) = (words[3], words[4], words[5])
    (volume, issue, page, pages) = (words[6], words[7], words[8], words[9])
    (accessed, noDate) = (words[10], words[11])
    (doctoralThesis, mastersThesis, version) = (words[12], words[13], words[14])
    let names =
      switch language {
      case "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
      case "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
      case "ru": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"
      default: "January February March April May June July August September October November December"
      }
    months = names.split(separator: " ").map(String.init)
    let ofDays = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
    monthsOfDays = language == "ru" ? ofDays.split(separator: " ").map(String.init) : months
  }

  /// A year, a month or a day: `5 March 2020`, `5. März 2020`, `1er mars 2020`, `5 марта 2020`.
  func text(of date: Work.Date) -> String {
    guard let month = date.month, (1...12).contains(month) else { return String(date.year) }
    guard let day = date.day else { return "\(months[month - 1]) \(date.year)" }
    let number =
      switch language {
      case "de": "\(day)."
      case "fr" where day == 1: "1er"
      default: String(day)
      }
    return "\(number)\u{A0}\(monthsOfDays[month - 1]) \(date.year)"
  }

  /// An edition: a number becomes “2nd ed.”, “2. Aufl.”, “2e éd.”, “2-е изд.”; words stay as they are written.
  func text(ofEdition edition: String) -> String {
    guard let number = Int(edition), number > 0 else { return edition }
    switch language {
    case "de": return "\(number).\u{A0}Aufl."
    case "fr": return "\(number)\(number == 1 ? "re" : "e")\u{A0}éd."
    case "ru": return "\(number)-е\u{A0}изд."
    default:
      let isTeen = (11...13).contains(number % 100)
      let ending = isTeen ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
      return "\(number)\(ending)\u{A0}ed."
    }
  }
}
