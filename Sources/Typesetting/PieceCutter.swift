/// Cuts shaped pieces at line ends, shaping anew only what a cut changes: a ligature that falls apart, a
/// letter that was kerned with the space after it, an Arabic letter that loses its neighbour.
struct PieceCutter {
  let text: [UInt8]
  /// Shapes the bytes of a text in the font of a piece.
  let reshape: (_ bytes: [UInt8], _ like: ShapedParagraph.Piece) -> [ShapedGlyph]

  /// The part of a piece between two bytes.
  func cut(_ piece: ShapedParagraph.Piece, _ shaped: ShapedPiece, to range: Range<Int>) -> ShapedPiece {
    if range == shaped.range { return shaped }
    var result = shaped
    result.range = range
    let head = safeStart(shaped, range.lowerBound)
    let tail = safeEnd(shaped, range.upperBound)
    if shaped.isBackward || head >= tail {
      let isWhole = head == range.lowerBound && tail == range.upperBound
      result.glyphs = isWhole ? glyphs(shaped, in: range) : glyphs(piece, anew: range)
      return result
    }
    result.glyphs = head > range.lowerBound ? glyphs(piece, anew: range.lowerBound..<head) : []
    result.glyphs += glyphs(shaped, in: head..<tail)
    if tail < range.upperBound { result.glyphs += glyphs(piece, anew: tail..<range.upperBound) }
    return result
  }

  /// The part of a piece up to a byte, with a hyphen after it that is kerned with the last letter; and the
  /// hyphen, which reads as a soft one.
  func cut(
    _ piece: ShapedParagraph.Piece, _ shaped: ShapedPiece, to range: Range<Int>, hyphen: Bool
  ) -> (content: ShapedPiece, hyphen: ShapedPiece?) {
    let content = cut(piece, shaped, to: range)
    guard hyphen, !range.isEmpty else { return (content, nil) }
    var start = range.upperBound - 1
    while start > range.lowerBound, text[start] & 0xC0 == 0x80 { start -= 1 }
    var before = content
    let pair = reshape(Array(text[start..<range.upperBound]) + [0x2D], piece)
    let mark = pair.last.map { glyph in
      var glyph = glyph
      glyph.cluster = 0
      return glyph
    }
    // The letter's advance carries the kerning, if it stands alone.
    if pair.count == 2, let letter = before.glyphs.indices.last, before.glyphs[letter].id == pair[0].id,
      Int(before.glyphs[letter].cluster) == start
    {
      before.glyphs[letter].advance = pair[0].advance
    }
    return (
      before,
      ShapedPiece(
        face: shaped.face, range: 0..<2, level: shaped.level, script: shaped.script,
        glyphs: mark.map { [$0] } ?? [])
    )
  }

  private func glyphs(_ piece: ShapedParagraph.Piece, anew range: Range<Int>) -> [ShapedGlyph] {
    reshape(Array(text[range]), piece).map {
      var glyph = $0
      glyph.cluster += Int32(range.lowerBound)
      return glyph
    }
  }

  private func glyphs(_ shaped: ShapedPiece, in range: Range<Int>) -> [ShapedGlyph] {
    guard !shaped.isBackward else { return shaped.glyphs.filter { range.contains(Int($0.cluster)) } }
    let low = firstGlyph(shaped, from: range.lowerBound)
    let high = firstGlyph(shaped, from: range.upperBound)
    return Array(shaped.glyphs[low..<high])
  }

  /// The first byte from here on at which the piece may be cut as it is.
  private func safeStart(_ shaped: ShapedPiece, _ byte: Int) -> Int {
    if byte == shaped.range.lowerBound { return byte }
    if shaped.isBackward {
      return shaped.glyphs.contains { Int($0.cluster) == byte && $0.isSafeToBreak } ? byte : Int.max
    }
    var index = firstGlyph(shaped, from: byte)
    while index < shaped.glyphs.count, !isSafe(shaped, index) { index += 1 }
    return index < shaped.glyphs.count ? Int(shaped.glyphs[index].cluster) : shaped.range.upperBound
  }

  /// The last byte up to here at which the piece may be cut as it is.
  private func safeEnd(_ shaped: ShapedPiece, _ byte: Int) -> Int {
    if byte == shaped.range.upperBound { return byte }
    if shaped.isBackward {
      return shaped.glyphs.contains { Int($0.cluster) == byte && $0.isSafeToBreak } ? byte : Int.min
    }
    var index = firstGlyph(shaped, from: byte)
    let isCluster = index < shaped.glyphs.count && Int(shaped.glyphs[index].cluster) == byte
    if isCluster, isSafe(shaped, index) { return byte }
    index -= 1
    while index > 0, !(isSafe(shaped, index) && Int(shaped.glyphs[index].cluster) <= byte) { index -= 1 }
    return index <= 0 ? shaped.range.lowerBound : Int(shaped.glyphs[index].cluster)
  }

  /// Whether a glyph begins a cluster before which the text can be cut.
  private func isSafe(_ shaped: ShapedPiece, _ index: Int) -> Bool {
    let glyph = shaped.glyphs[index]
    return glyph.isSafeToBreak && (index == 0 || shaped.glyphs[index - 1].cluster != glyph.cluster)
  }

  private func firstGlyph(_ shaped: ShapedPiece, from byte: Int) -> Int {
    var low = 0
    var high = shaped.glyphs.count
    while low < high {
      let middle = (low + high) / 2
      if Int(shaped.glyphs[middle].cluster) < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
