import Colors
import Geometry
import SceneGraph

extension Path {
  /// What gradients refer to: the bounds of the outline; never flat, since a gradient over nothing is none.
  var paintBounds: Rect { (controlBounds ?? .zero).notFlat }
}

extension Rect {
  /// The same rectangle, or a thin one where it has no height or width.
  var notFlat: Rect { Rect(x: x, y: y, width: max(width, 1e-3), height: max(height, 1e-3)) }

  /// The map of the unit square onto the rectangle.
  var fromUnitSquare: Affine { Affine(a: width, b: 0, c: 0, d: height, tx: x, ty: y) }
}

extension Paint {
  /// Whether it hides all that is below.
  var isOpaque: Bool {
    switch self {
    case .color(let color): color.opacity >= 1
    case .gradient(let gradient):
      !gradient.stops.isEmpty && gradient.stops.allSatisfy { $0.color.opacity >= 1 }
    case .hatch(let hatch): (hatch.ground?.opacity ?? 0) >= 1
    }
  }
}
