internal import CCairo
internal import CFreeType

/// A font at no size in particular: a face of a font file.
///
/// ```swift
/// let face = try FontFace(file: "/usr/share/fonts/truetype/lato/Lato-Regular.ttf")
/// context.fontFace = face
/// context.fontSize = 10
/// ```
///
/// **Lifetime.** The open file lives as long as cairo holds the font, which may be longer than this object:
/// cairo keeps the fonts it used last.
/// **Threads.** A face belongs to one task at a time, like all of this module. Two faces of the same file
/// share nothing and may be used at the same time by two tasks.
public final class FontFace {
  let pointer: OpaquePointer
  private let file: FreeTypeFace?

  /// Takes over a reference that C gave. The open file, if there is one, is found where it was kept.
  init(owning pointer: OpaquePointer) {
    self.pointer = pointer
    file = cairo_font_face_get_user_data(pointer, FontFace.fileKey.pointer).map {
      Unmanaged<FreeTypeFace>.fromOpaque($0).takeUnretainedValue()
    }
  }

  /// What the open file of a font is kept under in C: an address that nothing else uses.
  private final class FileKey: Sendable {
    var pointer: UnsafePointer<cairo_user_data_key_t> {
      UnsafePointer(
        Unmanaged.passUnretained(self).toOpaque().assumingMemoryBound(to: cairo_user_data_key_t.self))
    }
  }
  private static let fileKey = FileKey()

  deinit { cairo_font_face_destroy(pointer) }

  /// Opens a face of a font file: TrueType, OpenType, a collection, or Type 1.
  ///
  /// - Parameters:
  ///   - file: the path of the file.
  ///   - index: which face of a collection, from 0; an instance of a variable font counts in the upper
  ///     16 bits, from 1, as FreeType does it.
  /// - Throws: ``CairoError/Code/fileNotFound`` or ``CairoError/Code/freetypeError``.
  ///
  /// The corresponding C functions are `FT_New_Face` and `cairo_ft_font_face_create_for_ft_face`.
  public convenience init(file: String, index: Int = 0) throws(CairoError) {
    try self.init(FreeTypeFace(file: file, index: index), "open the font “\(file)”")
  }

  /// Opens a face of a font that is in memory; the bytes are copied.
  /// The corresponding C functions are `FT_New_Memory_Face` and `cairo_ft_font_face_create_for_ft_face`.
  public convenience init(data: [UInt8], index: Int = 0) throws(CairoError) {
    try self.init(FreeTypeFace(data: data, index: index), "open a font of \(data.count) bytes")
  }

  private convenience init(_ file: FreeTypeFace, _ action: String) throws(CairoError) {
    // Load flags 0: whether outlines are hinted is said by the font options.
    guard let pointer = cairo_ft_font_face_create_for_ft_face(file.face, 0) else {
      throw CairoError(.noMemory, action)
    }
    let data = Unmanaged.passRetained(file).toOpaque()
    var status = cairo_font_face_status(pointer)
    if status == CAIRO_STATUS_SUCCESS {
      status = cairo_font_face_set_user_data(pointer, FontFace.fileKey.pointer, data, releaseObject)
    }
    if status != CAIRO_STATUS_SUCCESS { releaseObject(data) }
    self.init(owning: pointer)
    try CairoError.check(status, action)
  }

  /// How thick the letters of a family are. Raw values are those of `cairo_font_weight_t`.
  public enum Weight: UInt32, Sendable, Hashable, CaseIterable {
    /// As for running text.
    case normal
    /// Thicker.
    case bold
  }

  /// Whether the letters of a family lean. Raw values are those of `cairo_font_slant_t`.
  public enum Slant: UInt32, Sendable, Hashable, CaseIterable {
    /// They stand.
    case normal
    /// They lean, in a design of their own.
    case italic
    /// They lean.
    case oblique
  }

  /// Names a font of the system by its family. **What you get differs from machine to machine**, and a
  /// family that is missing is replaced without a word: for trying things out. The corresponding C function
  /// is `cairo_toy_font_face_create`.
  public convenience init(family: String, slant: Slant = .normal, weight: Weight = .normal) throws(CairoError) {
    let action = "name the font family “\(family)”"
    let pointer = try withCText(family, action) {
      cairo_toy_font_face_create(
        $0, cairo_font_slant_t(rawValue: slant.rawValue), cairo_font_weight_t(rawValue: weight.rawValue))
    }
    guard let pointer else { throw CairoError(.noMemory, action) }
    self.init(owning: pointer)
    try CairoError.check(cairo_font_face_status(pointer), action)
  }

  /// What a font can be made to look like that it does not have.
  public struct Synthesis: OptionSet, Sendable, Hashable {
    /// cairo's `cairo_ft_synthesize_t`.
    public let rawValue: UInt32
    /// From cairo's bits.
    public init(rawValue: UInt32) { self.rawValue = rawValue }
    /// Thickened outlines.
    public static let bold = Synthesis(rawValue: 1)
    /// Outlines that lean by 12 degrees.
    public static let oblique = Synthesis(rawValue: 2)
  }

  /// Whether the letters are thickened or made to lean. Nothing happens for fonts named by family.
  /// The corresponding C functions are `cairo_ft_font_face_get_synthesize`, `_set_synthesize` and
  /// `_unset_synthesize`.
  public var synthesis: Synthesis {
    get { file == nil ? [] : Synthesis(rawValue: cairo_ft_font_face_get_synthesize(pointer)) }
    set {
      guard file != nil else { return }
      cairo_ft_font_face_unset_synthesize(pointer, ~newValue.rawValue & 3)
      cairo_ft_font_face_set_synthesize(pointer, newValue.rawValue)
    }
  }

  /// The glyph that the font has for a character, or nil where it has none, or is named by family.
  /// The corresponding C function is `FT_Get_Char_Index`.
  public func glyphIndex(for character: Unicode.Scalar) -> UInt32? {
    guard let file else { return nil }
    let index = FT_Get_Char_Index(file.face, FT_ULong(character.value))
    return index == 0 ? nil : UInt32(index)
  }
}
