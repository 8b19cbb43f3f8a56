import Diagnostics

/// Says what each reference reads: “Figure 4”, “Section 2.1”.
struct ReferenceResolver {
  let document: Document
  let words: Words
  /// The names that references may use, for “did you mean”.
  let names: [String]
  var sink = DiagnosticSink(limit: 100)

  init(document: Document) {
    self.document = document
    words = Words(language: document.metadata.language)
    names = document.targets.keys.filter { !$0.hasPrefix("\u{1}") }.sorted()
  }

  mutating func resolve(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    result.reserveCapacity(blocks.count)
    for block in blocks { result.append(resolve(block)) }
    return result
  }

  private mutating func resolve(_ block: Block) -> Block {
    var block = block
    switch block.kind {
    case .heading(let level, let text): block.kind = .heading(level: level, text: resolve(text))
    case .paragraph(let text): block.kind = .paragraph(resolve(text))
    case .list(var list):
      for index in list.items.indices { list.items[index].blocks = resolve(list.items[index].blocks) }
      block.kind = .list(list)
    case .definitions(let list):
      var resolved: [Definition] = []
      for item in list {
        var meanings: [[Block]] = []
        for meaning in item.meanings { meanings.append(resolve(meaning)) }
        resolved.append(Definition(term: resolve(item.term), meanings: meanings))
      }
      block.kind = .definitions(resolved)
    case .quote(let inner): block.kind = .quote(resolve(inner))
    case .table(var table):
      table.caption = table.caption.map { resolve($0) }
      for column in table.head.indices { table.head[column] = resolve(table.head[column]) }
      for row in table.rows.indices {
        for column in table.rows[row].indices { table.rows[row][column] = resolve(table.rows[row][column]) }
      }
      block.kind = .table(table)
    case .figure(var figure):
      figure.caption = resolve(figure.caption)
      block.kind = .figure(figure)
    case .panel(var panel):
      panel.caption = resolve(panel.caption)
      panel.figures = resolve(panel.figures)
      block.kind = .panel(panel)
    case .callout(var callout):
      callout.title = callout.title.map { resolve($0) }
      callout.blocks = resolve(callout.blocks)
      block.kind = .callout(callout)
    case .division(let inner): block.kind = .division(resolve(inner))
    case .code, .rule, .pageBreak: break
    }
    return block
  }

  mutating func resolve(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    result.reserveCapacity(inlines.count)
    for inline in inlines { result.append(resolve(inline)) }
    return result
  }

  private mutating func resolve(_ inline: Inline) -> Inline {
    var inline = inline
    switch inline.kind {
    case .emphasis(let text): inline.kind = .emphasis(resolve(text))
    case .strong(let text): inline.kind = .strong(resolve(text))
    case .strikethrough(let text): inline.kind = .strikethrough(resolve(text))
    case .superscript(let text): inline.kind = .superscript(resolve(text))
    case .subscript(let text): inline.kind = .subscript(resolve(text))
    case .link(let target, let text):
      if target.hasPrefix("#") { check(String(target.dropFirst()), at: inline.place) }
      inline.kind = .link(target: target, text: resolve(text))
    case .span(let attributes, let text): inline.kind = .span(attributes, resolve(text))
    case .crossReference(var reference):
      reference.resolved = text(of: reference, at: inline.place)
      inline.kind = .crossReference(reference)
    case .citation(var works):
      for index in works.indices {
        works[index].prefix = resolve(works[index].prefix)
        works[index].suffix = resolve(works[index].suffix)
      }
      inline.kind = .citation(works)
    case .text, .softBreak, .hardBreak, .code, .image, .note, .shortcode: break
    }
    return inline
  }

  private mutating func check(_ name: String, at place: Place) {
    guard document.targets[name] == nil else { return }
    sink.report(Messages.unknownReference(name, known: names, at: document.location(of: place)))
  }

  /// The text of a reference; between word and number stands a space that does not break.
  private mutating func text(of reference: CrossReference, at place: Place) -> String? {
    guard let target = document.targets[reference.target] else {
      check(reference.target, at: place)
      return nil
    }
    guard !target.number.isEmpty else {
      if target.kind != .section {
        sink.report(Messages.unnumbered(reference.target, at: document.location(of: place)))
      }
      return target.title
    }
    if let prefix = reference.prefix {
      let words = prefix.plainText
      return words.isEmpty ? target.number : "\(words)\u{A0}\(target.number)"
    }
    let metadata = document.metadata
    let own: String? =
      switch target.kind {
      case .figure: metadata.figurePrefix
      case .table: metadata.tablePrefix
      case .section: metadata.sectionPrefix
      default: nil
      }
    let word = own ?? words.word(for: target.kind)
    let capital = reference.isCapitalized ? word.prefix(1).uppercased() + word.dropFirst() : word
    return "\(capital)\u{A0}\(target.number)"
  }
}
