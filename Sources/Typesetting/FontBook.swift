import CHarfBuzz
public import Diagnostics
import Geometry
public import SceneGraph

/// Finds fonts, shapes text with them and measures it.
///
/// ```swift
/// let book = FontBook()
/// let title = TextStyle(family: "Lato", size: 12, weight: 700)
/// let shaped = book.shape("Arms exports, 1992–2016", title, paint: .color(.black))
/// scene.children += shaped.runs.map(SceneNode.glyphs)
/// book.takeDiagnostics().forEach { print($0) }
/// ```
///
/// A file is opened when the first text needs it, and mapped, not read: a chart in two weights of Lato
/// touches two files. Positions are the font's own, unhinted and scaled, so that what is measured is what is
/// drawn. A book belongs to one task; several tasks have one each.
public final class FontBook {
  /// The fonts it draws on.
  public let configuration: FontConfiguration
  private var catalog: FontCatalog
  private var faces: [FontID: FontFace] = [:]
  private var resolved: [TextStyle: ResolvedStyle] = [:]
  private var latest: ResolvedStyle?
  private var diagnostics = FontDiagnostics()
  private let shaper = Shaper()
  private var dividers: [String: WordDivider?] = [:]

  /// A book over a configuration; opens nothing yet.
  public init(_ configuration: FontConfiguration = .standard) {
    self.configuration = configuration
    catalog = FontCatalog(configuration)
  }

  /// Shapes one line of text: fonts, ligatures, kerning, features, scripts, and both directions.
  ///
  /// - Parameters:
  ///   - text: The line. Line breaks and tabs in it are set as spaces.
  ///   - style: Its typeface. Where the family has no glyph, another of the configuration's fallback families
  ///     stands in, and a warning says so.
  ///   - paint: The colour of the runs.
  ///   - location: Where the text comes from, for the warning.
  /// - Returns: Runs from left to right, the line's start at the origin; none where the text is empty.
  /// - Complexity: Linear in the text; about a microsecond for each word.
  public func shape(
    _ text: String, _ style: TextStyle, paint: Paint, at location: SourceLocation? = nil
  ) -> ShapedText {
    let style = resolve(style)
    let bytes = lineBytes(text)
    let pieces = shapedPieces(bytes, style, at: location)
    var pen = 0.0
    var runs: [GlyphRun] = []
    for index in visualOrder(levels: pieces.map(\.level)) {
      let piece = pieces[index]
      runs.append(
        piece.run(
          text: bytes, size: style.style.size, tracking: style.tracking, origin: Point(x: pen, y: 0),
          paint: paint))
      pen += piece.advance(size: style.style.size, tracking: style.tracking)
    }
    if style.face == nil { pen = estimatedAdvance(text, style.style) }
    return ShapedText(runs: runs, extent: extent(style, advance: pen))
  }

  /// The measures of a style's font at its size.
  public func metrics(of style: TextStyle) -> FontMetrics? {
    resolve(style).face.map { FontMetrics($0, size: style.size) }
  }

  /// The font that a style's family, weight and slant lead to; nil where no font at all was found.
  public func font(of style: TextStyle) -> FontID? { resolve(style).face?.record.font }

  /// The style that asks for a font by its own names, for formats that name fonts: `Lato`, 700, upright. Nil for a
  /// font that this book has not used.
  public func style(of font: FontID, size: Double) -> TextStyle? {
    faces[font].map {
      TextStyle(family: $0.record.family, size: size, weight: $0.record.weight, slant: $0.record.slant)
    }
  }

  /// Whether a font that this book has used draws a character by this glyph when it stands alone.
  public func draws(_ character: Unicode.Scalar, by glyph: UInt32, in font: FontID) -> Bool {
    faces[font]?.glyph(character) == glyph
  }

  /// What had to be replaced since the last call: families, weights, slants and characters that are missing,
  /// each named once.
  public func takeDiagnostics() -> [Diagnostic] { diagnostics.take() }
}

extension FontBook: TextMeasuring {
  /// The extent of one line of text: that of ``shape(_:_:paint:at:)``, remembered for texts measured before.
  public func measure(_ text: String, _ style: TextStyle) -> TextExtent {
    let style = resolve(style)
    if text.isEmpty { return extent(style, advance: 0) }
    if let advance = style.advances[text] { return extent(style, advance: advance) }
    let pieces = shapedPieces(lineBytes(text), style, at: nil)
    var advance = 0.0
    for index in visualOrder(levels: pieces.map(\.level)) {
      advance += pieces[index].advance(size: style.style.size, tracking: style.tracking)
    }
    if style.face == nil { advance = estimatedAdvance(text, style.style) }
    // Enough for the labels of a chart; a report's text is not measured but set.
    if style.advances.count >= 8192 { style.advances.removeAll(keepingCapacity: true) }
    style.advances[text] = advance
    return extent(style, advance: advance)
  }

  private func extent(_ style: ResolvedStyle, advance: Double) -> TextExtent {
    let size = style.style.size
    guard let face = style.face else {
      return TextExtent(advance: advance, ascent: 0.8 * size, descent: 0.2 * size)
    }
    let scale = size / Double(face.unitsPerEm)
    return TextExtent(
      advance: advance, ascent: Double(face.ascent) * scale, descent: Double(face.descent) * scale)
  }

  /// Without any font, layout still needs a width; the missing font is an error of its own.
  private func estimatedAdvance(_ text: String, _ style: TextStyle) -> Double {
    Double(text.unicodeScalars.count) * (0.5 + style.tracking) * style.size
  }
}

// MARK: What the rest of the module asks for

extension FontBook {
  /// A style with its font; found once, remembered by the whole style.
  func resolve(_ style: TextStyle) -> ResolvedStyle {
    if let latest, latest.style == style { return latest }
    if let known = resolved[style] {
      latest = known
      return known
    }
    let made = ResolvedStyle(style, face: face(for: style))
    resolved[style] = made
    latest = made
    return made
  }

  /// Shapes a text in one style, in logical order, with other fonts standing in where glyphs are missing.
  func shapedPieces(_ text: [UInt8], _ style: ResolvedStyle, at location: SourceLocation?) -> [ShapedPiece] {
    itemize(text).segments.flatMap { shapedPieces(text, $0, style, at: location) }
  }

  /// The same for one segment of a longer text.
  func shapedPieces(
    _ text: [UInt8], _ segment: TextSegment, _ style: ResolvedStyle, at location: SourceLocation?
  ) -> [ShapedPiece] {
    guard let face = style.face else { return [] }
    let piece = shapedPiece(text, segment, style, face)
    if !piece.glyphs.contains(where: { $0.id == 0 }) { return [piece] }
    let fallback = FontFallback(
      shaper: shaper, style: style, candidates: fallbackFamilies(for: style.style),
      openFace: { self.fallbackFace($0, style) })
    return fallback.mend(piece, of: text, segment) { scalar, substitute in
      diagnostics.report(
        missing: scalar, from: face.record.family, in: String(decoding: text, as: UTF8.self),
        substitute: substitute, at: location)
    }
  }

  /// A segment in the style's own face: word by word where that makes no difference, and else as a whole.
  private func shapedPiece(
    _ text: [UInt8], _ segment: TextSegment, _ style: ResolvedStyle, _ face: FontFace
  ) -> ShapedPiece {
    func shape(_ segment: TextSegment) -> ShapedPiece {
      shaper.shape(text, segment, face: face, features: style.features, language: style.language)
    }
    guard WordShapes.serve(segment) else { return shape(segment) }
    let words = style.words[segment.script, default: WordShapes(style, face, script: segment.script)].glyphs(
      text, segment.range
    ) { shape(TextSegment(range: $0, level: segment.level, script: segment.script)).glyphs }
    guard let words else { return shape(segment) }
    return ShapedPiece(
      face: face, range: segment.range, level: segment.level, script: segment.script, glyphs: words)
  }

  /// Shapes a text in a face that has all of it.
  func reshape(
    _ text: [UInt8], _ segment: TextSegment, _ style: ResolvedStyle, _ face: FontFace
  ) -> [ShapedGlyph] {
    shaper.shape(text, segment, face: face, features: style.features, language: style.language).glyphs
  }

  /// What divides the words of a language; its dictionary is loaded when the first word asks for it.
  func divider(for language: String) -> WordDivider? {
    if let known = dividers[language] { return known }
    let made = Hyphenator(language: language, folders: configuration.hyphenationFolders).map(WordDivider.init)
    dividers[language] = made
    if made == nil, !Self.undivided.contains(language.prefix { $0 != "-" }.lowercased()) {
      diagnostics.report(missingHyphenation: language)
    }
    return made
  }

  /// Languages whose writing divides no words by hyphens: nobody misses a dictionary.
  private static let undivided: Set = [
    "zh", "ja", "ko", "he", "yi", "ar", "fa", "ur", "ps", "ug", "dv", "th", "lo", "km", "my", "bo", "vi",
  ]

  private func fallbackFamilies(for style: TextStyle) -> [String] {
    let language = style.language ?? ""
    return configuration.fallbackFamilies.map { family in
      // One font family draws Chinese, Japanese and Korean by the shapes that each is used to.
      guard family.hasPrefix("Noto Sans CJK ") || family.hasPrefix("Noto Serif CJK ") else { return family }
      let base = family.dropLast(2)
      if language.hasPrefix("ja") { return base + "JP" }
      if language.hasPrefix("ko") { return base + "KR" }
      if language.hasPrefix("zh-Hant") || language == "zh-TW" || language == "zh-HK" { return base + "TC" }
      return family
    }
  }

  private func fallbackFace(_ family: String, _ style: ResolvedStyle) -> FontFace? {
    catalog.record(family: family, weight: style.style.weight, slant: style.style.slant).flatMap(open)
  }

  /// The face for a style: the first family of its list that is there, or else the first fallback family.
  private func face(for style: TextStyle) -> FontFace? {
    defer { diagnostics.report(unreadable: catalog.unreadable) }
    let families = style.family.split(separator: ",").map(familyName)
    for family in families {
      let name = StandardFonts.family(forGeneric: family.lowercased()) ?? family
      guard let record = catalog.record(family: name, weight: style.weight, slant: style.slant),
        let face = open(record)
      else { continue }
      diagnostics.report(found: record, for: style)
      diagnostics.report(missingFeaturesOf: face, for: style)
      return face
    }
    let substitutes = configuration.fallbackFamilies.lazy.compactMap { [self] family in
      catalog.record(family: family, weight: style.weight, slant: style.slant).flatMap(open)
    }
    let substitute = substitutes.first
    diagnostics.report(
      missingFamily: families.first ?? style.family, substitute: substitute?.record.family,
      known: catalog.knownFamilies(), searched: configuration)
    return substitute
  }

  private func open(_ record: FontRecord) -> FontFace? {
    if let face = faces[record.font] { return face }
    let face = FontFace(record)
    faces[record.font] = face
    return face
  }
}

/// A family's name without the quotation marks of style sheets.
private func familyName(_ text: Substring) -> String {
  let outside: Set<Character> = [" ", "\"", "'"]
  var rest = text
  while let first = rest.first, outside.contains(first) { rest.removeFirst() }
  while let last = rest.last, outside.contains(last) { rest.removeLast() }
  return String(rest)
}

/// The bytes of a line: what ends lines or moves columns becomes a space, byte for byte.
private func lineBytes(_ text: String) -> [UInt8] {
  var bytes = Array(text.utf8)
  for i in bytes.indices where bytes[i] < 0x20 || bytes[i] == 0x7F { bytes[i] = 0x20 }
  return bytes
}
