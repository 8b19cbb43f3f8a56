/// Words a work's reference is made of, in the language of the document that cites it.
///
/// Facts are those that publishers' styles agree on: who, what, where it stands, who brought it out and when. The form
/// is Cartouche's own: works that stand by themselves in italics, parts of others in quotation marks, commas between.
struct ReferenceText {
  let language: String
  let quotes: Quotes
  private let words: Words

  init(language: String) {
    (self.language, quotes, words) = (language, Quotes(language: language), Words(language: language))
  }

  // MARK: Names

  /// Names in the order in which they are spoken; of more than three the first “and others”.
  func spoken(_ names: [Work.Name], isShort: Bool = false) -> String {
    let shown = names.map { isShort ? $0.family : [$0.given, $0.family].compactMap { $0 }.joined(separator: " ") }
    return joined(shown, limit: isShort ? 2 : 3)
  }

  /// Names as lists sort them: the first with its family name in front.
  func sorted(_ names: [Work.Name]) -> String {
    let shown = names.enumerated().map { index, name in
      guard let given = name.given, index == 0 else {
        return [name.given, name.family].compactMap { $0 }.joined(separator: " ")
      }
      return "\(name.family), \(given)"
    }
    return joined(shown, limit: 6)
  }

  private func joined(_ names: [String], limit: Int) -> String {
    guard names.count <= limit, let last = names.last, names.count > 1 else {
      return (names.first ?? "") + (names.count > 1 ? " et al." : "")
    }
    return names.dropLast().joined(separator: ", ") + " \(words.and) " + last
  }

  // MARK: Works

  /// The whole reference for a note: authors first, the year last.
  func note(_ work: Work, suffix: [Inline], at place: Place) -> [Inline] {
    var line = ReferenceLine(place)
    if !work.authors.isEmpty { line.add(spoken(work.authors) + ", ") }
    line.add(title(work, at: place))
    if !container(work, at: place).isEmpty { line.add(container(work, at: place)) }
    let isArticle = work.kind == .article
    let facts = [
      isArticle ? nil : work.publisherPlace, isArticle ? nil : publisher(work), date(work, whole: isDated(work)),
    ]
    let published = facts.compactMap { $0 }.joined(separator: ", ")
    if isArticle, work.volume != nil, let date = work.date {
      line.add(" (\(date.year))")
    } else if !published.isEmpty {
      line.add(", " + published)
    }
    // What the citation says stands for the pages of the whole.
    if !suffix.isEmpty {
      line.add(", ")
      line.add(suffix)
    } else if let pages = work.pages {
      line.add(", \(pageWord(pages))\u{A0}\(pages)")
    }
    addAddress(of: work, to: &line)
    return line.inlines
  }

  /// The reference in later notes.
  func shortNote(_ work: Work, suffix: [Inline], at place: Place) -> [Inline] {
    var line = ReferenceLine(place)
    if !work.authors.isEmpty { line.add(spoken(work.authors, isShort: true) + ", ") }
    let short = work.shortTitle ?? work.title.split(separator: ":").first.map(String.init) ?? work.title
    line.add(styled(short, work, at: place))
    if !suffix.isEmpty {
      line.add(", ")
      line.add(suffix)
    }
    return line.inlines
  }

  /// The entry in the list of references; `letter` tells works of one author and year apart.
  func entry(_ work: Work, letter: String, at place: Place) -> [Inline] {
    var line = ReferenceLine(place)
    let year = yearText(work) + letter
    if work.authors.isEmpty {
      line.add(title(work, at: place))
      line.add(" (\(year))")
    } else {
      line.add("\(sorted(work.authors)) (\(year)), ")
      line.add(title(work, at: place))
    }
    line.add(container(work, at: place))
    let isArticle = work.kind == .article
    let facts = [isArticle ? nil : work.publisherPlace, isArticle ? nil : publisher(work)].compactMap { $0 }
    if !facts.isEmpty { line.add(", " + facts.joined(separator: ", ")) }
    if isDated(work), let day = date(work, whole: true), work.date?.month != nil { line.add(", \(day)") }
    if let pages = work.pages { line.add(", \(pageWord(pages))\u{A0}\(pages)") }
    addAddress(of: work, to: &line)
    line.add(".")
    return line.inlines
  }

  /// The year, or that there is none.
  func yearText(_ work: Work) -> String { work.date.map { String($0.year) } ?? words.noDate }

  /// Whether the day belongs to the reference: pages and what has no volume.
  private func isDated(_ work: Work) -> Bool {
    work.kind == .webpage || work.kind == .report || (work.kind == .article && work.volume == nil)
  }

  private func title(_ work: Work, at place: Place) -> [Inline] { styled(work.title, work, at: place) }

  private func styled(_ title: String, _ work: Work, at place: Place) -> [Inline] {
    switch work.kind {
    case .article, .chapter, .webpage:
      [Inline(.text(quotes.outerOpen + title + quotes.outerClose), place: place)]
    default: [Inline(.emphasis([Inline(.text(title), place: place)]), place: place)]
    }
  }

  /// What the work stands in: journal with volume and issue, volume with its editors, series with number.
  private func container(_ work: Work, at place: Place) -> [Inline] {
    var line = ReferenceLine(place)
    if let container = work.container {
      line.add(work.kind == .chapter ? ", \(words.inVolume) " : ", ")
      if work.kind == .chapter, !work.editors.isEmpty { line.add("\(spoken(work.editors)) (\(words.editors)), ") }
      line.add([Inline(.emphasis([Inline(.text(container), place: place)]), place: place)])
    }
    if work.kind == .article {
      if let volume = work.volume { line.add(" \(volume)") }
      if let number = work.number { line.add(work.volume == nil ? ", no.\u{A0}\(number)" : ", no.\u{A0}\(number)") }
    } else {
      if let edition = work.edition { line.add(", \(edition)") }
      if let series = work.series { line.add(", \(series)" + (work.number.map { "\u{A0}\($0)" } ?? "")) }
      if work.kind != .report, let volume = work.volume { line.add(", \(words.volume)\u{A0}\(volume)") }
    }
    return line.inlines
  }

  /// The publisher, unless it signs as the author.
  private func publisher(_ work: Work) -> String? {
    work.publisher.flatMap { publisher in work.authors.contains { $0.family == publisher } ? nil : publisher }
  }

  private func date(_ work: Work, whole: Bool) -> String? { work.date.map { whole ? text(of: $0) : String($0.year) } }

  private func text(of date: Work.Date) -> String {
    guard let month = date.month, (1...12).contains(month) else { return String(date.year) }
    let name = words.months[month - 1]
    return (date.day.map { "\($0)\u{A0}" } ?? "") + "\(name) \(date.year)"
  }

  private func pageWord(_ pages: String) -> String {
    pages.contains("–") || pages.contains("-") || pages.contains(",") ? words.pages : words.page
  }

  private func addAddress(of work: Work, to line: inout ReferenceLine) {
    let address = work.doi.map { "https://doi.org/\($0)" } ?? work.url
    guard let address else { return }
    line.add(", ")
    line.add([Inline(.link(target: address, text: [Inline(.text(address), place: line.place)]), place: line.place)])
    if work.doi == nil, let accessed = work.accessed { line.add(", \(words.accessed) \(text(of: accessed))") }
  }
}

/// Inlines in the making.
struct ReferenceLine {
  let place: Place
  private(set) var inlines: [Inline] = []

  init(_ place: Place) { self.place = place }

  mutating func add(_ text: String) { inlines.append(Inline(.text(text), place: place)) }
  mutating func add(_ more: [Inline]) { inlines += more }
}
