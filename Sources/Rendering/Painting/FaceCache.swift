import Cairo
import Files
import SceneGraph

/// The fonts that Cairo draws with, opened once by their files.
final class FaceCache {
  private var faces: [FontID: FontFace] = [:]
  private var latest: (font: FontID, face: FontFace)?
  private var capitals: [FontID: FontFace?] = [:]
  /// The names of fonts for capitals, and those of the fonts that they are.
  private(set) var capitalNames: [String: String] = [:]

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

  /// The same font under another name, which becomes a font of its own in a PDF: its capitals are read as small letters
  /// there. Nil where the file cannot be renamed.
  func capitals(of font: FontID) -> FontFace? {
    if let known = capitals[font] { return known }
    var face: FontFace?
    if font.index == 0, let bytes = try? readFile(font.path), let renamed = FontName.exchanged(bytes),
      let opened = try? FontFace(data: renamed.bytes)
    {
      face = opened
      capitalNames[renamed.name] = renamed.original
    }
    capitals[font] = .some(face)
    return face
  }
}
