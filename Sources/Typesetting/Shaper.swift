import CHarfBuzz

/// A glyph as shaping gives it, in font units.
struct ShapedGlyph: Equatable {
  var id: UInt32
  /// The byte of the text at which its cluster begins.
  var cluster: Int32
  var advance: Int32
  /// Moved from the pen, to the right and up.
  var dx: Int32, dy: Int32
  /// Whether the text can be cut before its cluster and both halves shape as they do together.
  var isSafeToBreak: Bool
}

/// A stretch of text in one face, script and direction, with its glyphs from left to right.
struct ShapedPiece {
  var face: FontFace
  /// UTF-8 bytes of the text.
  var range: Range<Int>
  /// Even runs left to right, odd right to left.
  var level: UInt8
  var script: UInt32
  var glyphs: [ShapedGlyph]
  var isBackward: Bool { level & 1 == 1 }
}

/// Owns HarfBuzz's buffer, which every shaping fills anew.
final class Shaper {
  private let buffer = hb_buffer_create()

  deinit { hb_buffer_destroy(buffer) }

  /// Shapes a segment of a text in one face, with the text around it as context.
  func shape(
    _ text: [UInt8], _ segment: TextSegment, face: FontFace, features: [hb_feature_t],
    language: OpaquePointer?
  ) -> ShapedPiece {
    hb_buffer_clear_contents(buffer)
    text.withUnsafeBytes { bytes in
      hb_buffer_add_utf8(
        buffer, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count),
        UInt32(segment.range.lowerBound), Int32(segment.range.count))
    }
    hb_buffer_set_direction(buffer, segment.isBackward ? HB_DIRECTION_RTL : HB_DIRECTION_LTR)
    hb_buffer_set_script(buffer, hb_script_t(segment.script))
    hb_buffer_set_language(buffer, language)
    hb_shape(face.font, buffer, features, UInt32(features.count))
    var count: UInt32 = 0
    let infos = hb_buffer_get_glyph_infos(buffer, &count)
    let positions = hb_buffer_get_glyph_positions(buffer, &count)
    var glyphs: [ShapedGlyph] = []
    if let infos, let positions {
      glyphs.reserveCapacity(Int(count))
      for i in 0..<Int(count) {
        let info = infos[i]
        let position = positions[i]
        glyphs.append(
          ShapedGlyph(
            id: info.codepoint, cluster: Int32(bitPattern: info.cluster), advance: position.x_advance,
            dx: position.x_offset, dy: position.y_offset,
            isSafeToBreak: info.mask & HB_GLYPH_FLAG_UNSAFE_TO_BREAK.rawValue == 0))
      }
    }
    return ShapedPiece(
      face: face, range: segment.range, level: segment.level, script: segment.script, glyphs: glyphs)
  }
}
