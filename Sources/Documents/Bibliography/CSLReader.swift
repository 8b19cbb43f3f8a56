import Diagnostics
import JSON

/// Reads CSL-JSON, the form in which Zotero and others export works.
struct CSLReader {
  private(set) var diagnostics: [Diagnostic] = []

  private static let kinds: [String: Work.Kind] = [
    "article-journal": .article, "article-magazine": .article, "article-newspaper": .article, "article": .article,
    "chapter": .chapter, "paper-conference": .chapter, "entry-encyclopedia": .chapter, "report": .report,
    "thesis": .thesis, "dataset": .dataset, "webpage": .webpage, "post-weblog": .webpage, "post": .webpage,
  ]

  mutating func works(_ value: JSONValue) -> [Work] {
    // Pandoc writes the list under `references`.
    guard let items = value.array ?? value["references"]?.array else {
      diagnostics.append(
        Messages.badCSL("A bibliography is a list of works", found: value.kindName, at: value.location))
      return []
    }
    return items.compactMap { work($0) }
  }

  private mutating func work(_ item: JSONValue) -> Work? {
    guard item.object != nil else {
      diagnostics.append(Messages.badCSL("A work is an object", found: item.kindName, at: item.location))
      return nil
    }
    guard let key = item["id"]?.string ?? item["id"]?.integer.map(String.init), !key.isEmpty else {
      diagnostics.append(Messages.workWithoutKey(at: item.location))
      return nil
    }
    var work = Work(key: key, kind: item["type"]?.string.flatMap { Self.kinds[$0] } ?? .book)
    func text(_ name: String) -> String? { item[name].flatMap { $0.string ?? $0.integer.map(String.init) } }
    work.location = item.location
    work.title = text("title") ?? ""
    work.shortTitle = text("title-short") ?? text("shortTitle")
    (work.authors, work.editors) = (names(item["author"]), names(item["editor"]))
    if work.authors.isEmpty, work.kind != .chapter {
      (work.authors, work.editors, work.isEdited) = (work.editors, [], !work.editors.isEmpty)
    }
    work.translators = names(item["translator"])
    work.date = date(item["issued"])
    work.accessed = date(item["accessed"])
    work.container = text("container-title")
    work.series = text("collection-title") ?? (work.kind == .report || work.kind == .thesis ? text("genre") : nil)
    work.volume = text("volume")
    work.number = text("issue") ?? text("number") ?? text("collection-number")
    work.edition = text("edition")
    work.version = text("version")
    work.pages = text("page").map(BibTeXEntry.range)
    (work.publisher, work.publisherPlace) = (text("publisher"), text("publisher-place"))
    work.doi = text("DOI").map { $0.hasPrefix("https://doi.org/") ? String($0.dropFirst(16)) : $0 }
    work.url = text("URL")
    return work
  }

  private func names(_ value: JSONValue?) -> [Work.Name] {
    (value?.array ?? []).compactMap { name in
      if let body = name["literal"]?.string { return Work.Name(family: body) }
      // Some people have one name only.
      guard let family = name["family"]?.string ?? name["given"]?.string else { return nil }
      let particle = (name["non-dropping-particle"]?.string).map { $0 + " " } ?? ""
      let given = name["family"] == nil ? nil : name["given"]?.string
      let rest = [given, name["dropping-particle"]?.string, name["suffix"]?.string].compactMap { $0 }
      return Work.Name(family: particle + family, given: rest.isEmpty ? nil : rest.joined(separator: " "))
    }
  }

  private func date(_ value: JSONValue?) -> Work.Date? {
    if let parts = value?["date-parts"]?.array?.first?.array, let year = whole(parts.first) {
      return Work.Date(
        year: year, month: parts.count > 1 ? whole(parts[1]) : nil, day: parts.count > 2 ? whole(parts[2]) : nil)
    }
    let raw = value?["raw"]?.string ?? value?["literal"]?.string ?? value?.string
    guard let parts = raw?.split(separator: "-").map({ Int($0) }), let year = parts.first ?? nil else { return nil }
    return Work.Date(year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
  }

  private func whole(_ value: JSONValue?) -> Int? { value?.integer ?? value?.string.flatMap { Int($0) } }
}
