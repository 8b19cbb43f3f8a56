/// The quotation marks of a language.
///
/// Sources: Unicode CLDR's delimiters; the French marks stand off by a narrow no-break space.
public struct Quotes: Sendable, Hashable {
  /// Around what is said.
  public var outerOpen: String, outerClose: String
  /// Around what is said within.
  public var innerOpen: String, innerClose: String

  /// The marks of a language by its BCP 47 tag; English ones for a language not listed.
  public init(language: String) {
    let primary = language.split(separator: "-").first.map { $0.lowercased() } ?? "en"
    let marks: [String] =
      switch primary {
      case "de", "cs", "sk", "sl", "bg", "lt", "is": ["„", "“", "‚", "‘"]
      case "fr": ["«\u{202F}", "\u{202F}»", "“", "”"]
      case "ru", "uk", "be": ["«", "»", "„", "“"]
      case "it", "es", "pt", "el", "no", "nb", "nn", "ca": ["«", "»", "“", "”"]
      case "pl", "ro", "hu": ["„", "”", "«", "»"]
      case "sv", "fi": ["”", "”", "’", "’"]
      default: ["“", "”", "‘", "’"]
      }
    (outerOpen, outerClose, innerOpen, innerClose) = (marks[0], marks[1], marks[2], marks[3])
  }
}
