import Diagnostics
import Documents
import Geometry
import SceneGraph
import Typesetting

extension BlockSetter {
  /// A figure, drawn for its place: the width of the column, or of the page, where it floats to the top or
  /// bottom.
  mutating func setFigure(_ block: Block, _ figure: Figure) {
    let spans = block.attributes.spansColumns && page.columnCount > 1 && !isNested
    let place = spans ? page.body.width : width
    let (fragment, _) = figureFragment(
      block, figure, width: place, number: setting.document.number(of: block))
    if let name = block.attributes.identifier { waitingDestinations.append(name) }
    emitFigure(fragment, block, spans: spans)
  }

  /// Puts what stands apart from the text into the column, or among the floats.
  private mutating func emitFigure(_ fragment: Fragment, _ block: Block, spans: Bool) {
    var fragment = fragment
    fragment.block = blockNumber
    fragment.destinations = waitingDestinations + fragment.destinations
    waitingDestinations = []
    let position = block.attributes["fig-pos"] ?? block.attributes["tbl-pos"] ?? ""
    let staysHere = position.lowercased().contains("h") && position.contains("!") || position == "H"
    if spans && staysHere {
      emitWide([fragment])
    } else if spans {
      let last = flows.count - 1
      flows[last].floats.append(WideFloat(fragment: fragment, anchor: flows[last].fragments.count))
      return
    } else {
      fragment.mayFloat = !staysHere && !isNested
      if followsHeading { fragment.mayBreakBefore = false }
      let follows = followsHeading
      emit([fragment])
      followsHeading = follows && fragment.mayFloat
      followsFigure = fragment.mayFloat
    }
    isFirst = true
  }

  /// A figure as one fragment, and its element.
  func figureFragment(
    _ block: Block, _ figure: Figure, width full: Double, number: String?
  ) -> (Fragment, ElementID) {
    let place = setting.location(block.place)
    let width = stated(block.attributes["width"], of: full, at: place) ?? full
    let prefix =
      number.map { "\(setting.document.metadata.figureTitle ?? setting.words.figure) \($0). " } ?? ""
    let alternative = block.attributes["fig-alt"] ?? block.attributes["alt"]
    let element = setting.structure.add(StructureElement(.figure, alternativeText: alternative), to: parent)
    let request = FigureRequest(
      target: figure.target, width: width, maximumHeight: page.body.height - 2 * page.grid,
      titlePrefix: prefix, title: figure.caption.isEmpty ? nil : figure.caption.plainText,
      alternativeText: alternative, language: setting.language, location: place)
    var fragment: Fragment
    do {
      let drawn = try setting.figures.figure(request)
      setting.sink.report(drawn.diagnostics)
      setting.structure.update(element) { $0.alternativeText = alternative ?? drawn.value.alternativeText }
      fragment = fragmentOfScene(drawn.value, request, caption: figure.caption, element: element)
    } catch {
      setting.sink.report(error.diagnostics)
      fragment = Fragment(height: page.grid * 4)
    }
    appendNotes(of: block, to: &fragment, element: element, width: width)
    fragment.marks = fragment.marks.map { $0.moved(by: Vector(dx: offset(block, full - width), dy: 0)) }
    (fragment.spaceBefore, fragment.spaceAfter) = (page.grid, page.grid / 2)
    (fragment.isOnGrid, fragment.label) = (false, "figure \(figure.target)")
    return (fragment, element)
  }

  /// Where a figure narrower than its column stands.
  private func offset(_ block: Block, _ free: Double) -> Double {
    switch block.attributes["fig-align"] {
    case "center": free / 2
    case "right": free
    default: 0
    }
  }

  private func fragmentOfScene(
    _ drawn: LaidOutFigure, _ request: FigureRequest, caption: [Inline], element: ElementID
  ) -> Fragment {
    let scene = drawn.scene
    var scale = 1.0
    if scene.size.height > request.maximumHeight {
      scale = request.maximumHeight / scene.size.height
      setting.sink.report(Messages.shrunk(request.target, to: Int(scale * 100), at: request.location))
    }
    var fragment = Fragment(height: scene.size.height * scale)
    let words = setting.structure.add(StructureElement(.caption), to: element)
    var top = 0.0
    if !drawn.hasTitle, !(caption.isEmpty && request.titlePrefix.isEmpty) {
      let head = captionLines(request.titlePrefix, caption, width: request.width, element: words)
      fragment.marks = head.marks
      top = head.height
      fragment.height += top
    }
    let origin = Point(x: 0, y: top)
    for child in scene.children {
      var owner = element
      if case .group(let group) = child, group.role == "title" || group.role == .note { owner = words }
      let size = Size(width: scene.size.width * scale, height: scene.size.height * scale)
      let part = PlacedScene(nodes: [child], origin: origin, scale: scale, size: size, figure: element)
      fragment.marks.append(Mark(.scene(part), element: owner))
    }
    return fragment
  }

  /// Number and title above a table, or above a figure that does not draw its own.
  func captionLines(_ prefix: String, _ text: [Inline], width: Double, element: ElementID) -> Fragment {
    var setter = InlineSetter(setting, role: .caption, element: element)
    setter.add(prefix)
    setter.add(text)
    let leading = TextRole.caption.leading(page)
    let lines = setter.evenLines(width: width, leading: leading, baseline: leading * 0.76)
    return lines.joined(height: lines.totalHeight + 3)
  }

  /// Note and source below a figure or table, as its attributes give them.
  func appendNotes(of block: Block, to fragment: inout Fragment, element: ElementID, width: Double) {
    let words = [
      (setting.words.callouts[0], block.attributes["note"]), (setting.words.source, block.attributes["source"]),
    ]
    var gap = 3.0
    for case (let word, let text?) in words {
      append("\(word): \(text)", to: &fragment, element: element, width: width, gap: gap)
      gap = 0
    }
  }

  private func append(
    _ text: String, to fragment: inout Fragment, element: ElementID, width: Double, gap: Double
  ) {
    let paragraph = setting.structure.add(StructureElement(.paragraph), to: element)
    var setter = InlineSetter(setting, role: .source, element: paragraph)
    setter.add(text, paint: .color(page.quiet))
    let lines = setter.lines(
      ParagraphStyle(width: width, alignment: .left, hyphenates: false),
      leading: TextRole.source.leading(page)
    ).joined()
    let y = fragment.height + gap
    fragment.marks += lines.marks.map { $0.moved(by: Vector(dx: 0, dy: y)) }
    fragment.height = y + lines.height
  }

  /// A length such as `80%` or `60mm`, no more than the place has.
  private func stated(_ text: String?, of full: Double, at place: SourceLocation?) -> Double? {
    guard let text else { return nil }
    if text.hasSuffix("%"), let percent = Double(text.dropLast()), percent > 0 {
      return min(full, full * percent / 100)
    }
    if let length = Length(text), length.points > 0 { return min(full, length.points) }
    if let pixels = Double(text), pixels > 0 { return min(full, Length(pixels, .pixels).points) }
    setting.sink.report(Messages.badLength(text, key: "width", at: place))
    return nil
  }

  /// Several figures under one caption, side by side.
  mutating func setPanel(_ block: Block, _ panel: Panel) {
    let spans = block.attributes.spansColumns && page.columnCount > 1 && !isNested
    let full = spans ? page.body.width : width
    let gap = page.grid
    let element = setting.structure.add(StructureElement(.division), to: parent)
    let caption = setting.structure.add(StructureElement(.caption), to: element)
    let number = setting.document.number(of: block)
    let prefix = number.map { "\(setting.words.figure) \($0). " } ?? ""
    var whole = captionLines(prefix, panel.caption, width: full, element: caption)
    var inner = self
    inner.parent = element
    var y = whole.height
    var next = 0
    for row in panelRows(block, count: panel.figures.count) where next < panel.figures.count {
      let free = full - Double(row.count - 1) * gap
      var (height, x) = (0.0, 0.0)
      for (part, index) in zip(row, next..<panel.figures.count) {
        let each = free * part
        defer { x += each + gap }
        guard case .figure(let figure) = panel.figures[index].kind else { continue }
        let letter = "(\(Character(Unicode.Scalar(UInt8(97 + index % 26)))))"
        let (piece, _) = inner.figureFragment(panel.figures[index], figure, width: each, number: nil, letter: letter)
        whole.marks += piece.marks.map { $0.moved(by: Vector(dx: x, dy: y)) }
        whole.destinations += panel.figures[index].attributes.identifier.map { [$0] } ?? []
        height = max(height, piece.height)
      }
      next += row.count
      y += height + gap / 2
    }
    whole.height = y - gap / 2
    appendNotes(of: block, to: &whole, element: element, width: full)
    (whole.spaceBefore, whole.spaceAfter, whole.isOnGrid) = (page.grid, page.grid / 2, false)
    whole.label = "panel"
    if let name = block.attributes.identifier { waitingDestinations.append(name) }
    emitFigure(whole, block, spans: spans)
  }

  /// How the figures of a panel stand, as its attributes ask.
  private func panelRows(_ block: Block, count: Int) -> [[Double]] {
    if let layout = block.attributes["layout"] {
      if let rows = PanelRows(layout: layout, count: count) { return rows.rows }
      setting.sink.report(Messages.badLayout(layout, at: setting.location(block.place)))
    }
    if let rows = block.attributes["layout-nrow"].flatMap({ Int($0) }), rows > 0 {
      return PanelRows(columns: (count + rows - 1) / rows, count: count).rows
    }
    let columns = min(12, Int(block.attributes["layout-ncol"] ?? "1") ?? 1)
    return PanelRows(columns: columns, count: count).rows
  }

  private func figureFragment(
    _ block: Block, _ figure: Figure, width: Double, number: String?, letter: String
  ) -> (Fragment, ElementID) {
    var lettered = figure
    lettered.caption = [Inline(.text(letter + " "), place: block.place)] + figure.caption
    return figureFragment(block, lettered, width: width, number: number)
  }
}
