import Diagnostics

extension Document {
  /// The document as text, a line for each block and its words: what tests compare and people read when a
  /// report comes out other than they meant. Places are `line:column`.
  public var dump: String {
    var lines: [String] = []
    for block in blocks { write(block, indent: 0, into: &lines) }
    for (number, note) in notes.enumerated() {
      lines.append("note \(number + 1)\(note.label.map { " ^\($0)" } ?? "")")
      for block in note.blocks { write(block, indent: 1, into: &lines) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func write(_ block: Block, indent: Int, into lines: inout [String]) {
    func line(_ text: String) {
      let place = location(of: block.place).map { "\($0.line ?? 0):\($0.column ?? 0) " } ?? ""
      let number = number(of: block).map { " № \($0)" } ?? ""
      lines.append(String(repeating: "  ", count: indent) + place + text + block.attributes.dump + number)
    }
    func words(_ label: String, _ text: [Inline]) {
      lines.append(String(repeating: "  ", count: indent + 1) + label + text.dump)
    }
    func inner(_ blocks: [Block]) { for block in blocks { write(block, indent: indent + 1, into: &lines) } }
    switch block.kind {
    case .heading(let level, let text): line("h\(level) \(text.dump)")
    case .paragraph(let text): line("p \(text.dump)")
    case .list(let list):
      switch list.marker {
      case .bullet: line("ul\(list.isTight ? "" : " loose")")
      case .number(let from): line("ol \(from)\(list.isTight ? "" : " loose")")
      }
      for item in list.items {
        words(item.isDone.map { $0 ? "li ☑" : "li ☐" } ?? "li", [])
        for block in item.blocks { write(block, indent: indent + 2, into: &lines) }
      }
    case .definitions(let definitions):
      line("dl")
      for definition in definitions {
        words("dt ", definition.term)
        for meaning in definition.meanings {
          words("dd", [])
          for block in meaning { write(block, indent: indent + 2, into: &lines) }
        }
      }
    case .quote(let blocks):
      line("quote")
      inner(blocks)
    case .code(let text, let language):
      line("code\(language.map { " " + $0 } ?? "") \(text.debugDescription)")
    case .rule: line("rule")
    case .table(let table):
      line("table \(table.alignments.map(\.rawValue).joined(separator: " "))")
      if let caption = table.caption { words("caption ", caption) }
      for row in [table.head] + table.rows {
        lines.append(
          String(repeating: "  ", count: indent + 1) + "| " + row.map(\.dump).joined(separator: " | "))
      }
    case .figure(let figure): line("figure \(figure.target) “\(figure.caption.dump)”")
    case .panel(let panel):
      line("panel “\(panel.caption.dump)”")
      inner(panel.figures)
    case .callout(let callout):
      line("callout \(callout.kind.rawValue)\(callout.title.map { " “\($0.dump)”" } ?? "")")
      inner(callout.blocks)
    case .division(let blocks):
      line("div")
      inner(blocks)
    case .pageBreak: line("page-break")
    }
  }
}

extension Attributes {
  fileprivate var dump: String {
    guard !isEmpty else { return "" }
    let parts =
      (identifier.map { ["#" + $0] } ?? []) + classes.map { "." + $0.name }
      + pairs.map { "\($0.key)=\($0.value.debugDescription)" }
    return " {\(parts.joined(separator: " "))}"
  }
}

extension Sequence where Element == Inline {
  fileprivate var dump: String { map(\.dump).joined() }
}

extension Inline {
  fileprivate var dump: String {
    switch kind {
    case .text(let text): text
    case .softBreak: "␣"
    case .hardBreak: "⏎"
    case .code(let text): "‹code \(text)›"
    case .emphasis(let text): "‹em \(text.dump)›"
    case .strong(let text): "‹strong \(text.dump)›"
    case .strikethrough(let text): "‹s \(text.dump)›"
    case .superscript(let text): "‹sup \(text.dump)›"
    case .subscript(let text): "‹sub \(text.dump)›"
    case .link(let target, let text): "‹a \(target) \(text.dump)›"
    case .image(let image): "‹img \(image.target) \(image.text.dump)\(image.attributes.dump)›"
    case .span(let attributes, let text): "‹span\(attributes.dump) \(text.dump)›"
    case .note(let number): "‹note \(number + 1)›"
    case .citation(let works): "‹cite \(works.map(\.dump).joined(separator: "; "))›"
    case .crossReference(let reference):
      "‹ref \(reference.target)\(reference.prefix.map { " prefix “\($0.dump)”" } ?? "")"
        + "\(reference.resolved.map { " = \($0)" } ?? "")›"
    case .shortcode(let code):
      "‹shortcode \(([code.name] + code.arguments.map(\.text)).joined(separator: " "))"
        + "\(code.options.map { " \($0.key)=\($0.value)" }.joined())›"
    }
  }
}

extension CitedWork {
  fileprivate var dump: String {
    let mark = form == .withoutAuthor ? "-" : form == .inText ? "!" : ""
    let before = prefix.isEmpty ? "" : prefix.dump + " "
    let after = suffix.isEmpty ? "" : ", " + suffix.dump
    return before + mark + "@" + key + after
  }
}
