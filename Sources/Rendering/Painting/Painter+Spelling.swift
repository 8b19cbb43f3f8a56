import SceneGraph
import Typesetting

/// A stretch of a run with the text that Cairo is told for it.
struct SpelledPiece {
  var text: String
  var clusters: [GlyphRun.Cluster]
  var firstGlyph: Int
  var glyphCount: Int
  /// Whether it is drawn by the font for capitals, whose letters are read as small ones.
  var isCapitals = false
}

extension Painter {
  /// A run as Cairo shall write it.
  ///
  /// Cairo names a glyph by the character that the font gives it. Where the text is another one (two letters for a
  /// ligature, a small letter for a capital) it puts the text beside it, in a marked content within that of the
  /// paragraph, which some readers take for the paragraph's end. So a ligature is named as the font names it, and
  /// capitals are drawn by a font of their own; the finishing pass gives both the letters that were written.
  func spelled(_ run: GlyphRun) -> [SpelledPiece] {
    let whole = { (run: GlyphRun) in
      SpelledPiece(text: run.text, clusters: run.clusters, firstGlyph: 0, glyphCount: run.glyphs.count)
    }
    guard isFinished, !run.isBackward else { return [whole(run.spelledAsDrawn)] }
    if run.isCapitals, faces.capitals(of: run.font) != nil { return capitals(run) }
    return [whole(namingLigatures(run.spelledAsDrawn))]
  }

  /// Stretches of letters that were written small, and of others.
  private func capitals(_ run: GlyphRun) -> [SpelledPiece] {
    var pieces: [SpelledPiece] = []
    var rest = Array(run.text.utf8)[...]
    var glyph = 0
    for cluster in run.clusters {
      let written = String(decoding: rest.prefix(cluster.byteCount), as: UTF8.self)
      rest = rest.dropFirst(cluster.byteCount)
      let drawn = written.uppercased()
      let isSmall = drawn != written
      if pieces.last?.isCapitals != isSmall {
        pieces.append(SpelledPiece(text: "", clusters: [], firstGlyph: glyph, glyphCount: 0, isCapitals: isSmall))
      }
      let last = pieces.count - 1
      pieces[last].text += drawn
      pieces[last].clusters.append(
        GlyphRun.Cluster(byteCount: drawn.utf8.count, glyphCount: cluster.glyphCount))
      pieces[last].glyphCount += cluster.glyphCount
      glyph += cluster.glyphCount
    }
    return pieces
  }

  /// The run with ligatures named by their own characters, where the font draws these by the same glyphs.
  private func namingLigatures(_ run: GlyphRun) -> GlyphRun {
    guard run.clusters.contains(where: { $0.glyphCount == 1 && $0.byteCount > 1 }) else { return run }
    var named = run
    var bytes: [UInt8] = []
    var rest = Array(run.text.utf8)[...]
    var glyph = 0
    for (index, cluster) in run.clusters.enumerated() {
      let letters = rest.prefix(cluster.byteCount)
      rest = rest.dropFirst(cluster.byteCount)
      if cluster.glyphCount == 1, let ligature = ligature(of: letters),
        fonts.draws(ligature, by: run.glyphs[glyph].id, in: run.font)
      {
        let name = Array(String(Character(ligature)).utf8)
        bytes += name
        named.clusters[index].byteCount = name.count
      } else {
        bytes += letters
      }
      glyph += cluster.glyphCount
    }
    named.text = String(decoding: bytes, as: UTF8.self)
    return named
  }

  /// The character for letters that are joined; nil where there is none.
  private func ligature(of letters: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard letters.count > 1, letters.first == UInt8(ascii: "f") || letters.first == UInt8(ascii: "s") else {
      return nil
    }
    switch String(decoding: letters, as: UTF8.self) {
    case "ff": return "\u{FB00}"
    case "fi": return "\u{FB01}"
    case "fl": return "\u{FB02}"
    case "ffi": return "\u{FB03}"
    case "ffl": return "\u{FB04}"
    case "st": return "\u{FB06}"
    default: return nil
    }
  }
}
