/// Words a work's reference is made of, in the language of the document that cites it.
///
/// Facts are those that publishers' styles agree on: who, what, where it stands, who brought it out and when. The form
/// is Cartouche's own: works that stand by themselves in italics, parts of others in quotation marks, commas between.
struct ReferenceText {
  let language: String
  let quotes: Quotes
  private let words: ReferenceWords

  init(language: String) {
    (self.language, quotes, words) = (language, Quotes(language: language), ReferenceWords(language: language))
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
      return (names.first ?? "") + (names.count > 1 ? " \(words.others)" : "")
    }
    return names.dropLast().joined(separator: ", ") + " \(words.and) " + last
  }

  /// How the text speaks of a work: by its authors, or else by its title.
  func inText(_ work: Work, at place: Place) -> [Inline] {
    work.authors.isEmpty
      ? styled(shortTitle(work), work, at: place)
      : [Inline(.text(spoken(work.authors, isShort: true)), place: place)]
  }

  /// “(ed.)” behind those who edited what nobody wrote.
  private func role(of work: Work) -> String {
    work.isEdited ? " (\(work.authors.count > 1 ? words.editors : words.editor))" : ""
  }

  // MARK: Works

  /// The whole reference for a note: authors first, the year last.
  func note(_ work: Work, suffix: [Inline], at place: Place) -> [Inline] {
    var line = ReferenceLine(place)
    if !work.authors.isEmpty { line.add(spoken(work.authors) + role(of: work) + ", ") }
    line.add(title(work, at: place))
    line.add(container(work, at: place))
    let isArticle = work.kind == .article
    let date = date(work, whole: isDated(work)) ?? (work.kind == .webpage ? nil : words.noDate)
    let facts = [isArticle ? nil : work.publisherPlace, isArticle ? nil : publisher(work), date]
    let published = facts.compactMap { $0 }.joined(separator: ", ")
    if isArticle, work.volume != nil {
      line.add(" (\(yearText(work)))")
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
    line.add(styled(shortTitle(work), work, at: place))
    if !suffix.isEmpty {
      line.add(", ")
      line.add(suffix)
    }
    return line.inlines
  }

  private func shortTitle(_ work: Work) -> String {
    work.shortTitle ?? work.title.split(separator: ":").first.map(String.init) ?? work.title
  }

  /// The entry in the list of references; `letter` tells works of one author and year apart.
  func entry(_ work: Work, letter: String, at place: Place) -> [Inline] {
    var line = ReferenceLine(place)
    let year = yearText(work) + letter
    if work.authors.isEmpty {
      line.add(title(work, at: place))
      line.add(" (\(year))")
    } else {
      line.add("\(sorted(work.authors))\(role(of: work)) (\(year)), ")
      line.add(title(work, at: place))
    }
    line.add(container(work, at: place))
    let isArticle = work.kind == .article
    let facts = [isArticle ? nil : work.publisherPlace, isArticle ? nil : publisher(work)].compactMap { $0 }
    if !facts.isEmpty { line.add(", " + facts.joined(separator: ", ")) }
    if isDated(work), let day = date(work, whole: true), work.date?.month != nil { line.add(", \(day)") }
    if let pages = work.pages { line.add(", \(pageWord(pages))\u{A0}\(pages)") }
    addAddress(of: work, to: &line)
    line.stop()
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
      [Inline(.text(quotes.outerOpen + quotes.within(title) + quotes.outerClose), place: place)]
    default: [Inline(.emphasis([Inline(.text(title), place: place)]), place: place)]
    }
  }

  /// What the work stands in: journal with volume and issue, volume with its editors, series with number; and who
  /// translated it, and which edition it is.
  private func container(_ work: Work, at place: Place) -> [Inline] {
    var line = ReferenceLine(place)
    if !work.translators.isEmpty { line.add(", \(words.translated) \(spoken(work.translators))") }
    if let container = work.container {
      line.add(work.kind == .chapter ? ", \(words.inVolume) " : ", ")
      if work.kind == .chapter, !work.editors.isEmpty {
        line.add("\(spoken(work.editors)) (\(work.editors.count > 1 ? words.editors : words.editor)), ")
      }
      line.add([Inline(.emphasis([Inline(.text(container), place: place)]), place: place)])
    }
    if work.kind == .article {
      if let volume = work.volume { line.add(" \(volume)") }
      if let number = work.number { line.add(", \(words.issue)\u{A0}\(number)") }
      return line.inlines
    }
    // Behind the author stand those who edited the volume; a book that somebody wrote may have editors too.
    if work.kind != .chapter, !work.editors.isEmpty {
      line.add(", \(words.editor)\u{A0}\(spoken(work.editors))")
    }
    if let edition = work.edition { line.add(", \(words.text(ofEdition: edition))") }
    if let version = work.version { line.add(", \(versionText(version))") }
    if let kind = kindText(work) { line.add(", \(kind)") }
    if let series = work.series { line.add(", \(series)") }
    if let number = work.number { line.add(work.series == nil ? ", \(words.issue)\u{A0}\(number)" : "\u{A0}\(number)") }
    if work.kind != .report, let volume = work.volume { line.add(", \(words.volume)\u{A0}\(volume)") }
    return line.inlines
  }

  /// “version 2”, unless the version says so itself.
  private func versionText(_ version: String) -> String {
    version.first?.isNumber == true ? "\(words.version)\u{A0}\(version)" : version
  }

  /// What the reader would otherwise not know: that it is a thesis.
  private func kindText(_ work: Work) -> String? {
    switch work.degree {
    case .doctor: words.doctoralThesis
    case .master: words.mastersThesis
    case nil: nil
    }
  }

  /// The publisher, unless it signs as the author.
  private func publisher(_ work: Work) -> String? {
    work.publisher.flatMap { publisher in work.authors.contains { $0.family == publisher } ? nil : publisher }
  }

  private func date(_ work: Work, whole: Bool) -> String? {
    work.date.map { whole ? words.text(of: $0) : String($0.year) }
  }

  private func pageWord(_ pages: String) -> String {
    pages.contains("–") || pages.contains("-") || pages.contains(",") ? words.pages : words.page
  }

  private func addAddress(of work: Work, to line: inout ReferenceLine) {
    let address = work.doi.map { "https://doi.org/\($0)" } ?? work.url
    guard let address else { return }
    line.add(", ")
    line.add([Inline(.link(target: address, text: [Inline(.text(address), place: line.place)]), place: line.place)])
    if work.doi == nil, let accessed = work.accessed { line.add(", \(words.accessed) \(words.text(of: accessed))") }
  }
}

/// Inlines in the making.
struct ReferenceLine {
  let place: Place
  private(set) var inlines: [Inline] = []

  init(_ place: Place) { self.place = place }

  mutating func add(_ text: String) { inlines.append(Inline(.text(text), place: place)) }
  mutating func add(_ more: [Inline]) { inlines += more }

  /// Ends the sentence, unless its last word ends in a point that serves for both.
  mutating func stop() {
    let last = inlines.last?.plainText.last
    if last != "." { add(".") }
  }
}
