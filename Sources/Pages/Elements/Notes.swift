import Documents
import Geometry
import SceneGraph
import Typesetting

extension BlockSetter {
  /// The lines of a note: its number raised, then its text, in the size of notes.
  func noteLines(_ number: Int, parent: ElementID) -> [Fragment] {
    let note = setting.document.notes[number]
    let element = setting.structure.add(
      StructureElement(.note, identifier: "note-\(number + 1)"), to: parent)
    var lines: [Fragment] = []
    for (index, block) in note.blocks.enumerated() {
      let paragraph = setting.structure.add(StructureElement(.paragraph), to: element)
      switch block.kind {
      case .paragraph(let text):
        var setter = InlineSetter(setting, role: .note, element: paragraph)
        if index == 0 { setter.addNumber(of: number, element: paragraph) }
        setter.add(text)
        lines += setter.lines(
          ParagraphStyle(width: width), leading: page.noteLeading, baseline: TextRole.note.baseline(page))
      default:
        var inner = self
        (inner.flows, inner.isNested, inner.role, inner.parent) = (
          [Flow(isWide: false)], true, .note, paragraph
        )
        inner.set(block)
        lines += inner.flows.flatMap(\.fragments)
      }
    }
    if lines.isEmpty { lines = [Fragment(height: page.noteLeading)] }
    lines[0].destinations.append("fn:\(number + 1)")
    return lines.withoutWidows()
  }
}

extension InlineSetter {
  /// The number before a note, which leads back to its call.
  mutating func addNumber(of note: Int, element: ElementID) {
    let label = setting.structure.addInline(StructureElement(.label), to: element)
    let link = setting.structure.addInline(StructureElement(.link), to: label)
    setting.lastLink += 1
    addRaised(
      "\(note + 1)", element: link,
      link: (.destination("fnref:\(note + 1)"), "Back to the text", setting.lastLink))
    add("\u{2009}", element: label)
  }
}
