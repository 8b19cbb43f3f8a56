import Documents
import Geometry
import SceneGraph
import Typesetting

extension BlockSetter {
  /// A list of references: each entry a paragraph whose later lines hang, so that authors stand out at the left.
  mutating func setReferences(_ blocks: [Block]) {
    let element = setting.structure.add(StructureElement(.division), to: parent)
    let outer = parent
    parent = element
    defer { parent = outer }
    let (role, hang) = (TextRole.reference, page.textSize * 1.2)
    var fragments: [Fragment] = []
    for block in blocks {
      guard case .paragraph(let text) = block.kind else {
        emit(apartFromText(fragments))
        fragments = []
        set(block)
        continue
      }
      let paragraph = setting.structure.add(StructureElement(.paragraph), to: element)
      var setter = InlineSetter(setting, role: role, element: paragraph)
      setter.add(text)
      // Addresses leave few places to break at: justified lines would be torn apart.
      var style = ParagraphStyle(width: width, alignment: .left)
      style.measures = [.init(indent: 0, width: width), .init(indent: hang, width: width - hang)]
      var lines = setter.lines(style, leading: role.leading(page), baseline: role.baseline(page)).withoutWidows()
      guard !lines.isEmpty else { continue }
      if let name = block.attributes.identifier { lines[0].destinations.append(name) }
      lines[0].spaceBefore = fragments.isEmpty ? 0 : 3
      for index in lines.indices { (lines[index].isOnGrid, lines[index].label) = (false, "reference") }
      fragments += lines
    }
    emit(apartFromText(fragments))
    isFirst = true
  }

  /// The first line stays with the head above it, what follows stands off by half a line.
  private func apartFromText(_ fragments: [Fragment]) -> [Fragment] {
    guard let last = fragments.indices.last else { return [] }
    var apart = fragments
    if followsHeading { apart[0].mayBreakBefore = false } else { apart[0].spaceBefore = page.grid / 2 }
    apart[last].spaceAfter = page.grid / 2
    return apart
  }
}
