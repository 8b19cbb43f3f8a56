/// The formats of pictures that may stand in a scene, told apart by how their files begin.
enum ImageKind {
  /// Portable Network Graphics.
  case png
  /// JPEG.
  case jpeg

  /// The kind of a file; nil where it is neither.
  init?(of file: [UInt8]) {
    if file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if file.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else {
      return nil
    }
  }

  /// How the web names it.
  var mediaType: String {
    switch self {
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    }
  }
}
