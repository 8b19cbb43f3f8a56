import Cairo
import Geometry

/// Small pictures of one mark at 64 places within a pixel, drawn once by Cairo and stamped many times. With
/// eight places each way a mark is never more than a sixteenth of a pixel from where it belongs.
final class SpriteSet {
  /// Places within a pixel, each way.
  static let steps = 8
  /// The largest mark that is stamped, in pixels from its middle: beyond, Cairo is as quick.
  static let largestReach = 24

  /// Pixels from the middle of the mark to the edge of a sprite, and those of a whole side.
  private let reach: Int, side: Int
  /// Rows of pixels of each place, premultiplied; empty until it is needed.
  private var pixels: [[UInt32]]
  private let draw: (Context) -> Void

  /// A set for a mark that reaches so far from its middle, in pixels; nil where it is too large.
  ///
  /// `draw` draws it about the origin of a context whose units are those of the scene.
  init?(reach: Double, draw: @escaping (Context) -> Void) {
    guard reach.isFinite, reach < Double(SpriteSet.largestReach) else { return nil }
    // Its middle lies in the middle pixel: whole pixels cover the mark, and a hair for rounding.
    self.reach = Int((reach + 0.01).rounded(.up))
    side = 2 * self.reach + 1
    pixels = Array(repeating: [], count: SpriteSet.steps * SpriteSet.steps)
    self.draw = draw
  }

  /// Blends the mark over an image with its middle at a place in pixels.
  ///
  /// `transform` is that of the scene, needed when a place within a pixel comes up for the first time.
  func stamp(at center: Point, on image: inout StampTarget, transform: Affine) throws(CairoError) {
    // The middle lies in the pixel `column`, `row`, in one of the cells of it.
    let column = center.x.rounded(.down)
    let row = center.y.rounded(.down)
    guard abs(column) < 1e6, abs(row) < 1e6 else { return }
    let stepX = min(SpriteSet.steps - 1, Int((center.x - column) * Double(SpriteSet.steps)))
    let stepY = min(SpriteSet.steps - 1, Int((center.y - row) * Double(SpriteSet.steps)))
    let cell = stepY * SpriteSet.steps + stepX
    if pixels[cell].isEmpty { pixels[cell] = try drawn(stepX, stepY, transform) }
    pixels[cell].withUnsafeBufferPointer {
      image.blend($0, side: side, atColumn: Int(column) - reach, row: Int(row) - reach)
    }
  }

  private func drawn(_ stepX: Int, _ stepY: Int, _ transform: Affine) throws(CairoError) -> [UInt32] {
    let image = try ImageSurface(width: side, height: side)
    let context = try Context(image)
    var linear = transform
    linear.tx = Double(reach) + (Double(stepX) + 0.5) / Double(SpriteSet.steps)
    linear.ty = Double(reach) + (Double(stepY) + 0.5) / Double(SpriteSet.steps)
    context.transform = linear
    draw(context)
    try context.check()
    let stride = image.stride / 4
    return image.withPixels { bytes in
      bytes.withUnsafeBytes { raw in
        let words = raw.bindMemory(to: UInt32.self)
        return (0..<side).flatMap { row in words[(row * stride)..<(row * stride + side)] }
      }
    }
  }
}

/// Pixels that sprites are blended over.
struct StampTarget {
  /// The first pixel.
  let start: UnsafeMutablePointer<UInt32>
  /// Pixels from row to row.
  let stride: Int
  /// Where may be written.
  let reach: PixelReach

  /// Blends premultiplied pixels over those that are there: each channel is the sprite's plus what its
  /// opacity leaves of the one below, rounded.
  @inline(__always)
  func blend(_ sprite: UnsafeBufferPointer<UInt32>, side: Int, atColumn column: Int, row: Int) {
    guard let first = sprite.baseAddress else { return }
    let columns = (column..<(column + side)).clamped(to: reach.columns)
    let rows = (row..<(row + side)).clamped(to: reach.rows)
    guard !columns.isEmpty else { return }
    for y in rows {
      let source = first + (y - row) * side - column
      let target = start + y * stride
      for x in columns {
        // No pixel is looked at first: guessing wrong costs more than blending what is not there.
        let pixel = source[x]
        let rest = 255 - (pixel >> 24)
        // Two channels at once, each divided by 255 and rounded.
        let below = target[x]
        var even = (below & 0xFF00FF) &* rest &+ 0x800080
        even = ((even &+ (even >> 8 & 0xFF00FF)) >> 8) & 0xFF00FF
        var odd = (below >> 8 & 0xFF00FF) &* rest &+ 0x800080
        odd = ((odd &+ (odd >> 8 & 0xFF00FF)) >> 8) & 0xFF00FF
        target[x] = pixel &+ (even | odd << 8)
      }
    }
  }
}
