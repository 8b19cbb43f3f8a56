import Cairo
import Colors
import Geometry
import SceneGraph

extension Painter {
  /// From so many symbols on, sprites are worth their making.
  private static let stampedFrom = 64
  /// So many different sprites are kept; a batch with more kinds of symbols is drawn by Cairo.
  private static let mostSpriteSets = 256

  /// Draws symbols.
  func paint(_ batch: SymbolBatch) {
    guard batch.style.fill != .constant(nil) || batch.style.stroke != .constant(nil) else { return }
    switch canvas {
    case .pixels(let image):
      if batch.centers.count >= Painter.stampedFrom, let reach, stamp(batch, on: image, within: reach) {
        return
      }
    case .page:
      if paintDots(batch) { return }
    }
    paintOutlines(batch)
  }

  private func paintOutlines(_ batch: SymbolBatch) {
    var known: (look: SymbolLook, outline: Path)?
    for (index, center) in batch.centers.enumerated() where center.isFinite {
      let look = SymbolLook(batch, index)
      let outline = known?.look == look ? known?.outline : nil
      let path = outline ?? look.outline
      known = (look, path)
      paint(
        path.applying(.translation(center.x, center.y)), fill: look.fill, stroke: look.stroke, line: look.line
      )
    }
  }

  // MARK: On pages

  /// Draws plain circles as dots: lines of no length with round caps, the shortest way to say a circle in
  /// PDF. Opaque ones are drawn many at a time, since where they overlap nothing shows. False where they are
  /// not plain.
  private func paintDots(_ batch: SymbolBatch) -> Bool {
    guard batch.shapes == .constant(.circle), batch.style.stroke == .constant(nil),
      case .constant(let paint?) = batch.style.fill, case .color(let color) = paint
    else { return false }
    setLine(Stroke(cap: .round))
    setSource(color)
    let isOpaque = color.opacity >= 1
    var width = -1.0
    var pending = 0
    for (index, center) in batch.centers.enumerated()
    where abs(center.x) < Path.farthest && abs(center.y) < Path.farthest {
      let diameter = max(0, batch.areas[index]).squareRoot()
      if diameter != width {
        if pending > 0 { context.stroke() }
        pending = 0
        width = diameter
        context.lineWidth = width
      }
      guard width > 0, width <= Path.farthest else { continue }
      context.move(to: center)
      context.line(to: center)
      pending += 1
      // A path of a thousand dots is long enough to save calls, and short enough for every viewer.
      if !isOpaque || pending == 1000 {
        context.stroke()
        pending = 0
      }
    }
    if pending > 0 { context.stroke() }
    return true
  }

  // MARK: On images

  /// Stamps sprites; false where that is not possible, with nothing drawn.
  private func stamp(_ batch: SymbolBatch, on image: ImageSurface, within reach: PixelReach) -> Bool {
    let transform = context.transform
    guard let sets = spriteSets(batch, transform) else { return false }
    let stride = image.stride / 4
    image.withMutablePixels { span in
      span.withUnsafeMutableBytes { bytes in
        guard let start = bytes.bindMemory(to: UInt32.self).baseAddress else { return }
        var target = StampTarget(start: start, stride: stride, reach: reach)
        for (index, center) in batch.centers.enumerated() where center.isFinite {
          let set = sets.all.count == 1 ? sets.all[0] : sets.all[Int(sets.indices[index])]
          do throws(CairoError) {
            try set.stamp(at: transform(center), on: &target, transform: transform)
          } catch {
            diagnostics.append(Messages.drawing(error.description))
            return
          }
        }
      }
    }
    return true
  }

  /// The sprites of a batch, and which of them each symbol is; nil where there are too many, or one is too
  /// large.
  private func spriteSets(_ batch: SymbolBatch, _ transform: Affine) -> (all: [SpriteSet], indices: [UInt16])? {
    let varies =
      batch.areas.constant == nil || batch.shapes.constant == nil || batch.angles.constant == nil
      || batch.style.fill.constant == nil || batch.style.stroke.constant == nil
      || batch.style.line.constant == nil
    var numbers: [SymbolLook: UInt16] = [:]
    var all: [SpriteSet] = []
    var indices: [UInt16] = []
    var last: (look: SymbolLook, number: UInt16)?
    if varies { indices.reserveCapacity(batch.centers.count) }
    for index in 0..<(varies ? batch.centers.count : 1) {
      let look = SymbolLook(batch, index)
      if let last, last.look == look {
        indices.append(last.number)
        continue
      }
      if let number = numbers[look] {
        indices.append(number)
        last = (look, number)
        continue
      }
      guard all.count < Painter.mostSpriteSets, let set = spriteSet(look, transform) else { return nil }
      let number = UInt16(all.count)
      all.append(set)
      numbers[look] = number
      indices.append(number)
      last = (look, number)
    }
    return (all, indices)
  }

  private func spriteSet(_ look: SymbolLook, _ transform: Affine) -> SpriteSet? {
    let outline = look.outline
    let bounds = outline.controlBounds ?? .zero
    let spread =
      look.stroke == nil
      ? 0 : look.line.width / 2 * max(1, look.line.join == .miter ? look.line.miterLimit : 1)
    // A mitred corner of these shapes never reaches farther than three widths.
    let edge = min(spread, 3 * look.line.width)
    let farthest = max(abs(bounds.minX), abs(bounds.maxX), abs(bounds.minY), abs(bounds.maxY)) + edge
    let scale = max(abs(transform.a) + abs(transform.c), abs(transform.b) + abs(transform.d))
    return SpriteSet(reach: farthest * scale) { [fonts, faces] context in
      let painter = Painter(context, .page(.zero), fonts: fonts, faces: faces)
      painter.paint(outline, fill: look.fill, stroke: look.stroke, line: look.line)
    }
  }
}

/// All that decides how a symbol looks.
private struct SymbolLook: Hashable {
  var shape: SymbolShape
  var area: Double
  var angle: Angle
  var fill: Paint?
  var stroke: Paint?
  var line: Stroke

  init(_ batch: SymbolBatch, _ index: Int) {
    (shape, area, angle) = (batch.shapes[index], batch.areas[index], batch.angles[index])
    (fill, stroke, line) = (batch.style.fill[index], batch.style.stroke[index], batch.style.line[index])
  }

  /// Its outline about the origin.
  var outline: Path {
    let path = shape.outline(area: area)
    return angle == .zero ? path : path.applying(.rotation(angle))
  }
}
