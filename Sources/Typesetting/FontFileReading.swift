import CHarfBuzz
import SceneGraph

/// The faces in a font file: those of a collection, and the named instances of a variable font, each with
/// the family, weight and slant that its own tables give. Empty where the file is no font.
///
/// The number of an instance stands in the upper sixteen bits of the index, as FreeType and HarfBuzz count.
func readFontRecords(_ path: String) -> [FontRecord] {
  guard let blob = hb_blob_create_from_file_or_fail(path) else { return [] }
  defer { hb_blob_destroy(blob) }
  var records: [FontRecord] = []
  for index in 0..<hb_face_count(blob) {
    let face = hb_face_create(blob, index)
    defer { hb_face_destroy(face) }
    guard hb_face_get_glyph_count(face) > 0 else { continue }
    let family =
      name(16, of: face) ?? name(1, of: face)
    guard let family else { continue }
    let instances = Int(hb_ot_var_get_named_instance_count(face))
    let indices = instances == 0 ? [Int(index)] : (1...instances).map { Int(index) | $0 << 16 }
    for index in indices {
      let instance = hb_face_create(blob, UInt32(index))
      let font = hb_font_create(instance)
      defer {
        hb_font_destroy(font)
        hb_face_destroy(instance)
      }
      let isItalic =
        hb_style_get_value(font, HB_STYLE_TAG_ITALIC) > 0.5
        || hb_style_get_value(font, HB_STYLE_TAG_SLANT_ANGLE) < -1
      records.append(
        FontRecord(
          font: FontID(path: path, index: index), family: family,
          weight: Int(hb_style_get_value(font, HB_STYLE_TAG_WEIGHT).rounded()),
          slant: isItalic ? .italic : .normal))
    }
  }
  return records
}

/// An entry of the name table in English: 16 is the typographic family, 1 the family of four styles.
private func name(_ id: UInt32, of face: OpaquePointer?) -> String? {
  var capacity: UInt32 = 256
  var buffer = [CChar](repeating: 0, count: Int(capacity))
  let english = hb_language_from_string("en", -1)
  let length = hb_ot_name_get_utf8(face, hb_ot_name_id_t(id), english, &capacity, &buffer)
  guard length > 0 else { return nil }
  return String(decoding: buffer.prefix(Int(capacity)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
