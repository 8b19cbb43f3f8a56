import Geometry
import SceneGraph

/// The room that a text takes up.
enum TextBounds {
  /// The upright rectangle around a text, turned as it is. Heights are those of the em, as Vega counts them; where
  /// Vega's own layout is wanted, its baseline lies four fifths of the size, rounded, below the top.
  static func of(_ item: TextBatch.Item, _ style: TextStyle, _ lineHeight: Double, _ measurer: any TextMeasuring)
    -> Rect
  {
    let width = item.lines.map { measurer.measure($0, style).advance }.max() ?? 0
    let height = style.size + Double(max(0, item.lines.count - 1)) * lineHeight
    var x = item.offset.dx, y = item.offset.dy
    switch item.alignment {
    case .left: break
    case .center: x -= width / 2
    case .right: x -= width
    }
    switch item.baseline {
    case .top, .lineTop: break
    // Of several lines the first stands at the anchor, as Vega has it.
    case .middle: y -= style.size / 2
    case .bottom, .lineBottom: y -= style.size
    case .alphabetic: y -= style.size * 0.79
    }
    let box = Rect(x: x, y: y, width: width, height: height)
    // A cast would look the type up by its name at each text.
    if type(of: measurer) == ReferenceMeasuring.self {
      let baseline: Double =
        switch item.baseline {
        case .top: 0.79
        case .middle: 0.3
        case .bottom: -0.21
        case .lineTop, .lineBottom: 0.79 - (lineHeight - style.size) / (2 * style.size)
        case .alphabetic: 0
        }
      y = item.offset.dy + baseline * style.size - (0.8 * style.size).rounded()
    }
    guard item.angle != .zero else { return box.offset(by: Vector(dx: item.anchor.x, dy: item.anchor.y)) }
    let turn = Affine.rotation(item.angle).then(.translation(item.anchor.x, item.anchor.y))
    let corners = [
      Point(x: box.minX, y: box.minY), Point(x: box.maxX, y: box.minY), Point(x: box.maxX, y: box.maxY),
      Point(x: box.minX, y: box.maxY),
    ].map { turn($0) }
    return corners.dropFirst().reduce(Rect(corners[0], corners[0])) { $0.union(Rect($1, $1)) }
  }
}
