import Geometry
public import SceneGraph

extension PagedDocument {
  /// The pages as text: what tests compare. One line for each piece of content, with its place, font and
  /// words; lengths have one decimal.
  public var dump: String {
    var lines: [String] = []
    for (index, page) in pages.enumerated() {
      lines.append(
        "page \(index + 1) “\(page.label)” \(number(page.scene.size.width))×\(number(page.scene.size.height))"
      )
      for node in page.scene.children { write(node, indent: 1, into: &lines) }
      for link in page.links {
        let target: String =
          switch link.target {
          case .uri(let uri): uri
          case .destination(let name): "#\(name)"
          }
        lines.append("  link \(target) “\(link.description)” \(link.rects.map(rect).joined(separator: " "))")
      }
      for place in page.destinations {
        lines.append("  place \(place.name) \(number(place.point.x)),\(number(place.point.y))")
      }
    }
    for entry in outline { write(entry, indent: 0, into: &lines) }
    write(structure, indent: 0, into: &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The words of each page in the order in which they are drawn, decoration left out: what a reader hears.
  public var text: String {
    pages.map { page in page.scene.children.map(words).filter { !$0.isEmpty }.joined(separator: "\n") }
      .joined(separator: "\n\u{C}\n")
  }

  private func words(_ node: SceneNode) -> String {
    switch node {
    case .glyphs(let run): run.text
    case .group(let group) where group.content != .artifact: group.children.map(words).joined()
    case .texts(let batch): batch.items.map { $0.lines.joined(separator: " ") }.joined(separator: " ")
    default: ""
    }
  }

  private func write(_ node: SceneNode, indent: Int, into lines: inout [String]) {
    let space = String(repeating: "  ", count: indent)
    switch node {
    case .group(let group):
      guard group.role != "figure" else {
        lines.append("\(space)figure at \(number(group.transform.tx)),\(number(group.transform.ty))")
        return
      }
      let content =
        group.content.map { $0 == .artifact ? "artifact" : "content \($0.number)" } ?? group.role.rawValue
      lines.append(space + content)
      for child in group.children { write(child, indent: indent + 1, into: &lines) }
    case .glyphs(let run):
      let font = run.font.path.split(separator: "/").last ?? ""
      lines.append(
        "\(space)\(number(run.origin.x)),\(number(run.origin.y)) \(font) \(number(run.size)) “\(run.text)”")
    case .rules(let batch):
      for (start, end) in zip(batch.starts, batch.ends) {
        lines.append("\(space)rule \(number(start.x)),\(number(start.y)) \(number(end.x)),\(number(end.y))")
      }
    case .rects(let batch): for item in batch.rects { lines.append("\(space)rect \(rect(item))") }
    default: lines.append("\(space)drawing")
    }
  }

  private func write(_ entry: OutlineEntry, indent: Int, into lines: inout [String]) {
    lines.append("\(String(repeating: "  ", count: indent))outline “\(entry.title)” → \(entry.destination)")
    for child in entry.children { write(child, indent: indent + 1, into: &lines) }
  }

  private func write(_ element: StructureElement, indent: Int, into lines: inout [String]) {
    var line = String(repeating: "  ", count: indent) + element.kind.rawValue
    if let name = element.identifier { line += " #\(name)" }
    if let text = element.alternativeText { line += " alt “\(text)”" }
    if let scope = element.scope { line += " scope \(scope)" }
    let leaves = element.children.compactMap { child -> String? in
      switch child {
      case .content(let content): "\(content.number)"
      case .annotation(let page, let link): "link \(page).\(link)"
      case .element: nil
      }
    }
    if !leaves.isEmpty { line += " [\(leaves.joined(separator: " "))]" }
    lines.append(line)
    for case .element(let child) in element.children { write(child, indent: indent + 1, into: &lines) }
  }

  private func rect(_ rect: Rect) -> String {
    "\(number(rect.x)),\(number(rect.y)) \(number(rect.width))×\(number(rect.height))"
  }

  private func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
