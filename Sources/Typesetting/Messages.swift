import Diagnostics
import SceneGraph

/// Every sentence this module says to a user.
enum Messages {
  static func missingGlyphs(_ missing: FontDiagnostics.MissingCharacters) -> Diagnostic {
    let first = missing.scalars.prefix(3).map { "“\($0)” (\(codePoint($0)))" }.joined(separator: ", ")
    let more = missing.scalars.count - 3
    let characters =
      switch more {
      case ...0: first
      case 1: "\(first) and another character"
      default: "\(first) and \(more) other characters"
      }
    let place =
      missing.scalars.first.flatMap { excerpt(of: missing.text, around: $0) }.map { ", in “\($0)”" } ?? ""
    guard let substitute = missing.substitute else {
      let mark = missing.scalars.count > 1 ? "marks for missing glyphs are" : "the mark for a missing glyph is"
      return .warning(
        "typesetting.missing-glyph",
        "No font has \(characters), asked of \(missing.family)\(place); \(mark) drawn.",
        at: missing.location,
        hint: "Add a font that has it to the report's fonts, or choose another character.")
    }
    return .warning(
      "typesetting.missing-glyph",
      "\(missing.family) has no \(characters)\(place); \(substitute) is used instead.", at: missing.location)
  }

  static func missingFamily(_ family: String, substitute: String, known: [String]) -> Diagnostic {
    let meant = nearestName(to: family, among: known)
    return .warning(
      "typesetting.missing-family", "There is no font family “\(family)”; \(substitute) is used instead.",
      hint: meant.map { "Did you mean “\($0)”?" }
        ?? "Install it, or name its files in the configuration of fonts.")
  }

  static func noFonts(_ family: String, folders: [String]) -> Diagnostic {
    .error(
      "typesetting.no-fonts",
      "No font was found, neither “\(family)” nor any other; text is left out.",
      hint: "Install Lato and Vollkorn (on Debian: fonts-lato fonts-vollkorn), or name the folder that has "
        + "them in CARTOUCHE_FONTS. Looked in: \(folders.joined(separator: ", ")).")
  }

  static func missingFace(
    family: String, weight: Int, slant: TextStyle.Slant, found: FontRecord
  ) -> Diagnostic {
    let wanted = "weight \(weight)\(slant == .italic ? " italic" : "")"
    let got = "weight \(found.weight)\(found.slant == .italic ? " italic" : "")"
    return .warning(
      "typesetting.missing-face", "\(family) has no \(wanted); its \(got) is used instead.")
  }

  static func unreadableFont(_ path: String) -> Diagnostic {
    .warning(
      "typesetting.unreadable-font", "“\(path)” is not there or holds no font; it is left out.",
      hint: "Fonts are TrueType or OpenType files: .ttf, .otf, .ttc, .otc.")
  }

  static func missingFeature(_ tag: String, family: String) -> Diagnostic {
    let names = [
      "smcp": "small capitals", "c2sc": "small capitals for capitals", "onum": "old-style figures",
      "pnum": "proportional figures", "sups": "superscripts", "subs": "subscripts", "frac": "fractions",
    ]
    let name = names[tag].map { "\($0) (\(tag))" } ?? "feature “\(tag)”"
    return .warning("typesetting.missing-feature", "\(family) has no \(name); the text is set without.")
  }

  static func missingHyphenation(_ language: String) -> Diagnostic {
    let base = language.split(separator: "-").first.map { $0.lowercased() } ?? language
    return .warning(
      "typesetting.missing-hyphenation",
      "There is no hyphenation dictionary for “\(language)”; its words are not divided.",
      hint: "On Debian it is in the package hyphen-\(base), if there is one.")
  }

  /// Such as `U+4E2D`.
  static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Some words around a character, so that it can be found where no place is known; nil where it is alone.
  private static func excerpt(of text: String, around scalar: Unicode.Scalar) -> String? {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count > 1, let index = scalars.firstIndex(of: scalar) else { return nil }
    let start = max(0, index - 15)
    let end = min(scalars.count, index + 16)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<end])
    return (start > 0 ? "…" : "") + String(view) + (end < scalars.count ? "…" : "")
  }
}
