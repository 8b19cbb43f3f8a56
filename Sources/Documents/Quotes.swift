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

  /// A text as it stands within quotation marks: its own, of whatever language, become those for what is said within.
  func within(_ text: String) -> String {
    var isOpen = false
    var result = ""
    for character in text.replacing("«\u{202F}", with: "«").replacing("\u{202F}»", with: "»") {
      if "“”„«»\"".contains(character) {
        isOpen.toggle()
        result += isOpen ? innerOpen : innerClose
      } else {
        result.append(character)
      }
    }
    return result
  }
}
