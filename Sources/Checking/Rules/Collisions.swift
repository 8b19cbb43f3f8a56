import Diagnostics
import Geometry
import SceneGraph

extension FigureLook {
  /// Texts that lie on one another.
  func collisions() -> [PrintFinding] {
    // From left to right, so that only those near one another are compared.
    let texts = picture.texts.filter { $0.box.bounds.width.isFinite }.sorted { $0.box.bounds.minX < $1.box.bounds.minX }
    let bounds = texts.map(\.box.bounds)
    var found: [(a: DrawnText, b: DrawnText, depth: Double)] = []
    for (index, text) in texts.enumerated() {
      for other in texts.indices[(index + 1)...] {
        if bounds[other].minX > bounds[index].maxX { break }
        guard bounds[index].intersects(bounds[other]), texts[other].number != text.number else { continue }
        // The same words in the same place are one text drawn twice, for a halo.
        if texts[other].text == text.text, bounds[index].origin.distance(to: bounds[other].origin) < 1 { continue }
        let depth = text.box.depth(in: texts[other].box)
        if depth > 0.6, !text.isHidden, !texts[other].isHidden { found.append((text, texts[other], depth)) }
      }
    }
    return found.sorted { $0.depth > $1.depth }.prefix(3).enumerated().map { index, hit in
      let element = "\(hit.a.name) and \(hit.b.name)"
      let value = "\(SceneNumber.text((hit.depth * 10).rounded() / 10)) pt"
      return PrintFinding(
        Messages.beyond(
          .error, "print.collision", "the \(element)", more: index == 2 ? found.count - 3 : 0,
          "lie \(value) into each other", "texts stand apart", at: spots.part(hit.b.role)),
        element: element, value: value, limit: "apart")
    }
  }
}

extension DrawnText {
  /// Whether it lies wholly outside what is drawn.
  var isHidden: Bool { clips.contains { !$0.intersects(box.bounds) } }
}
