import Cairo
public import Colors
public import Geometry
public import SceneGraph

/// A picture as pixels that can be asked for their colours.
///
/// ```swift
/// let picture = try renderer.pixels(of: scene)
/// picture.color(at: Point(x: 10, y: 10))  // what was drawn there
/// ```
public struct PixelPicture: Sendable {
  /// Pixels in a row, and rows.
  public let width: Int, height: Int
  /// Pixels on a point.
  public let scale: Double
  /// Row after row, 0xAARRGGBB, opacity multiplied into the colours.
  let pixels: [UInt32]

  /// The colour at a place given in points; white shines through where nothing is drawn. Nil outside.
  public func color(at point: Point) -> Color? {
    guard point.isFinite else { return nil }
    let (x, y) = ((point.x * scale).rounded(.down), (point.y * scale).rounded(.down))
    guard x >= 0, y >= 0, x < Double(width), y < Double(height) else { return nil }
    let pixel = pixels[Int(y) * width + Int(x)]
    let paper = 1 - Double(pixel >> 24) / 255
    func channel(_ shift: UInt32) -> Double { Double(pixel >> shift & 255) / 255 + paper }
    return Color(red: channel(16), green: channel(8), blue: channel(0)).clamped
  }
}

extension Renderer {
  /// Draws a scene on pixels that can be asked for their colours; by default two pixels on a point.
  ///
  /// Throws where there can be no picture, as ``render(_:as:options:)`` does.
  public func pixels(of scene: Scene, dpi: Double = 144) throws(RenderingError) -> PixelPicture {
    guard scene.size.width > 0, scene.size.height > 0, scene.size.width.isFinite, scene.size.height.isFinite
    else { throw RenderingError(Messages.noExtent) }
    let (image, _) = try paintPixels(scene, RenderOptions(dpi: dpi))
    let isOpaque = image.format == .rgb24
    let (width, height, stride) = (image.width, image.height, image.stride / 4)
    let pixels = image.withPixels { span in
      span.withUnsafeBytes { bytes -> [UInt32] in
        let words = bytes.bindMemory(to: UInt32.self)
        return (0..<height).flatMap { row in
          words[(row * stride)..<(row * stride + width)].map { isOpaque ? $0 | 0xFF00_0000 : $0 }
        }
      }
    }
    return PixelPicture(width: width, height: height, scale: dpi / 72, pixels: pixels)
  }
}
