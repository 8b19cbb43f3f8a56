import Geometry

/// Which fonts there are: the families that Cartouche names itself, and what the user adds.
///
/// Fonts are found by file, never by chance: the same configuration gives the same result on every machine
/// that has the files.
///
/// ```swift
/// var fonts = FontConfiguration.standard
/// fonts.files.append("Fonts/InstituteSans-Regular.otf")   // asked for by the family named in the file
/// let book = FontBook(fonts)
/// ```
///
/// A family is looked for in ``files`` and ``folders`` first, then among the standard fonts, and last, when
/// ``usesSystemFamilies`` is on, by exactly its name among the fonts installed on the system.
public struct FontConfiguration: Sendable, Hashable {
  /// Font files of the user (TrueType, OpenType, collections), asked for by the family names inside them.
  public var files: [String]
  /// Folders with font files of the user; their subfolders are not looked into.
  public var folders: [String]
  /// Where the standard fonts (Vollkorn, Lato, JetBrains Mono, Noto CJK, …) may be: the first folder that
  /// has a file wins.
  public var standardFolders: [String]
  /// The families that stand in, in this order, for a character that a font does not have.
  public var fallbackFamilies: [String]
  /// Whether a family that is found nowhere else is looked for, by name, among the system's fonts. Only then
  /// is fontconfig started, which takes about 5 ms, or half a second on its first run on a machine.
  public var usesSystemFamilies: Bool
  /// Where `hyph_*.dic` dictionaries are.
  public var hyphenationFolders: [String]

  /// A configuration from its parts; without arguments the standard fonts in the usual folders.
  public init(
    files: [String] = [], folders: [String] = [], standardFolders: [String] = usualFolders,
    fallbackFamilies: [String] = usualFallbackFamilies, usesSystemFamilies: Bool = true,
    hyphenationFolders: [String] = Hyphenator.usualFolders
  ) {
    (self.files, self.folders, self.standardFolders) = (files, folders, standardFolders)
    (self.fallbackFamilies, self.usesSystemFamilies) = (fallbackFamilies, usesSystemFamilies)
    self.hyphenationFolders = hyphenationFolders
  }

  /// The standard fonts in the usual folders, after those named by the environment: `CARTOUCHE_FONTS` is a
  /// list of folders between colons, whose fonts are also available by family.
  public static var standard: FontConfiguration {
    var configuration = FontConfiguration()
    if let value = getenv("CARTOUCHE_FONTS") {
      let folders = String(cString: value).split(separator: ":").map(String.init)
      configuration.folders = folders
      configuration.standardFolders = folders + configuration.standardFolders
    }
    return configuration
  }

  /// Where Debian's packages and macOS keep the standard fonts.
  public static let usualFolders: [String] = {
    var folders = [
      "/usr/share/fonts/truetype/lato", "/usr/share/fonts/truetype/vollkorn",
      "/usr/share/fonts/truetype/jetbrains-mono", "/usr/share/fonts/opentype/noto",
      "/usr/share/fonts/truetype/droid", "/usr/share/fonts/truetype/dejavu",
      "/usr/local/share/fonts", "/Library/Fonts",
    ]
    if let home = getenv("HOME") {
      let home = String(cString: home)
      folders += ["\(home)/Library/Fonts", "\(home)/.local/share/fonts", "\(home)/.fonts"]
    }
    return folders
  }()

  /// What stands in for missing characters: text faces first, then Chinese, Japanese and Korean, then the
  /// widest of the usual fonts (Hebrew, Arabic, symbols).
  public static let usualFallbackFamilies = [
    "Lato", "Vollkorn", "JetBrains Mono", "Noto Sans CJK SC", "DejaVu Sans", "Droid Sans Fallback",
  ]
}
