import Colors
import Documents
import Geometry
import SceneGraph
import Typesetting

extension BlockSetter {
  /// A list: markers hang in the indent, items stand close unless the list is loose.
  mutating func setList(_ list: List) {
    let element = setting.structure.add(StructureElement(.list), to: parent)
    let markers = list.items.indices.map { marker(list, $0) }
    let style = role.style(page, language: setting.language)
    // The widest marker decides how far items stand in, so that ten and nine are flush.
    let widest = markers.map { setting.book.measure($0, style).advance }.max() ?? 0
    let indent = step(max(page.textSize * 1.2, widest + page.textSize * 0.5))
    var fragments: [Fragment] = []
    for (index, item) in list.items.enumerated() {
      let itemElement = setting.structure.add(StructureElement(.listItem), to: element)
      let label = setting.structure.add(StructureElement(.label), to: itemElement)
      let body = setting.structure.add(StructureElement(.listBody), to: itemElement)
      var lines = nested(item.blocks, width: width - indent, parent: body).map { $0.shifted(by: indent) }
      if lines.isEmpty { lines = [Fragment(height: role.leading(page))] }
      let mark = setting.book.shape(markers[index], style, paint: setting.ink)
      let isNumber = list.marker != .bullet
      let x = isNumber ? indent - page.textSize * 0.5 - mark.extent.advance : page.textSize * 0.3
      let marks = mark.runs.map { run in
        var run = run
        run.origin = run.origin + Vector(dx: x, dy: role.baseline(page))
        return Mark(.text(run), element: label)
      }
      lines[0].marks.insert(contentsOf: marks, at: 0)
      if !list.isTight, index > 0 { lines[0].spaceBefore = max(lines[0].spaceBefore, page.grid / 2) }
      fragments += lines
    }
    for index in fragments.indices { fragments[index].label = "item" }
    if followsHeading, !fragments.isEmpty { fragments[0].mayBreakBefore = false }
    emit(isNested ? fragments : apart(fragments))
    isFirst = true
  }

  /// Half a line of space around a list; text before it stays with its first line.
  private func apart(_ fragments: [Fragment]) -> [Fragment] {
    guard !fragments.isEmpty else { return [] }
    // Half a line above and half a line below make a whole one: the text after the list is on the grid again.
    var apart = fragments
    for index in apart.indices { apart[index].isOnGrid = false }
    apart[0].spaceBefore = page.grid / 2
    apart[apart.count - 1].spaceAfter = page.grid / 2
    return apart
  }

  /// An indent, as far as it leaves room for words: lists nested twenty deep stand below each other at last.
  func step(_ indent: Double) -> Double { min(indent, max(0, width - 8 * page.textSize)) }

  private func marker(_ list: List, _ index: Int) -> String {
    if let isDone = list.items[index].isDone { return isDone ? "☒" : "☐" }
    switch list.marker {
    case .bullet: return "•"
    case .number(let first): return "\(first + index)."
    }
  }

  /// Terms in bold, their meanings indented below them.
  mutating func setDefinitions(_ definitions: [Definition]) {
    let list = setting.structure.add(StructureElement(.list), to: parent)
    let indent = step(page.textSize * 1.4)
    var fragments: [Fragment] = []
    for definition in definitions {
      let item = setting.structure.add(StructureElement(.listItem), to: list)
      let label = setting.structure.add(StructureElement(.label), to: item)
      let body = setting.structure.add(StructureElement(.listBody), to: item)
      var setter = InlineSetter(setting, role: role, element: label)
      setter.add([Inline(.strong(definition.term), place: definition.term.first?.place ?? Place(offset: 0))])
      var term = setter.lines(
        ParagraphStyle(width: width, alignment: .left), leading: role.leading(page),
        baseline: role.baseline(page))
      for index in term.indices {
        term[index].keepsWithNext = true
        term[index].mayBreakBefore = index == 0
      }
      fragments += term
      for meaning in definition.meanings {
        fragments += nested(meaning, width: width - indent, parent: body).map { $0.shifted(by: indent) }
      }
    }
    for index in fragments.indices { fragments[index].label = "definition" }
    emit(isNested ? fragments : apart(fragments))
    isFirst = true
  }

  /// A box of advice: tinted, with a bar at its left edge, in the typeface of heads.
  mutating func setCallout(_ block: Block, _ callout: Callout) {
    let element = setting.structure.add(StructureElement(.division), to: parent)
    let place = Place(offset: 0)
    let title = callout.title ?? [Inline(.text(setting.words.title(of: callout.kind)), place: place)]
    let accent = callout.kind.isUrgent ? page.alarm : page.accent
    guard block.attributes.spansColumns, page.columnCount > 1, !isNested else {
      return setBox(title, callout.blocks, element: element, accent: accent)
    }
    var wide = self
    (wide.width, wide.isNested, wide.flows) = (page.body.width, true, [Flow(isWide: true)])
    wide.setBox(title, callout.blocks, element: element, accent: accent)
    waitingDestinations = []
    emitWide(wide.flows.flatMap(\.fragments))
  }

  mutating func setBox(_ title: [Inline]?, _ blocks: [Block], element: ElementID, accent: Color) {
    let left = page.grid * 0.9, right = page.grid / 2
    var lines: [Fragment] = []
    if let title {
      let head = setting.structure.add(StructureElement(.paragraph), to: element)
      var setter = InlineSetter(setting, role: .calloutTitle, element: head)
      setter.add(title, paint: .color(accent))
      lines = setter.lines(
        ParagraphStyle(width: width - left - right, alignment: .left, hyphenates: false), leading: page.grid,
        baseline: TextRole.calloutTitle.baseline(page))
      for index in lines.indices {
        lines[index].keepsWithNext = true
        lines[index].mayBreakBefore = index == 0
      }
    }
    lines += nested(blocks, width: width - left - right, role: .callout, parent: element)
    for index in lines.indices { lines[index].label = "callout" }
    // A short box stays whole: half a box says half of something.
    if lines.totalHeight <= page.body.height / 3 {
      for index in lines.indices.dropFirst() { lines[index].mayBreakBefore = false }
    }
    emit(framed(tinted(lines.map { $0.shifted(by: left) }, bar: accent)))
    isFirst = true
  }
}

extension Callout.Kind {
  /// Whether it warns of harm.
  fileprivate var isUrgent: Bool { self == .warning || self == .caution || self == .important }
}
