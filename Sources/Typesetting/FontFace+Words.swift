import CHarfBuzz

extension FontFace {
  /// Whether a word and the spaces at its sides shape as they do within a text, whatever stands beyond: the
  /// font's rules for these features take a space only as one of a kerned pair, and no rule looks past it.
  ///
  /// Rules for glyphs that no text of the script comes to do not count. Takes some milliseconds in large fonts.
  func shapesWordsAlone(_ features: [hb_feature_t], _ language: OpaquePointer?, script: UInt32) -> Bool {
    guard let face = hb_font_get_face(font) else { return false }
    // Other systems of rules than OpenType's are not looked into.
    for tag in ["morx", "mort", "kerx", "Silf"] where size(ofTable: tag, face) > 0 { return false }
    var properties = hb_segment_properties_t()
    properties.direction = HB_DIRECTION_LTR
    properties.script = hb_script_t(script)
    properties.language = language
    // Fractions are in every plan, for digits beside a fraction slash alone; a word holds all of them.
    let names = ["frac", "numr", "dnom"] as [String]
    let fractions = names.map { hb_tag_from_string($0, 4) }
    let features =
      features
      + fractions.filter { tag in !features.contains { $0.tag == tag } }
      .map { hb_feature_t(tag: $0, value: 0, start: 0, end: .max) }
    guard let plan = hb_shape_plan_create_cached(face, &properties, features, UInt32(features.count), nil)
    else { return false }
    defer { hb_shape_plan_destroy(plan) }
    let space = glyph(" ")
    let reachable = reachableGlyphs(plan, face, script: script)
    defer { hb_set_destroy(reachable) }
    return ["GSUB", "GPOS"].allSatisfy { table in
      let lookups = hb_set_create()
      defer { hb_set_destroy(lookups) }
      hb_ot_shape_plan_collect_lookups(plan, hb_tag_from_string(table, 4), lookups)
      let kinds = LookupKinds(table, of: face)
      var index = hb_codepoint_t.max
      while hb_set_next(lookups, &index) != 0 {
        guard let kind = kinds[Int(index)] else { return false }
        let sets = (0..<4).map { _ in hb_set_create() }
        defer { sets.forEach { hb_set_destroy($0) } }
        hb_ot_layout_lookup_collect_glyphs(
          face, hb_tag_from_string(table, 4), index, sets[0], sets[1], sets[2], sets[3])
        let inputs = hb_set_copy(sets[1])
        defer { hb_set_destroy(inputs) }
        hb_set_intersect(inputs, reachable)
        if hb_set_is_empty(inputs) != 0 { continue }
        if kind.skipsBases { return false }
        let isAround = hb_set_has(sets[0], space) != 0 || hb_set_has(sets[2], space) != 0
        let isInput = hb_set_has(sets[1], space) != 0
        if isAround || isInput && !(table == "GPOS" && kind.isPairs) { return false }
      }
      return true
    }
  }

  /// The glyphs that a text of a script can come to: those of its letters and of what all scripts share, and what
  /// the rules of substitution make of them.
  private func reachableGlyphs(_ plan: OpaquePointer, _ face: OpaquePointer, script: UInt32) -> OpaquePointer? {
    let characters = hb_set_create(), glyphs = hb_set_create(), lookups = hb_set_create()
    defer { [characters, lookups].forEach { hb_set_destroy($0) } }
    let shared = [HB_SCRIPT_COMMON, HB_SCRIPT_INHERITED, HB_SCRIPT_UNKNOWN].map(\.rawValue)
    hb_face_collect_unicodes(face, characters)
    var character = hb_codepoint_t.max
    while hb_set_next(characters, &character) != 0 {
      let own = hb_unicode_script(hb_unicode_funcs_get_default(), character).rawValue
      var glyph: hb_codepoint_t = 0
      guard own == script || shared.contains(own), hb_font_get_nominal_glyph(font, character, &glyph) != 0 else {
        continue
      }
      hb_set_add(glyphs, glyph)
    }
    hb_ot_shape_plan_collect_lookups(plan, hb_tag_from_string("GSUB", 4), lookups)
    hb_ot_layout_lookups_substitute_closure(face, lookups, glyphs)
    return glyphs
  }

  private func size(ofTable tag: String, _ face: OpaquePointer) -> UInt32 {
    let blob = hb_face_reference_table(face, hb_tag_from_string(tag, 4))
    defer { hb_blob_destroy(blob) }
    return hb_blob_get_length(blob)
  }
}

/// What the rules of a layout table are, which HarfBuzz does not tell: their kinds and flags, read from the list of
/// lookups (OpenType 1.9, “Common table formats”).
private struct LookupKinds {
  struct Kind {
    /// Whether it moves pairs of glyphs.
    var isPairs: Bool
    /// Whether it passes over glyphs that are no marks, so that it may reach from word to word.
    var skipsBases: Bool
  }
  private var kinds: [Kind] = []

  init(_ table: String, of face: OpaquePointer) {
    let blob = hb_face_reference_table(face, hb_tag_from_string(table, 4))
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    let bytes = UnsafeRawBufferPointer(start: hb_blob_get_data(blob, &length), count: Int(length))
    func number(_ offset: Int) -> Int? {
      guard offset >= 0, offset + 2 <= bytes.count else { return nil }
      return Int(bytes[offset]) << 8 | Int(bytes[offset + 1])
    }
    guard let list = number(8), let count = number(list) else { return }
    for index in 0..<count {
      guard let offset = number(list + 2 + 2 * index), var type = number(list + offset),
        let flags = number(list + offset + 2)
      else { return }
      // The ninth kind only says where the rule itself stands, and of which kind it is.
      if table == "GPOS", type == 9, let subtable = number(list + offset + 6) {
        type = number(list + offset + subtable + 2) ?? type
      }
      kinds.append(Kind(isPairs: type == 2, skipsBases: flags & 2 != 0))
    }
  }

  subscript(index: Int) -> Kind? { kinds.indices.contains(index) ? kinds[index] : nil }
}
