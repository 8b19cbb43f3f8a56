/// Finds what is defined in one place and used in another before any text is read.
struct DefinitionCollector {
  let context: ReadingContext

  /// Takes link definitions (`[label]: target`) out of paragraphs and notes their targets; notes the notes.
  func collect(_ node: BlockNode) {
    for child in node.children {
      if case .note(let label) = child.kind { define(label, child) }
      if child.isParagraph { takeLinks(child) } else { collect(child) }
    }
  }

  private func define(_ label: String, _ node: BlockNode) {
    let place = Place(source: node.content.source, offset: node.start)
    if let first = context.noteIndex[label] {
      let earlier = context.noteDefinitions[first].node
      context.report(
        Messages.duplicateNote(
          label, first: context.location(Place(source: earlier.content.source, offset: earlier.start)),
          at: context.location(place)))
      return
    }
    context.noteIndex[label] = context.noteDefinitions.count
    context.noteDefinitions.append((label, node))
  }

  private func takeLinks(_ node: BlockNode) {
    var start = 0
    let bytes = node.content.bytes
    while start < bytes.count, let end = takeLink(bytes, from: start) { start = end }
    if start > 0 {
      node.content =
        start < bytes.count ? node.content.slice(start, bytes.count) : Content(source: node.content.source)
    }
  }

  /// Reads one definition, which must fill its line; returns where the next line begins.
  private func takeLink(_ bytes: [UInt8], from start: Int) -> Int? {
    guard bytes[start] == Ascii.openBracket, start + 1 < bytes.count, bytes[start + 1] != Ascii.caret,
      let close = bytes[start..<min(bytes.count, start + 1_000)].firstIndex(of: Ascii.closeBracket),
      close > start + 1, close + 1 < bytes.count, bytes[close + 1] == Ascii.colon
    else { return nil }
    let line = bytes[(close + 2)...].firstIndex(of: Ascii.newline) ?? bytes.count
    var at = close + 2
    while at < line, Ascii.isSpace(bytes[at]) { at += 1 }
    let from = at
    while at < line, !Ascii.isSpace(bytes[at]) { at += 1 }
    guard at > from else { return nil }
    var target = bytes[from..<at]
    if target.first == Ascii.less, target.last == Ascii.greater { target = target.dropFirst().dropLast() }
    while at < line, Ascii.isSpace(bytes[at]) { at += 1 }
    if at < line, ![Ascii.quote, Ascii.apostrophe, Ascii.openParenthesis].contains(bytes[at]) { return nil }
    let label = ReadingContext.normalized(bytes[(start + 1)..<close])
    if context.links[label] == nil { context.links[label] = String(decoding: target, as: UTF8.self) }
    return min(line + 1, bytes.count)
  }
}
