import Cairo
import Geometry
import SceneGraph
import Typesetting

/// A group drawn as pixels, to stand in a file that otherwise holds lines and letters.
struct RasterPicture {
  let image: ImageSurface
  /// What it covers, in the group's coordinates.
  let box: Rect

  /// The content of a group at its resolution; nil where the group asks for none, or for more pixels than can be held.
  init?(_ group: Group, fonts: FontBook, faces: FaceCache) throws(CairoError) {
    guard let dpi = group.resolution, dpi > 0, dpi.isFinite, let box = group.bounds?.normalized, box.width > 0,
      box.height > 0
    else { return nil }
    let (width, height) = ((box.width * dpi / 72).rounded(.up), (box.height * dpi / 72).rounded(.up))
    guard width <= 32_767, height <= 32_767, width * height <= 4e8 else { return nil }
    image = try ImageSurface(width: Int(width), height: Int(height))
    self.box = box
    let context = try Context(image)
    context.fontOptions = .exact
    context.concatenate(toPixels)
    Painter(context, .pixels(image), fonts: fonts, faces: faces).paint(group.children)
    try context.check()
  }

  /// From the group's coordinates to pixels.
  var toPixels: Affine {
    Affine.translation(-box.x, -box.y).then(
      .scale(Double(image.width) / box.width, Double(image.height) / box.height))
  }

  /// The picture as a PNG file.
  func png(dpi: Double) -> [UInt8] {
    withRows { PNGEncoder().encode($0, dpi: dpi, description: nil, effort: .small) } ?? []
  }

  /// The picture as a PDF holds it; nil where it has no pixels.
  var packed: PackedPicture? { withRows { PackedPicture(pixels: $0.opaqueIfPossible()) } }

  private func withRows<Result>(_ read: (PixelRows) -> Result) -> Result? {
    let (width, height, stride) = (image.width, image.height, image.stride / 4)
    return image.withPixels { span in
      span.withUnsafeBytes { bytes -> Result? in
        guard let start = bytes.bindMemory(to: UInt32.self).baseAddress else { return nil }
        return read(
          PixelRows(start: start, width: width, height: height, stride: stride, layout: .premultiplied))
      }
    }
  }
}

extension Painter {
  /// Draws a group as one picture of pixels, where it asks for that and the canvas is a page; false where it is to be
  /// drawn as it is.
  func paintAsPixels(_ group: Group) -> Bool {
    guard group.resolution != nil, case .page = canvas else { return false }
    do throws(CairoError) {
      guard let picture = try RasterPicture(group, fonts: fonts, faces: faces) else { return false }
      var image = picture.image
      if let pictures, let packed = picture.packed { image = try pictures.standIn(for: packed) }
      withContent(nil) {
        let pattern = SurfacePattern(image)
        pattern.transform = picture.toPixels
        context.append(Path(rect: picture.box))
        context.setSource(pattern)
        context.fill()
      }
      return true
    } catch {
      return false
    }
  }
}
