import Diagnostics

/// Everything this module says to the author of a document.
enum Messages {
  static func notUTF8(at place: SourceLocation) -> Diagnostic {
    .error("documents.encoding", "The file is not UTF-8 from here on.", at: place, hint: "Save it as UTF-8.")
  }
  static func unclosedFrontMatter(at place: SourceLocation) -> Diagnostic {
    .error(
      "documents.front-matter", "The front matter that begins here has no end.", at: place,
      hint: "End it with a line “---”.")
  }
  static func tooDeep(_ limit: Int, at place: SourceLocation) -> Diagnostic {
    .error(
      "documents.depth", "Blocks are nested more than \(limit) deep; what lies deeper is taken as text.",
      at: place)
  }
  static func unclosedDivision(at place: SourceLocation) -> Diagnostic {
    .error(
      "documents.unclosed-div", "The division that begins here has no end.", at: place,
      hint: "End it with a line “:::”.")
  }
  static func strayFence(at place: SourceLocation) -> Diagnostic {
    .error("documents.stray-fence", "“:::” ends a division, but none is open here.", at: place)
  }
  static func badAttributes(_ reason: String, at place: SourceLocation) -> Diagnostic {
    .error(
      "documents.attributes", "These attributes cannot be read: \(reason).", at: place,
      hint: "Write them as {#name .class key=value key=\"two words\"}.")
  }
  static func rawHTML(_ tag: String, at place: SourceLocation) -> Diagnostic {
    .error(
      "documents.raw-html", "HTML cannot be set: “<\(tag.prefix(30))>”.", at: place,
      hint: "Use Markdown, or write “\\<” for the sign itself.")
  }
  static func rawCode(_ format: String, at place: SourceLocation) -> Diagnostic {
    .error("documents.raw", "Raw \(format) cannot be set.", at: place, hint: "Use Markdown instead.")
  }
  static func executable(_ language: String, at place: SourceLocation) -> Diagnostic {
    .error(
      "documents.executable", "Code is not run: “{\(language)}”.", at: place,
      hint: "Write “```\(language)” to show it, or a figure “![Caption](chart.vl.json)” to draw.")
  }
  static func unclosedShortcode(at place: SourceLocation) -> Diagnostic {
    .error(
      "documents.shortcode", "The shortcode that begins here has no end.", at: place,
      hint: "End it with “>}}”.")
  }
  static func unknownShortcode(_ name: String, at place: SourceLocation) -> Diagnostic {
    .error(
      "documents.shortcode", "There is no shortcode “\(name)”.", at: place,
      hint: suggestion(name, KnownNames.shortcodes) ?? "There are pagebreak, include and value.")
  }
  static func includeCircle(_ path: String, at place: SourceLocation) -> Diagnostic {
    .error("documents.include", "“\(path)” includes itself.", at: place)
  }
  static func includeMissing(_ path: String, at place: SourceLocation) -> Diagnostic {
    .error("documents.include", "The file “\(path)” cannot be included: it cannot be read.", at: place)
  }
  static func unknownKey(
    _ key: String, in context: KnownNames.Context, at place: SourceLocation
  ) -> Diagnostic {
    .warning(
      "documents.unknown-attribute",
      "\(context.noun.capitalizedSentence) has no attribute “\(key)”; it is ignored.",
      at: place, hint: suggestion(key, context.keys))
  }
  static func unknownClass(
    _ name: String, in context: KnownNames.Context, at place: SourceLocation
  ) -> Diagnostic {
    .warning(
      "documents.unknown-class",
      "\(context.noun.capitalizedSentence) knows no class “\(name)”; it is ignored.",
      at: place, hint: suggestion(name, context.classes ?? []))
  }
  static func undefinedNote(_ label: String, known: [String], at place: SourceLocation) -> Diagnostic {
    .error(
      "documents.undefined-note", "The note “\(label)” is called here but written nowhere.", at: place,
      hint: suggestion(label, known) ?? "Write it as “[^\(label)]: …” on a line of its own.")
  }
  static func duplicateNote(_ label: String, first: SourceLocation, at place: SourceLocation) -> Diagnostic {
    .error(
      "documents.duplicate-note", "The note “\(label)” is written twice; first in line \(first.line ?? 0).",
      at: place)
  }
  static func unusedNote(_ label: String, at place: SourceLocation) -> Diagnostic {
    .warning(
      "documents.unused-note", "The note “\(label)” is never called and is left out.", at: place,
      hint: "Call it with “[^\(label)]”.")
  }
  static func duplicateIdentifier(_ name: String, first: SourceLocation?, at place: SourceLocation?)
    -> Diagnostic
  {
    .error(
      "documents.duplicate-name", "The name “\(name)” is given twice; first in line \(first?.line ?? 0).",
      at: place)
  }
  static func unknownReference(_ name: String, known: [String], at place: SourceLocation?) -> Diagnostic {
    .error(
      "documents.unknown-reference", "Nothing here is called “\(name)”.", at: place,
      hint: suggestion(name, known))
  }
  static func unnumbered(_ name: String, at place: SourceLocation?) -> Diagnostic {
    .warning(
      "documents.unnumbered-reference", "“\(name)” has no number; its heading is named instead.", at: place,
      hint: "Set “number-sections: true” in the front matter to number sections.")
  }
  static func missingAlternative(_ target: String, at place: SourceLocation) -> Diagnostic {
    .warning(
      "documents.alternative-text", "The figure “\(target)” has no alternative text.", at: place,
      hint: "Say in fig-alt=\"…\" what it shows, for those who cannot see it.")
  }
  static func emptyTarget(at place: SourceLocation) -> Diagnostic {
    .error("documents.figure", "The figure names no file.", at: place)
  }
  static func tableRow(cells: Int, columns: Int, at place: SourceLocation) -> Diagnostic {
    .warning(
      "documents.table-row",
      "The row has \(cells) \(cells == 1 ? "cell" : "cells"), the table has \(columns) columns.", at: place,
      hint: cells > columns
        ? "The cells beyond the last column are left out." : "The missing cells stay empty.")
  }
  static func notIncluded(_ path: String, at place: SourceLocation) -> Diagnostic {
    .error("documents.include", "Files cannot be included here: “\(path)”.", at: place)
  }

  // MARK: Works

  static func badBibTeX(_ message: String, hint: String?, at place: SourceLocation) -> Diagnostic {
    .error("documents.bibliography", message, at: place, hint: hint)
  }
  static func doubleField(_ name: String, in key: String, at place: SourceLocation) -> Diagnostic {
    .warning(
      "documents.bibliography", "The entry “\(key)” has the field “\(name)” twice; the first counts.", at: place)
  }
  static func badCSL(_ wanted: String, found: String, at place: SourceLocation?) -> Diagnostic {
    .error("documents.bibliography", "\(wanted), not \(found).", at: place)
  }
  static func workWithoutKey(at place: SourceLocation?) -> Diagnostic {
    .error(
      "documents.bibliography", "This work has no “id”, so nothing can cite it.", at: place)
  }
  static func duplicateWork(_ key: String, first: SourceLocation?, at place: SourceLocation?) -> Diagnostic {
    .warning(
      "documents.bibliography", "The key “\(key)” is given twice; first in line \(first?.line ?? 0), which counts.",
      at: place)
  }
  static func unknownWork(_ key: String, known: [String], at place: SourceLocation?) -> Diagnostic {
    .error(
      "documents.unknown-work", "No work in the bibliography has the key “\(key)”.", at: place,
      hint: suggestion(key, known)
        ?? (known.isEmpty ? "Name the file of the works in the front matter: “bibliography: works.bib”." : nil))
  }
  static func stylesAreNotRead(at place: SourceLocation?) -> Diagnostic {
    .warning(
      "documents.front-matter", "Styles in CSL are not read; “csl” is ignored.", at: place,
      hint: "Write “citations: notes” or “citations: author-date” under “format: cartouche:”.")
  }

  static func gridIsTheTemplates(at place: SourceLocation?) -> Diagnostic {
    .warning(
      "documents.front-matter", "The grid is the template's; “grid” is ignored.", at: place,
      hint: "Write “linestretch: 1.1” to set lines farther apart, or “grid” in a style file of your own.")
  }
  static func fixedLocation(_ key: String, _ name: String, stands: String, at place: SourceLocation?) -> Diagnostic {
    .warning("documents.front-matter", "“\(key): \(name)” has no effect: \(stands).", at: place)
  }

  // MARK: Front matter

  static func unknownFrontMatter(
    _ key: String, known: [String], at place: SourceLocation?
  ) -> Diagnostic {
    .warning(
      "documents.front-matter", "The front matter has no key “\(key)”; it is ignored.", at: place,
      hint: suggestion(key, known))
  }
  static func wrongFrontMatter(
    _ key: String, wanted: String, found: String, at place: SourceLocation?
  ) -> Diagnostic {
    .error("documents.front-matter", "“\(key)” must be \(wanted), not \(found).", at: place)
  }

  private static func suggestion(_ name: String, _ known: [String]) -> String? {
    nearestName(to: name, among: known).map { "Did you mean “\($0)”?" }
  }
}

extension String {
  /// The text with a capital at its start.
  fileprivate var capitalizedSentence: String { prefix(1).uppercased() + dropFirst() }
}
