import Diagnostics

/// An entry of a BibTeX file, and the work that it describes.
struct BibTeXEntry {
  var type: String
  var key: String
  var location: SourceLocation
  /// The fields by their names in small letters, as they are written.
  var fields: [String: String] = [:]

  private static let kinds: [String: Work.Kind] = [
    "article": .article, "incollection": .chapter, "inbook": .chapter, "inproceedings": .chapter,
    "conference": .chapter, "techreport": .report, "report": .report, "phdthesis": .thesis,
    "mastersthesis": .thesis, "thesis": .thesis, "dataset": .dataset, "online": .webpage,
    "electronic": .webpage, "www": .webpage,
  ]

  private static let degrees: [String: Work.Degree] = [
    "phdthesis": .doctor, "mastersthesis": .master, "mathesis": .master,
  ]

  /// The work. Kinds that are not known are books, which have the plainest reference; `@misc` with an address is a
  /// page.
  var work: Work {
    let isPage = type == "misc" && (fields["url"] ?? fields["howpublished"])?.contains("http") == true
    var work = Work(key: key, kind: Self.kinds[type] ?? (isPage ? .webpage : .book))
    work.location = location
    work.title = [text("title"), text("subtitle")].compactMap { $0 }.joined(separator: ": ")
    work.shortTitle = text("shorttitle")
    work.authors = names("author")
    work.editors = names("editor")
    if work.authors.isEmpty, work.kind != .chapter {
      (work.authors, work.editors, work.isEdited) = (work.editors, [], !work.editors.isEmpty)
    }
    work.translators = names("translator")
    if work.authors.isEmpty, let body = text("organization") ?? text("institution") {
      work.authors = [.init(family: body)]
    }
    work.date = Self.date(fields["date"]) ?? year
    work.container = text("journal") ?? text("journaltitle") ?? text("booktitle") ?? text("maintitle")
    // biblatex names degrees by keys; other words stand as they are.
    work.degree = Self.degrees[fields["type"] ?? type]
    let isNamed = work.kind == .report || (work.kind == .thesis && work.degree == nil)
    work.series = text("series") ?? (isNamed ? text("type") : nil)
    work.version = text("version")
    work.volume = text("volume")
    work.number = text("number") ?? text("issue")
    work.edition = text("edition")
    work.pages = text("pages").map(Self.range)
    work.publisher = text("publisher") ?? text("school") ?? text("institution")
    work.publisherPlace = text("address") ?? text("location")
    work.doi = fields["doi"].map { $0.hasPrefix("https://doi.org/") ? String($0.dropFirst(16)) : $0 }
    work.url = fields["url"] ?? (isPage ? fields["howpublished"].map(Self.address) : nil)
    work.accessed = Self.date(fields["urldate"])
    return work
  }

  private var year: Work.Date? {
    guard let text = fields["year"], let year = Int(text.filter(\.isNumber).prefix(4)) else { return nil }
    let month = fields["month"].flatMap { Int($0) ?? Self.month($0) }.flatMap { (1...12).contains($0) ? $0 : nil }
    return Work.Date(year: year, month: month)
  }

  /// The number of a month by its English name or the beginning of it.
  private static func month(_ name: String) -> Int? {
    let start = name.lowercased().prefix(3)
    return BibTeXReader.months[String(start)].flatMap { Int($0) }
  }

  /// Pages from one to another with the dash that ranges have.
  static func range(_ pages: String) -> String {
    var result = ""
    var last: Character = " "
    for (index, character) in pages.enumerated() {
      let follows = pages.dropFirst(index + 1).first
      let isRange = character == "-" && last.isNumber && follows?.isNumber == true
      result.append(isRange ? "–" : character)
      last = character
    }
    return result
  }

  private static func date(_ text: String?) -> Work.Date? {
    guard let parts = text?.split(separator: "/").first?.split(separator: "-").map({ Int($0) }),
      let year = parts.first ?? nil
    else { return nil }
    return Work.Date(
      year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
  }

  private static func address(_ text: String) -> String {
    text.hasPrefix("\\url{") ? String(text.dropFirst(5).dropLast()) : text
  }

  private func text(_ name: String) -> String? {
    guard let text = fields[name].map(TeXText.plain), !text.isEmpty else { return nil }
    return text
  }

  /// Names parted by “and”; what stands in braces as a whole is a body.
  private func names(_ field: String) -> [Work.Name] {
    guard let text = fields[field] else { return [] }
    return TeXText.split(text, by: "and").map { name in
      if name.hasPrefix("{"), name.hasSuffix("}"), !name.dropFirst().dropLast().contains("}") {
        return Work.Name(family: TeXText.plain(name))
      }
      let parts = TeXText.split(name, by: ",").map(TeXText.plain)
      if parts.count > 1 {
        // Last, First or Last, Jr, First.
        let suffix = parts.count > 2 ? " " + parts[1] : ""
        return Work.Name(family: parts[0], given: (parts.last ?? "") + suffix)
      }
      let words = TeXText.split(name, by: " ").map(TeXText.plain)
      // A particle in small letters begins the family name: Ursula von der Leyen.
      let start = words.dropFirst().dropLast().firstIndex { $0.first?.isLowercase == true } ?? max(0, words.count - 1)
      let given = words[..<start].joined(separator: " ")
      return Work.Name(family: words[start...].joined(separator: " "), given: given.isEmpty ? nil : given)
    }
  }
}
