import Diagnostics
import JSON

/// Reads front matter from the values of its YAML.
struct FrontMatterReader {
  private(set) var result = FrontMatter()
  var sink: DiagnosticSink
  /// Where a value stands.
  var place: (JSONValue) -> Place
  /// Reads Markdown that stands in a value.
  var inlines: (JSONValue, String) -> [Inline]

  static let keys = [
    "title", "subtitle", "author", "date", "date-format", "abstract", "keywords", "lang", "bibliography",
    "csl",
    "link-citations", "nocite", "toc", "toc-depth", "number-sections", "lof", "lot", "papersize", "geometry",
    "margin",
    "fontsize", "mainfont", "sansfont", "monofont", "linestretch", "reference-location", "fig-cap-location",
    "tbl-cap-location", "crossref", "license", "copyright", "funding", "citation", "format", "execute",
    "editor",
    "documentclass", "classoption", "toc-title", "categories", "description", "image", "number-depth",
  ]
  static let formatKeys = [
    "template", "series", "number", "key-points", "short-title", "publisher", "issn", "page-multiple", "grid",
    "attach-data", "papersize", "toc", "data", "citations",
  ]
  static let crossrefKeys = [
    "fig-title", "tbl-title", "fig-prefix", "tbl-prefix", "sec-prefix", "title-delim", "ref-hyperlink",
    "chapters",
  ]

  init(
    sink: DiagnosticSink, place: @escaping (JSONValue) -> Place,
    inlines: @escaping (JSONValue, String) -> [Inline]
  ) {
    (self.sink, self.place, self.inlines) = (sink, place, inlines)
  }

  mutating func read(_ value: JSONValue) {
    if value.isNull { return }
    guard let object = value.object else {
      sink.report(
        Messages.wrongFrontMatter(
          "the front matter", wanted: "keys with values", found: value.kindName, at: value.location))
      return
    }
    for member in object {
      if !Self.keys.contains(member.key) {
        sink.report(Messages.unknownFrontMatter(member.key, known: Self.keys, at: member.keyPlace?.location))
      }
      read(member.key, member.value)
    }
  }

  private mutating func read(_ key: String, _ value: JSONValue) {
    switch key {
    case "title": result.title = text(key, value)
    case "subtitle": result.subtitle = text(key, value)
    case "author": result.authors = authors(value)
    case "date": result.date = date(value)
    case "date-format": result.dateFormat = text(key, value)
    case "abstract": result.abstract = text(key, value)
    case "keywords": result.keywords = texts(key, value)
    case "lang": result.language = text(key, value) ?? "en"
    case "bibliography":
      result.bibliography = (value.array ?? [value]).compactMap { item in
        text(key, item).map { PlacedText($0, place: place(item)) }
      }
    case "csl": if !value.isNull { sink.report(Messages.stylesAreNotRead(at: value.location)) }
    case "nocite": result.listedWorks = listedWorks(key, value)
    case "toc": result.hasContents = flag(key, value)
    case "toc-depth": result.contentsDepth = whole(key, value, 1...6) ?? 3
    case "lof": result.hasFigureList = flag(key, value)
    case "lot": result.hasTableList = flag(key, value)
    case "number-sections": result.numbersSections = flag(key, value)
    case "papersize": result.paperSize = paper(key, value)
    case "fontsize": result.fontSize = text(key, value)
    case "mainfont": result.mainFont = text(key, value)
    case "sansfont": result.sansFont = text(key, value)
    case "monofont": result.monoFont = text(key, value)
    case "geometry", "margin": result.margins.merge(margins(key, value)) { $1 }
    case "linestretch": result.lineStretch = stretch(key, value)
    case "toc-title": result.contentsTitle = text(key, value)
    case "reference-location", "fig-cap-location", "tbl-cap-location": location(key, value)
    case "citation": result.saysHowToCite = value.object != nil || flag(key, value)
    case "license":
      result.license = value.object == nil ? text(key, value) : value["text"].flatMap { text(key, $0) }
    case "funding":
      result.funding = value.object == nil ? text(key, value) : value["statement"].flatMap { text(key, $0) }
    case "copyright": copyright(value)
    case "crossref": crossref(value)
    case "format": format(value)
    default: break
    }
  }

  private mutating func copyright(_ value: JSONValue) {
    result.copyrightHolder = value["holder"].flatMap { text("copyright.holder", $0) } ?? value.string
    result.copyrightYear = value["year"].flatMap { text("copyright.year", $0) }
  }

  private mutating func crossref(_ value: JSONValue) {
    for member in members("crossref", value, known: Self.crossrefKeys) {
      switch member.key {
      case "fig-title": result.figureTitle = text(member.key, member.value)
      case "tbl-title": result.tableTitle = text(member.key, member.value)
      case "fig-prefix": result.figurePrefix = text(member.key, member.value)
      case "tbl-prefix": result.tablePrefix = text(member.key, member.value)
      case "sec-prefix": result.sectionPrefix = text(member.key, member.value)
      default: break
      }
    }
  }

  /// Only `cartouche` is ours; what stands under other formats is theirs.
  private mutating func format(_ value: JSONValue) {
    guard let own = value["cartouche"] else { return }
    for member in members("format.cartouche", own, known: Self.formatKeys) {
      let (key, value) = (member.key, member.value)
      switch key {
      case "template": result.template = text(key, value) ?? result.template
      case "series": result.series = text(key, value)
      case "number": result.number = text(key, value)
      case "short-title": result.shortTitle = text(key, value)
      case "publisher": result.publisher = text(key, value)
      case "issn": result.issn = text(key, value)
      case "page-multiple": result.pageMultiple = whole(key, value, 1...64) ?? 1
      case "papersize": result.paperSize = paper(key, value)
      case "toc": result.hasContents = flag(key, value)
      case "attach-data": result.attachesData = flag(key, value)
      case "grid": sink.report(Messages.gridIsTheTemplates(at: value.location))
      case "citations": result.citationStyle = citationStyle(value)
      case "data": result.dataViews = dataViews(value)
      case "key-points":
        let items = value.array ?? [value]
        result.keyPoints = items.compactMap { item in
          text(key, item).map { inlines(item, $0) }
        }
      default: break
      }
    }
  }

  /// Keys as Pandoc writes them, `@one, @two`, or a list of them.
  private mutating func listedWorks(_ key: String, _ value: JSONValue) -> [String] {
    texts(key, value).flatMap { text in
      text.split { $0 == "," || $0 == ";" || $0.isWhitespace }.map { String($0.drop { $0 == "@" }) }
    }
  }

  private mutating func citationStyle(_ value: JSONValue) -> CitationStyle? {
    let name = value.string ?? ""
    if let style = CitationStyle(rawValue: name) { return style }
    wrong("citations", "notes or author-date", value)
    return nil
  }

  private mutating func dataViews(_ value: JSONValue) -> [FrontMatter.DataView] {
    guard let object = value.object else {
      wrong("data", "names with datasets", value)
      return []
    }
    var views: [FrontMatter.DataView] = []
    for member in object {
      if let name = member.value.string {
        views.append(.init(name: member.key, source: .init(name, place: place(member.value))))
        continue
      }
      var (source, condition, order): (PlacedText?, PlacedText?, PlacedText?)
      for part in members("data.\(member.key)", member.value, known: ["from", "where", "sort"]) {
        let argument = text(part.key, part.value).map {
          PlacedText($0, place: place(part.value))
        }
        switch part.key {
        case "from": source = argument
        case "where": condition = argument
        default: order = argument
        }
      }
      guard let source else {
        wrong("data.\(member.key)", "a dataset, or a map with “from”", member.value)
        continue
      }
      views.append(.init(name: member.key, source: source, condition: condition, order: order))
    }
    return views
  }

  private mutating func members(_ key: String, _ value: JSONValue, known: [String]) -> [JSONObject.Member] {
    guard let object = value.object else {
      if !value.isNull { wrong(key, "keys with values", value) }
      return []
    }
    for member in object where !known.contains(member.key) {
      sink.report(
        Messages.unknownFrontMatter(
          "\(key).\(member.key)", known: known.map { "\(key).\($0)" }, at: member.keyPlace?.location))
    }
    return object.members
  }

  private mutating func authors(_ value: JSONValue) -> [FrontMatter.Author] {
    (value.array ?? [value]).compactMap { item in
      if let name = item.string { return FrontMatter.Author(name: name) }
      guard item.object != nil, let name = item["name"].flatMap({ authorName($0) }) else {
        wrong("author", "a name, or a map with a name", item)
        return nil
      }
      var author = FrontMatter.Author(name: name)
      author.title = item["title"]?.string
      author.email = item["email"]?.string
      author.orcid = item["orcid"]?.string
      if let note = item["note"], let words = note.string { author.note = inlines(note, words) }
      let places = item["affiliation"] ?? item["affiliations"]
      author.affiliations = (places?.array ?? places.map { [$0] } ?? []).compactMap {
        $0.string ?? $0["name"]?.string
      }
      return author
    }
  }

  private func authorName(_ value: JSONValue) -> String? {
    if let name = value.string { return name }
    let parts = ["given", "family"].compactMap { value[$0]?.string }
    return parts.isEmpty ? value["literal"]?.string : parts.joined(separator: " ")
  }

  private mutating func date(_ value: JSONValue) -> String? {
    guard let text = text("date", value) else { return nil }
    let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    let isDate =
      (1...3).contains(parts.count) && parts[0].count == 4 && parts.allSatisfy { Int($0) != nil }
      && parts.dropFirst().allSatisfy { $0.count == 2 }
      && (parts.count < 2 || (1...12).contains(Int(parts[1]) ?? 0))
      && (parts.count < 3 || (1...31).contains(Int(parts[2]) ?? 0))
    guard isDate else {
      sink.report(
        Messages.wrongFrontMatter(
          "date", wanted: "a date such as 2026-11-23", found: "“\(text)”", at: value.location))
      return nil
    }
    return text
  }

  private mutating func paper(_ key: String, _ value: JSONValue) -> String? {
    guard let name = text(key, value)?.lowercased() else { return nil }
    let short = name.hasSuffix("paper") ? String(name.dropLast(5)) : name
    if ["a4", "letter"].contains(short) { return short }
    sink.report(
      Messages.wrongFrontMatter(key, wanted: "a4 or letter", found: "“\(name)”", at: value.location))
    return nil
  }

  // MARK: Kinds of values

  /// A text; numbers count as what they look like.
  private mutating func text(_ key: String, _ value: JSONValue) -> String? {
    if let text = value.string { return text }
    if let number = value.integer { return String(number) }
    if let number = value.number { return String(number) }
    if !value.isNull { wrong(key, "a text", value) }
    return nil
  }

  private mutating func texts(_ key: String, _ value: JSONValue) -> [String] {
    (value.array ?? [value]).compactMap { text(key, $0) }
  }

  private mutating func flag(_ key: String, _ value: JSONValue) -> Bool {
    if let flag = value.bool { return flag }
    if !value.isNull { wrong(key, "true or false", value) }
    return false
  }

  private mutating func whole(_ key: String, _ value: JSONValue, _ range: ClosedRange<Int>) -> Int? {
    if let number = value.integer, range.contains(number) { return number }
    wrong(key, "a whole number from \(range.lowerBound) to \(range.upperBound)", value)
    return nil
  }

  private mutating func wrong(_ key: String, _ wanted: String, _ value: JSONValue) {
    let found =
      value.string.map { "“\($0)”" } ?? value.number.map { _ in value.integer.map(String.init) ?? "a number" }
      ?? value.kindName
    sink.report(Messages.wrongFrontMatter(key, wanted: wanted, found: found, at: value.location))
  }
}
