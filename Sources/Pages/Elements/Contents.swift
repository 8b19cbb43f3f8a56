import Documents
import Geometry
import SceneGraph
import Typesetting

extension BlockSetter {
  /// The table of contents: headings down to the depth asked for, with the pages that the pass before found.
  func contentsFragments() -> [Fragment] {
    let metadata = setting.document.metadata
    let headings = setting.document.headings.filter { $0.level <= metadata.contentsDepth && !$0.isUnlisted }
    guard !headings.isEmpty else { return [] }
    let head = setting.structure.add(StructureElement(.heading2), to: parent)
    var title = InlineSetter(setting, role: .heading(1), element: head)
    title.add([Inline(.text(setting.words.contents), place: Place(offset: 0))], uppercase: true)
    var result = title.lines(
      ParagraphStyle(width: width, alignment: .left), leading: page.grid,
      baseline: TextRole.contents.baseline(page))
    for index in result.indices { result[index].keepsWithNext = true }
    if !result.isEmpty { result[0].spaceBefore = 2 * page.grid }
    let contents = setting.structure.add(StructureElement(.contents), to: parent)
    let style = TextRole.contents.style(page, language: setting.language)
    for heading in headings {
      let entry = setting.structure.add(StructureElement(.contentsItem), to: contents)
      let reference = setting.structure.add(StructureElement(.reference), to: entry)
      let link = setting.structure.add(StructureElement(.link), to: reference)
      let indent = Double(heading.level - 1) * page.textSize * 1.2
      let number = setting.pageNumbers[heading.name] ?? "0"
      let numberText = setting.book.shape(number, style, paint: setting.ink)
      var setter = InlineSetter(setting, role: .contents, element: link)
      if let number = heading.number { setter.add("\(number)\u{2002}") }
      setter.add(heading.text)
      var lines = setter.lines(
        ParagraphStyle(width: width - indent - 24, alignment: .left, hyphenates: false), leading: page.grid,
        baseline: TextRole.contents.baseline(page)
      ).map { $0.shifted(by: indent) }
      guard let last = lines.indices.last else { continue }
      lines[last].marks += numberText.runs.map { run in
        var run = run
        run.origin =
          run.origin + Vector(dx: width - numberText.extent.advance, dy: TextRole.contents.baseline(page))
        return Mark(.text(run), element: link)
      }
      setting.lastLink += 1
      for index in lines.indices {
        let rect = Rect(x: 0, y: 0, width: width, height: page.grid)
        for mark in lines[index].marks.indices where lines[index].marks[mark].element == link {
          lines[index].marks[mark].link = LinkRegion(
            target: .destination(heading.name), description: heading.text.plainText, rect: rect,
            number: setting.lastLink)
        }
        lines[index].label = "contents"
      }
      result += lines.withoutWidows()
    }
    return result
  }
}

/// A heading as contents and outline list it.
struct Heading {
  var level: Int
  var text: [Inline]
  var number: String?
  var name: String
  var isUnlisted: Bool
}

extension Document {
  /// The headings in order, those within divisions included.
  var headings: [Heading] {
    var result: [Heading] = []
    func visit(_ blocks: [Block]) {
      for block in blocks {
        switch block.kind {
        case .heading(let level, let text):
          guard let name = block.attributes.identifier else { continue }
          result.append(
            Heading(
              level: level, text: text.withoutNotes, number: number(of: block), name: name,
              isUnlisted: block.attributes.has("unlisted")))
        case .division(let inner): visit(inner)
        default: break
        }
      }
    }
    visit(blocks)
    return result
  }
}

extension Array where Element == Inline {
  /// The text without calls of notes, for places where it is repeated.
  var withoutNotes: [Inline] {
    filter { if case .note = $0.kind { false } else { true } }
  }
}
