import Geometry
import SceneGraph

/// The room that a part of a picture takes up, strokes and texts included, as Vega counts it.
struct SceneBounds {
  let measurer: any TextMeasuring
  /// How much of a mitred stroke counts: Vega takes all that may stick out, half of it is ink.
  var strokeShare = 1.0

  /// The rectangle around nodes; nil around nothing.
  func of(_ nodes: [SceneNode]) -> Rect? {
    nodes.reduce(nil as Rect?) { join($0, of($1)) }
  }

  /// The rectangle around a node, in the coordinates around it.
  func of(_ node: SceneNode) -> Rect? {
    switch node {
    case .group(let group):
      var inner = of(group.children)
      if let clip = group.clip, let limit = clip.controlBounds, let found = inner { inner = found.within(limit) }
      if let bounds = group.bounds {
        // The stroke of its background lies around all that it holds.
        inner = join(inner, bounds)?.outset(by: half(group.background, 0))
      }
      return inner.map { $0.offset(by: Vector(dx: group.transform.tx, dy: group.transform.ty)) }
    case .rects(let batch):
      return each(batch.rects.indices) { batch.rects[$0].outset(by: half(batch.style, $0)) }
    case .rules(let batch):
      return each(batch.starts.indices) {
        Rect(batch.starts[$0], batch.ends[$0]).outset(by: half(batch.style, $0))
      }
    case .symbols(let batch):
      return each(batch.centers.indices) { index in
        // Vega counts half the root of the area, also for circles.
        let isTrue = strokeShare < 1 && batch.shapes[index].name == "circle"
        let radius = isTrue ? (batch.areas[index] / .pi).squareRoot() : batch.areas[index].squareRoot() / 2
        let reach = radius + mitred(batch.style, index)
        return Rect(origin: batch.centers[index], size: .zero).outset(by: reach)
      }
    case .line(let batch): return points(batch.points, batch.defined, batch.style)
    case .trail(let batch): return points(batch.points, batch.defined, batch.style)
    case .area(let batch):
      return join(points(batch.points, batch.defined, batch.style), points(batch.base, batch.defined, batch.style))
    case .arcs(let batch):
      return each(batch.arcs.indices) { index in
        Rect(origin: batch.arcs[index].center, size: .zero).outset(
          by: batch.arcs[index].outerRadius + mitred(batch.style, index))
      }
    case .paths(let batch):
      return each(batch.paths.indices) { batch.paths[$0].controlBounds?.outset(by: mitred(batch.style, $0)) }
    case .texts(let batch):
      return each(batch.items.indices) { TextBounds.of(batch.items[$0], batch.styles[$0], batch.lineHeight, measurer) }
    case .images(let batch): return each(batch.rects.indices) { batch.rects[$0] }
    case .glyphs: return nil
    }
  }

  private func each(_ indices: Range<Int>, _ rect: (Int) -> Rect?) -> Rect? {
    indices.reduce(nil as Rect?) { join($0, rect($1)) }
  }

  private func points(_ points: [Point], _ defined: [Bool], _ style: BatchStyle) -> Rect? {
    let width = mitred(style, 0)
    return each(points.indices) { index in
      (defined.isEmpty || defined[index]) && points[index].isFinite
        ? Rect(origin: points[index], size: .zero).outset(by: width) : nil
    }
  }

  /// A stroke around a shape with corners, which may stick out four times as far as half its width.
  private func mitred(_ style: BatchStyle, _ index: Int) -> Double {
    half(style, index) * (style.line[index].join == .miter ? 4 * strokeShare : 1)
  }

  /// Half the width of a stroke.
  func half(_ style: BatchStyle?, _ index: Int) -> Double {
    guard let style, style.stroke[index] != nil else { return 0 }
    return style.line[index].width / 2
  }

  private func join(_ a: Rect?, _ b: Rect?) -> Rect? {
    guard let b, b.origin.isFinite, b.width.isFinite, b.height.isFinite else { return a }
    return a.map { $0.union(b) } ?? b
  }
}

extension Rect {
  /// What two rectangles have in common; an empty one at the nearest edge where that is nothing.
  fileprivate func within(_ other: Rect) -> Rect {
    let left = max(minX, other.minX), top = max(minY, other.minY)
    return Rect(
      x: left, y: top, width: max(0, min(maxX, other.maxX) - left), height: max(0, min(maxY, other.maxY) - top))
  }
}
