import ChartModel
import Geometry
import SceneGraph

/// Draws points, circles and squares.
func drawSymbols(_ context: inout MarkContext) -> [SceneNode] {
  let points = context.points()
  let kept = points.indices.filter { points[$0].isFinite }
  guard !kept.isEmpty else { return [] }
  let areas = context.numbers(.size, property: "size", usual: 30)
  let angles = context.numbers(.angle, property: "angle", usual: 0)
  return [
    .symbols(
      SymbolBatch(
        role: .mark, centers: kept.count == points.count ? points : kept.map { points[$0] },
        areas: areas.picking(kept), shapes: context.shapes().picking(kept),
        angles: angles.map { Angle(degrees: $0) }.picking(kept), style: context.style().picking(kept)))
  ]
}

extension MarkContext {
  /// The shape of each symbol.
  mutating func shapes() -> Varying<SymbolShape> {
    switch plan.kind {
    case .circle: return .constant(.circle)
    case .square: return .constant(.square)
    default: break
    }
    let usual = look.string("shape").flatMap { SymbolShape(named: $0) } ?? .circle
    let scaled: Varying<SymbolShape?>? = resolve(.shape) { context, definition, channel in
      guard definition.value == nil, let scale = context.frame.book.scales[channel],
        let list = context.frame.book.shapes[channel], !list.isEmpty
      else { return context.values(definition, channel) { $0.string.flatMap { SymbolShape(named: $0) } } }
      return context.values(definition, channel) { value in
        let place = scale.place(value)
        return place.isNaN ? nil : list[Int(place) % list.count].string.flatMap { SymbolShape(named: $0) }
      }
    }
    return scaled?.map { $0 ?? usual } ?? .constant(usual)
  }
}

extension SymbolShape {
  /// A shape by its name in a chart file, or by the outline of an SVG path.
  init?(named name: String) {
    switch name {
    case "circle": self = .circle
    case "square": self = .square
    case "cross": self = .cross
    case "diamond": self = .diamond
    case "triangle-up": self = .triangleUp
    case "triangle-down": self = .triangleDown
    case "triangle-right": self = .triangleRight
    case "triangle-left": self = .triangleLeft
    case "triangle": self = .triangle
    case "stroke": self = .stroke
    case "arrow": self = .arrow
    case "wedge": self = .wedge
    default:
      guard let path = PathText.path(name) else { return nil }
      self = .custom(path)
    }
  }

  /// The name in a chart file; nil for an outline of one's own.
  var name: String? {
    switch self {
    case .circle: "circle"
    case .square: "square"
    case .cross: "cross"
    case .diamond: "diamond"
    case .triangleUp: "triangle-up"
    case .triangleDown: "triangle-down"
    case .triangleRight: "triangle-right"
    case .triangleLeft: "triangle-left"
    case .triangle: "triangle"
    case .stroke: "stroke"
    case .arrow: "arrow"
    case .wedge: "wedge"
    case .custom: nil
    }
  }
}
