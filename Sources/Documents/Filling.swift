public import Diagnostics

extension Document {
  /// The document with its shortcodes replaced by words: `{{< value arms "max(tiv)" >}}` by what it comes to.
  ///
  /// `words` gives the text for a shortcode, or throws why there is none; everything that fails comes with the
  /// document. The words take part in the paragraph as if they had been written there. Shortcodes in attributes, such
  /// as an alternative text, are replaced as well.
  public func filled(_ words: (Shortcode, Place) throws(DiagnosticList) -> String) -> Diagnosed<Document> {
    var sink = DiagnosticSink(limit: 100)
    func text(_ code: Shortcode, _ place: Place) -> String {
      do throws(DiagnosticList) {
        return try words(code, place)
      } catch {
        sink.report(error.diagnostics)
        return "??"
      }
    }
    var filled = mappingInlines { inline in
      guard case .shortcode(let code) = inline.kind else { return inline }
      return Inline(.text(text(code, inline.place)), place: inline.place)
    }
    filled.blocks = filled.blocks.map { block in
      block.mappingAttributes { attributes in
        for index in attributes.pairs.indices where attributes.pairs[index].value.contains("{{<") {
          let (value, said) = self.filled(attributes.pairs[index], text)
          attributes.pairs[index].value = value
          sink.report(said)
        }
      }
    }
    return Diagnosed(filled, sink.diagnostics)
  }

  /// The value of an attribute with its shortcodes replaced.
  private func filled(
    _ pair: Attributes.Pair, _ words: (Shortcode, Place) -> String
  ) -> (String, [Diagnostic]) {
    let context = ReadingContext(quotes: Quotes(language: metadata.language), sink: DiagnosticSink(limit: 20))
    context.sources = sources
    var content = Content(source: pair.valuePlace.source)
    content.place(Array(pair.value.utf8), at: pair.valuePlace.offset)
    var parser = InlineParser(content, context: context)
    let bytes = content.bytes
    var (result, at) = ([UInt8](), 0)
    while at < bytes.count {
      if let (kind, next) = parser.shortcode(at, bytes.count), case .shortcode(let code)? = kind {
        result += Array(words(code, content.place(at)).utf8)
        at = next
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    return (String(decoding: result, as: UTF8.self), context.sink.diagnostics)
  }
}

extension Block {
  /// The block with its attributes, and those of all blocks within it, changed.
  func mappingAttributes(_ change: (inout Attributes) -> Void) -> Block {
    func all(_ blocks: [Block]) -> [Block] { blocks.map { $0.mappingAttributes(change) } }
    var block = self
    change(&block.attributes)
    switch kind {
    case .list(var list):
      for index in list.items.indices { list.items[index].blocks = all(list.items[index].blocks) }
      block.kind = .list(list)
    case .definitions(let list):
      block.kind = .definitions(list.map { Definition(term: $0.term, meanings: $0.meanings.map(all)) })
    case .quote(let inner): block.kind = .quote(all(inner))
    case .division(let inner): block.kind = .division(all(inner))
    case .panel(let panel): block.kind = .panel(Panel(figures: all(panel.figures), caption: panel.caption))
    case .callout(let callout):
      block.kind = .callout(Callout(kind: callout.kind, title: callout.title, blocks: all(callout.blocks)))
    case .heading, .paragraph, .code, .rule, .table, .figure, .pageBreak: break
    }
    return block
  }
}
