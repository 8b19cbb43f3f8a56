import Files

/// Finds where words of a language may be divided, by Liang's patterns (Franklin Mark Liang, “Word
/// Hy-phen-a-tion by Com-put-er”, 1983) in the `hyph_*.dic` files that LibreOffice and Debian share.
///
/// ```swift
/// let english = try #require(Hyphenator(language: "en-US"))
/// english.divided("asymmetrical")   // "asym-met-ri-cal"
/// english.points(in: "office")      // [2]
/// ```
///
/// A file may hold two levels (`NEXTLEVEL`): the first finds where a compound is joined, the second divides
/// its parts, each as a word of its own with the file's minima for parts. Rules that change letters at a
/// division (`pattern/…=…`, as for Hungarian) are left out, and such words not divided there.
/// Finding the points of a word takes time in proportion to its length, about a microsecond.
public struct Hyphenator: Sendable {
  /// The patterns that divide a word, or a part of a compound.
  private let patterns: HyphenationPatterns
  /// The patterns that find the joints of a compound, where the file has two levels.
  private let joints: HyphenationPatterns?
  private let settings: HyphenationFile.Settings

  /// Letters that stay together at the start of a word, and at its end.
  public var minimumBefore: Int { settings.before }
  /// Letters that stay together at the end of a word.
  public var minimumAfter: Int { settings.after }

  /// Loads the dictionary of a language; nil where none is installed.
  ///
  /// - Parameters:
  ///   - language: BCP 47: `en`, `en-GB`, `de-AT`. Without a region, `en` is American.
  ///   - folders: Where `hyph_*.dic` files are; the first that has one wins.
  public init?(language: String, folders: [String] = Hyphenator.usualFolders) {
    for name in Hyphenator.fileNames(of: language) {
      for folder in folders {
        guard let bytes = try? readFile(joinPath(folder, name)) else { continue }
        self.init(dictionary: bytes)
        return
      }
    }
    // Any other variety of the language is better than none.
    let prefix = "hyph_\(language.split(separator: "-").first ?? "")"
    for folder in folders {
      let names = (try? listFolder(folder)) ?? []
      let name = names.first { $0.hasPrefix(prefix + "_") && $0.hasSuffix(".dic") }
      guard let name, let bytes = try? readFile(joinPath(folder, name)) else { continue }
      self.init(dictionary: bytes)
      return
    }
    return nil
  }

  /// Reads a dictionary from its bytes; nil where its character set is none of UTF-8, ISO8859-1, ISO8859-15,
  /// KOI8-R and microsoft-cp1251.
  public init?(dictionary bytes: [UInt8]) {
    guard let file = HyphenationFile(bytes) else { return nil }
    settings = file.settings
    if let second = file.secondLevel, !file.firstLevel.isEmpty {
      joints = HyphenationPatterns(file.text, lines: file.firstLevel, rule: .longest)
      patterns = HyphenationPatterns(file.text, lines: second, rule: .longest)
    } else {
      // A first level without a pattern joins nothing.
      joints = nil
      patterns = HyphenationPatterns(file.text, lines: file.secondLevel ?? file.firstLevel, rule: .all)
    }
  }

  /// Where a word may be divided, as counts of the UTF-8 bytes before each place, rising.
  ///
  /// The word is letters, perhaps with apostrophes; capitals count as small letters.
  public func points(in word: String) -> [Int] {
    let lower = word.utf8.allSatisfy { $0 < 0x80 } ? nil : word.lowercased()
    // A letter whose small form takes more bytes would shift the places after it.
    if let lower, lower.utf8.count != word.utf8.count { return [] }
    return points(inBytes: Array((lower ?? word).utf8))
  }

  /// The word with hyphens at its points, for people who check a dictionary.
  public func divided(_ word: String) -> String {
    let points = points(in: word)
    var parts: [String] = []
    var start = 0
    let bytes = Array(word.utf8)
    for point in points + [bytes.count] {
      parts.append(String(decoding: bytes[start..<point], as: UTF8.self))
      start = point
    }
    return parts.joined(separator: "-")
  }

  /// The same for a word in small letters (ASCII capitals apart) that is bytes already.
  func points(inBytes word: [UInt8]) -> [Int] {
    var bytes = word
    for i in bytes.indices where bytes[i] >= 0x41 && bytes[i] <= 0x5A { bytes[i] |= 0x20 }
    let values = values(of: bytes)
    return allowed(values, bytes, before: settings.before, after: settings.after)
  }

  /// The value at each place of a word: odd where it may be divided, its minima left to the caller.
  private func values(of word: [UInt8]) -> [UInt8] {
    var values = [UInt8](repeating: 0, count: word.count + 1)
    guard let joints else {
      patterns.apply(to: word[...], &values)
      return values
    }
    joints.apply(to: word[...], &values)
    let found = (1..<max(word.count, 1)).filter { values[$0] & 1 == 1 }
    if found.isEmpty {
      values = [UInt8](repeating: 0, count: word.count + 1)
      patterns.apply(to: word[...], &values)
      return values
    }
    // Each part is a word of its own, and may be a compound again.
    var start = 0
    for end in found + [word.count] {
      let part = Array(word[start..<end])
      let points = allowed(
        self.values(of: part), part, before: start > 0 ? settings.compoundBefore : 0,
        after: end < word.count ? settings.compoundAfter : 0)
      for i in start + 1..<max(end, start + 1) { values[i] = 0 }
      for point in points { values[start + point] = 1 }
      start = end
    }
    return values
  }

  /// The odd places that leave enough letters on both sides, to the end of the word or the next apostrophe: the
  /// letter that an `s` hangs on is no syllable to begin a line with (never `Chin-a's`).
  private func allowed(_ values: [UInt8], _ word: [UInt8], before: Int, after: Int) -> [Int] {
    let starts = word.indices.filter { word[$0] & 0xC0 != 0x80 }
    guard starts.count > max(before + after - 1, 1) else { return [] }
    return starts.enumerated().compactMap { count, byte in
      guard count > 0, values[byte] & 1 == 1 else { return nil }
      let lettersBefore = starts[..<count].reversed().prefix { word[$0] != 0x27 }.count
      let lettersAfter = starts[count...].prefix { word[$0] != 0x27 }.count
      return lettersBefore >= max(before, 1) && lettersAfter >= max(after, 1) ? byte : nil
    }
  }

  /// Where Debian's packages, Homebrew and macOS's LibreOffice keep dictionaries.
  public static let usualFolders = [
    "/usr/share/hyphen", "/opt/homebrew/share/hyphen", "/usr/local/share/hyphen", "/usr/share/myspell/dicts",
    "/Library/Spelling",
  ]

  /// The files that may hold a language's patterns, the likeliest first.
  static func fileNames(of language: String) -> [String] {
    let parts = language.split(separator: "-").map(String.init)
    guard let base = parts.first?.lowercased() else { return [] }
    let region = parts.dropFirst().first { $0.count == 2 }?.uppercased()
    let usual = ["en": "US", "de": "DE", "fr": "FR", "ru": "RU", "pt": "PT", "es": "ES"][base]
    return [region, usual].compactMap { $0.map { "hyph_\(base)_\($0).dic" } } + ["hyph_\(base).dic"]
  }
}
