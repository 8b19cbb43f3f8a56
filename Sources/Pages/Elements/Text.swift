import Colors
import Documents
import Geometry
import SceneGraph
import Typesetting

extension BlockSetter {
  /// A paragraph: justified, its first line indented unless something else parts it from what is before.
  mutating func setParagraph(_ text: [Inline]) {
    let element = setting.structure.add(StructureElement(.paragraph), to: parent)
    var setter = InlineSetter(setting, role: role, element: element)
    setter.add(text)
    let style = role.style(page, language: setting.language)
    let isRagged = role.isRagged
    var paragraph = ParagraphStyle(
      width: width, firstLineIndent: isFirst || isNested ? 0 : page.indent * style.size,
      alignment: isRagged ? .left : .justified)
    paragraph.hyphenates = !isRagged
    var lines = setter.lines(paragraph, leading: role.leading(page), baseline: role.baseline(page))
    if followsFigure, !followsHeading, !isNested { addIndentedForm(to: &lines, setter, paragraph) }
    lines = lines.withoutWidows(keepFirst: followsHeading ? 3 : 2)
    if followsHeading, !lines.isEmpty { lines[0].mayBreakBefore = false }
    for index in lines.indices { lines[index].label = "text" }
    if !lines.isEmpty { lines[0].beginsParagraph = true }
    emit(lines)
  }

  /// Keeps with a paragraph that is set flush to follow a figure how it looks with its indent, for the case
  /// that the figure floats away. Where the indent changes more than the places of letters, the paragraph is set with
  /// it in the next pass, if in this one it turned out to follow text.
  private func addIndentedForm(
    to lines: inout [Fragment], _ setter: InlineSetter, _ style: ParagraphStyle
  ) {
    guard !lines.isEmpty else { return }
    var indented = style
    let indent = page.indent * page.textSize
    indented.measures = [.init(indent: indent, width: width - indent), .init(indent: 0, width: width)]
    let other = setter.lines(indented, leading: role.leading(page), baseline: role.baseline(page))
    if setting.indentedBlocks.contains(blockNumber) {
      lines = other
    } else if other.count == lines.count, zip(lines, other).allSatisfy({ $0.notes == $1.notes }) {
      for index in lines.indices { lines[index].afterText = other[index].marks }
    } else {
      lines[0].isFlushAfterFigure = true
    }
  }

  /// A heading: flush left, in capitals at the first level, never last in its column.
  mutating func setHeading(_ block: Block, _ level: Int, _ text: [Inline]) {
    let shift = setting.document.metadata.title == nil ? 0 : 1
    let kinds: [StructureElement.Kind] = [.heading1, .heading2, .heading3, .heading4, .heading5, .heading6]
    let element = setting.structure.add(StructureElement(kinds[min(level - 1 + shift, 5)]), to: parent)
    var setter = InlineSetter(setting, role: .heading(level), element: element)
    if let number = setting.document.number(of: block) { setter.add("\(number)\u{2002}") }
    setter.add(text, uppercase: page.look(TextRole.heading(level).kind).isCapitals)
    // Capitals stand a little high in their line, so that the text below does not crowd them.
    let baseline = TextRole.body.baseline(page) - (level == 1 ? 3.5 : 2)
    var lines = setter.evenLines(width: width, leading: page.grid, baseline: baseline)
    for index in lines.indices {
      lines[index].keepsWithNext = true
      lines[index].mayBreakBefore = index == 0
      lines[index].label = "h\(level)"
    }
    if !lines.isEmpty {
      // Heads of the first level stand off by two lines, others by one; after another head by none.
      lines[0].spaceBefore = followsHeading ? 0 : page.grid * (level == 1 ? 2 : 1)
      if followsHeading { lines[0].mayBreakBefore = false }
    }
    emit(lines)
    (isFirst, followsHeading) = (true, true)
  }

  /// Somebody else's words: indented on both sides, a line of space around them.
  mutating func setQuote(_ blocks: [Block]) {
    let element = setting.structure.add(StructureElement(.blockQuote), to: parent)
    let step = step(page.textSize * 2.8) / 2
    let inner = nested(blocks, width: width - 2 * step, role: .quote, parent: element)
    emit(framed(inner.map { $0.shifted(by: step) }))
    isFirst = true
  }

  /// Preformatted lines on a tinted ground; what is too long for the column goes on in the next line.
  mutating func setCode(_ text: String) {
    let element = setting.structure.add(StructureElement(.code), to: parent)
    let padding = page.grid / 2
    var fragments: [Fragment] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let style = TextRole.code.style(page, language: setting.language)
      // Spaces at the start are kept: no line may lose what its indentation says.
      let indent = line.prefix { $0 == " " || $0 == "\t" }
      let fixed =
        String(repeating: "\u{A0}", count: indent.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) })
        + line.dropFirst(indent.count)
      let span = Paragraph.Span(fixed, style, paint: setting.ink, hyphenates: false)
      var paragraph = ParagraphStyle(width: width - 2 * padding, alignment: .left, hyphenates: false)
      (paragraph.protrudes, paragraph.minimumLastLine, paragraph.trackingLimit) = (false, 0, 0)
      // What goes on in the next line stands further in than any line of the source would.
      let hang = page.grid * 2
      paragraph.measures.append(.init(indent: hang, width: width - 2 * padding - hang))
      let set = fixed.isEmpty ? [] : setting.book.lines(of: Paragraph([.text(span)]), paragraph)
      if set.isEmpty { fragments.append(Fragment(height: page.grid)) }
      for line in set {
        var fragment = Fragment(height: page.grid)
        for run in line.runs {
          var glyphs = run.glyphs
          glyphs.origin = glyphs.origin + Vector(dx: padding, dy: page.grid * 0.7)
          fragment.marks.append(Mark(.text(glyphs), element: element))
        }
        fragments.append(fragment)
      }
    }
    fragments = fragments.withoutWidows()
    for index in fragments.indices { fragments[index].label = "code" }
    emit(framed(tinted(fragments, bar: nil)))
    isFirst = true
  }

  /// A break between thoughts: a line of space with a short rule in it.
  mutating func setRule() {
    var fragment = Fragment(height: page.grid)
    let half = page.grid
    fragment.marks = [
      Mark(
        .rule(
          from: Point(x: width / 2 - half, y: page.grid / 2),
          to: Point(x: width / 2 + half, y: page.grid / 2),
          width: 0.5, page.quiet))
    ]
    (fragment.spaceBefore, fragment.spaceAfter, fragment.keepsWithNext) = (
      page.grid / 2, page.grid / 2, false
    )
    fragment.label = "rule"
    emit([fragment])
    isFirst = true
  }

  /// Blocks that share attributes; what their classes mean is here.
  mutating func setDivision(_ block: Block, _ blocks: [Block]) {
    let classes = block.attributes
    if !isNested, classes.spansColumns, page.columnCount > 1 {
      emitWide(setWide(blocks))
    } else if classes.has("references") {
      setReferences(blocks)
    } else if classes.has("imprint") || classes.has("author-notes") {
      let element = setting.structure.add(StructureElement(.division), to: parent)
      emit(framed(nested(blocks, width: width, role: .imprint, parent: element)))
      isFirst = true
    } else if classes.has("aside") || classes.has("sidebar") {
      let element = setting.structure.add(StructureElement(.division), to: parent)
      setBox(nil, blocks, element: element, accent: page.quiet)
    } else {
      let element = setting.structure.add(StructureElement(.division), to: parent)
      let outer = parent
      parent = element
      set(blocks)
      parent = outer
    }
  }

  /// Sets blocks over the full width.
  private mutating func setWide(_ blocks: [Block]) -> [Fragment] {
    let element = setting.structure.add(StructureElement(.division), to: parent)
    return nested(blocks, width: page.body.width, parent: element)
  }

  /// Half a line of space, to the grid, around a block that stands apart.
  func framed(_ fragments: [Fragment]) -> [Fragment] {
    guard !fragments.isEmpty else { return [] }
    var framed = fragments
    framed[0].spaceBefore = max(framed[0].spaceBefore, page.grid)
    framed[framed.count - 1].spaceAfter = max(framed[framed.count - 1].spaceAfter, page.grid)
    return framed
  }

  /// Fragments on a tinted ground, with a bar at its left edge and half a line of it above and below.
  func tinted(_ fragments: [Fragment], bar: Color?) -> [Fragment] {
    guard !fragments.isEmpty else { return [] }
    let padding = page.grid / 2
    var result: [Fragment] = []
    for (index, fragment) in fragments.enumerated() {
      var whole = fragment
      let gap = index == 0 ? padding : max(fragment.spaceBefore, fragments[index - 1].spaceAfter)
      let end = index == fragments.count - 1 ? padding : 0
      whole.marks = fragment.marks.map { $0.moved(by: Vector(dx: 0, dy: gap)) }
      whole.height += gap + end
      (whole.spaceBefore, whole.spaceAfter, whole.isOnGrid) = (0, 0, index == 0)
      var ground = [Mark(.fill(Rect(x: 0, y: 0, width: width, height: whole.height), page.tint))]
      if let bar { ground.append(Mark(.fill(Rect(x: 0, y: 0, width: 3, height: whole.height), bar))) }
      whole.marks = ground + whole.marks
      result.append(whole)
    }
    return result
  }
}

extension TextRole {
  /// Whether lines are ragged: text in the typeface of heads is never justified.
  var isRagged: Bool {
    switch self {
    case .body, .note, .quote, .reference: false
    default: true
    }
  }

  /// How far below a line's top its baseline stands.
  func baseline(_ page: PageStyle) -> Double {
    switch self {
    case .note: page.noteLeading * 0.76
    case .body, .quote, .heading, .callout, .calloutTitle, .contents: page.grid * 0.74
    default: leading(page) * 0.76
    }
  }
}

extension Attributes {
  /// Whether a block stands across all columns.
  var spansColumns: Bool {
    has("column-page") || has("column-page-inset") || has("column-screen") || self["fig-env"] == "figure*"
      || self["tbl-env"] == "table*"
  }
}
