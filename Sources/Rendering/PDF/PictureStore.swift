import Cairo

/// The pictures of a PDF that go into it as they are. Cairo draws a stand-in for each: a JPEG file without
/// pixels, which Cairo keeps byte for byte, and which is exchanged for the picture when the file is finished.
final class PictureStore {
  /// The pictures, in the order of the numbers that their stand-ins bear.
  private(set) var pictures: [PackedPicture] = []
  private var surfaces: [[UInt8]: ImageSurface] = [:]

  /// The stand-in of a picture, the same for the same file; nil where Cairo itself has to read it.
  func standIn(for file: [UInt8]) throws(CairoError) -> ImageSurface? {
    if let known = surfaces[file] { return known }
    guard let picture = PackedPicture(png: file) else { return nil }
    let surface = try standIn(for: picture)
    surfaces[file] = surface
    return surface
  }

  /// The stand-in of a picture that is packed already.
  func standIn(for picture: PackedPicture) throws(CairoError) -> ImageSurface {
    let surface = try ImageSurface(width: picture.width, height: picture.height, format: .rgb24)
    try surface.setMIMEData(.jpeg, PictureStore.standIn(width: picture.width, height: picture.height, pictures.count))
    try surface.setMIMEData(.uniqueID, Array("cartouche-picture-\(pictures.count)".utf8))
    pictures.append(picture)
    return surface
  }

  /// The picture that stands behind the data of an image; nil where they are data of its own.
  func picture(behind data: [UInt8]) -> PackedPicture? {
    guard data.count == PictureStore.length, data.starts(with: PictureStore.mark) else { return nil }
    let number = data.suffix(4).reduce(0) { $0 << 8 | Int($1) }
    return pictures.indices.contains(number) ? pictures[number] : nil
  }

  private static let mark: [UInt8] = [0xFF, 0xD8, 0xFF, 0xFE, 0, 11] + Array("cartouche".utf8)
  private static let length = mark.count + 19 + 4

  /// A JPEG of nothing but its mark and the header of its frame (ITU T.81, B.2.2), with a number behind it.
  private static func standIn(width: Int, height: Int, _ number: Int) -> [UInt8] {
    let size = [UInt8(height >> 8), UInt8(height & 255), UInt8(width >> 8), UInt8(width & 255)]
    let frame: [UInt8] = [0xFF, 0xC0, 0, 17, 8] + size + [3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]
    return mark + frame + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
