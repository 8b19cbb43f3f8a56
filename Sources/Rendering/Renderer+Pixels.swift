import Cairo
import Colors
import Diagnostics
import Geometry
import SceneGraph

extension Renderer {
  /// Draws a scene on pixels and encodes them.
  func renderPNG(_ scene: Scene, _ options: RenderOptions) throws(RenderingError) -> Diagnosed<[UInt8]> {
    let (image, diagnostics) = try paintPixels(scene, options)
    let isOpaque = image.format == .rgb24
    let (width, height, stride) = (image.width, image.height, image.stride / 4)
    let file = image.withPixels { span in
      span.withUnsafeBytes { bytes -> [UInt8] in
        guard let start = bytes.bindMemory(to: UInt32.self).baseAddress else { return [] }
        let rows = PixelRows(
          start: start, width: width, height: height, stride: stride,
          layout: isOpaque ? .opaque : .premultiplied)
        return encoder.encode(
          rows, dpi: options.dpi, description: scene.alternativeText,
          effort: options.compression == .small ? .small : .fast)
      }
    }
    return Diagnosed(file, diagnostics)
  }

  /// Draws a scene on pixels, on white where nothing is drawn, and writes them as TIFF.
  func renderTIFF(_ scene: Scene, _ options: RenderOptions) throws(RenderingError) -> Diagnosed<[UInt8]> {
    let (image, diagnostics) = try paintPixels(scene, options)
    let (width, height, stride, isOpaque) = (image.width, image.height, image.stride / 4, image.format == .rgb24)
    let file = image.withPixels { span in
      span.withUnsafeBytes { bytes -> [UInt8] in
        guard let start = bytes.bindMemory(to: UInt32.self).baseAddress else { return [] }
        let rows = PixelRows(
          start: start, width: width, height: height, stride: stride, layout: isOpaque ? .opaque : .premultiplied)
        return TIFFFile.write(rows, dpi: options.dpi)
      }
    }
    return Diagnosed(file, diagnostics)
  }

  /// Draws a scene on an image, opaque where its background is.
  func paintPixels(
    _ scene: Scene, _ options: RenderOptions
  ) throws(RenderingError) -> (image: ImageSurface, diagnostics: [Diagnostic]) {
    guard options.dpi > 0, options.dpi.isFinite else {
      throw RenderingError(Messages.impossibleResolution(options.dpi))
    }
    let scale = options.dpi / 72
    let width = pixelCount(scene.size.width, scale)
    let height = pixelCount(scene.size.height, scale)
    guard width <= 32_767, height <= 32_767 else {
      throw RenderingError(
        Messages.tooManyPixels(width: scene.size.width, height: scene.size.height, dpi: options.dpi))
    }
    let (pixelWidth, pixelHeight) = (Int(width), Int(height))
    let background = options.background(of: scene)
    do throws(CairoError) {
      let image = try canvas(pixelWidth, pixelHeight, isOpaque: background?.isOpaque ?? false)
      var rest = background
      if case .color(let color) = background, color.opacity >= 1 {
        image.fill(color)
        rest = nil
      } else {
        image.clear()
      }
      let context = try Context(image)
      context.fontOptions = .exact
      context.scale(x: scale, y: scale)
      let painter = Painter(context, .pixels(image), fonts: fonts, faces: faces)
      painter.paint(scene, background: rest)
      try context.check()
      return (image, painter.diagnostics)
    } catch {
      throw RenderingError(error)
    }
  }

  /// How many pixels hold a length: a hair beyond a whole number does not ask for one more.
  private func pixelCount(_ length: Double, _ scale: Double) -> Double {
    max(1, (length * scale - 1e-3).rounded(.up))
  }

  /// An image over the memory of the last one, where that is large enough: fresh memory costs the system as
  /// much time as drawing a whole chart.
  private func canvas(_ width: Int, _ height: Int, isOpaque: Bool) throws(CairoError) -> ImageSurface {
    let format = isOpaque ? PixelFormat.rgb24 : .argb32
    let byteCount = (format.stride(forWidth: width) ?? width * 4) * height
    let buffer: PixelBuffer
    if let pixels, pixels.byteCount >= byteCount {
      buffer = pixels
    } else {
      buffer = PixelBuffer(byteCount: byteCount)
      pixels = buffer
    }
    return try ImageSurface(width: width, height: height, format: format, in: buffer)
  }
}

extension ImageSurface {
  /// Gives every pixel one opaque colour.
  fileprivate func fill(_ color: Color) {
    func byte(_ value: Double) -> UInt32 { UInt32((min(max(value, 0), 1) * 255).rounded()) }
    let pixel = 0xFF00_0000 | byte(color.red) << 16 | byte(color.green) << 8 | byte(color.blue)
    withMutablePixels { span in
      span.withUnsafeMutableBytes { bytes in
        if pixel == 0xFFFF_FFFF, let start = bytes.baseAddress {
          memset(start, 0xFF, bytes.count)
        } else {
          bytes.bindMemory(to: UInt32.self).update(repeating: pixel)
        }
      }
    }
  }
}
