import Diagnostics

extension Document {
  /// Gives every heading a name to be linked to: its words in small letters, joined by hyphens, as Pandoc
  /// does.
  mutating func nameHeadings() {
    var taken: Set<String> = []
    forEachBlock { if let name = $0.attributes.identifier { taken.insert(name) } }
    blocks = blocks.map { named($0, &taken) }
  }

  private func named(_ block: Block, _ taken: inout Set<String>) -> Block {
    var block = block
    switch block.kind {
    case .heading(_, let text) where block.attributes.identifier == nil:
      let name = Document.slug(text.plainText)
      var (unique, number) = (name, 1)
      while !taken.insert(unique).inserted {
        unique = "\(name)-\(number)"
        number += 1
      }
      block.attributes.identifier = unique
    case .division(let inner): block.kind = .division(inner.map { named($0, &taken) })
    default: break
    }
    return block
  }

  static func slug(_ text: String) -> String {
    var result = ""
    for character in text.lowercased() {
      if character.isLetter || (character.isNumber && !result.isEmpty) || character == "_" || character == "." {
        result.append(character)
      } else if character.isWhitespace || character == "-", !result.isEmpty, result.last != "-" {
        result.append("-")
      }
    }
    while result.last == "-" || result.last == "." { result.removeLast() }
    return result.isEmpty ? "section" : result
  }

  /// Reports names given twice and figures nobody described.
  func checkNames(into sink: inout DiagnosticSink) {
    var first: [String: Place] = [:]
    var found: [Diagnostic] = []
    forEachBlock { block in
      if let name = block.attributes.identifier {
        if let earlier = first[name] {
          found.append(
            Messages.duplicateIdentifier(name, first: location(of: earlier), at: location(of: block.place)))
        } else {
          first[name] = block.place
        }
      }
      if case .figure(let figure) = block.kind, block.attributes["fig-alt"] == nil,
        block.attributes["alt"] == nil,
        let place = location(of: block.place), !figure.isChart
      {
        found.append(Messages.missingAlternative(figure.target, at: place))
      }
    }
    sink.report(found)
  }

  /// Goes through all blocks, outer ones first, in the order of the source; those in notes last.
  public func forEachBlock(_ body: (Block) -> Void) {
    func visit(_ blocks: [Block]) {
      for block in blocks {
        body(block)
        switch block.kind {
        case .list(let list): for item in list.items { visit(item.blocks) }
        case .definitions(let list): for item in list { item.meanings.forEach(visit) }
        case .quote(let inner), .division(let inner): visit(inner)
        case .panel(let panel): visit(panel.figures)
        case .callout(let callout): visit(callout.blocks)
        case .heading, .paragraph, .code, .rule, .table, .figure, .pageBreak: break
        }
      }
    }
    visit(blocks)
    for note in notes { visit(note.blocks) }
  }
}

extension Figure {
  /// Whether it is drawn from a chart file, which can describe itself from its data.
  public var isChart: Bool {
    target.hasPrefix("chart:") || [".json", ".yaml", ".yml", ".chart"].contains { target.hasSuffix($0) }
  }
}
