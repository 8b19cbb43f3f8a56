internal import CFreeType

/// A font as FreeType holds it, with a library of its own.
///
/// FreeType allows faces of one library to be opened and closed by one thread at a time. With a library for
/// each face, faces have nothing to do with each other, and no lock is needed. A library costs about 30 µs.
final class FreeTypeFace {
  let library: FT_Library
  let face: FT_Face
  /// The bytes of a font in memory, which FreeType reads as long as the face is open.
  private let bytes: UnsafeMutableBufferPointer<UInt8>?

  init(file: String, index: Int) throws(CairoError) {
    let action = "open the font “\(file)”" + (index == 0 ? "" : " (face \(index))")
    guard !file.utf8.contains(0) else { throw CairoError(.invalidString, action) }
    let library = try FreeTypeFace.newLibrary(action)
    var face: FT_Face?
    let error = FT_New_Face(library, file, FT_Long(index), &face)
    guard error == 0, let face else {
      FT_Done_FreeType(library)
      throw FreeTypeFace.error(error, action)
    }
    (self.library, self.face, self.bytes) = (library, face, nil)
  }

  init(data: [UInt8], index: Int) throws(CairoError) {
    let action = "open a font of \(data.count) bytes"
    let library = try FreeTypeFace.newLibrary(action)
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(data.count, 1))
    _ = bytes.initialize(from: data)
    var face: FT_Face?
    let error = FT_New_Memory_Face(library, bytes.baseAddress, FT_Long(data.count), FT_Long(index), &face)
    guard error == 0, let face else {
      FT_Done_FreeType(library)
      bytes.deallocate()
      throw FreeTypeFace.error(error, action)
    }
    (self.library, self.face, self.bytes) = (library, face, bytes)
  }

  deinit {
    FT_Done_Face(face)
    FT_Done_FreeType(library)
    bytes?.deallocate()
  }

  private static func newLibrary(_ action: String) throws(CairoError) -> FT_Library {
    var library: FT_Library?
    let error = FT_Init_FreeType(&library)
    guard error == 0, let library else { throw FreeTypeFace.error(error, action) }
    return library
  }

  /// FreeType's number as an error of ours. Debian's FreeType is built without its own sentences.
  private static func error(_ number: FT_Error, _ action: String) -> CairoError {
    switch number {
    case 0x01: CairoError(.fileNotFound, action, reason: "there is no such file, or it may not be read")
    case 0x02: CairoError(.freetypeError, action, reason: "it is not a font of a kind that FreeType knows")
    case 0x06: CairoError(.freetypeError, action, reason: "the file has no face of that number")
    case 0x40: CairoError(.noMemory, action)
    default: CairoError(.freetypeError, action, reason: "FreeType reported the error \(number)")
    }
  }
}
