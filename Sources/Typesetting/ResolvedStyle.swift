import CHarfBuzz
import SceneGraph

/// A style with its font found: what shaping needs of it, made once.
final class ResolvedStyle {
  let style: TextStyle
  /// The face of its family; nil where not a single font was found.
  let face: FontFace?
  let features: [hb_feature_t]
  let language: OpaquePointer?
  /// Extra points after each cluster.
  var tracking: Double { style.tracking * style.size }
  /// Advances of texts that were measured before.
  var advances: [String: Double] = [:]
  /// Words that were shaped before, by script.
  var words: [UInt32: WordShapes] = [:]

  init(_ style: TextStyle, face: FontFace?) {
    self.style = style
    self.face = face
    var settings = style.features
    if style.tracking != 0 {
      // Letters that are set apart must not be joined; style sheets say the same.
      for tag in ["liga", "clig"] where settings[tag] == nil { settings[tag] = 0 }
    }
    features = settings.sorted { $0.key < $1.key }.map { tag, value in
      hb_feature_t(
        tag: hb_tag_from_string(tag, Int32(tag.utf8.count)), value: UInt32(clamping: value), start: 0,
        end: UInt32.max)
    }
    language =
      style.language.map { hb_language_from_string($0, Int32($0.utf8.count)) }
      ?? hb_language_from_string("und", 3)
  }
}
