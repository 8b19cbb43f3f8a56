import Geometry
import SceneGraph

extension SymbolShape {
  /// The outline about the origin of a symbol of an area as Vega counts it: the proportions are Vega's.
  func outline(area: Double) -> Path {
    let r = max(0, area).squareRoot() / 2
    let height = r * 3.0.squareRoot() / 2
    switch self {
    case .circle: return Path.circle(center: .zero, radius: r)
    case .square: return polygon([(-r, -r), (r, -r), (r, r), (-r, r)])
    case .cross:
      let s = r / 2.5
      return polygon([
        (-r, -s), (-r, s), (-s, s), (-s, r), (s, r), (s, s), (r, s), (r, -s), (s, -s), (s, -r), (-s, -r),
        (-s, -s),
      ])
    case .diamond: return polygon([(-r, 0), (0, -r), (r, 0), (0, r)])
    case .triangleUp: return polygon([(0, -height), (-r, height), (r, height)])
    case .triangleDown: return polygon([(0, height), (-r, -height), (r, -height)])
    case .triangleRight: return polygon([(height, 0), (-height, -r), (-height, r)])
    case .triangleLeft: return polygon([(-height, 0), (height, -r), (height, r)])
    case .triangle: return centredTriangle(radius: r, halfBase: r)
    case .wedge: return centredTriangle(radius: r, halfBase: r / 4)
    case .arrow:
      let (shaft, head, neck) = (r / 7, r / 2.5, r / 8)
      return polygon([
        (-shaft, r), (shaft, r), (shaft, -neck), (head, -neck), (0, -r), (-head, -neck), (-shaft, -neck),
      ])
    case .stroke:
      var path = Path()
      path.move(to: Point(x: -r, y: 0))
      path.line(to: Point(x: r, y: 0))
      return path
    case .custom(let path): return path.applying(.scale(r, r))
    }
  }

  /// How far the outline of a symbol reaches from its middle, without its stroke.
  func reach(area: Double) -> Double {
    let bounds = outline(area: area).controlBounds ?? .zero
    return max(abs(bounds.minX), abs(bounds.maxX), abs(bounds.minY), abs(bounds.maxY))
  }

  private func polygon(_ corners: [(Double, Double)]) -> Path {
    var path = Path()
    for (x, y) in corners { path.line(to: Point(x: x, y: y)) }
    path.close()
    return path
  }

  /// A triangle whose middle, a third of its height from the base, is the place of the symbol.
  private func centredTriangle(radius: Double, halfBase: Double) -> Path {
    let height = radius * 3.0.squareRoot() / 2
    let rise = height - radius * tan(.pi / 6)
    return polygon([(0, -height - rise), (-halfBase, height - rise), (halfBase, height - rise)])
  }
}
