import Files
import Geometry
import Testing
import Typesetting

/// Compares the points of real words with those that LibreOffice's own reader finds, where it is installed.
@Suite struct LibhyphenTests {
  static let english = """
    measurement transfers international manufacturers asymmetrical capability deliveries respectively \
    institutes diplomacy conventional peacekeeping reconnaissance helicopters submarines subordinate interoperability \
    exercises bilateral multilateral sovereignty archipelago negotiations ratification verification \
    deterrence proliferation intelligence infrastructure procurement artillery surveillance sustainability administration
    """
  static let french = """
    gouvernement armement exportation coopération stratégique renseignement aéronautique européenne \
    développement \
    souveraineté négociation dissuasion hélicoptère ministère fabrication
    """
  /// Two levels: compounds first, then their parts.
  static let german = """
    waffenexporte sicherheitspolitik rüstungskontrolle verteidigungsministerium generation farbe parlament \
    diagnostik bundesregierung außenpolitik friedensforschungsinstitut hubschrauber regenerator schiffahrt
    """

  @Test(
    "Our points are those of libhyphen, where that is installed",
    arguments: [
      ("en-US", "hyph_en_US.dic", english), ("en-GB", "hyph_en_GB.dic", english),
      ("fr", "hyph_fr.dic", french),
    ])
  func points(_ row: (language: String, file: String, words: String)) throws {
    let path = "/usr/share/hyphen/\(row.file)"
    guard let reference = Libhyphen(path), let ours = Hyphenator(language: row.language) else {
      print("libhyphen or \(path) is not installed: not compared.")
      return
    }
    for word in row.words.split(separator: " ").map(String.init) {
      #expect(ours.divided(word) == reference.divided(word))
    }
  }

  @Test("German compounds are divided at their joints, then within their parts")
  func compounds() throws {
    guard let german = Hyphenator(language: "de-DE") else {
      print("The German dictionary is not installed: not tested.")
      return
    }
    let divided = Self.german.split(separator: " ").map { german.divided(String($0)) }
    // As libhyphen 2.8.8 divides them; it takes seconds to load this dictionary, so it is not asked again.
    #expect(divided == Self.germanDivided)
  }
  static let germanDivided = [
    "waf-fen-ex-por-te", "si-cher-heits-po-li-tik", "rüs-tungs-kon-trol-le",
    "ver-tei-di-gungs-mi-nis-te-ri-um", "ge-ne-ra-ti-on", "far-be", "par-la-ment", "dia-gnos-tik",
    "bun-des-re-gie-rung", "au-ßen-po-li-tik", "frie-dens-for-schungs-in-sti-tut", "hub-schrau-ber",
    "re-ge-ne-ra-tor", "schif-fahrt",
  ]
}

/// The C library of LibreOffice, loaded if it is there.
private final class Libhyphen {
  private typealias Load = @convention(c) (UnsafePointer<CChar>) -> OpaquePointer?
  private typealias Free = @convention(c) (OpaquePointer?) -> Void
  private typealias Hyphenate =
    @convention(c) (
      OpaquePointer?, UnsafePointer<CChar>, Int32, UnsafeMutablePointer<CChar>, UnsafeMutablePointer<CChar>?,
      UnsafeMutablePointer<OpaquePointer?>, UnsafeMutablePointer<OpaquePointer?>,
      UnsafeMutablePointer<OpaquePointer?>
    ) -> Int32

  private let dictionary: OpaquePointer
  private let hyphenate: Hyphenate
  private let free: Free

  init?(_ path: String) {
    guard fileKind(at: path) == .file, let library = dlopen("libhyphen.so.0", RTLD_NOW),
      let load = dlsym(library, "hnj_hyphen_load"), let free = dlsym(library, "hnj_hyphen_free"),
      let hyphenate = dlsym(library, "hnj_hyphen_hyphenate2"),
      let dictionary = unsafeBitCast(load, to: Load.self)(path)
    else { return nil }
    self.dictionary = dictionary
    self.hyphenate = unsafeBitCast(hyphenate, to: Hyphenate.self)
    self.free = unsafeBitCast(free, to: Free.self)
  }

  deinit { free(dictionary) }

  /// The word with hyphens at its points; its file is in UTF-8.
  func divided(_ word: String) -> String {
    var marks = [CChar](repeating: 0, count: word.utf8.count + 5)
    var replacements: OpaquePointer?
    var positions: OpaquePointer?
    var cuts: OpaquePointer?
    _ = hyphenate(
      dictionary, word, Int32(word.utf8.count), &marks, nil, &replacements, &positions, &cuts)
    var result = ""
    for (index, character) in word.enumerated() {
      result.append(character)
      if index < word.count - 1, marks[index] & 1 == 1 { result.append("-") }
    }
    return result
  }
}
