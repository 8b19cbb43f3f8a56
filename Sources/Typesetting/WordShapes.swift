import CHarfBuzz

/// The glyphs of words that were shaped before, for one style and script: most words of a text come again.
///
/// A word is shaped with the space before it and the space after it. In most fonts nothing reaches further: the
/// only thing that a space takes part in is the kerning of pairs (``FontFace/shapesWordsAlone(_:_:script:)``). The
/// word's glyphs and the space before it, with its kerning to the word, are kept; the space after it belongs to
/// the next word.
struct WordShapes {
  /// What is kept of a word: its glyphs among those of all words, their clusters counted from its first byte.
  private struct Entry {
    var glyphs: Range<Int>
    /// Whether the text can be cut before the space that follows.
    var isSafeBeforeNext: Bool
  }

  private var entries: [PackedWord: Entry] = [:]
  private var glyphs: [ShapedGlyph] = []
  /// Whether words may be taken by themselves; otherwise only whole segments are kept. False until enough text
  /// came by for the answer to be worth looking into the font for it.
  private(set) var cutsWords = false
  private var mayCutWords: (() -> Bool)?
  private var bytesSeen = 0
  private let spaceAdvance: Int32

  /// After how many bytes of text the font's rules are looked into: the labels of charts are fewer.
  static let worthLooking = 4096

  /// About a megabyte of glyphs; then everything is forgotten, and the words of the text at hand come back.
  private static let capacity = 32_768

  /// How many glyphs are kept.
  var count: Int { glyphs.count }

  init(_ style: ResolvedStyle, _ face: FontFace, script: UInt32) {
    let (features, language) = (style.features, style.language)
    mayCutWords = { face.shapesWordsAlone(features, language, script: script) }
    spaceAdvance = Int32(truncatingIfNeeded: face.advance(ofGlyph: face.glyph(" ")))
  }

  /// Whether the shaping of a script looks at letters alone and not at what stands around the word.
  static func serve(_ segment: TextSegment) -> Bool {
    let scripts = [HB_SCRIPT_LATIN, HB_SCRIPT_CYRILLIC, HB_SCRIPT_GREEK]
    return segment.level == 0 && scripts.contains { $0.rawValue == segment.script }
  }

  /// The glyphs of a segment, word by word; `shape` shapes bytes of the text that are not known yet.
  ///
  /// Nil where a word turns out to depend on its neighbours: the segment must then be shaped as a whole.
  mutating func glyphs(
    _ text: [UInt8], _ range: Range<Int>, _ shape: (Range<Int>) -> [ShapedGlyph]
  ) -> [ShapedGlyph]? {
    if glyphs.count > Self.capacity {
      entries.removeAll(keepingCapacity: true)
      glyphs.removeAll(keepingCapacity: true)
    }
    bytesSeen += range.count
    if bytesSeen > Self.worthLooking, let answer = mayCutWords {
      cutsWords = answer()
      mayCutWords = nil
    }
    // A whole segment that is longer than what is kept gains nothing.
    if !cutsWords, range.count > PackedWord.longest { return nil }
    var result: [ShapedGlyph] = []
    result.reserveCapacity(range.count)
    var start = range.lowerBound
    var isSafe = true
    while start < range.upperBound {
      let end = cutsWords ? endOfWord(text, from: start, in: range) : range.upperBound
      guard let word = PackedWord(text, start..<end, isLast: end == range.upperBound) else {
        // Words this long are rare: shaped anew each time.
        guard let entry = shaped(text, start..<end, in: range, shape) else { return nil }
        append(entry.glyphs, entry.isSafe, at: start)
        start = end
        continue
      }
      if let known = entries[word] {
        append(glyphs[known.glyphs], known.isSafeBeforeNext, at: start)
      } else {
        guard let entry = shaped(text, start..<end, in: range, shape) else { return nil }
        entries[word] = Entry(
          glyphs: glyphs.count..<(glyphs.count + entry.glyphs.count), isSafeBeforeNext: entry.isSafe)
        glyphs += entry.glyphs
        append(entry.glyphs[...], entry.isSafe, at: start)
      }
      start = end
    }
    return result

    func append(_ word: some Collection<ShapedGlyph>, _ isSafeBeforeNext: Bool, at start: Int) {
      let first = result.count
      for var glyph in word {
        glyph.cluster += Int32(truncatingIfNeeded: start)
        result.append(glyph)
      }
      if start > range.lowerBound { result[first].isSafeToBreak = isSafe }
      isSafe = isSafeBeforeNext
    }
  }

  /// The glyphs of a word with the space before it, clusters counted from its first byte; nil where the spaces at
  /// its sides are more than kerned.
  private func shaped(
    _ text: [UInt8], _ word: Range<Int>, in range: Range<Int>, _ shape: (Range<Int>) -> [ShapedGlyph]
  ) -> (glyphs: [ShapedGlyph], isSafe: Bool)? {
    let isLast = word.upperBound == range.upperBound
    var glyphs = shape(word.lowerBound..<(isLast ? word.upperBound : word.upperBound + 1))
    var isSafe = true
    if !isLast {
      guard let space = glyphs.popLast(), space.cluster == word.upperBound, space.advance == spaceAdvance,
        space.dx == 0, space.dy == 0, glyphs.last.map({ $0.cluster < space.cluster }) ?? false
      else { return nil }
      isSafe = space.isSafeToBreak
    }
    if word.lowerBound > range.lowerBound {
      guard glyphs.count > 1, let space = glyphs.first, space.cluster == word.lowerBound,
        space.dx == 0, space.dy == 0, glyphs[1].cluster > space.cluster
      else { return nil }
    }
    for index in glyphs.indices { glyphs[index].cluster -= Int32(truncatingIfNeeded: word.lowerBound) }
    return (glyphs, isSafe)
  }

  /// Where a word ends that begins at a byte, its leading space included: at the next single space before a
  /// letter.
  private func endOfWord(_ text: [UInt8], from start: Int, in range: Range<Int>) -> Int {
    var index = start + 1
    while index + 1 < range.upperBound {
      if text[index] == 0x20, text[index - 1] != 0x20, beginsWord(text, index + 1) { return index }
      index += 1
    }
    return range.upperBound
  }

  /// Whether a character begins a word that can be taken by itself: no space, no mark that belongs to what
  /// stands before it, nothing invisible. Others stay with the word before.
  private func beginsWord(_ text: [UInt8], _ index: Int) -> Bool {
    switch text[index] {
    case 0x21...0x7E: true
    case 0xC2: text[index + 1] != 0xAD
    case 0xC3...0xCB, 0xCE...0xD1: true
    case 0xE2: text[index + 1] == 0x80 && (0x90..<0xA8).contains(text[index + 2])
    default: false
    }
  }
}
