import Diagnostics

/// Everything this module says to the author of a document.
enum Messages {
  static func unknownTemplate(_ name: String, known: [String]) -> Diagnostic {
    .error(
      "pages.template", "There is no template “\(name)”.",
      hint: nearestName(to: name, among: known).map { "Did you mean “\($0)”?" }
        ?? "There are \(known.joined(separator: ", ")).")
  }
  static func unknownStyleKey(
    _ key: String, in what: String, known: [String], at place: SourceLocation?
  ) -> Diagnostic {
    .warning(
      "pages.style", "There is no “\(key)” in \(what); it is ignored.", at: place,
      hint: nearestName(to: key, among: known).map { "Did you mean “\($0)”?" }
        ?? "There are \(known.joined(separator: ", ")).")
  }
  static func wrongStyle(_ key: String, wanted: String, found: String, at place: SourceLocation?) -> Diagnostic {
    .error("pages.style", "“\(key)” must be \(wanted), not \(found).", at: place)
  }
  static func tooWideForPaper(by points: Double, paper: String, at place: SourceLocation?) -> Diagnostic {
    .error(
      "pages.style", "The columns are \(Int(points.rounded(.up))) points wider than \(paper) paper.", at: place,
      hint: "Make column-width, columns or gutter smaller.")
  }
  static func inlineImage(_ target: String, at place: SourceLocation?) -> Diagnostic {
    .warning(
      "pages.inline-image", "The picture “\(target)” stands in a line; its text is set instead.", at: place,
      hint: "Put it in a paragraph of its own.")
  }
  static func unfilled(_ name: String, at place: SourceLocation?) -> Diagnostic {
    .error("pages.shortcode", "The value of this shortcode “\(name)” is not known.", at: place)
  }
  static func unresolvedCitation(_ key: String, at place: SourceLocation?) -> Diagnostic {
    .warning(
      "pages.citation", "The work “\(key)” is in no bibliography; its key is set instead.", at: place)
  }
  static func tooTall(_ what: String, by points: Double, at place: SourceLocation?) -> Diagnostic {
    .warning(
      "pages.too-tall",
      "\(what) is \(Int(points.rounded(.up))) points higher than a column and sticks out of it.", at: place)
  }
  static func shrunk(_ target: String, to percent: Int, at place: SourceLocation?) -> Diagnostic {
    .warning(
      "pages.shrunk", "The figure “\(target)” is too high for a page and is reduced to \(percent) %.",
      at: place)
  }
  static func tooWide(_ what: String, by points: Double, at place: SourceLocation?) -> Diagnostic {
    .warning(
      "pages.too-wide", "\(what) sticks out of its column by \(Int(points.rounded(.up))) points.", at: place)
  }
  static func tableTooWide(by points: Double, at place: SourceLocation?) -> Diagnostic {
    .warning(
      "pages.too-wide", "The table sticks out of its place by \(Int(points.rounded(.up))) points.", at: place,
      hint: "Make two tables of it, or turn rows and columns around.")
  }
  static func restless() -> Diagnostic {
    .warning("pages.references", "Page numbers did not settle in four passes; some may be off by one.")
  }
  static func badWidths(_ text: String, columns: Int, at place: SourceLocation?) -> Diagnostic {
    .warning(
      "pages.column-widths",
      "“\(text)” does not give the widths of \(columns) columns; they are measured instead.", at: place,
      hint: "Write them as tbl-colwidths=\"[60,40]\", one number for each column.")
  }
  static func badLayout(_ text: String, at place: SourceLocation?) -> Diagnostic {
    .warning(
      "pages.layout", "“\(text)” is no layout of a panel; its figures stand below one another.", at: place,
      hint: "Write a list of widths for each row: layout=\"[[2,1],[1]]\".")
  }
  static func noRoom(_ key: String) -> Diagnostic {
    .error("pages.length", "The margins leave no room for text.", hint: "Make “\(key)” smaller.")
  }
  static func badLength(_ text: String, key: String, at place: SourceLocation?) -> Diagnostic {
    .warning(
      "pages.length", "“\(text)” is not a length; \(key) is ignored.", at: place,
      hint: "Write it as 80%, 60mm, 6cm, 2.5in or 180pt.")
  }
}
