import Diagnostics

/// Makes blocks of the tree that the lines gave: reads inlines, and tells figures, captions, callouts and
/// definitions from what they look like at first.
struct BlockBuilder {
  let context: ReadingContext
  /// Reads a file that is included; nil where none may be.
  let include: ((String, Place) -> [Block])?

  func blocks(of nodes: [BlockNode]) -> [Block] {
    var result: [Block] = []
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      switch node.kind {
      case .note, .comment: break
      case .paragraph:
        if index + 1 < nodes.count, case .definition = nodes[index + 1].kind {
          index = definitions(nodes, from: index, into: &result)
          continue
        }
        if takeCaption(node, into: &result) { break }
        result.append(contentsOf: paragraph(node))
      default: if let block = block(node) { result.append(block) }
      }
      index += 1
    }
    return result
  }

  private func place(_ node: BlockNode) -> Place { Place(source: node.content.source, offset: node.start) }
  private func location(_ node: BlockNode) -> SourceLocation { context.location(place(node)) }

  func inlines(_ content: Content) -> [Inline] {
    var parser = InlineParser(content, context: context)
    return parser.parse()
  }

  private func block(_ node: BlockNode) -> Block? {
    switch node.kind {
    case .document, .paragraph, .note, .comment, .item, .definition: return nil
    case .quote: return Block(.quote(blocks(of: node.children)), place: place(node))
    case .rule: return Block(.rule, place: place(node))
    case .heading(let level): return heading(node, level)
    case .list(let marker): return list(node, marker)
    case .table(let lines): return table(node, lines)
    case .fencedCode(let fence): return code(node, fence)
    case .indentedCode:
      var text = String(decoding: node.content.bytes, as: UTF8.self)
      while text.hasSuffix("\n") { text.removeLast() }
      return Block(.code(text, language: nil), place: place(node))
    case .division(let attributes): return division(node, attributes)
    }
  }

  // MARK: Text

  private func heading(_ node: BlockNode, _ level: Int) -> Block {
    let (text, attributes) = splittingAttributes(node.content)
    check(attributes, in: .heading)
    return Block(.heading(level: level, text: inlines(text)), attributes: attributes, place: place(node))
  }

  /// A text and the attributes in braces at its end.
  private func splittingAttributes(_ content: Content) -> (Content, Attributes) {
    let bytes = content.bytes
    guard bytes.last == Ascii.closeBrace, let open = bytes.lastIndex(of: Ascii.openBrace),
      open == 0 || Ascii.isSpace(bytes[open - 1]) || bytes[open - 1] != Ascii.closeBracket
    else { return (content, Attributes()) }
    var reader = AttributeReader(bytes, from: open, place: content.place)
    guard let attributes = reader.readBraces(), reader.at == bytes.count else {
      if let problem = reader.problem {
        context.report(Messages.badAttributes(problem.reason, at: context.location(problem.place)))
      }
      return (content, Attributes())
    }
    var end = open
    while end > 0, Ascii.isSpace(bytes[end - 1]) { end -= 1 }
    return (content.slice(0, end), attributes)
  }

  /// A paragraph; one that holds nothing but a picture is a figure, nothing but a shortcode what that stands
  /// for.
  private func paragraph(_ node: BlockNode) -> [Block] {
    let text = inlines(node.content)
    guard text.count == 1, let only = text.first else {
      return text.isEmpty ? [] : [Block(.paragraph(text), place: place(node))]
    }
    switch only.kind {
    case .image(let image): return [figure(image, place(node))]
    case .shortcode(let code) where code.name == "pagebreak": return [Block(.pageBreak, place: place(node))]
    case .shortcode(let code) where code.name == "include":
      let path = code.arguments.first?.text ?? ""
      guard let include else {
        context.report(Messages.notIncluded(path, at: location(node)))
        return []
      }
      return include(path, place(node))
    default: return [Block(.paragraph(text), place: place(node))]
    }
  }

  private func figure(_ image: Image, _ place: Place) -> Block {
    check(image.attributes, in: .figure)
    if image.target.isEmpty { context.report(Messages.emptyTarget(at: context.location(place))) }
    return Block(
      .figure(Figure(target: image.target, caption: image.text)), attributes: image.attributes, place: place)
  }

  private func code(_ node: BlockNode, _ fence: BlockNode.CodeFence) -> Block {
    let source = context.sources[node.content.source].bytes
    var reader = AttributeReader(source, from: fence.info.lowerBound, to: fence.info.upperBound) {
      Place(source: node.content.source, offset: $0)
    }
    reader.skipBlanks()
    var attributes = Attributes()
    var language: String?
    let start = reader.at
    if start < reader.end, source[start] == Ascii.openBrace {
      let inner = source[(start + 1)..<reader.end]
      let name = String(decoding: inner.prefix { Ascii.isNameByte($0) }, as: UTF8.self)
      if inner.first == Ascii.equals {
        context.report(
          Messages.rawCode(
            String(decoding: inner.dropFirst().prefix { Ascii.isNameByte($0) }, as: UTF8.self),
            at: location(node)))
      } else if !name.isEmpty, !inner.dropFirst(name.utf8.count).starts(with: "=".utf8) {
        context.report(Messages.executable(name, at: location(node)))
      } else if let read = reader.readBraces() {
        attributes = read
        language = read.classes.first?.name
        check(attributes, in: .code)
      } else if let problem = reader.problem {
        context.report(Messages.badAttributes(problem.reason, at: context.location(problem.place)))
      }
    } else if let word = reader.readArgument()?.word {
      language = word
    }
    return Block(
      .code(String(decoding: node.content.bytes, as: UTF8.self), language: language), attributes: attributes,
      place: place(node))
  }

  // MARK: Lists

  private func list(_ node: BlockNode, _ marker: BlockNode.ListMarker) -> Block {
    let items = node.children.map { item -> List.Item in
      let isDone = takeTask(item)
      return List.Item(blocks: blocks(of: item.children), isDone: isDone, place: place(item))
    }
    let list = List(
      marker: marker.isOrdered ? .number(from: marker.start) : .bullet, isTight: node.isTight, items: items)
    return Block(.list(list), place: place(node))
  }

  /// Takes `[ ]` or `[x]` off an item's text.
  private func takeTask(_ item: BlockNode) -> Bool? {
    guard let paragraph = item.children.first, paragraph.isParagraph else { return nil }
    let bytes = paragraph.content.bytes
    guard bytes.count > 4, bytes[0] == Ascii.openBracket, bytes[2] == Ascii.closeBracket,
      Ascii.isSpace(bytes[3]),
      bytes[1] == Ascii.space || bytes[1] | 0x20 == UInt8(ascii: "x")
    else { return nil }
    paragraph.content = paragraph.content.slice(4, bytes.count)
    return bytes[1] != Ascii.space
  }

  private func definitions(_ nodes: [BlockNode], from start: Int, into result: inout [Block]) -> Int {
    var index = start
    var list: [Definition] = []
    while index + 1 < nodes.count, nodes[index].isParagraph, case .definition = nodes[index + 1].kind {
      var definition = Definition(term: inlines(nodes[index].content), meanings: [])
      index += 1
      while index < nodes.count, case .definition = nodes[index].kind {
        definition.meanings.append(blocks(of: nodes[index].children))
        index += 1
      }
      list.append(definition)
    }
    result.append(Block(.definitions(list), place: place(nodes[start])))
    return index
  }

  // MARK: Tables

  private func table(_ node: BlockNode, _ lines: BlockNode.TableLines) -> Block {
    let count = lines.alignments.count
    let rows = lines.rows.map { row -> [Table.Cell] in
      let cells = TableRow.cells(of: row)
      if cells.count != count {
        context.report(
          Messages.tableRow(cells: cells.count, columns: count, at: context.location(row.place(0))))
      }
      return (0..<count).map { $0 < cells.count ? inlines(cells[$0]) : [] }
    }
    let head = TableRow.cells(of: lines.head).map(inlines)
    return Block(.table(Table(alignments: lines.alignments, head: head, rows: rows)), place: place(node))
  }

  /// `: Caption {#tbl-x}` behind a table gives it its caption.
  private func takeCaption(_ node: BlockNode, into result: inout [Block]) -> Bool {
    guard let last = result.last, case .table(var table) = last.kind, table.caption == nil else {
      return false
    }
    let bytes = node.content.bytes
    let word = "Table:"
    let start =
      bytes.first == Ascii.colon && bytes.count > 1 && Ascii.isSpace(bytes[1])
      ? 1 : bytes.starts(with: word.utf8) ? word.utf8.count : 0
    guard start > 0 else { return false }
    var from = start
    while from < bytes.count, Ascii.isSpace(bytes[from]) { from += 1 }
    let (text, attributes) = splittingAttributes(node.content.slice(from, bytes.count))
    check(attributes, in: .table)
    table.caption = inlines(text)
    result[result.count - 1] = Block(.table(table), attributes: attributes, place: last.place)
    return true
  }

  // MARK: Divisions

  private func division(_ node: BlockNode, _ attributes: Attributes) -> Block {
    if let callout = callout(node, attributes) { return callout }
    var inner = blocks(of: node.children)
    let isPanel =
      attributes.identifier?.hasPrefix("fig-") == true
      || attributes.pairs.contains { $0.key.hasPrefix("layout") }
    if isPanel {
      check(attributes, in: .panel)
      var caption: [Inline] = []
      if case .paragraph(let text) = inner.last?.kind {
        caption = text
        inner.removeLast()
      }
      if inner.allSatisfy({ if case .figure = $0.kind { true } else { false } }) {
        return Block(
          .panel(Panel(figures: inner, caption: caption)), attributes: attributes, place: place(node))
      }
    } else if attributes.identifier?.hasPrefix("tbl-") == true,
      let table = tablePanel(inner, attributes, node)
    {
      return table
    } else {
      check(attributes, in: .division)
    }
    return Block(.division(inner), attributes: attributes, place: place(node))
  }

  /// `::: {#tbl-x}` around a table and its caption.
  private func tablePanel(_ inner: [Block], _ attributes: Attributes, _ node: BlockNode) -> Block? {
    guard inner.count == 2, case .table(var table) = inner[0].kind,
      case .paragraph(let caption) = inner[1].kind
    else { return nil }
    check(attributes, in: .table)
    table.caption = caption
    return Block(.table(table), attributes: attributes, place: place(node))
  }

  private func callout(_ node: BlockNode, _ attributes: Attributes) -> Block? {
    let kinds = Callout.Kind.allCases
    guard let kind = kinds.first(where: { attributes.has("callout-\($0.rawValue)") }) else { return nil }
    check(attributes, in: .callout)
    var inner = blocks(of: node.children)
    var title: [Inline]?
    if let words = attributes["title"] {
      title = [Inline(.text(words), place: place(node))]
    } else if case .heading(_, let text) = inner.first?.kind {
      title = text
      inner.removeFirst()
    }
    return Block(
      .callout(Callout(kind: kind, title: title, blocks: inner)), attributes: attributes, place: place(node))
  }

  // MARK: Names

  /// Reports what a block's attributes do not mean.
  func check(_ attributes: Attributes, in name: KnownNames.Context) {
    for pair in attributes.pairs where !name.keys.contains(pair.key) {
      context.report(Messages.unknownKey(pair.key, in: name, at: context.location(pair.place)))
    }
    guard let known = name.classes else { return }
    for item in attributes.classes where !known.contains(item.name) {
      context.report(Messages.unknownClass(item.name, in: name, at: context.location(item.place)))
    }
  }
}
