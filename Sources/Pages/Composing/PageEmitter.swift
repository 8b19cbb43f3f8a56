import Geometry
import SceneGraph

/// Draws laid out pages: gives every piece of drawing its place on the page and in the structure.
struct PageEmitter {
  let style: PageStyle
  let flows: [Flow]
  let notes: [Int: [Fragment]]
  let heads: RunningHeads
  /// The names that something on some page has; a link to any other is left out.
  let destinations: Set<String>
  var structure: Structure

  private var nodes: [SceneNode] = []
  private var links: [Page.Link] = []
  private var linkNumbers: [Int: Int] = [:]
  private var places: [Page.Destination] = []
  /// Whether the paragraph that is being drawn follows text, and not a figure.
  private var followsText = false
  /// Blocks that are flush because a figure should stand before them, and follow text.
  private(set) var strayed: Set<Int> = []

  init(
    style: PageStyle, flows: [Flow], notes: [Int: [Fragment]], heads: RunningHeads, structure: Structure
  ) {
    (self.style, self.flows, self.notes, self.heads) = (style, flows, notes, heads)
    self.structure = structure
    let fragments = flows.flatMap { $0.fragments + $0.floats.map(\.fragment) } + notes.values.flatMap(\.self)
    destinations = Set(fragments.flatMap(\.destinations))
  }

  /// A finished page: running heads, then everything in reading order.
  mutating func page(_ layout: PageLayout, index: Int) -> Page {
    (nodes, links, linkNumbers, places) = ([], [], [:], [])
    let label = "\(index + 1)"
    draw(heads.head(page: index), at: .zero, page: index)
    let middle = layout.columns.map(\.y).min() ?? 0
    draw(floats: layout.floats.filter { $0.y <= middle && layout.columns.isEmpty || $0.y < middle }, index)
    for column in layout.columns { draw(column, page: index) }
    for column in layout.columns { drawNotes(column, page: index) }
    draw(floats: layout.floats.filter { !($0.y <= middle && layout.columns.isEmpty || $0.y < middle) }, index)
    draw(heads.foot(page: index), at: .zero, page: index)
    let scene = Scene(size: style.pageSize, children: nodes)
    return Page(scene: scene, label: label, links: links, destinations: places)
  }

  private mutating func draw(floats: [PageLayout.PlacedFloat], _ page: Int) {
    for float in floats {
      let fragment = flows[float.flow].floats[float.float].fragment
      draw(fragment, at: Point(x: style.body.x, y: style.body.y + float.y), page: page)
    }
  }

  private mutating func draw(_ column: PageLayout.Column, page: Int) {
    let fragments = flows[column.flow].fragments
    var before: Fragment?
    for placed in column.filled.placed {
      var fragment = fragments[placed.fragment]
      if fragment.beginsParagraph { followsText = before.map { !$0.mayFloat && !$0.keepsWithNext } ?? true }
      if followsText, let marks = fragment.afterText { fragment.marks = marks }
      if followsText, fragment.isFlushAfterFigure { strayed.insert(fragment.block) }
      before = fragment
      let at = Point(x: column.x, y: style.body.y + column.y + placed.y)
      if placed.repeatsHead, let head = fragment.repeatedHead {
        draw(head.marks.map(\.asArtifact), at: Point(x: at.x, y: at.y - head.height), page: page)
      }
      draw(fragment, at: at, page: page)
    }
  }

  /// Notes stand on the foot of their column, below a short rule.
  private mutating func drawNotes(_ column: PageLayout.Column, page: Int) {
    let lines = column.filled.notes.compactMap { notes[$0.note]?[$0.line] }
    guard !lines.isEmpty else { return }
    let height = lines.totalHeight
    let foot = style.body.y + column.y + column.height
    var y = foot - height
    let rule = Mark(
      .rule(
        from: Point(x: 0, y: 0), to: Point(x: min(column.width, Length(40, .millimetres).points), y: 0),
        width: 0.5,
        style.ink))
    draw([rule], at: Point(x: column.x, y: y - 4), page: page)
    for line in lines {
      draw(line, at: Point(x: column.x, y: y), page: page)
      y += line.height
    }
  }

  private mutating func draw(_ fragment: Fragment, at origin: Point, page: Int) {
    for name in fragment.destinations {
      places.append(.init(name: name, point: Point(x: origin.x, y: max(0, origin.y - style.grid))))
    }
    draw(fragment.marks, at: origin, page: page)
  }

  /// Draws marks; neighbours of one element are one piece of content.
  private mutating func draw(_ marks: [Mark], at origin: Point, page: Int) {
    var index = 0
    while index < marks.count {
      let element = marks[index].element
      var end = index
      while end < marks.count, marks[end].element == element { end += 1 }
      let group = marks[index..<end].map { $0.moved(by: Vector(dx: origin.x, dy: origin.y)) }
      let children = group.map { node(for: $0, page: page) }
      let content = element.map { structure.content(of: $0) } ?? .artifact
      nodes.append(
        .group(
          Group(
            role: Role(rawValue: element == nil ? "artifact" : "text"), content: content, children: children))
      )
      if let element { addLinks(group, element: element, page: page) }
      index = end
    }
  }

  private mutating func node(for mark: Mark, page: Int) -> SceneNode {
    switch mark.kind {
    case .text(let run): return .glyphs(run)
    case .rule(let from, let to, let width, let color):
      let line = BatchStyle(stroke: .constant(.color(color)), line: .constant(Stroke(width: width)))
      return .rules(RuleBatch(role: "rule", starts: [from], ends: [to], style: line))
    case .fill(let rect, let color):
      return .rects(
        RectBatch(role: "ground", rects: [rect], style: BatchStyle(fill: .constant(.color(color)))))
    case .scene(let scene):
      let rect = Rect(origin: scene.origin, size: scene.size)
      structure.update(scene.figure) { $0.bounds = PageRect(page: page, rect: rect) }
      let transform = Affine.scale(scene.scale, scene.scale).then(
        .translation(scene.origin.x, scene.origin.y))
      return .group(Group(role: "figure", transform: transform, children: scene.nodes))
    }
  }

  /// Gathers the parts of a link on this page into one annotation.
  private mutating func addLinks(_ marks: [Mark], element: ElementID, page: Int) {
    for mark in marks {
      guard let region = mark.link else { continue }
      if case .destination(let name) = region.target, !destinations.contains(name) { continue }
      guard let number = linkNumbers[region.number] else {
        linkNumbers[region.number] = links.count
        structure.append(.annotation(page: page, link: links.count), to: element)
        links.append(.init(rects: [region.rect], target: region.target, description: region.description))
        continue
      }
      if let last = links[number].rects.last, abs(last.y - region.rect.y) < 0.01,
        last.maxX >= region.rect.minX - 4
      {
        links[number].rects[links[number].rects.count - 1] = last.union(region.rect)
      } else {
        links[number].rects.append(region.rect)
      }
    }
  }
}
