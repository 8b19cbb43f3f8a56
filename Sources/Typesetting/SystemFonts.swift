import CFontconfig
import SceneGraph

/// The fonts installed on the system, through fontconfig; made when a family is asked for that is neither
/// the user's nor a standard one.
final class SystemFonts {
  private let configuration: OpaquePointer?

  init() {
    configuration = FcInitLoadConfigAndFonts()
  }

  deinit {
    if let configuration { FcConfigDestroy(configuration) }
  }

  /// The faces of exactly this family, whatever fontconfig would put in its place; in order of their paths.
  func records(ofFamily family: String) -> [FontRecord] {
    guard let pattern = FcPatternCreate() else { return [] }
    defer { FcPatternDestroy(pattern) }
    FcPatternAddString(pattern, FC_FAMILY, family)
    FcPatternAddBool(pattern, FC_SCALABLE, FcBool(1))
    guard let wanted = FcObjectSetCreate() else { return [] }
    defer { FcObjectSetDestroy(wanted) }
    for name in [FC_FAMILY, FC_FILE, FC_INDEX, FC_WEIGHT, FC_SLANT, FC_FONTFORMAT] {
      FcObjectSetAdd(wanted, name)
    }
    guard let found = FcFontList(configuration, pattern, wanted) else { return [] }
    defer { FcFontSetDestroy(found) }
    return (0..<Int(found.pointee.nfont))
      .compactMap { found.pointee.fonts[$0].flatMap { record($0, family: family) } }
      .sorted { ($0.font.path, $0.font.index) < ($1.font.path, $1.font.index) }
  }

  private func record(_ pattern: OpaquePointer, family: String) -> FontRecord? {
    var file: UnsafeMutablePointer<FcChar8>?
    var format: UnsafeMutablePointer<FcChar8>?
    var index: Int32 = 0
    var weight: Int32 = FC_WEIGHT_REGULAR
    var slant: Int32 = FC_SLANT_ROMAN
    guard FcPatternGetString(pattern, FC_FILE, 0, &file) == FcResultMatch, let file else { return nil }
    // Type 1 fonts have neither the tables nor the coverage that shaping needs.
    guard FcPatternGetString(pattern, FC_FONTFORMAT, 0, &format) == FcResultMatch, let format,
      ["TrueType", "CFF"].contains(String(cString: format))
    else { return nil }
    FcPatternGetInteger(pattern, FC_INDEX, 0, &index)
    // A variable font as a whole gives a range here; its instances are listed one by one besides.
    guard FcPatternGetInteger(pattern, FC_WEIGHT, 0, &weight) == FcResultMatch else { return nil }
    FcPatternGetInteger(pattern, FC_SLANT, 0, &slant)
    return FontRecord(
      font: FontID(path: String(cString: file), index: Int(index)), family: family,
      weight: Int(FcWeightToOpenType(weight)), slant: slant == FC_SLANT_ROMAN ? .normal : .italic)
  }
}
