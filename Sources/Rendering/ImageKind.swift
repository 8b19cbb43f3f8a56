/// The formats of pictures that may stand in a scene, told apart by how their files begin.
enum ImageKind {
  /// Portable Network Graphics.
  case png
  /// JPEG.
  case jpeg
  /// Scalable Vector Graphics.
  case svg
  /// The first page of a PDF.
  case pdf

  /// The kind of a file; nil where it is none of them.
  init?(of file: [UInt8]) {
    if file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if file.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if file.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
    } else if ImageKind.isMarkup(file) {
      self = .svg
    } else {
      return nil
    }
  }

  /// Whether a text begins as markup does, with its `svg` among the first tags.
  private static func isMarkup(_ file: [UInt8]) -> Bool {
    let head = file.prefix(4096)
    let first = head.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    guard first == UInt8(ascii: "<") else { return false }
    let name = Array("svg".utf8)
    return head.indices.contains { at in
      (head[at] == UInt8(ascii: "<") || head[at] == UInt8(ascii: ":")) && head[(at + 1)...].starts(with: name)
    }
  }

  /// How the web names it.
  var mediaType: String {
    switch self {
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .svg: "image/svg+xml"
    case .pdf: "application/pdf"
    }
  }
}
