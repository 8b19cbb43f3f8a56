import CHarfBuzz
import SceneGraph

/// An open font: its file mapped into memory, its numbers in font units, so that one serves every size.
final class FontFace {
  let record: FontRecord
  /// Font units in an em.
  let unitsPerEm: Int
  let font: OpaquePointer
  /// In font units, descent positive.
  let ascent: Int, descent: Int, lineGap: Int

  /// Opens a face; nil where the file is no font.
  init?(_ record: FontRecord) {
    guard let blob = hb_blob_create_from_file_or_fail(record.font.path) else { return nil }
    defer { hb_blob_destroy(blob) }
    guard let face = hb_face_create(blob, UInt32(record.font.index)) else { return nil }
    defer { hb_face_destroy(face) }
    guard hb_face_get_glyph_count(face) > 0, let font = hb_font_create(face) else { return nil }
    self.record = record
    self.font = font
    unitsPerEm = Int(hb_face_get_upem(face))
    // Positions then come in font units: unhinted, and exact at every size.
    hb_font_set_scale(font, Int32(unitsPerEm), Int32(unitsPerEm))
    var extents = hb_font_extents_t()
    hb_font_get_h_extents(font, &extents)
    (ascent, descent) = (Int(extents.ascender), -Int(extents.descender))
    lineGap = Int(extents.line_gap)
  }

  deinit { hb_font_destroy(font) }

  /// Whether the font has a glyph of its own for a character.
  func has(_ scalar: Unicode.Scalar) -> Bool { glyph(scalar) != 0 }

  /// The glyph of a character, 0 where there is none.
  func glyph(_ scalar: Unicode.Scalar) -> UInt32 {
    var glyph: hb_codepoint_t = 0
    return hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0 ? glyph : 0
  }

  /// How far a glyph moves the pen, in font units.
  func advance(ofGlyph glyph: UInt32) -> Int { Int(hb_font_get_glyph_h_advance(font, glyph)) }

  /// The features that its tables offer, by tag.
  private(set) lazy var features: Set<String> = {
    guard let face = hb_font_get_face(font) else { return [] }
    var tags: Set<String> = []
    for table in [hb_tag_from_string("GSUB", 4), hb_tag_from_string("GPOS", 4)] {
      var count: UInt32 = 0
      let total = hb_ot_layout_table_get_feature_tags(face, table, 0, &count, nil)
      var found = [hb_tag_t](repeating: 0, count: Int(total))
      count = total
      hb_ot_layout_table_get_feature_tags(face, table, 0, &count, &found)
      for tag in found {
        let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: tag >> $0) }
        tags.insert(String(decoding: bytes, as: UTF8.self))
      }
    }
    return tags
  }()

  /// One of the measures that a font may or may not give, in font units.
  func measure(_ tag: hb_ot_metrics_tag_t) -> Int? {
    var position: hb_position_t = 0
    return hb_ot_metrics_get_position(font, tag, &position) != 0 ? Int(position) : nil
  }
}
