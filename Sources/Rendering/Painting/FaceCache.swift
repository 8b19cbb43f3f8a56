import Cairo
import SceneGraph

/// The fonts that Cairo draws with, opened once by their files.
final class FaceCache {
  private var faces: [FontID: FontFace] = [:]
  private var latest: (font: FontID, face: FontFace)?

  /// The face of a font; throws where its file cannot be opened.
  func face(_ font: FontID) throws(CairoError) -> FontFace {
    if let latest, latest.font == font { return latest.face }
    let face: FontFace
    if let known = faces[font] {
      face = known
    } else {
      face = try FontFace(file: font.path, index: font.index)
      faces[font] = face
    }
    latest = (font, face)
    return face
  }
}
