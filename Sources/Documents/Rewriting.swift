extension Document {
  /// The document with every inline replaced by what `transform` makes of it, inner ones before those around
  /// them; notes and key points included.
  ///
  /// ```swift
  /// let shouted = document.mappingInlines { inline in
  ///   guard case .text(let text) = inline.kind else { return inline }
  ///   return Inline(.text(text.uppercased()), place: inline.place)
  /// }
  /// ```
  public func mappingInlines(_ transform: (Inline) -> Inline) -> Document {
    var document = self
    document.blocks = blocks.map { $0.mappingInlines(transform) }
    document.notes = notes.map { note in
      Note(label: note.label, blocks: note.blocks.map { $0.mappingInlines(transform) }, place: note.place)
    }
    document.metadata.keyPoints = metadata.keyPoints.map { $0.mapped(transform) }
    return document
  }
}

extension Block {
  /// The block with every inline in it replaced.
  public func mappingInlines(_ transform: (Inline) -> Inline) -> Block {
    func all(_ blocks: [Block]) -> [Block] { blocks.map { $0.mappingInlines(transform) } }
    var block = self
    switch kind {
    case .heading(let level, let text): block.kind = .heading(level: level, text: text.mapped(transform))
    case .paragraph(let text): block.kind = .paragraph(text.mapped(transform))
    case .list(var list):
      for index in list.items.indices { list.items[index].blocks = all(list.items[index].blocks) }
      block.kind = .list(list)
    case .definitions(let list):
      block.kind = .definitions(
        list.map { Definition(term: $0.term.mapped(transform), meanings: $0.meanings.map(all)) })
    case .quote(let inner): block.kind = .quote(all(inner))
    case .table(var table):
      table.caption = table.caption?.mapped(transform)
      table.head = table.head.map { $0.mapped(transform) }
      table.rows = table.rows.map { $0.map { $0.mapped(transform) } }
      block.kind = .table(table)
    case .figure(var figure):
      figure.caption = figure.caption.mapped(transform)
      block.kind = .figure(figure)
    case .panel(let panel):
      block.kind = .panel(Panel(figures: all(panel.figures), caption: panel.caption.mapped(transform)))
    case .callout(let callout):
      block.kind = .callout(
        Callout(kind: callout.kind, title: callout.title?.mapped(transform), blocks: all(callout.blocks)))
    case .division(let inner): block.kind = .division(all(inner))
    case .code, .rule, .pageBreak: break
    }
    return block
  }
}

extension Array where Element == Inline {
  /// The inlines with each, and each within it, replaced.
  func mapped(_ transform: (Inline) -> Inline) -> [Inline] {
    map { inline in
      var inline = inline
      switch inline.kind {
      case .emphasis(let text): inline.kind = .emphasis(text.mapped(transform))
      case .strong(let text): inline.kind = .strong(text.mapped(transform))
      case .strikethrough(let text): inline.kind = .strikethrough(text.mapped(transform))
      case .superscript(let text): inline.kind = .superscript(text.mapped(transform))
      case .subscript(let text): inline.kind = .subscript(text.mapped(transform))
      case .link(let target, let text): inline.kind = .link(target: target, text: text.mapped(transform))
      case .span(let attributes, let text): inline.kind = .span(attributes, text.mapped(transform))
      case .citation(var works):
        for index in works.indices {
          works[index].prefix = works[index].prefix.mapped(transform)
          works[index].suffix = works[index].suffix.mapped(transform)
        }
        inline.kind = .citation(works)
      case .text, .softBreak, .hardBreak, .code, .image, .note, .crossReference, .shortcode: break
      }
      return transform(inline)
    }
  }
}
