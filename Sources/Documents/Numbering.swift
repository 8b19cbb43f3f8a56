public import Diagnostics

extension Document {
  /// Counts figures, tables and sections, and resolves the references to them.
  ///
  /// Figures and tables count through the document, those that carry a caption or a name; sections count by
  /// level where the front matter asks for it. References that lead nowhere come as errors, each with the name
  /// that was probably meant.
  public func numbered() -> Diagnosed<Document> {
    var numbering = Numbering(self)
    numbering.count(blocks)
    var resolved = self
    resolved.targets = numbering.targets
    var resolver = ReferenceResolver(document: resolved)
    resolved = resolver.resolve()
    return Diagnosed(resolved, resolver.sink.diagnostics)
  }

  /// The number of a block that has one: a figure's, a table's, a heading's.
  public func number(of block: Block) -> String? {
    guard let name = block.attributes.identifier ?? block.automaticName, let target = targets[name],
      !target.number.isEmpty
    else { return nil }
    return target.number
  }
}

extension Block {
  /// What a figure or table without a name is called while it is counted; no author can write such a name.
  var automaticName: String? {
    switch kind {
    case .figure, .panel, .table: "\u{1}\(place.source)-\(place.offset)"
    default: nil
    }
  }
}

/// Gives numbers in the order of the source.
private struct Numbering {
  let numbersSections: Bool
  var targets: [String: Document.Target] = [:]
  private var counts: [ReferenceKind: Int] = [:]
  private var sections = [Int](repeating: 0, count: 6)

  init(_ document: Document) { numbersSections = document.metadata.numbersSections ?? false }

  mutating func count(_ blocks: [Block]) {
    for block in blocks { count(block) }
  }

  private mutating func count(_ block: Block) {
    // Whatever has a name can be led to, also without a number.
    if let name = block.attributes.identifier {
      targets[name] = Document.Target(kind: .section, number: "", title: "", place: block.place)
    }
    switch block.kind {
    case .heading(let level, let text): heading(block, level, text)
    case .figure(let figure): number(block, .figure, figure.caption)
    case .table(let table): number(block, .table, table.caption ?? [])
    case .panel(let panel):
      number(block, .figure, panel.caption)
      let number = targets[block.attributes.identifier ?? ""]?.number ?? ""
      for (index, figure) in panel.figures.enumerated() {
        guard let name = figure.attributes.identifier, case .figure(let inner) = figure.kind else { continue }
        let letter = index < 26 ? String(Character(Unicode.Scalar(UInt8(97 + index)))) : "\(index + 1)"
        targets[name] = Document.Target(
          kind: .figure, number: "\(number) (\(letter))", title: inner.caption.plainText, place: figure.place)
      }
    case .callout(let callout):
      if let name = block.attributes.identifier, let kind = ReferenceKind(identifier: name) {
        number(block, kind, callout.title ?? [])
      }
      count(callout.blocks)
    case .division(let inner):
      if let name = block.attributes.identifier, let kind = ReferenceKind(identifier: name), kind != .section {
        number(block, kind, [])
      }
      count(inner)
    case .code:
      if let name = block.attributes.identifier, ReferenceKind(identifier: name) == .listing {
        number(block, .listing, [])
      }
    case .quote(let inner): count(inner)
    case .list(let list): for item in list.items { count(item.blocks) }
    case .definitions(let list): for item in list { item.meanings.forEach { count($0) } }
    case .paragraph, .rule, .pageBreak: break
    }
  }

  /// What has neither a caption nor a name is decoration and not counted.
  private mutating func number(_ block: Block, _ kind: ReferenceKind, _ caption: [Inline]) {
    guard let name = block.attributes.identifier ?? (caption.isEmpty ? nil : block.automaticName) else {
      return
    }
    var text = ""
    if !block.attributes.has("unnumbered") {
      counts[kind, default: 0] += 1
      text = String(counts[kind] ?? 0)
    }
    targets[name] = Document.Target(kind: kind, number: text, title: caption.plainText, place: block.place)
  }

  private mutating func heading(_ block: Block, _ level: Int, _ text: [Inline]) {
    guard let name = block.attributes.identifier else { return }
    var number = ""
    if numbersSections, !block.attributes.has("unnumbered") {
      sections[level - 1] += 1
      for deeper in level..<6 { sections[deeper] = 0 }
      // A document whose headings begin at level 2 does not number them 0.1.
      number = sections[..<level].drop { $0 == 0 }.map(String.init).joined(separator: ".")
    }
    targets[name] = Document.Target(kind: .section, number: number, title: text.plainText, place: block.place)
  }
}
