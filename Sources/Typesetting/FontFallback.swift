import CHarfBuzz
import Diagnostics

/// Sets with other fonts what a font has no glyph for.
struct FontFallback {
  let shaper: Shaper
  let style: ResolvedStyle
  /// Families in the order in which they are tried.
  let candidates: [String]
  let openFace: (String) -> FontFace?

  /// Replaces the stretches of a piece that came out as missing glyphs, each by the first candidate that has
  /// its characters; what none has keeps the font's mark for a missing glyph.
  ///
  /// - Parameter report: Told of each character that is missing, and the family that stands in, if any.
  /// - Returns: Pieces in logical order.
  func mend(
    _ piece: ShapedPiece, of text: [UInt8], _ segment: TextSegment,
    report: (Unicode.Scalar, String?) -> Void
  ) -> [ShapedPiece] {
    var stretches: [(glyphs: Range<Int>, bytes: Range<Int>, isMissing: Bool)] = []
    piece.forEachCluster { cluster in
      let isMissing = piece.glyphs[cluster.glyphs].contains { $0.id == 0 }
      if let last = stretches.last, last.isMissing == isMissing {
        let start = min(last.bytes.lowerBound, cluster.bytes.lowerBound)
        let end = max(last.bytes.upperBound, cluster.bytes.upperBound)
        let glyphs = last.glyphs.lowerBound..<cluster.glyphs.upperBound
        stretches[stretches.count - 1] = (glyphs, start..<end, isMissing)
      } else {
        stretches.append((cluster.glyphs, cluster.bytes, isMissing))
      }
    }
    if piece.isBackward { stretches.reverse() }
    return stretches.flatMap { stretch -> [ShapedPiece] in
      let own = ShapedPiece(
        face: piece.face, range: stretch.bytes, level: piece.level, script: piece.script,
        glyphs: Array(piece.glyphs[stretch.glyphs]))
      guard stretch.isMissing else { return [own] }
      return substituted(own, of: text, segment, report: report)
    }
  }

  /// Cuts a stretch by the font that has its characters, and shapes each part with it.
  private func substituted(
    _ piece: ShapedPiece, of text: [UInt8], _ segment: TextSegment, report: (Unicode.Scalar, String?) -> Void
  ) -> [ShapedPiece] {
    var parts: [(range: Range<Int>, face: FontFace?)] = []
    var offset = piece.range.lowerBound
    for character in String(decoding: text[piece.range], as: UTF8.self) {
      let end = offset + character.utf8.count
      let previous = parts.last?.face
      let face =
        previous.flatMap { hasAll(of: character, $0) ? $0 : nil }
        ?? firstFace(with: character, except: piece.face)
      for scalar in character.unicodeScalars where !canSet(scalar, piece.face) {
        report(scalar, face?.record.family)
      }
      if let last = parts.last, last.face === face {
        parts[parts.count - 1].range = last.range.lowerBound..<end
      } else {
        parts.append((offset..<end, face))
      }
      offset = end
    }
    return parts.map { part in
      var segment = segment
      segment.range = part.range
      return shaper.shape(
        text, segment, face: part.face ?? piece.face, features: style.features, language: style.language)
    }
  }

  private func firstFace(with character: Character, except: FontFace) -> FontFace? {
    for family in candidates {
      if let face = openFace(family), face !== except, hasAll(of: character, face) { return face }
    }
    return nil
  }

  private func hasAll(of character: Character, _ face: FontFace) -> Bool {
    character.unicodeScalars.allSatisfy { canSet($0, face) }
  }

  /// Whether a face has a character, or needs no glyph for it.
  private func canSet(_ scalar: Unicode.Scalar, _ face: FontFace) -> Bool {
    face.has(scalar) || scalar.properties.isDefaultIgnorableCodePoint
  }
}
