package import Geometry
package import SceneGraph

extension TextBatch.Baseline {
  /// How far below the anchor the letters of the first line stand, for a type size and a line height.
  ///
  /// The fractions are Vega's, which knows no font: 0.79 of the size is taken as the ascent. They are not
  /// rounded to whole pixels as Vega does, since a scene has none.
  func offset(size: Double, lineHeight: Double) -> Double {
    switch self {
    case .alphabetic: 0
    case .top: 0.79 * size
    case .middle: 0.3 * size
    case .bottom: -0.21 * size
    case .lineTop: 0.29 * size + 0.5 * lineHeight
    case .lineBottom: 0.29 * size - 0.5 * lineHeight
    }
  }
}

extension TextBatch {
  /// The frame in which an item is set: the origin at its anchor, turned, moved by its offset, the first
  /// line's letters standing at y = 0.
  package func frame(of index: Int) -> Affine {
    let item = items[index]
    let drop = item.baseline.offset(size: styles[index].size, lineHeight: lineHeight)
    let moved = Affine.translation(item.offset.dx, item.offset.dy + drop)
    let turned = item.angle == .zero ? moved : moved.then(.rotation(item.angle))
    return turned.then(.translation(item.anchor.x, item.anchor.y))
  }
}
